// Live bytes over time and addresses, as a grid over the whole recording. A column is the heap at one
// position, every so many steps; a row is so many pages of one zone. When the columns or the rows become too
// many, every second column goes, or neighbouring rows become one: the grid stays below some megabytes.
//
// Rows come in tiles that columns share while nothing changes in them. Nothing of a Density ever changes, so
// a copy costs a pointer a column, and any thread may read it.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "engine/replay/snapshot.h"
#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

/// The pages of some rows at some positions, summed up.
struct DensityCell {
    float live = 0;          ///< bytes of live blocks: exact up to 16 MiB, beyond to seven digits
    std::uint32_t pages = 0; ///< of the heap
    std::uint32_t held = 0;  ///< of these, with a live byte
    std::uint32_t released = 0;

    void append(const DensityCell& more, std::uint32_t times = 1)
    {
        live += more.live * float(times);
        pages += more.pages * times;
        held += more.held * times;
        released += more.released * times;
    }
    bool operator==(const DensityCell&) const = default;
};

class Density
{
  public:
    static constexpr std::uint32_t kTileRows = 16;
    static constexpr std::size_t kMostColumns = 2048;
    /// In a column, as long as a zone has two; and in all columns together.
    static constexpr std::size_t kMostTiles = 32, kMostInAll = kMostColumns * kMostTiles;

    /// A row, and the pages that it stands for as they are shown.
    struct Row {
        std::uint32_t number = 0; ///< means nothing but where it stands in its tile
        PageRun pages;
    };

    /// Column i is the heap after i * stepsPerColumn() steps.
    Step stepsPerColumn() const { return m_width; }
    std::size_t columns() const { return m_columns.size(); }
    /// The newest column that is not later than `step`. There is one.
    std::size_t columnAt(Step step) const { return std::min<std::size_t>(step / m_width, columns() - 1); }
    PageIndex pagesPerRow() const { return PageIndex{1} << m_rowBits; }
    /// The rows that have a page in `shown`, ascending. Pages that were never part of a heap have none.
    std::vector<Row> rowsIn(PageRun shown) const;
    DensityCell at(std::size_t column, const Row& row) const
    {
        const Tile* tile = tileOf(column, row);
        return tile ? (*tile)[row.number % kTileRows] : DensityCell();
    }
    using Tile = std::array<DensityCell, kTileRows>;
    /// With row `number` at `number % kTileRows`; null: nothing is in any of its rows. The very same one in
    /// the columns beside it as long as nothing changes.
    const Tile* tileOf(std::size_t column, const Row& row) const
    {
        return tileAt(*m_columns[column], row.number / kTileRows);
    }
    /// `next` stands right behind `row` in the same tile.
    static bool isNextInTile(const Row& row, const Row& next)
    {
        return next.number == row.number + 1 && next.number % kTileRows;
    }
    std::size_t bytes() const { return m_bytes; } ///< memory
    /// Memory of the columns that are not `other`'s, too.
    std::size_t bytesApartFrom(const Density& other) const;

  private:
    friend class DensityRecorder;
    using TilePtr = std::shared_ptr<const Tile>;
    using Column = std::vector<TilePtr>; // by number of the tile
    struct Zone {
        PageIndex base = 0;               // where it is shown
        std::vector<std::uint32_t> tiles; // numbers, in address order
    };

    static const Tile* tileAt(const Column& column, std::size_t number)
    {
        return number < column.size() ? column[number].get() : nullptr;
    }

    Step m_width = 1;
    unsigned m_rowBits = 0;
    std::vector<Zone> m_zones;
    std::uint32_t m_tiles = 0;
    std::size_t m_bytes = 0;
    std::vector<std::shared_ptr<const Column>> m_columns;
};

} // namespace heapglass::replay
