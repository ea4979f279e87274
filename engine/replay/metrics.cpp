#include "engine/replay/metrics.h"

#include <algorithm>
#include <vector>

#include "engine/heap/source.h"

namespace heapglass::replay
{

namespace
{

#define COUNT(name, field)                                                                                   \
    {                                                                                                        \
        name, false, [](const Metrics& m) -> std::uint64_t { return m.field; }, nullptr, nullptr             \
    }
#define COMMITMENT(name, field)                                                                              \
    {                                                                                                        \
        name, true, [](const Metrics& m) -> std::uint64_t { return m.field; }, nullptr, nullptr              \
    }
#define SHARE(name, field)                                                                                   \
    {                                                                                                        \
        name, false, nullptr, [](const Metrics& m) { return m.field; }, nullptr                              \
    }

constexpr MetricRow kRows[] = {
    COUNT("ops", ops),
    COUNT("failed", failed),
    COUNT("heap_bytes", heapBytes),
    COUNT("pages", pages),
    COMMITMENT("committed_pages", committedPages),
    COUNT("held_pages", heldPages),
    COMMITMENT("meta_held_pages", metaHeldPages),
    COMMITMENT("releasable_pages", releasablePages),
    COMMITMENT("released_pages", releasedPages),
    COUNT("live_blocks", liveBlocks),
    COUNT("live_bytes", liveBytes),
    COUNT("live_requested_bytes", liveRequestedBytes),
    COUNT("free_blocks", freeBlocks),
    COUNT("free_bytes", freeBytes),
    COUNT("largest_free_bytes", largestFreeBytes),
    SHARE("internal", internal),
    SHARE("external", external),
    COUNT("peak_requested_bytes", peakRequestedBytes),
    COUNT("peak_heap_bytes", peakHeapBytes),
    COMMITMENT("peak_committed_bytes", peakCommittedBytes),
    SHARE("utilization", utilization),
    COMMITMENT("copied_bytes", copiedBytes),
    COMMITMENT("moves", moves),
    COMMITMENT("refaults", refaults),
    COMMITMENT("reused", reused),
    COMMITMENT("splits", splits),
    {"heapmin_result", true, nullptr, nullptr, [](const Metrics& m) { return m.heapminResult; }},
    COMMITMENT("heapmin_cut_pages", heapminCutPages),
    COMMITMENT("heapmin_released_pages", heapminReleasedPages),
    COMMITMENT("heapmin_total_pages", heapminTotalPages),
};

#undef COUNT
#undef COMMITMENT
#undef SHARE

} // namespace

std::span<const MetricRow> metricRows()
{
    return kRows;
}

const MetricRow* findMetric(std::string_view name)
{
    const auto found = std::find_if(std::begin(kRows), std::end(kRows),
                                    [&](const MetricRow& row) { return row.name == name; });
    return found == std::end(kRows) ? nullptr : found;
}

double share(Bytes part, Bytes whole)
{
    if (!whole) return 0;
    using Wide = unsigned __int128;
    const Wide tenThousandths = (Wide{20000} * part + whole) / (Wide{2} * whole);
    return double(tenThousandths) / 10000;
}

OtherPages pagesOfSize(const heap::Source& source, Bytes pageSize)
{
    heap::Geometry geometry = source.layout().geometry;
    geometry.page = pageSize;
    std::vector<heap::Layout> others;
    for (heap::ZoneIndex zone = 0; zone < source.zones(); ++zone) {
        heap::Layout& other = others.emplace_back(geometry);
        other.blocks = source.layoutOf(zone).blocks;
        other.pages.setEnd(other.end());
    }
    source.walk([&others](const heap::BlockEntry& block) {
        heap::Layout& other = others[heap::zoneOf(block.offset)];
        const Bytes offset = block.offset % heap::kZoneRoom;
        if (block.live)
            other.pages.addLive(offset, block.length);
        else
            other.pages.addBookkeeping(offset, other.bookkeepingOf(block.length));
    });
    OtherPages sum;
    for (const heap::Layout& other : others) {
        const heap::PageTotals totals = other.totals();
        sum.pages += totals.pages;
        sum.held += totals.held;
        sum.metaHeld += totals.metaHeld;
        sum.releasable += totals.releasable;
    }
    return sum;
}

} // namespace heapglass::replay
