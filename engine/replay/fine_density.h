// Live bytes over time and addresses in a window of both, counted from its events and not from the samples of
// a Density: a cell is the sum over every position of its column and every byte of its row.
#pragma once

#include <memory>
#include <vector>

#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

/// What is asked for: the borders of columns and rows, ascending, no two alike. Both have two or more.
struct FineWindow {
    /// So many positions are answered for at most: a second's work. A view that shows more has a Density.
    static constexpr Step kMostPositions = Step{1} << 22;
    /// 32 bytes each; whoever asks makes rows higher where there would be more.
    static constexpr std::size_t kMostCells = std::size_t{1} << 20;

    std::vector<std::uint64_t> columns; ///< positions: column i has [columns[i], columns[i + 1])
    std::vector<Bytes> rows;            ///< offsets as shown: row i has [rows[i], rows[i + 1])

    std::size_t columnCount() const { return columns.size() - 1; }
    std::size_t rowCount() const { return rows.size() - 1; }
    std::uint64_t positions() const { return columns.back() - columns.front(); }
    /// Positions of a column, bytes of a row.
    std::uint64_t widthOf(std::size_t column) const { return columns[column + 1] - columns[column]; }
    Bytes heightOf(std::size_t row) const { return rows[row + 1] - rows[row]; }
    /// The column or row that a position or offset lies in; beyond the ends the nearest.
    std::size_t columnAt(std::uint64_t position) const { return indexOf(columns, position); }
    std::size_t rowAt(Bytes offset) const { return indexOf(rows, offset); }
    bool operator==(const FineWindow&) const = default;

  private:
    static std::size_t indexOf(const std::vector<std::uint64_t>& borders, std::uint64_t value);
};

/// Bytes, each counted once for every position. Divided by the column's width they are the mean.
struct FineCell {
    std::uint64_t live = 0;
    std::uint64_t held = 0; ///< of pages with a live byte
    std::uint64_t heap = 0; ///< of all pages
    std::uint64_t released = 0;

    void append(const FineCell& more)
    {
        live += more.live;
        held += more.held;
        heap += more.heap;
        released += more.released;
    }
    bool operator==(const FineCell&) const = default;
};

/// The answer. Never changes, so any thread may read it.
struct FineDensity {
    std::shared_ptr<const FineWindow> window;
    std::vector<FineCell> cells; ///< column by column

    const FineCell& at(std::size_t column, std::size_t row) const
    {
        return cells[column * window->rowCount() + row];
    }
    std::size_t bytes() const { return cells.capacity() * sizeof(FineCell); } ///< memory
};

} // namespace heapglass::replay
