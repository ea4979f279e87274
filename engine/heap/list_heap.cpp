#include "engine/heap/list_heap.h"

#include <array>

namespace heapglass::heap
{

Geometry listGeometry(const Settings& settings)
{
    Geometry geometry;
    geometry.base = roundUp(settings.base, settings.page);
    geometry.page = settings.page;
    // Blocks begin after multiples of align, or at the end of a heap that grows by pages.
    geometry.granule = std::min(settings.align, settings.page);
    geometry.header = settings.header;
    geometry.bookkeeping = settings.meta;
    geometry.minimumBlock = roundUp(settings.minblock, settings.align);
    return geometry;
}

std::span<const std::string_view> listKnobs()
{
    static constexpr std::array<std::string_view, 12> keys{"coalesce", "realloc",  "heapmin", "header",
                                                           "align",    "minblock", "split",   "meta",
                                                           "page",     "grow",     "base",    "limit"};
    return keys;
}

} // namespace heapglass::heap
