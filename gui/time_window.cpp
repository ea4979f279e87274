#include "gui/time_window.h"

#include <cmath>

#include "gui/paint/step_axis.h"

namespace heapglass::gui
{

using replay::Step;

TimeWindow windowOn(const StepAxis& axis, double begin, double end, Step steps)
{
    const double whole = axis.at(steps), length = std::min(end - begin, whole);
    begin = std::clamp(begin, 0.0, whole - length);
    const Step from = axis.stepAt(begin);
    // Of steps, the length is rounded and not the end: a window that is panned stays as large as it is.
    const double to = axis.isOverTime() ? double(axis.stepAt(begin + length))
                                        : double(from) + std::max(1.0, std::round(length));
    return {from, to >= double(steps) ? kNone : Step(to)};
}

TimeWindow windowAbout(const StepAxis& axis, TimeWindow seen, Step step, Step steps)
{
    const double length = axis.at(seen.endOf(steps)) - axis.at(seen.begin);
    const double begin = axis.at(step) - length / 2;
    return windowOn(axis, begin, begin + length, steps);
}

} // namespace heapglass::gui
