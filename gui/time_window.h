// The part of the trace that is seen in all views over time.
#pragma once

#include <algorithm>

#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

/// Positions [begin, end); end kNone: to the end, however far the trace grows.
struct TimeWindow {
    replay::Step begin = 0;
    replay::Step end = kNone;

    /// The end where there are `steps` steps; above `begin`.
    replay::Step endOf(replay::Step steps) const { return std::max(std::min(end, steps), begin + 1); }
    bool operator==(const TimeWindow&) const = default;
};

} // namespace heapglass::gui
