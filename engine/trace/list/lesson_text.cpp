#include "engine/trace/list/lesson_text.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "engine/trace/list/expression.h"

namespace heapglass::trace
{

namespace
{

constexpr std::string_view kTextWords[] = {"lesson", "goal",   "watch", "say",  "ask",    "option",
                                           "answer", "reveal", "stop",  "chip", "slider", "twin"};

/// [0-9]+ +[^ ].*
bool isNumberAndTitle(std::string_view rest)
{
    const std::size_t digits = rest.find_first_not_of("0123456789");
    return digits != 0 && digits != rest.npos && rest[digits] == ' ' &&
           rest.find_first_not_of(' ', digits) != rest.npos;
}

} // namespace

LabelledWords labelledWords(std::string_view rest)
{
    constexpr std::string_view kBefore = " -- ";
    if (rest.starts_with(kBefore.substr(1))) return {};
    const std::size_t end = rest.find(kBefore);
    return {words(rest.substr(0, end)),
            end == rest.npos ? std::string_view() : rest.substr(end + kBefore.size())};
}

bool isTextWord(std::string_view word)
{
    return std::find(std::begin(kTextWords), std::end(kTextWords), word) != std::end(kTextWords);
}

LessonHead lessonHead(std::string_view rest)
{
    LessonHead head;
    const std::size_t space = std::min(rest.find(' '), rest.size());
    std::from_chars(rest.data(), rest.data() + space, head.number);
    head.title = rest.substr(std::min(space + 1, rest.size()));
    return head;
}

Position LessonText::placeOf(std::string_view part) const
{
    const std::uint64_t column = columnOf(part, m_line);
    return {.line = m_number, .column = column ? column : columnOf(m_word, m_line)};
}

void LessonText::line(std::uint64_t number, std::string_view text, std::string_view word,
                      std::string_view rest)
{
    m_number = number;
    m_line = text;
    m_word = word;
    if (word == "let") m_lets.emplace(rest.substr(0, rest.find(' ')));
    if (m_state == State::options && word != "option" && word != "answer") {
        m_report(m_asked, say("this ask has no answer directly after its options"));
        m_state = State::waiting;
    }
    if (!isTextWord(word)) return;
    if (rest.empty() == (word != "stop"))
        wrong(rest, rest.empty() ? say("{} needs a text", word) : say("{} takes no text", word));
    if (word == "lesson")
        lesson(rest);
    else if (!m_seen)
        wrong(word, say("the first text line is lesson NUMBER TITLE"));
    m_seen = true;
    order(word, rest);
    if (word == "chip" || word == "slider") values(word, rest);
    if (word == "twin") twin(rest);
}

void LessonText::lesson(std::string_view rest)
{
    if (m_seen) wrong(m_word, say("lesson comes first, and once"));
    if (!isNumberAndTitle(rest)) wrong(rest, say("lesson needs a number and a title"));
}

void LessonText::order(std::string_view word, std::string_view rest)
{
    if ((word == "ask" || word == "stop") && m_state == State::waiting)
        m_report(m_asked, say("this ask has no reveal before the next {}", word));
    if (word == "ask") {
        m_state = State::options;
        m_asked = placeOf(word);
        m_options.clear();
    } else if (word == "stop" || word == "reveal") {
        m_state = State::idle;
    } else if (word == "option") {
        option(rest);
    } else if (word == "answer") {
        answer(rest);
    }
}

void LessonText::option(std::string_view rest)
{
    if (m_state != State::options)
        wrong(m_word, say("an option belongs directly after its ask"));
    else if (m_options.contains(rest))
        wrong(rest, say("the same option twice"));
    m_options.emplace(rest);
}

void LessonText::answer(std::string_view rest)
{
    if (m_state != State::options)
        wrong(m_word, say("an answer belongs directly after the options of its ask, once"));
    else if (m_options.size() < 2)
        wrong(m_word, say("this ask has fewer than two options"));
    else if (!m_options.contains(rest))
        wrong(rest, say("the answer is none of the options"));
    m_state = State::waiting;
}

void LessonText::values(std::string_view word, std::string_view rest)
{
    const bool chip = word == "chip";
    const std::vector<std::string_view> all = labelledWords(rest).words;
    if (all.size() < (chip ? 2 : 3) || (chip && all.size() > 2))
        return wrong(rest, chip ? say("chip needs a KEY and a VALUE") : say("slider needs a KEY and VALUES"));
    // What is no let is a setting, and those are checked by who knows them.
    if (!m_lets.contains(all[0])) return;
    for (std::size_t i = 1; i < all.size(); ++i) {
        try {
            heapglass::trace::number(all[i]);
        } catch (const Wrong& bad) {
            wrong(bad.at, bad.text);
        }
    }
}

void LessonText::twin(std::string_view rest)
{
    const std::vector<std::string_view> all = labelledWords(rest).words;
    std::error_code error;
    if (all.size() != 1 || !std::filesystem::is_regular_file(std::filesystem::path(m_folder) / all[0], error))
        wrong(rest, say("twin needs the name of a file beside this one"));
}

void LessonText::end()
{
    if (m_state != State::idle)
        m_report(m_asked, m_state == State::waiting ? say("this ask has no reveal before the end")
                                                    : say("this ask has no answer before the end"));
}

} // namespace heapglass::trace
