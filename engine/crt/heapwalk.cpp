#include "engine/crt/heapwalk.h"

namespace heapglass::crt
{

using heap::Granule;
using heap::Layout;
using heap::ZoneIndex;

namespace
{

HeapInfo blockAt(const Layout& layout, ZoneIndex zone, Granule start)
{
    const Bytes granule = layout.geometry.granule;
    return {zone * heap::kZoneRoom + start * granule, (layout.blocks.next(start) - start) * granule,
            layout.blocks.used(start)};
}

/// The first block of the first zone from `zone` on that has one.
HeapStatus firstFrom(const heap::Source& heap, ZoneIndex zone, HeapInfo& info, HeapStatus none)
{
    for (; zone < heap.zones(); ++zone) {
        const Layout& layout = heap.layoutOf(zone);
        if (layout.blocks.blockCount() == 0) continue;
        info = blockAt(layout, zone, 0);
        return HeapStatus::ok;
    }
    return none;
}

} // namespace

HeapStatus _heapwalk(const heap::Source& heap, HeapInfo& info)
{
    if (!info.entry) return firstFrom(heap, 0, info, HeapStatus::empty);
    const ZoneIndex zone = heap::zoneOf(*info.entry);
    if (zone >= heap.zones()) return HeapStatus::badPointer;
    const Layout& layout = heap.layoutOf(zone);
    const Bytes offset = *info.entry % heap::kZoneRoom, granule = layout.geometry.granule;
    const Granule start = offset / granule;
    if (offset % granule || !layout.blocks.starts(start) || start == layout.blocks.end())
        return HeapStatus::badPointer;
    const Granule next = layout.blocks.next(start);
    if (next == layout.blocks.end()) return firstFrom(heap, zone + 1, info, HeapStatus::end);
    info = blockAt(layout, zone, next);
    return HeapStatus::ok;
}

} // namespace heapglass::crt
