#include "engine/heap/heap.h"

namespace heapglass::heap
{

void Heap::save(HeapState& state) const
{
    state = HeapState{};
    walk([&](const BlockEntry& entry) { state.blocks.push_back(entry); });
    for (ZoneIndex zone = 0; zone < zones(); ++zone) {
        const std::size_t before = state.released.size();
        const Pages& pages = layoutOf(zone).pages;
        pages.releasedRuns({0, pages.count()}, state.released);
        for (std::size_t run = before; run < state.released.size(); ++run)
            state.released[run].first += zone * kZoneRoom / pages.pageSize();
    }
    state.counters = counters();
    savePolicy(state.policy);
    state.zones = zones();
}

} // namespace heapglass::heap
