// Where each page lies in the page map: rows of 2^n cells in address order, one page or 2^k pages a cell.
// Pure arithmetic in logical pixels; the painter, the mouse and the keys all ask it.
#pragma once

#include <optional>
#include <span>

#include <QRect>

#include "engine/types.h"

namespace heapglass::gui
{

/// Distance of two cells and the width of one. From 4 pixels on there is no gap.
struct CellSize {
    int pitch = 8;
    int cell = 7;
    bool operator==(const CellSize&) const = default;
};

/// The sizes of the mock-ups' table, largest first.
std::span<const CellSize> cellSizes();

/// A step of the zoom: a cell size, or below the smallest one 2^k pages a cell.
struct ZoomStep {
    CellSize size;
    PageIndex pagesPerCell = 1;
};

/// Step 0 is the largest cell; each further one shows more, without end.
ZoomStep zoomStep(int step);

struct PageGrid {
    CellSize size;
    PageIndex pagesPerCell = 1;
    PageIndex pages = 0; ///< that have a place: those of the heap, and those it will grow to
    int columns = 1;     ///< cells in a row, a power of two
    QRect area;          ///< what of the widget the cells may fill
    int firstRow = 0;    ///< scrolled to
    int step = 0;        ///< of the zoom

    /// The largest cells that show all `pages` in `area` without scrolling.
    static PageGrid fitting(QRect area, PageIndex pages);
    static PageGrid atStep(QRect area, PageIndex pages, int step);

    PageIndex pagesPerRow() const { return columns * pagesPerCell; }
    PageIndex cellCount() const { return (pages + pagesPerCell - 1) / pagesPerCell; }
    PageIndex rowCount() const { return (cellCount() + columns - 1) / columns; }
    /// Whole rows that fit into the area.
    int rowsInView() const { return std::max(1, (area.height() + gap()) / size.pitch); }
    bool fits() const { return rowCount() <= PageIndex(rowsInView()); }
    int gap() const { return size.pitch - size.cell; }
    int lastFirstRow() const;

    PageIndex firstCellInView() const { return PageIndex(firstRow) * columns; }
    /// Cells in the rows in view, a partly visible one included; not beyond the last cell.
    PageIndex cellsInView() const;
    PageIndex firstPageInView() const { return firstCellInView() * pagesPerCell; }

    /// The cell's rectangle without its gap; may lie outside the area.
    QRect cellRect(PageIndex cell) const;
    QRect pageRect(PageIndex page) const { return cellRect(page / pagesPerCell); }
    /// The first page of the cell at `point`, its gap included.
    std::optional<PageIndex> pageAt(QPoint point) const;
    /// The same, with points outside moved to the nearest cell.
    PageIndex pageNear(QPoint point) const;
    /// This grid, scrolled as little as needed to show `page`.
    PageGrid showing(PageIndex page) const;
    bool operator==(const PageGrid&) const = default;
};

} // namespace heapglass::gui
