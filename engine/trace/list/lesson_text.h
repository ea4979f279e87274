// The rules for the text lines of a lesson (refsim docstring, section 6; its lesson_errors).
// Checks line after line while the list is read.
#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.h"

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
    using Report = std::function<void(Position at, Sentence text)>;

    /// `folder`: where files named by `twin` lie.
    LessonText(std::string folder, Report report) : m_folder(std::move(folder)), m_report(std::move(report))
    {
    }

    /// Every line that says something, operations too: its first word and what follows, as parts of the line.
    void line(std::uint64_t number, std::string_view text, std::string_view word, std::string_view rest);
    void end();

  private:
    enum class State : std::uint8_t { idle, options, waiting };

    void lesson(std::string_view rest);
    void order(std::string_view word, std::string_view rest);
    void option(std::string_view rest);
    void answer(std::string_view rest);
    void values(std::string_view word, std::string_view rest);
    void twin(std::string_view rest);
    /// Tells what is wrong with a part of the line at hand.
    void wrong(std::string_view part, Sentence text) { m_report(placeOf(part), std::move(text)); }
    Position placeOf(std::string_view part) const;

    std::string m_folder;
    Report m_report;
    std::set<std::string, std::less<>> m_lets;
    State m_state = State::idle;
    bool m_seen = false;
    std::uint64_t m_number = 0; // of the line at hand
    std::string_view m_line;    // only while it is at hand
    std::string_view m_word;
    Position m_asked;
    std::multiset<std::string, std::less<>> m_options;
};

} // namespace heapglass::trace
