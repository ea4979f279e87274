// Regions: an address is (region, offset). A simulated heap is one region that begins at its base.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/types.h"

namespace heapglass::replay
{

/// Addresses [begin, end), laid at `offset` of the heap. All three are multiples of the page size. A list of
/// regions ascends in offsets. Those of recorded addresses ascend in addresses, too, and between two of them
/// addresses are left out; those of zones have the same addresses, as each is a heap of its own.
struct Region {
    Bytes begin = 0, end = 0;
    Bytes offset = 0;
    std::string zone = {}; ///< its name; empty: recorded addresses, or the zone without a name
    bool operator==(const Region&) const = default;
};

/// One region for each zone that has a heap; none where there is but one zone. `rooms`: by zone the greatest
/// length of its heap; `names`: by zone, may be fewer.
std::vector<Region> zoneRegions(Bytes base, std::span<const Bytes> rooms,
                                const std::vector<std::string>& names);

/// The address of the byte at `offset`; of the last region's end and beyond, as if that region went on.
/// Without regions base + offset.
Bytes addressOf(std::span<const Region> regions, Bytes base, Bytes offset);
/// The inverse, in the first region that has the address; nothing if none has. O(regions).
std::optional<Bytes> offsetOf(std::span<const Region> regions, Bytes base, Bytes address);

} // namespace heapglass::replay
