// Starts and used bits of blocks, read by words of 64 granules.
#pragma once

#include "engine/heap/bit_count.h"

namespace heapglass::replay
{

/// The granules of a word that lie in live blocks. `carry`: the block that reaches into it is live; at the
/// end the one that reaches out of it.
constexpr std::uint64_t liveGranules(std::uint64_t start, std::uint64_t used, bool& carry)
{
    // A used start, added, runs up through all that is no start of a free block.
    const std::uint64_t passes = ~(start & ~used), sum = passes + used + carry;
    const std::uint64_t live = passes & (~sum | used);
    carry = live >> 63;
    return live;
}

} // namespace heapglass::replay
