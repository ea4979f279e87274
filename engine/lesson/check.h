// Whether what a lesson says holds: it is read and run, without a window.
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/replay/configuration.h"
#include "engine/replay/snapshot.h"
#include "engine/result.h"
#include "engine/trace/list/lesson.h"

namespace heapglass::lesson
{

struct Check {
    std::shared_ptr<const trace::Lesson> lesson; ///< null: there is no `lesson` line
    std::vector<Error> errors;      ///< ascending lines; of the file, its settings, its expectations
    bool readable = true;           ///< false: nothing could be read, and nothing was run
    std::uint64_t expectations = 0; ///< checked
    replay::Step steps = 0;         ///< run
};

/// What came of one chip, or one value of a slider.
struct Choice {
    std::string key, value;
    std::uint64_t line = 0;    ///< where it stands
    std::vector<Error> errors; ///< that are not there without it; empty: it can be tried out
};

/// Reads and runs a lesson with settings and lets replaced by `overrides` (its expectations are then not
/// checked). `text`: what to read instead of the file; `path` then says where its twins lie.
Check check(const std::string& path, const replay::Overrides& overrides = {},
            const std::optional<std::string>& text = {}, const std::stop_token& stop = {});
/// Runs it with every chip and every value of a slider, in their order; up to where `stop` comes. `plain`:
/// what came of it without them, with a lesson.
std::vector<Choice> checkChoices(const std::string& path, const Check& plain,
                                 const std::optional<std::string>& text = {},
                                 const std::stop_token& stop = {});

} // namespace heapglass::lesson
