// What a stretch of the heap says of its blocks by its starts alone. Two neighbouring stretches add up to
// one: the block between the last start of the left one and the first of the right one is known by both.
#pragma once

#include "engine/heap/blocks.h"

namespace heapglass::replay
{

/// Lengths in granules. Blocks that do not both begin and end at starts of the stretch are not in `live` and
/// `longest`.
struct BlockSums {
    heap::Granule first = 0, last = 0; ///< first and last start; nothing if starts is 0
    heap::Granule live = 0;            ///< granules of live blocks
    heap::Granule longest = 0;         ///< of the longest free block; 0: none
    heap::Granule longestAt = 0;       ///< where that begins; of several the lowest
    std::uint32_t starts = 0;
    bool lastUsed = false;

    void append(const BlockSums& right)
    {
        if (right.starts == 0) return;
        if (starts == 0) {
            *this = right;
            return;
        }
        join(right.first);
        live += right.live;
        if (right.longest > longest) {
            longest = right.longest;
            longestAt = right.longestAt;
        }
        starts += right.starts;
        last = right.last;
        lastUsed = right.lastUsed;
    }
    void append(heap::Granule start, bool used)
    {
        if (starts++)
            join(start);
        else
            first = start;
        last = start;
        lastUsed = used;
    }
    bool operator==(const BlockSums&) const = default;

  private:
    /// The block from `last` to `next`.
    void join(heap::Granule next)
    {
        const heap::Granule length = next - last;
        if (lastUsed) {
            live += length;
        } else if (length > longest) {
            longest = length;
            longestAt = last;
        }
    }
};

/// The starts in [begin, end), by looking at all of them.
inline BlockSums sumsOf(const heap::Blocks& blocks, heap::Granule begin, heap::Granule end)
{
    BlockSums sums;
    blocks.forEachStart(begin, end, [&sums](heap::Granule start, bool used) { sums.append(start, used); });
    return sums;
}

/// The same of four lines, of which the first begins at `begin`; by words instead of one by one.
BlockSums sumsOf(const heap::Blocks::FourLines& four, heap::Granule begin);

} // namespace heapglass::replay
