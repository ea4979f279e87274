// Where each page lies in the page map: rows of 2^n cells in address order, one page or 2^k pages a cell; or
// instead of rows bands of squares, through each of which Hilbert's curve runs. Pure arithmetic in logical
// pixels; the painter, the mouse and the keys all ask it.
#pragma once

#include <optional>
#include <span>

#include <QRect>

#include "engine/types.h"
#include "gui/paint/hilbert.h"

namespace heapglass::gui
{

/// Distance of two cells and the width of one. From 4 pixels on there is no gap.
struct CellSize {
    int pitch = 8;
    int cell = 7;
    bool operator==(const CellSize&) const = default;
};

/// The sizes of the mock-ups' table, and two between them for narrow panes; largest first.
std::span<const CellSize> cellSizes();

/// A step of the zoom: a cell size, or below the smallest one 2^k pages a cell.
struct ZoomStep {
    CellSize size;
    PageIndex pagesPerCell = 1;
};

/// Step 0 is the largest cell; each further one shows more, without end.
ZoomStep zoomStep(int step);

enum class PageOrder : std::uint8_t { rows, hilbert };

struct PageGrid {
    CellSize size;
    PageIndex pagesPerCell = 1;
    PageIndex pages = 0; ///< that have a place: those of the heap, and those it will grow to
    int columns = 1;     ///< cells in a row, a power of two
    /// Of the squares: a row of them is a band, which is filled from left to right. 1: rows, for a square of
    /// one cell is a cell. At most `columns`.
    int side = 1;
    QRect area;       ///< what of the widget the cells may fill
    int firstRow = 0; ///< scrolled to; of whole bands
    int step = 0;     ///< of the zoom

    /// The largest cells that show all `pages` in `area` without scrolling and fill it.
    static PageGrid fitting(QRect area, PageIndex pages, PageOrder order = PageOrder::rows);
    static PageGrid atStep(QRect area, PageIndex pages, int step, PageOrder order = PageOrder::rows);

    /// Whether cells of this size fill no less of the width than the smallest do.
    bool isWorthIt() const;
    /// The step one closer for 1, one farther for -1, past sizes that are not worth it; for setting a zoom.
    int nextStep(int direction) const;

    PageIndex cellsPerBand() const { return PageIndex(columns) * PageIndex(side); }
    /// Of a row, or a band.
    PageIndex pagesPerBand() const { return cellsPerBand() * pagesPerCell; }
    PageIndex cellCount() const { return (pages + pagesPerCell - 1) / pagesPerCell; }
    PageIndex bandCount() const { return (cellCount() + cellsPerBand() - 1) / cellsPerBand(); }
    PageIndex rowCount() const { return bandCount() * PageIndex(side); }
    /// Whole rows that fit into the area.
    int rowsInView() const { return std::max(1, (area.height() + gap()) / size.pitch); }
    bool fits() const { return rowCount() <= PageIndex(rowsInView()); }
    int gap() const { return size.pitch - size.cell; }
    int lastFirstRow() const;
    /// The nearest row that may be the first one.
    int firstRowNear(int row) const;
    /// The row of the cells that a page lies in.
    int rowOf(PageIndex page) const { return placeOf(page / pagesPerCell).row; }
    /// Rows, or rows of the bands, in which a run of pages lies.
    int rowsOf(PageIndex first, PageIndex count) const
    {
        return int((first + count - 1) / pagesPerBand() - first / pagesPerBand() + 1) * side;
    }

    /// Counted from the heap's first row.
    HilbertPlace placeOf(PageIndex cell) const;
    PageIndex cellAt(HilbertPlace place) const; ///< may lie beyond the last cell
    PageIndex firstCellInView() const { return PageIndex(firstRow) * columns; }
    /// Cells in the rows, or bands, in view, a partly visible one included; not beyond the last cell.
    PageIndex cellsInView() const;
    /// Rows in view, a partly visible one included.
    int visibleRows() const { return (area.height() + size.pitch - 1) / size.pitch; }
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
