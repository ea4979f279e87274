#include "engine/replay/density_recorder.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace heapglass::replay
{

DensityRecorder::DensityRecorder(Bytes page)
    : m_pageBits(unsigned(std::countr_zero(page))), m_rowShift(m_pageBits)
{
}

// ---------------------------------------------------------------- what a step changes

void DensityRecorder::countAcross(Zone& zone, Bytes begin, Bytes end, Bytes sign)
{
    const std::uint64_t first = begin >> m_rowShift, last = (end - 1) >> m_rowShift;
    zone.rows[first].edges += sign * (((first + 1) << m_rowShift) - begin);
    zone.rows[first + 1].insideMore += sign;
    zone.rows[last].insideMore -= sign;
    zone.rows[last].edges += sign * (end - (last << m_rowShift));
    touchRows(zone, first, last);
}

void DensityRecorder::replace(const heap::Change& change)
{
    const bool moved = change.kind == heap::Change::Kind::move;
    count(moved ? change.oldOffset : change.offset, change.oldLength, false);
    count(change.offset, change.length, true);
}

void DensityRecorder::touch(std::span<const PageRun> pages)
{
    const PageIndex room = heap::kZoneRoom >> m_pageBits;
    for (const PageRun run : pages) {
        const auto zone = heap::ZoneIndex(run.first / room);
        reach(zone, run.first % room + run.count - 1);
        const unsigned rowBits = m_grid.m_rowBits;
        touchRows(m_zones[zone], run.first % room >> rowBits, (run.first % room + run.count - 1) >> rowBits);
    }
}

void DensityRecorder::touchRows(Zone& zone, std::uint64_t first, std::uint64_t last)
{
    const std::uint64_t from = first / Density::kTileRows, to = last / Density::kTileRows;
    zone.touched |= (~std::uint64_t{0} >> (63 - (to - from))) << from;
}

void DensityRecorder::touchAll()
{
    for (Zone& zone : m_zones)
        zone.touched = ~std::uint64_t{0};
}

void DensityRecorder::makeRows(heap::ZoneIndex number, std::uint64_t lastPage)
{
    if (number >= m_zones.size()) m_zones.resize(number + 1);
    while (lastPage >> m_grid.m_rowBits >= kMostRows)
        joinRows();
    m_zones[number].rows.resize((lastPage >> m_grid.m_rowBits) + 1);
}

// ---------------------------------------------------------------- columns

void DensityRecorder::expect(Step steps)
{
    while (steps / m_grid.m_width >= Density::kMostColumns)
        dropColumns();
}

void DensityRecorder::take(const heap::Source& source)
{
    // Rows that are joined get other tiles: all that is to be, before the newest column is copied.
    for (heap::ZoneIndex zone = 0; zone < source.zones(); ++zone)
        if (const PageIndex pages = source.layoutOf(zone).pages.count()) reach(zone, pages - 1);
    Density::Column column = m_grid.m_columns.empty() ? Density::Column() : *m_grid.m_columns.back();
    for (heap::ZoneIndex zone = 0; zone < source.zones(); ++zone)
        follow(zone, source.layoutOf(zone), column);
    m_grid.m_bytes += sizeof(Density::Column) + column.capacity() * sizeof(column[0]);
    m_grid.m_columns.push_back(std::make_shared<const Density::Column>(std::move(column)));
    keepSmall();
}

void DensityRecorder::follow(heap::ZoneIndex number, const heap::Layout& layout, Density::Column& column)
{
    const PageIndex pages = layout.pages.count();
    if (number >= m_zones.size()) return;
    Zone& zone = m_zones[number];
    const auto [low, high] = std::minmax({pages, std::exchange(zone.pages, pages)}); // not of references
    if (low != high) touchRows(zone, low >> m_grid.m_rowBits, (high - 1) >> m_grid.m_rowBits);
    if (!zone.touched) return;
    m_grid.m_zones.resize(std::max(m_grid.m_zones.size(), m_zones.size()));
    std::vector<std::uint32_t>& tiles = m_grid.m_zones[number].tiles;
    while (tiles.size() * Density::kTileRows < zone.rows.size())
        tiles.push_back(m_grid.m_tiles++);
    column.resize(m_grid.m_tiles);
    const std::vector<Bytes> live = liveByRow(zone);
    for (std::uint64_t bits = std::exchange(zone.touched, 0); bits; bits &= bits - 1) {
        const auto tile = std::size_t(std::countr_zero(bits));
        if (tile >= tiles.size()) break;
        column[tiles[tile]] =
            std::make_shared<const Density::Tile>(tileOf(layout, tile * Density::kTileRows, live));
        m_grid.m_bytes += sizeof(Density::Tile);
    }
}

std::vector<Bytes> DensityRecorder::liveByRow(const Zone& zone) const
{
    std::vector<Bytes> live;
    live.reserve(zone.rows.size());
    std::uint64_t inside = 0;
    for (const Row& row : zone.rows) {
        inside += row.insideMore;
        live.push_back(row.edges + (inside << m_rowShift));
    }
    return live;
}

Density::Tile DensityRecorder::tileOf(const heap::Layout& layout, std::uint64_t firstRow,
                                      std::span<const Bytes> live) const
{
    Density::Tile tile{};
    const PageIndex pages = layout.pages.count(), perRow = m_grid.pagesPerRow();
    for (std::uint64_t row = firstRow; row < std::min<std::uint64_t>(firstRow + tile.size(), live.size());
         ++row) {
        const PageIndex first = row * perRow;
        if (first >= pages) break;
        const PageRun run{first, std::min(perRow, pages - first)};
        tile[row - firstRow] = {float(live[row]), std::uint32_t(run.count),
                                std::uint32_t(layout.pages.heldIn(run)),
                                std::uint32_t(layout.pages.releasedIn(run))};
    }
    return tile;
}

// ---------------------------------------------------------------- edits, and what is shown

DensityRecorder DensityRecorder::prefix(Step step) const
{
    DensityRecorder result(Bytes{1} << m_pageBits);
    result.m_grid = m_grid;
    result.m_rowShift = m_rowShift;
    result.m_grid.m_columns.resize(std::min<std::size_t>(m_grid.columns(), step / m_grid.m_width + 1));
    result.m_grid.m_bytes = result.m_grid.bytesApartFrom({});
    return result;
}

void DensityRecorder::recount(const heap::Source& source)
{
    m_zones.clear();
    source.walk([this](const heap::BlockEntry& block) {
        if (block.live) count(block.offset, block.length, true);
    });
    m_zones.resize(std::max<std::size_t>(m_zones.size(), source.zones()));
    touchAll(); // what died since the last column is not known
}

Density DensityRecorder::shown(const ZoneMap& map) const
{
    Density result = m_grid;
    for (heap::ZoneIndex zone = 0; zone < std::min<std::size_t>(result.m_zones.size(), map.zones()); ++zone)
        result.m_zones[zone].base = map.baseOf(zone) >> m_pageBits;
    return result;
}

// ---------------------------------------------------------------- coarser

void DensityRecorder::keepSmall()
{
    const auto hasTwo = [](const Density::Zone& zone) { return zone.tiles.size() > 1; };
    while (m_grid.m_tiles > Density::kMostTiles && std::ranges::any_of(m_grid.m_zones, hasTwo))
        joinRows();
    while (m_grid.columns() >= Density::kMostColumns ||
           (m_grid.columns() > 2 && m_grid.columns() * m_grid.m_tiles >= Density::kMostInAll))
        dropColumns();
}

/// Every second column goes.
void DensityRecorder::dropColumns()
{
    auto& columns = m_grid.m_columns;
    if (columns.size() % 2 == 0) touchAll(); // the newest goes: what it knew is to be counted again
    for (std::size_t i = 0; i < columns.size(); i += 2)
        columns[i / 2] = columns[i];
    columns.resize((columns.size() + 1) / 2);
    m_grid.m_width *= 2;
    m_grid.m_bytes = m_grid.bytesApartFrom({});
}

namespace
{

template <class T>
std::vector<T> halved(const std::vector<T>& whole, auto join)
{
    std::vector<T> half;
    for (std::size_t i = 0; i < whole.size(); i += 2)
        half.push_back(join(whole[i], i + 1 < whole.size() ? whole[i + 1] : T{}));
    return half;
}

} // namespace

Density::TilePtr DensityRecorder::joined(const Density::TilePtr& low, const Density::TilePtr& high)
{
    if (!low && !high) return nullptr;
    auto tile = std::make_shared<Density::Tile>();
    for (std::size_t row = 0; row < tile->size(); ++row) {
        const bool isLow = row < tile->size() / 2;
        const Density::TilePtr& from = isLow ? low : high;
        const std::size_t first = (row - (isLow ? 0 : tile->size() / 2)) * 2;
        if (!from) continue;
        (*tile)[row] = (*from)[first];
        (*tile)[row].append((*from)[first + 1]);
    }
    return tile;
}

/// The same in the columns, which keep sharing what they share.
void DensityRecorder::joinTiles()
{
    struct Pair {
        std::size_t low, high;
    };
    std::vector<Pair> pairs; // by new number
    for (Density::Zone& zone : m_grid.m_zones) {
        const std::vector<std::uint32_t> old = std::exchange(zone.tiles, {});
        for (std::size_t i = 0; i < old.size(); i += 2) {
            zone.tiles.push_back(std::uint32_t(pairs.size()));
            pairs.push_back({old[i], i + 1 < old.size() ? old[i + 1] : m_grid.m_tiles}); // none has that
        }
    }
    const auto tileOf = [](const Density::Column& column, std::size_t number) {
        return number < column.size() ? column[number] : nullptr;
    };
    Density::Column before;
    Density::Column joinedBefore(pairs.size());
    for (auto& column : m_grid.m_columns) {
        Density::Column next(pairs.size());
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto low = tileOf(*column, pairs[i].low), high = tileOf(*column, pairs[i].high);
            const bool same = low == tileOf(before, pairs[i].low) && high == tileOf(before, pairs[i].high);
            next[i] = same ? joinedBefore[i] : joined(low, high);
        }
        before = *column;
        joinedBefore = next;
        column = std::make_shared<const Density::Column>(std::move(next));
    }
    m_grid.m_tiles = std::uint32_t(pairs.size());
    m_grid.m_bytes = m_grid.bytesApartFrom({});
}

/// Neighbouring rows of a zone become one.
void DensityRecorder::joinRows()
{
    for (Zone& zone : m_zones) {
        const std::vector<Bytes> live = halved(liveByRow(zone), [](Bytes a, Bytes b) { return a + b; });
        zone.rows.assign(live.size(), {});
        for (std::size_t row = 0; row < live.size(); ++row)
            zone.rows[row].edges = live[row];
    }
    touchAll();
    joinTiles();
    ++m_grid.m_rowBits;
    ++m_rowShift;
}

} // namespace heapglass::replay
