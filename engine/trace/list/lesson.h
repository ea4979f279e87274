// What a lesson shows and where it waits for the learner: the text lines of an operation list (refsim
// docstring, section 6), put in order. Made once the list is read.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/types.h"

namespace heapglass::trace
{

class Trace;

struct Lesson {
    /// Something that is shown, in the order of the file.
    struct Cue {
        enum class Kind : std::uint8_t { say, ask, reveal, chip, slider, twin };
        Kind kind = Kind::say;
        EventIndex at = 0;                      ///< shown when so many events have happened
        std::string text;                       ///< of chip, slider and twin: its label, perhaps empty
        std::vector<std::string> options = {};  ///< ask
        std::optional<std::size_t> answer = {}; ///< ask: the right one of them; nothing: none is
        std::string key = {};                   ///< chip, slider: a setting or a let
        std::vector<std::string> values = {};   ///< chip: one; slider: two or more
        std::string file = {};                  ///< twin: a name beside this file
        std::uint64_t line = 0;                 ///< chip, slider: where it stands
    };

    /// Where the operations wait.
    struct Gate {
        enum class Kind : std::uint8_t {
            answer,  ///< for the answer to the ask that is the newest cue
            heapmin, ///< for the learner's press of _heapmin: event `at` is one
            goOn,    ///< for the learner, at the end of a step
            end,     ///< the lesson is over
        };
        Kind kind = Kind::end;
        EventIndex at = 0;    ///< events that have happened when it waits here
        std::size_t cues = 0; ///< that come before it
        std::size_t step = 0; ///< from 0
    };

    int number = 0;
    std::string title, goal, watch;
    std::vector<Cue> cues;
    std::vector<Gate> gates; ///< ascending; the last one is the end

    std::size_t steps() const { return gates.back().step + 1; }
};

/// Of a trace that is finished. Null where it has no `lesson` line.
std::shared_ptr<const Lesson> lessonOf(const Trace& trace);

} // namespace heapglass::trace
