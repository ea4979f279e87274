#include "engine/replay/regions.h"

#include <algorithm>

namespace heapglass::replay
{

std::vector<Region> zoneRegions(Bytes base, std::span<const Bytes> rooms,
                                const std::vector<std::string>& names)
{
    std::vector<Region> regions;
    Bytes offset = 0;
    for (std::size_t zone = 0; zone < rooms.size() && rooms.size() > 1; ++zone) {
        if (rooms[zone])
            regions.push_back(
                {base, base + rooms[zone], offset, zone < names.size() ? names[zone] : std::string()});
        offset += rooms[zone];
    }
    return regions;
}

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
    const auto found = std::find_if(regions.begin(), regions.end(), [address](const Region& region) {
        return address >= region.begin && address < region.end;
    });
    if (found == regions.end()) return std::nullopt;
    return found->offset + (address - found->begin);
}

} // namespace heapglass::replay
