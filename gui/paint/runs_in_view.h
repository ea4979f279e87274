// Of many stretches of bytes those that rows show: no more than there are pixels, however many there are.
#pragma once

#include <algorithm>
#include <iterator>
#include <vector>

#include "gui/paint/block_rows.h"

namespace heapglass::gui
{

/// The first run from `run` on that ends behind `from`. Looks near by first, where it mostly is.
template <class Iterator, class EndOf>
Iterator runBehind(Iterator run, Iterator end, Bytes from, EndOf&& endOf)
{
    std::ptrdiff_t step = 1;
    for (; std::distance(run, end) > step && endOf(run[step]) <= from; step *= 2)
        run += step;
    return std::ranges::upper_bound(run, run + std::min(std::distance(run, end), step + 1), from, {}, endOf);
}

/// Whether a part of any of the runs lies in [begin, end); see forRunsInView().
template <class Run, class BeginOf, class EndOf>
bool isAnyIn(const std::vector<Run>& runs, Bytes begin, Bytes end, BeginOf&& beginOf, EndOf&& endOf)
{
    const auto run = std::ranges::upper_bound(runs, begin, {}, endOf);
    return run != runs.end() && beginOf(*run) < end;
}

/// Calls visit(begin, end) for runs in view, of those that begin on one pixel for the first alone. `runs`
/// ascend and do not overlap; beginOf(run) and endOf(run) say which bytes a run covers.
template <class Run, class BeginOf, class EndOf, class Visit>
void forRunsInView(const std::vector<Run>& runs, const BlockRows& rows, BeginOf&& beginOf, EndOf&& endOf,
                   Visit&& visit)
{
    Bytes from = rows.begin;
    for (auto run = std::ranges::upper_bound(runs, from, {}, endOf);
         run != runs.end() && beginOf(*run) < rows.end(); run = runBehind(run, runs.end(), from, endOf)) {
        visit(beginOf(*run), endOf(*run));
        const std::int64_t pixel = rows.pixelOf(std::max(beginOf(*run), rows.begin));
        from = std::max(endOf(*run), rows.begin + rows.bytesOf(pixel + 1));
    }
}

} // namespace heapglass::gui
