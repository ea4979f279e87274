// The parts of a picture, for picture.cpp alone: one file draws pages, one blocks, one details.
#pragma once

#include <algorithm>

#include "engine/replay/picture.h"
#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

/// A zone, or all there is, and where it is shown.
struct Zone {
    const CursorState& state;
    const heap::Layout& layout;
    heap::Tail tail;
    Bytes base = 0;
    PageIndex basePage() const { return layout.pages.pageOf(base); }
    const LayoutSums& sums() const { return state.sums(); }
};

/// What a picture is drawn from. The timeline is refreshed. Offsets and pages of a picture are those shown.
struct Subject {
    const trace::Trace& trace;
    const Timeline& timeline;
    const ZoneMap& map;
    std::vector<Zone> zones; // ascending bases; never empty

    const heap::Geometry& geometry() const { return zones.front().layout.geometry; }
    /// The end of what is shown, in bytes.
    Bytes end() const
    {
        Bytes end = 0;
        for (const Zone& zone : zones)
            if (zone.layout.end()) end = zone.base + zone.layout.end();
        return end;
    }
};

/// Calls visit(zone, from, to) for the parts of heaps that are shown in [begin, end); from and to are the
/// zone's own offsets.
template <class Visit>
void forZonesIn(const Subject& subject, Bytes begin, Bytes end, Visit&& visit)
{
    auto zone = std::ranges::upper_bound(subject.zones, begin, {}, &Zone::base);
    if (zone != subject.zones.begin()) --zone;
    for (; zone != subject.zones.end() && zone->base < end; ++zone) {
        const Bytes from = std::max(begin, zone->base) - zone->base;
        const Bytes to =
            std::min(end - zone->base, zone->layout.pages.count() * zone->layout.pages.pageSize());
        if (from < to) visit(*zone, from, to);
    }
}

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

/// `offset` is the zone's own. Who made it, and for whom, is filled in later, for all views at once.
BlockView viewOf(const Zone& zone, Bytes offset, Bytes length, bool live);
BlocksInView blocksOf(const Subject& subject, const BlockWindow& window);
/// Free blocks: counts of all, a list of all or of the largest.
FreeBlocks freeBlocksOf(const Subject& subject, bool listed);

std::optional<PageDetails> pageDetails(const Subject& subject, PageIndex page);
std::optional<BlockDetails> blockDetails(const Subject& subject, Bytes offset);
/// The life of the blocks in details, once it is known who made them.
void tellLives(const Script& script, PageDetails& details, Names* names);
void tellLife(const Script& script, BlockDetails& details, Names* names);

} // namespace heapglass::replay
