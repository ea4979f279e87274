// Of many stretches of bytes those that rows show: no more than there are pixels, however many there are.
#pragma once

#include <algorithm>
#include <vector>

#include "gui/paint/block_rows.h"

namespace heapglass::gui
{

/// Calls visit(begin, end) for runs in view, of those that fall on one pixel for the first alone. `runs`
/// ascend and do not overlap; beginOf(run) and endOf(run) say which bytes a run covers.
template <class Run, class BeginOf, class EndOf, class Visit>
void forRunsInView(const std::vector<Run>& runs, const BlockRows& rows, BeginOf&& beginOf, EndOf&& endOf,
                   Visit&& visit)
{
    Bytes from = rows.begin;
    while (from < rows.end()) {
        const auto run = std::ranges::upper_bound(runs, from, {}, endOf);
        if (run == runs.end() || beginOf(*run) >= rows.end()) return;
        visit(beginOf(*run), endOf(*run));
        from = std::max(endOf(*run), std::max(beginOf(*run), rows.begin) + rows.bytesOf(1));
    }
}

} // namespace heapglass::gui
