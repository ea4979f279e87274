// The parts of a picture, for picture.cpp alone: one file draws pages, one blocks, one details.
#pragma once

#include <algorithm>

#include "engine/replay/picture.h"

namespace heapglass::replay
{

/// What a picture is drawn from. The timeline is refreshed.
struct Subject {
    const trace::Trace& trace;
    const Timeline& timeline;
    const heap::Layout& layout;
    heap::Tail tail;
    const LayoutSums& sums() const { return timeline.state().sums(); }
};

/// Calls visit(offset, length, live) for the blocks that touch [begin, end), in address order.
template <class Visit>
void forBlocksIn(const heap::Layout& layout, Bytes begin, Bytes end, Visit&& visit)
{
    const Bytes granule = layout.geometry.granule;
    end = std::min(end, layout.end());
    if (begin >= end) return;
    heap::Granule start = layout.blocks.containing(begin / granule);
    while (start != heap::kNoGranule && start * granule < end) {
        const heap::Granule next = layout.blocks.next(start);
        if (next == heap::kNoGranule) return;
        visit(start * granule, (next - start) * granule, layout.blocks.used(start));
        start = next;
    }
}

/// A held page of which `liveBytes` are live.
inline bool isPinned(const heap::Layout& layout, Bytes liveBytes)
{
    return liveBytes * 4 < layout.pages.pageSize();
}

PageCells cellsOf(const Subject& subject, PageWindow window);
/// The longest run of pages that _heapmin would return in mode full. Pages of the tail that go with their
/// bookkeeping count, though something lies in them.
PageRun longestReleasable(const heap::Layout& layout, const heap::Tail& tail);
/// What _heapmin would return in mode top.
PageIndex returnedFromTop(const heap::Layout& layout, const heap::Tail& tail);

/// Who made it, and for whom, is filled in later, for all views at once.
BlockView viewOf(const Subject& subject, Bytes offset, Bytes length, bool live);
BlocksInView blocksOf(const Subject& subject, const BlockWindow& window);
/// Free blocks: counts of all, a list of all or of the largest.
FreeBlocks freeBlocksOf(const Subject& subject, bool listed);

std::optional<PageDetails> pageDetails(const Subject& subject, PageIndex page);
std::optional<BlockDetails> blockDetails(const Subject& subject, Bytes offset);
/// The life of the blocks in details, once it is known who made them.
void tellLives(const trace::Trace& trace, PageDetails& details);
void tellLife(const trace::Trace& trace, BlockDetails& details);

} // namespace heapglass::replay
