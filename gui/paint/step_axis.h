// The axis of views over time: steps, or where times are recorded, milliseconds since the start; or events,
// where heaps share the axis that have different steps.
#pragma once

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "engine/replay/time_scale.h"

namespace heapglass::gui
{

struct StepAxis {
    std::shared_ptr<const replay::TimeScale> times; ///< null: steps
    /// Steps that take no room, ascending: Snapshot::inserted, where the axis counts events.
    std::vector<replay::Step> roomless = {};

    bool isOverTime() const { return times != nullptr; }
    double at(replay::Step step) const
    {
        if (times) return times->at(step);
        return double(step) - double(std::ranges::lower_bound(roomless, step) - roomless.begin());
    }
    /// The nearest step; of several at one time the first.
    replay::Step stepAt(double at) const
    {
        at = std::max(0.0, at);
        if (times) return times->stepAt(at);
        auto step = replay::Step(std::llround(std::min(at, 4294967294.0)));
        for (const replay::Step call : roomless)
            if (call < step) ++step;
        return step;
    }
    /// What an axis should show at least.
    double smallest() const { return times ? 1 : 16; }
    bool operator==(const StepAxis&) const = default;
};

} // namespace heapglass::gui
