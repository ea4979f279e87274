// The axis of views over time: steps, or where times are recorded, milliseconds since the start.
#pragma once

#include <cmath>
#include <memory>

#include "engine/replay/time_scale.h"

namespace heapglass::gui
{

struct StepAxis {
    std::shared_ptr<const replay::TimeScale> times; ///< null: steps

    bool isOverTime() const { return times != nullptr; }
    double at(replay::Step step) const { return times ? times->at(step) : double(step); }
    /// The nearest step; of several at one time the first.
    replay::Step stepAt(double at) const
    {
        at = std::max(0.0, at);
        return times ? times->stepAt(at) : replay::Step(std::llround(std::min(at, 4294967294.0)));
    }
    /// What an axis should show at least.
    double smallest() const { return times ? 1 : 16; }
    bool operator==(const StepAxis&) const = default;
};

} // namespace heapglass::gui
