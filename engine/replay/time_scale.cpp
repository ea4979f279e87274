#include "engine/replay/time_scale.h"

#include <algorithm>
#include <cmath>

namespace heapglass::replay
{

TimeScale::TimeScale(const std::vector<Mark>& marks, Step steps) : m_steps(steps)
{
    m_marks.push_back({});
    for (const Mark& mark : marks) {
        const Mark& last = m_marks.back();
        if (mark.step == last.step)
            m_marks.back().milliseconds = std::max(last.milliseconds, mark.milliseconds);
        else if (mark.step > last.step)
            m_marks.push_back({mark.step, std::max(last.milliseconds, mark.milliseconds)});
    }
}

double TimeScale::at(Step step) const
{
    const auto after = std::ranges::upper_bound(m_marks, step, {}, &Mark::step);
    const Mark& from = *std::prev(after);
    if (after == m_marks.end()) return from.milliseconds;
    const double share = double(step - from.step) / double(after->step - from.step);
    return from.milliseconds + share * (after->milliseconds - from.milliseconds);
}

Step TimeScale::stepAt(double milliseconds) const
{
    const auto after = std::ranges::lower_bound(m_marks, milliseconds, {}, &Mark::milliseconds);
    if (after == m_marks.begin()) return m_marks.front().step;
    if (after == m_marks.end()) return m_steps;
    const Mark& from = *std::prev(after);
    const double share = (milliseconds - from.milliseconds) / (after->milliseconds - from.milliseconds);
    return std::min(m_steps, Step(from.step + std::ceil(share * double(after->step - from.step))));
}

} // namespace heapglass::replay
