// The part of the trace that is seen in all views over time.
#pragma once

#include <algorithm>

#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

struct StepAxis;

/// Positions [begin, end); end kNone: to the end, however far the trace grows.
struct TimeWindow {
    replay::Step begin = 0;
    replay::Step end = kNone;

    /// The end where there are `steps` steps; above `begin`.
    replay::Step endOf(replay::Step steps) const { return std::max(std::min(end, steps), begin + 1); }
    /// A cursor there is seen, on the edge too.
    bool shows(replay::Step step) const { return begin <= step && step <= end; }
    bool operator==(const TimeWindow&) const = default;
};

/// From `begin` to `end` of the axis of a trace with `steps` steps. What is beyond its ends comes back in on
/// the other side; what covers all is all.
TimeWindow windowOn(const StepAxis& axis, double begin, double end, replay::Step steps);
/// As long as `seen`, with `step` in the middle.
TimeWindow windowAbout(const StepAxis& axis, TimeWindow seen, replay::Step step, replay::Step steps);

} // namespace heapglass::gui
