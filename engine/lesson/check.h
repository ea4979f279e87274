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

/// Reads and runs a lesson with settings and lets replaced by `overrides` (its expectations are then not
/// checked). `text`: what to read instead of the file; `path` then says where its twins lie.
Check check(const std::string& path, const replay::Overrides& overrides = {},
            const std::optional<std::string>& text = {}, const std::stop_token& stop = {});

} // namespace heapglass::lesson
