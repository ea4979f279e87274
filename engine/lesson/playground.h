// A heap to play with: an operation list that is typed line by line, and what each line answers, as the
// function would have. It keeps a heap of its own in step, so an answer costs what the line does. One thread.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/heap/settings.h"
#include "engine/lesson/typed_call.h"
#include "engine/replay/recorder.h"
#include "engine/sentence.h"
#include "engine/trace/reader.h"

namespace heapglass::lesson
{

class Playground
{
  public:
    static constexpr EventIndex kMostEvents = 100'000;

    struct Answer {
        std::string text;                        ///< "0x10010", "NULL", "0", or empty
        std::vector<Sentence> happened;          ///< "split: …", rows of happenings()
        std::optional<replay::HeapCall> looksAt; ///< to be called on the heap that is shown
    };

    explicit Playground(const heap::Settings& settings = {});
    ~Playground();

    /// Carries a typed line out. An error leaves everything as it was; its position.byteOffset is the column,
    /// from 0.
    Result<Answer> enter(std::string_view typed);
    bool canUndo() const { return !m_lines.empty(); }
    bool canRedo() const { return !m_undone.empty(); }
    /// Takes the last line back, or does it again.
    void undo();
    void redo();
    /// Places everything anew in a heap of other settings.
    void setSettings(const heap::Settings& settings);

    /// The lines so far, as an operation list: without the settings.
    std::string text() const;
    /// The same with `config` lines for the settings that are not the usual ones: a file of its own.
    std::string fileText() const;
    /// The same as the beginning of a lesson.
    std::string lessonText(const std::string& title) const;
    const std::vector<std::string>& lines() const { return m_lines; }
    /// Names of live blocks, to complete from; at most 100.
    std::vector<std::string> liveNames() const;
    /// A name that no live block has, for one that is made without typing: "p1", "p2" …
    std::string freshName() const;

  private:
    struct Heap;
    Result<Answer> carryOut(const TypedCall& call);
    void rebuild();

    heap::Settings m_settings;
    std::vector<std::string> m_lines, m_undone;
    std::vector<std::uint64_t> m_plusses, m_undonePlusses; ///< by line: blocks that +SIZE made in it
    std::unique_ptr<Heap> m_heap;
};

} // namespace heapglass::lesson
