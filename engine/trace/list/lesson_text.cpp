#include "engine/trace/list/lesson_text.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include <fmt/format.h>

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

void LessonText::line(std::uint64_t number, std::string_view word, std::string_view rest)
{
    if (word == "let") m_lets.emplace(rest.substr(0, rest.find(' ')));
    if (m_state == State::options && word != "option" && word != "answer") {
        m_report(m_asked, "this ask has no answer directly after its options");
        m_state = State::waiting;
    }
    if (!isTextWord(word)) return;
    if (rest.empty() == (word != "stop"))
        m_report(number, fmt::format("{} {}", word, rest.empty() ? "needs a text" : "takes no text"));
    if (word == "lesson")
        lesson(number, rest);
    else if (!m_seen)
        m_report(number, "the first text line is lesson NUMBER TITLE");
    m_seen = true;
    order(number, word, rest);
    if (word == "chip" || word == "slider") values(number, word, rest);
    if (word == "twin") twin(number, rest);
}

void LessonText::lesson(std::uint64_t number, std::string_view rest)
{
    if (m_seen) m_report(number, "lesson comes first, and once");
    if (!isNumberAndTitle(rest)) m_report(number, "lesson needs a number and a title");
}

void LessonText::order(std::uint64_t number, std::string_view word, std::string_view rest)
{
    if ((word == "ask" || word == "stop") && m_state == State::waiting)
        m_report(m_asked, fmt::format("this ask has no reveal before the next {}", word));
    if (word == "ask") {
        m_state = State::options;
        m_asked = number;
        m_options.clear();
    } else if (word == "stop" || word == "reveal") {
        m_state = State::idle;
    } else if (word == "option") {
        option(number, rest);
    } else if (word == "answer") {
        answer(number, rest);
    }
}

void LessonText::option(std::uint64_t number, std::string_view rest)
{
    if (m_state != State::options)
        m_report(number, "an option belongs directly after its ask");
    else if (std::find(m_options.begin(), m_options.end(), rest) != m_options.end())
        m_report(number, "the same option twice");
    m_options.emplace_back(rest);
}

void LessonText::answer(std::uint64_t number, std::string_view rest)
{
    if (m_state != State::options)
        m_report(number, "an answer belongs directly after the options of its ask, once");
    else if (m_options.size() < 2)
        m_report(number, "this ask has fewer than two options");
    else if (std::find(m_options.begin(), m_options.end(), rest) == m_options.end())
        m_report(number, "the answer is none of the options");
    m_state = State::waiting;
}

void LessonText::values(std::uint64_t number, std::string_view word, std::string_view rest)
{
    const bool chip = word == "chip";
    const std::vector<std::string_view> all = labelledWords(rest).words;
    if (all.size() < (chip ? 2 : 3) || (chip && all.size() > 2))
        return m_report(number, fmt::format("{} needs a KEY and {}", word, chip ? "a VALUE" : "VALUES"));
    // What is no let is a setting, and those are checked by who knows them.
    if (!m_lets.contains(all[0])) return;
    for (std::size_t i = 1; i < all.size(); ++i) {
        try {
            heapglass::trace::number(all[i]);
        } catch (const Wrong& wrong) {
            m_report(number, wrong.text);
        }
    }
}

void LessonText::twin(std::uint64_t number, std::string_view rest)
{
    const std::vector<std::string_view> all = labelledWords(rest).words;
    std::error_code error;
    if (all.size() != 1 || !std::filesystem::is_regular_file(std::filesystem::path(m_folder) / all[0], error))
        m_report(number, "twin needs the name of a file beside this one");
}

void LessonText::end()
{
    if (m_state != State::idle)
        m_report(m_asked, fmt::format("this ask has no {} before the end",
                                      m_state == State::waiting ? "reveal" : "answer"));
}

} // namespace heapglass::trace
