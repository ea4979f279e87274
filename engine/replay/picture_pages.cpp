#include "engine/replay/picture_parts.h"

namespace heapglass::replay
{

using heap::Layout;

namespace
{

/// Adds pages [first, end) of a zone, of which those of its tail would go with the bookkeeping in them.
void addPages(const Zone& zone, PageIndex first, PageIndex end, PageCell& cell)
{
    const Layout& layout = zone.layout;
    const PageIndex middle = std::clamp(zone.tail.firstGone / layout.pages.pageSize(), first, end);
    const heap::PageSums body = zone.sums().pages(layout, {first, middle - first});
    heap::PageSums all = body;
    if (middle < end) all.append(zone.sums().pages(layout, {middle, end - middle}));
    cell.liveBytes += all.liveBytes;
    cell.pinned += all.pinned;
    cell.held += all.held - all.pinned;
    const auto rest = std::uint32_t(end - first - all.held);
    if (!layout.geometry.knowsCommitment) {
        cell.empty += rest;
        return;
    }
    cell.metaHeld += body.bookkeepingOnly;
    cell.released += all.released;
    cell.releasable += rest - body.bookkeepingOnly - all.released;
}

} // namespace

PageCells cellsOf(const Subject& subject, PageWindow window)
{
    PageCells result{window, {}};
    const Bytes size = subject.geometry().page;
    const PageIndex pages = roundUp(subject.end(), size) / size;
    PageIndex page = window.first;
    for (std::uint32_t i = 0; i < window.cells && page < pages; ++i) {
        const PageIndex end = std::min(pages, page + window.pagesPerCell);
        PageCell& cell = result.cells.emplace_back();
        forZonesIn(subject, page * size, end * size, [&](const Zone& zone, Bytes from, Bytes to) {
            addPages(zone, from / size, to / size, cell);
            if (end - page == 1) cell.liveBlocks = zone.layout.pages.content(from / size).liveBlocks;
        });
        page = end;
    }
    result.window.cells = std::uint32_t(result.cells.size());
    return result;
}

PageRun longestReleasable(const Layout& layout, const heap::Tail& tail)
{
    const PageIndex pages = layout.pages.count();
    const PageIndex tailPage =
        std::min(pages, layout.pages.pageOf(tail.firstGone + layout.pages.pageSize() - 1));
    std::vector<PageRun> runs, released;
    layout.pages.releasableRuns(tailPage, runs);
    if (tailPage < pages) layout.pages.releasedRuns({tailPage, pages - tailPage}, released);
    PageIndex at = tailPage;
    released.push_back({pages, 0});
    for (const PageRun& run : released) {
        if (run.first > at) runs.push_back({at, run.first - at});
        at = run.first + run.count;
    }
    PageRun longest, joined;
    for (const PageRun& run : runs) {
        if (joined.first + joined.count == run.first)
            joined.count += run.count;
        else
            joined = run;
        if (joined.count > longest.count) longest = joined;
    }
    return longest;
}

PageIndex returnedFromTop(const Layout& layout, const heap::Tail& tail)
{
    const PageIndex pages = layout.pages.count();
    const PageIndex first = layout.pages.pageOf(tail.cutTo);
    std::vector<PageRun> gone;
    if (first < pages) layout.pages.releasedRuns({first, pages - first}, gone);
    PageIndex sum = pages - std::min(first, pages);
    for (const PageRun& run : gone)
        sum -= run.count;
    return sum;
}

} // namespace heapglass::replay
