// Runs a trace from its start, carrying out what its file asks for between the events: expectations are
// checked, `show`, `metrics` and `mark` print. The text is the reference's (refsim docstring, section 7).
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/replay/recorder.h"
#include "engine/result.h"

namespace heapglass::lesson
{

struct RunOptions {
    bool every = false;            ///< after each step its line, then blocks, pages and totals
    bool checkExpectations = true; ///< false where settings were changed: the numbers are not for those
    replay::Step until = kNone;    ///< steps to run at most
    std::function<void(std::string_view)> print; ///< gets whole lines; may be empty
};

struct RunReport {
    std::uint64_t expectations = 0; ///< checked
    std::vector<Error> errors;      ///< wrong expectations and unknown metrics, with their line
};

/// Advances `recorder` (which is fresh) over its script.
RunReport run(replay::Recorder& recorder, const RunOptions& options);

/// "a x 100 -> 0x10010": the step that was recorded last.
std::string stepLine(const replay::Recorder& recorder);
/// The three lines of `show`: blocks, pages, totals.
std::string showText(const replay::Recorder& recorder);

} // namespace heapglass::lesson
