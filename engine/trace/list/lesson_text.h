// The rules for the text lines of a lesson (refsim docstring, section 6; its lesson_errors).
// Checks line after line while the list is read.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace heapglass::trace
{

/// lesson, goal, watch, say, ask …
bool isTextWord(std::string_view word);

/// WORD WORD … [-- LABEL]
struct LabelledWords {
    std::vector<std::string_view> words;
    std::string_view label;
};
LabelledWords labelledWords(std::string_view rest);

/// NUMBER TITLE, what follows `lesson`. 0: no number.
struct LessonHead {
    int number = 0;
    std::string_view title;
};
LessonHead lessonHead(std::string_view rest);

class LessonText
{
  public:
    using Report = std::function<void(std::uint64_t line, std::string text)>;

    /// `folder`: where files named by `twin` lie.
    LessonText(std::string folder, Report report) : m_folder(std::move(folder)), m_report(std::move(report))
    {
    }

    /// Every line that says something, operations too.
    void line(std::uint64_t number, std::string_view word, std::string_view rest);
    void end();

  private:
    enum class State : std::uint8_t { idle, options, waiting };

    void lesson(std::uint64_t number, std::string_view rest);
    void order(std::uint64_t number, std::string_view word, std::string_view rest);
    void option(std::uint64_t number, std::string_view rest);
    void answer(std::uint64_t number, std::string_view rest);
    void values(std::uint64_t number, std::string_view word, std::string_view rest);
    void twin(std::uint64_t number, std::string_view rest);

    std::string m_folder;
    Report m_report;
    std::set<std::string, std::less<>> m_lets;
    State m_state = State::idle;
    bool m_seen = false;
    std::uint64_t m_asked = 0;
    std::vector<std::string> m_options;
};

} // namespace heapglass::trace
