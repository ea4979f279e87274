// A Snapshot made by hand: pages by a function, for tests and pictures of views without an engine.
#pragma once

#include <algorithm>

#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

/// One letter a page: h held, p pinned, m meta-held, f releasable, r released, e empty.
inline replay::PageCell pageOf(char state, double live = -1)
{
    replay::PageCell cell;
    cell.held = state == 'h';
    cell.pinned = state == 'p';
    cell.metaHeld = state == 'm';
    cell.releasable = state == 'f';
    cell.released = state == 'r';
    cell.empty = state == 'e';
    if (live < 0) live = state == 'h' ? 1 : state == 'p' ? 0.0625 : 0;
    cell.liveBytes = Bytes(live * 4096);
    return cell;
}

inline void countPages(replay::Snapshot& snapshot)
{
    heap::PageTotals& t = snapshot.totals;
    t = {};
    PageRun run;
    for (std::size_t i = 0; i < snapshot.pages.cells.size(); ++i) {
        const replay::PageCell& cell = snapshot.pages.cells[i];
        t.pages += cell.pages();
        t.held += cell.held + cell.pinned;
        t.pinned += cell.pinned;
        t.metaHeld += cell.metaHeld;
        t.releasable += cell.releasable;
        t.released += cell.released;
        run = cell.releasable ? PageRun{run.count ? run.first : i, run.count + 1} : PageRun{};
        if (run.count > snapshot.longestReleasable.count) snapshot.longestReleasable = run;
    }
    snapshot.wouldReturn = t.releasable;
    snapshot.heapBytes = t.pages * snapshot.geometry.page;
    snapshot.peakHeapBytes = std::max(snapshot.peakHeapBytes, snapshot.heapBytes);
}

inline replay::Snapshot snapshotOf(const std::string& states)
{
    replay::Snapshot snapshot;
    snapshot.pages.window = {0, 1, std::uint32_t(states.size())};
    for (const char state : states)
        snapshot.pages.cells.push_back(pageOf(state));
    auto load = std::make_shared<replay::LoadView>();
    load->status = replay::LoadView::Status::complete;
    snapshot.load = load;
    countPages(snapshot);
    return snapshot;
}

} // namespace heapglass::gui
