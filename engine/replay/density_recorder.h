// Makes a Density while the steps of a recording are carried out. A step costs two additions, whatever the
// length of its block; a column costs what changed since the one before.
#pragma once

#include <vector>

#include "engine/heap/source.h"
#include "engine/replay/density.h"

namespace heapglass::replay
{

class DensityRecorder
{
  public:
    /// Pages of `page` bytes; the first column is due at position 0.
    explicit DensityRecorder(Bytes page);

    /// So many steps are there: columns that would go in the end are not taken at all.
    void expect(Step steps);
    /// The position at which the next column is to be taken.
    std::uint64_t due() const { return std::uint64_t{m_grid.m_width} * m_grid.columns(); }
    /// Steps were carried out, the last of them not beyond due().
    void apply(const heap::ChangeLog& log)
    {
        using Kind = heap::Change::Kind;
        for (const heap::Change& change : log.changes) {
            if (change.kind == Kind::birth || change.kind == Kind::death)
                count(change.offset, change.length, change.kind == Kind::birth);
            else if (change.kind == Kind::resize || change.kind == Kind::move)
                replace(change);
        }
        if (!log.pages.empty()) touch(log.pages);
    }
    /// The next column: `source` stands at due().
    void take(const heap::Source& source);

    /// What was taken up to position `step`. recount() is to follow.
    DensityRecorder prefix(Step step) const;
    /// Steps are applied from the state of `source` on.
    void recount(const heap::Source& source);

    const Density& grid() const { return m_grid; }
    /// The grid with its zones where they are shown.
    Density shown(const ZoneMap& map) const;

  private:
    /// A row as it is now: bytes of blocks that begin or end in it, and the difference to the row before in
    /// blocks that it lies wholly inside of (none or one).
    struct Row {
        Bytes edges = 0;
        std::uint64_t insideMore = 0;
    };
    struct Zone {
        std::vector<Row> rows;
        std::uint64_t touched = 0; // by tile, since the last column
        PageIndex pages = 0;       // at the last column
    };
    static constexpr std::size_t kMostTilesOfZone = 64; // as many as `touched` has bits
    static constexpr std::size_t kMostRows = kMostTilesOfZone * Density::kTileRows;

    void count(Bytes offset, Bytes length, bool comes)
    {
        const heap::ZoneIndex number = heap::zoneOf(offset);
        const Bytes begin = offset % heap::kZoneRoom, end = begin + length;
        reach(number, (end - 1) >> m_pageBits);
        Zone& zone = m_zones[number];
        const std::uint64_t first = begin >> m_rowShift, last = (end - 1) >> m_rowShift;
        const Bytes sign = comes ? 1 : ~Bytes{0};
        if (first != last) return countAcross(zone, begin, end, sign);
        zone.rows[first].edges += sign * length;
        zone.touched |= std::uint64_t{1} << (first / Density::kTileRows);
    }
    void countAcross(Zone& zone, Bytes begin, Bytes end, Bytes sign);
    void replace(const heap::Change& change);
    void touch(std::span<const PageRun> pages);
    void touchAll();
    static void touchRows(Zone& zone, std::uint64_t first, std::uint64_t last);
    /// There is a row for this page of the zone.
    void reach(heap::ZoneIndex number, std::uint64_t lastPage)
    {
        if (number < m_zones.size() && lastPage >> m_grid.m_rowBits < m_zones[number].rows.size()) return;
        makeRows(number, lastPage);
    }
    void makeRows(heap::ZoneIndex number, std::uint64_t lastPage);
    void follow(heap::ZoneIndex zone, const heap::Layout& layout, Density::Column& column);
    std::vector<Bytes> liveByRow(const Zone& zone) const;
    Density::Tile tileOf(const heap::Layout& layout, std::uint64_t firstRow,
                         std::span<const Bytes> live) const;
    void keepSmall();
    void joinRows();
    void joinTiles();
    static Density::TilePtr joined(const Density::TilePtr& low, const Density::TilePtr& high);
    void dropColumns();

    Density m_grid;
    std::vector<Zone> m_zones;
    unsigned m_pageBits;
    unsigned m_rowShift; // bytes of a row as a power of two
};

} // namespace heapglass::replay
