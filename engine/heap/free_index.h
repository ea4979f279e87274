// What every index of the free blocks shares: the free blocks of one line, read from the boundaries. An index
// names lines; the block inside is found here, so that nothing is stored twice. A line has at most 256
// starts, which bounds every scan.
#pragma once

#include <algorithm>
#include <vector>

#include "engine/heap/blocks.h"

namespace heapglass::heap
{

/// A free block; `at` is kNoGranule for none.
struct Place {
    Granule at = kNoGranule;
    Granule length = 0;
    bool found() const { return at != kNoGranule; }
};

inline std::uint64_t lineOf(Granule g)
{
    return g / Line::kGranules;
}

/// accept(at, length) for the free blocks that start in `line`, ascending; the first that it accepts.
template <class Accept>
Place findFree(const Blocks& blocks, std::uint64_t line, Accept accept)
{
    const Granule base = line * Line::kGranules;
    const Line* bits = blocks.lineAt(base);
    if (!bits) return {};
    for (unsigned word = 0; word < 4; ++word) {
        std::uint64_t free = bits->start[word] & ~bits->used[word];
        for (; free; free &= free - 1) {
            const unsigned i = unsigned(std::countr_zero(free));
            const Granule at = base + word * 64 + i;
            const std::uint64_t above = bits->start[word] & (~std::uint64_t{1} << i);
            const Granule next =
                above ? base + word * 64 + unsigned(std::countr_zero(above)) : blocks.next(at);
            if (next == kNoGranule) return {}; // the heap's end is no block
            if (accept(at, next - at)) return {at, next - at};
        }
    }
    return {};
}

/// visit(block) for every free block, ascending.
template <class Visit>
void forEachFreeBlock(const Blocks& blocks, Visit visit)
{
    for (Granule at = 0; at < blocks.end(); at = blocks.next(at))
        if (!blocks.used(at)) visit(Place{at, blocks.next(at) - at});
}

/// The same by length, the lowest of equals first; `descending`: the longest first.
template <class Visit>
void forEachFreeByLength(const Blocks& blocks, bool descending, Visit visit)
{
    std::vector<Place> free;
    forEachFreeBlock(blocks, [&](Place block) { free.push_back(block); });
    std::ranges::stable_sort(free, [descending](const Place& a, const Place& b) {
        return descending ? a.length > b.length : a.length < b.length;
    });
    std::ranges::for_each(free, visit);
}

} // namespace heapglass::heap
