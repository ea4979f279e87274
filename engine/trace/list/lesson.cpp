#include "engine/trace/list/lesson.h"

#include <algorithm>
#include <string_view>

#include "engine/trace/list/lesson_text.h"
#include "engine/trace/trace.h"

namespace heapglass::trace
{

namespace
{

using Cue = Lesson::Cue;
using Gate = Lesson::Gate;

class Planner
{
  public:
    explicit Planner(const Trace& trace) : m_trace(trace) {}

    std::shared_ptr<const Lesson> plan()
    {
        for (const Directive& directive : m_trace.directives())
            if (directive.kind == Directive::Kind::text) take(directive);
        if (!m_seen) return nullptr;
        end();
        return m_lesson;
    }

  private:
    void take(const Directive& line)
    {
        findPresses(line.at);
        const std::string_view word = line.word;
        if (word == "lesson")
            head(line.text);
        else if (word == "goal")
            m_lesson->goal = line.text;
        else if (word == "watch")
            m_lesson->watch = line.text;
        else if (word == "say" || word == "reveal" || word == "ask")
            show(word == "say" ? Cue::Kind::say : word == "ask" ? Cue::Kind::ask : Cue::Kind::reveal, line);
        else if (word == "option" && isAsking())
            m_lesson->cues.back().options.push_back(line.text);
        else if (word == "answer" && isAsking())
            answer(line);
        else if (word == "chip" || word == "slider" || word == "twin")
            labelled(word, line);
        else if (word == "stop")
            stop(line.at);
    }

    void head(std::string_view text)
    {
        m_seen = true;
        const LessonHead head = lessonHead(text);
        m_lesson->number = head.number;
        m_lesson->title = head.title;
    }

    bool isAsking() const { return !m_lesson->cues.empty() && m_lesson->cues.back().kind == Cue::Kind::ask; }

    void show(Cue::Kind kind, const Directive& line)
    {
        if (kind != Cue::Kind::say) m_answered = false;
        m_lesson->cues.push_back({.kind = kind, .at = line.at, .text = line.text});
    }

    /// An ask whose answer is none of its options is told, and waits for nobody.
    void answer(const Directive& line)
    {
        Cue& ask = m_lesson->cues.back();
        const auto found = std::find(ask.options.begin(), ask.options.end(), line.text);
        if (found == ask.options.end()) return;
        ask.answer = std::size_t(found - ask.options.begin());
        gate(Gate::Kind::answer, line.at);
        m_answered = true;
        m_from = line.at;
    }

    void labelled(std::string_view word, const Directive& line)
    {
        const LabelledWords parts = labelledWords(line.text);
        if (parts.words.empty()) return;
        Cue cue{.kind = word == "chip"     ? Cue::Kind::chip
                        : word == "slider" ? Cue::Kind::slider
                                           : Cue::Kind::twin,
                .at = line.at,
                .text = std::string(parts.label),
                .line = line.line};
        if (word == "twin") {
            cue.file = parts.words[0];
        } else {
            cue.key = parts.words[0];
            cue.values.assign(parts.words.begin() + 1, parts.words.end());
            if (cue.values.empty()) return;
        }
        m_lesson->cues.push_back(std::move(cue));
    }

    void stop(EventIndex at)
    {
        m_answered = false;
        gate(Gate::Kind::goOn, at);
        ++m_step;
    }

    void end()
    {
        findPresses(m_trace.published());
        std::vector<Gate>& gates = m_lesson->gates;
        const bool stopped = !gates.empty() && gates.back().kind == Gate::Kind::goOn &&
                             gates.back().at == m_trace.published() &&
                             gates.back().cues == m_lesson->cues.size();
        if (stopped)
            gates.back().kind = Gate::Kind::end;
        else
            gate(Gate::Kind::end, m_trace.published());
    }

    /// The calls of _heapmin between an answer and `end` are the learner's.
    void findPresses(EventIndex end)
    {
        for (; m_answered && m_from < end; ++m_from)
            if (m_trace.op(m_from) == Op::heapmin) gate(Gate::Kind::heapmin, m_from);
    }

    void gate(Gate::Kind kind, EventIndex at)
    {
        m_lesson->gates.push_back({kind, at, m_lesson->cues.size(), m_step});
    }

    const Trace& m_trace;
    std::shared_ptr<Lesson> m_lesson = std::make_shared<Lesson>();
    bool m_seen = false;
    bool m_answered = false; // between an answer and its reveal
    EventIndex m_from = 0;
    std::size_t m_step = 0;
};

} // namespace

std::shared_ptr<const Lesson> lessonOf(const Trace& trace)
{
    return Planner(trace).plan();
}

} // namespace heapglass::trace
