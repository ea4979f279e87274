#include "engine/replay/regions.h"

#include <algorithm>

namespace heapglass::replay
{

Bytes addressOf(std::span<const Region> regions, Bytes base, Bytes offset)
{
    const auto after = std::upper_bound(regions.begin(), regions.end(), offset,
                                        [](Bytes at, const Region& region) { return at < region.offset; });
    if (after == regions.begin()) return base + offset;
    const Region& region = *std::prev(after);
    return region.begin + (offset - region.offset);
}

std::optional<Bytes> offsetOf(std::span<const Region> regions, Bytes base, Bytes address)
{
    if (regions.empty()) return address >= base ? std::optional(address - base) : std::nullopt;
    const auto after = std::upper_bound(regions.begin(), regions.end(), address,
                                        [](Bytes at, const Region& region) { return at < region.begin; });
    if (after == regions.begin()) return std::nullopt;
    const Region& region = *std::prev(after);
    if (address >= region.end) return std::nullopt;
    return region.offset + (address - region.begin);
}

} // namespace heapglass::replay
