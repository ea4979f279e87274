#include "engine/lesson/translation.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "engine/trace/list/expression.h"
#include "engine/trace/list/lesson_text.h"

namespace heapglass::lesson
{

namespace
{

namespace fs = std::filesystem;
using Cue = trace::Lesson::Cue;

constexpr std::size_t kLargestFile = 1 << 20; // bytes; a lesson is a few KiB

struct TextLine {
    std::uint64_t number = 0; ///< from 1
    std::string word, rest;
    bool isText = false; ///< else an operation, a setting …
};

/// The lines that say something.
Result<std::vector<TextLine>> linesOf(const std::string& path)
{
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return failure(ErrorCode::unreadable, say("cannot be read"), path);
    if (fs::file_size(path, error) > kLargestFile)
        return failure(ErrorCode::tooLarge, say("is larger than 1 MiB: no lesson is"), path);
    std::ifstream in(path);
    std::vector<TextLine> lines;
    std::uint64_t number = 0;
    for (std::string line; std::getline(in, line);) {
        if (++number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
        std::replace_if(
            line.begin(), line.end(), [](char c) { return c == '\t' || c == '\r'; }, ' ');
        line = std::string(trace::stripped(line, " "));
        if (line.empty() || line.front() == '#') continue;
        const std::size_t space = std::min(line.find(' '), line.size());
        TextLine read{number, line.substr(0, space),
                      std::string(trace::stripped(std::string_view(line).substr(space), " ")), false};
        read.isText = trace::isTextWord(read.word);
        lines.push_back(std::move(read));
    }
    if (in.bad()) return failure(ErrorCode::unreadable, say("cannot be read"), path);
    return lines;
}

/// What a translation may not change.
std::string fixedPart(const TextLine& line)
{
    if (line.word == "lesson") return line.rest.substr(0, line.rest.find(' '));
    if (line.word == "stop") return line.rest;
    if (line.word != "chip" && line.word != "slider" && line.word != "twin") return {};
    return fmt::format("{}", fmt::join(trace::labelledWords(line.rest).words, " "));
}

class Comparison
{
  public:
    explicit Comparison(std::string file) : m_file(std::move(file)) {}

    std::vector<Error> compare(const std::vector<TextLine>& mine, std::vector<TextLine> theirs)
    {
        std::erase_if(theirs, [](const TextLine& line) { return !line.isText; });
        const std::size_t both = std::min(mine.size(), theirs.size());
        for (std::size_t i = 0; i < both; ++i) {
            if (mine[i].word != theirs[i].word) {
                wrong(mine[i].number, say("{} here, {} in the original", mine[i].word, theirs[i].word));
                return std::move(m_errors);
            }
            compare(mine[i], theirs[i]);
        }
        if (mine.size() != theirs.size())
            wrong(mine.empty() ? 1 : mine.back().number,
                  say("{} text lines, {} in the original", mine.size(), theirs.size()));
        return std::move(m_errors);
    }

  private:
    void wrong(std::uint64_t line, Sentence text)
    {
        m_errors.push_back({ErrorCode::invalid, std::move(text), m_file, {line, 0}});
    }

    void compare(const TextLine& mine, const TextLine& theirs)
    {
        if ((mine.rest.empty() && mine.word != "stop") || fixedPart(mine) != fixedPart(theirs))
            wrong(mine.number, say("numbers, keys, values and files stay as in the original"));
        const std::pair<std::string, std::string> both{mine.rest, theirs.rest};
        if (mine.word == "ask")
            m_options.clear();
        else if (mine.word == "option")
            m_options.push_back(both);
        else if (mine.word == "answer" &&
                 std::find(m_options.begin(), m_options.end(), both) == m_options.end())
            wrong(mine.number, say("the answer is not the option in the same place"));
    }

    std::string m_file;
    std::vector<std::pair<std::string, std::string>> m_options; // mine, theirs
    std::vector<Error> m_errors;
};

/// Puts the words of text lines into the places of a lesson that are made of such lines.
class Rewording
{
  public:
    explicit Rewording(const trace::Lesson& original) : m_lesson(std::make_shared<trace::Lesson>(original)) {}

    std::shared_ptr<const trace::Lesson> with(const std::vector<TextLine>& lines)
    {
        for (const TextLine& line : lines)
            if (!take(line)) return nullptr;
        return m_cue == m_lesson->cues.size() && optionsAreTaken() ? m_lesson : nullptr;
    }

  private:
    bool take(const TextLine& line)
    {
        if (line.word == "lesson")
            m_lesson->title = trace::lessonHead(line.rest).title;
        else if (line.word == "goal")
            m_lesson->goal = line.rest;
        else if (line.word == "watch")
            m_lesson->watch = line.rest;
        else if (line.word == "option")
            return takeOption(line.rest);
        else if (line.word != "answer" && line.word != "stop")
            return takeCue(line);
        return true;
    }

    bool takeOption(const std::string& words)
    {
        if (m_cue == 0) return false;
        std::vector<std::string>& options = m_lesson->cues[m_cue - 1].options;
        if (m_option == options.size()) return false;
        options[m_option++] = words;
        return true;
    }

    bool takeCue(const TextLine& line)
    {
        if (m_cue == m_lesson->cues.size() || !optionsAreTaken()) return false;
        Cue& cue = m_lesson->cues[m_cue];
        if (wordOf(cue.kind) != line.word) return false;
        const bool labelled =
            cue.kind == Cue::Kind::chip || cue.kind == Cue::Kind::slider || cue.kind == Cue::Kind::twin;
        cue.text = labelled ? std::string(trace::labelledWords(line.rest).label) : line.rest;
        ++m_cue;
        m_option = 0;
        return true;
    }

    bool optionsAreTaken() const
    {
        return m_cue == 0 || m_option == m_lesson->cues[m_cue - 1].options.size();
    }

    static std::string_view wordOf(Cue::Kind kind)
    {
        switch (kind) {
        case Cue::Kind::say:
            return "say";
        case Cue::Kind::ask:
            return "ask";
        case Cue::Kind::reveal:
            return "reveal";
        case Cue::Kind::chip:
            return "chip";
        case Cue::Kind::slider:
            return "slider";
        case Cue::Kind::twin:
            return "twin";
        }
        return {};
    }

    std::shared_ptr<trace::Lesson> m_lesson;
    std::size_t m_cue = 0, m_option = 0;
};

bool isLanguage(std::string_view name)
{
    const auto within = [](std::string_view text, char from, char to) {
        return std::all_of(text.begin(), text.end(), [=](char c) { return c >= from && c <= to; });
    };
    const std::string_view language = name.substr(0, name.find('_'));
    if (language.size() < 2 || language.size() > 3 || !within(language, 'a', 'z')) return false;
    if (language.size() == name.size()) return true;
    const std::string_view country = name.substr(language.size() + 1);
    return country.size() == 2 && within(country, 'A', 'Z');
}

} // namespace

std::string translationOf(const std::string& path, const std::string& language)
{
    for (const std::string& name : {language, language.substr(0, language.find('_'))}) {
        if (!isLanguage(name)) continue;
        const fs::path file = fs::path(path).replace_extension(name + ".lesson");
        std::error_code error;
        if (fs::is_regular_file(file, error)) return file.string();
    }
    return {};
}

std::string originalOf(const std::string& path)
{
    const fs::path file(path), name = file.stem();
    const std::string language = name.extension().string();
    if (file.extension() != ".lesson" || language.empty() || !isLanguage(language.substr(1))) return {};
    return (file.parent_path() / name.stem()).string() + ".lesson";
}

std::vector<Error> checkTranslation(const std::string& path)
{
    const auto mine = linesOf(path);
    if (!mine) return {mine.error()};
    auto theirs = linesOf(originalOf(path));
    if (!theirs) return {theirs.error()};
    return Comparison(path).compare(*mine, std::move(*theirs));
}

std::shared_ptr<const trace::Lesson> translated(const trace::Lesson& original, const std::string& path)
{
    const auto lines = linesOf(path);
    return lines ? Rewording(original).with(*lines) : nullptr;
}

} // namespace heapglass::lesson
