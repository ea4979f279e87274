// Regions: an address is (region, offset). A simulated heap is one region that begins at its base.
#pragma once

#include <optional>
#include <span>

#include "engine/types.h"

namespace heapglass::replay
{

/// Addresses [begin, end), laid at `offset` of the heap. All three are multiples of the page size. A list of
/// regions ascends in addresses and in offsets, and between two of them addresses are left out.
struct Region {
    Bytes begin = 0, end = 0;
    Bytes offset = 0;
    bool operator==(const Region&) const = default;
};

/// The address of the byte at `offset`; of the last region's end and beyond, as if that region went on.
/// Without regions base + offset.
Bytes addressOf(std::span<const Region> regions, Bytes base, Bytes offset);
/// The inverse; nothing for an address below the first region or in none.
std::optional<Bytes> offsetOf(std::span<const Region> regions, Bytes base, Bytes address);

} // namespace heapglass::replay
