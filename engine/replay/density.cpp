#include "engine/replay/density.h"

#include <algorithm>

namespace heapglass::replay
{

std::vector<Density::Row> Density::rowsIn(PageRun shown) const
{
    std::vector<Row> rows;
    const PageIndex end = shown.first + shown.count;
    auto zone = std::ranges::upper_bound(m_zones, shown.first, {}, &Zone::base);
    if (zone != m_zones.begin()) --zone;
    for (; zone != m_zones.end() && zone->base < end; ++zone) {
        // Rows of the next zone begin where its room does, so that a last row may reach into it.
        const PageIndex room =
            zone + 1 == m_zones.end() ? ~PageIndex{0} - zone->base : (zone + 1)->base - zone->base;
        const PageIndex from = std::max(shown.first, zone->base) - zone->base;
        const PageIndex to = std::min({end - zone->base, room, zone->tiles.size() * kTileRows << m_rowBits});
        for (PageIndex row = from >> m_rowBits; row << m_rowBits < to; ++row)
            rows.push_back(
                {zone->tiles[row / kTileRows] * kTileRows + std::uint32_t(row % kTileRows),
                 {zone->base + (row << m_rowBits), std::min(pagesPerRow(), room - (row << m_rowBits))}});
    }
    return rows;
}

std::size_t Density::bytesApartFrom(const Density& other) const
{
    std::size_t first = 0;
    while (first < std::min(columns(), other.columns()) && m_columns[first] == other.m_columns[first])
        ++first;
    std::size_t sum = 0;
    const Column none;
    for (std::size_t i = first; i < columns(); ++i) {
        const Column& column = *m_columns[i];
        const Column& before = i > 0 ? *m_columns[i - 1] : none;
        sum += sizeof(Column) + column.capacity() * sizeof(column[0]);
        for (std::size_t tile = 0; tile < column.size(); ++tile)
            if (column[tile] && column[tile].get() != tileAt(before, tile)) sum += sizeof(Tile);
    }
    return sum;
}

} // namespace heapglass::replay
