#include "gui/paint/page_grid.h"

#include <algorithm>
#include <bit>

namespace heapglass::gui
{

namespace
{

constexpr CellSize kSizes[] = {{53, 50}, {32, 31}, {28, 27}, {25, 24}, {13, 12},
                               {8, 7},   {6, 5},   {5, 4},   {4, 4}};
constexpr int kSizeCount = int(std::size(kSizes));
constexpr int kSteps = kSizeCount + 40;
constexpr int kMostColumns = 1024;

/// Sizes for panes that hold no row of 2^n of the mock-ups' cells. Where these do, a row of such cells would
/// end before the blocks below it do.
bool isBetween(const CellSize& size)
{
    return size == CellSize{6, 5} || size == CellSize{5, 4};
}

} // namespace

std::span<const CellSize> cellSizes()
{
    return kSizes;
}

ZoomStep zoomStep(int step)
{
    if (step < kSizeCount) return {kSizes[std::max(0, step)], 1};
    return {kSizes[kSizeCount - 1], PageIndex{1} << std::min(step - kSizeCount + 1, 40)};
}

namespace
{

/// The largest squares with which bands fill most of the rows; no larger than the heap needs.
int sideOf(const PageGrid& grid)
{
    const int rows = grid.rowsInView();
    int side = std::min(int(std::bit_floor(unsigned(rows))), grid.columns);
    while (side > 2 && rows % side > rows / 4)
        side /= 2;
    while (side > 2 && PageIndex(side) * PageIndex(side) >= 4 * grid.cellCount())
        side /= 2;
    return std::max(side, 1);
}

} // namespace

PageGrid PageGrid::atStep(QRect area, PageIndex pages, int step, PageOrder order)
{
    PageGrid grid;
    const ZoomStep zoom = zoomStep(step);
    grid.step = std::clamp(step, 0, kSteps);
    grid.size = zoom.size;
    grid.pagesPerCell = zoom.pagesPerCell;
    grid.pages = pages;
    grid.area = area;
    const int room = std::clamp((area.width() + grid.gap()) / grid.size.pitch, 1, kMostColumns);
    grid.columns = int(std::bit_floor(unsigned(room)));
    if (order == PageOrder::hilbert) grid.side = sideOf(grid);
    return grid;
}

PageGrid PageGrid::fitting(QRect area, PageIndex pages, PageOrder order)
{
    for (int step = 0; step < kSteps; ++step) {
        const PageGrid grid = atStep(area, pages, step, order);
        if (grid.fits() && grid.isWorthIt()) return grid;
    }
    return atStep(area, pages, kSteps, order);
}

bool PageGrid::isWorthIt() const
{
    if (!isBetween(size)) return true;
    const PageGrid smallest = atStep(area, pages, kSizeCount - 1);
    return columns * size.pitch > smallest.columns * smallest.size.pitch;
}

int PageGrid::nextStep(int direction) const
{
    int next = step - direction;
    while (next > 0 && next < kSizeCount && !atStep(area, pages, next).isWorthIt())
        next -= direction;
    return std::max(0, next);
}

int PageGrid::lastFirstRow() const
{
    const int bandsInView = std::max(1, rowsInView() / side);
    return std::max(0, int(bandCount()) - bandsInView) * side;
}

int PageGrid::firstRowNear(int row) const
{
    return std::clamp((row + side / 2) / side * side, 0, lastFirstRow());
}

HilbertPlace PageGrid::placeOf(PageIndex cell) const
{
    const PageIndex square = PageIndex(side) * PageIndex(side);
    const PageIndex band = cell / cellsPerBand(), inBand = cell % cellsPerBand();
    const HilbertPlace inside = hilbertPlace(side, inBand % square);
    return {int(inBand / square) * side + inside.column, int(band) * side + inside.row};
}

PageIndex PageGrid::cellAt(HilbertPlace place) const
{
    const PageIndex square = PageIndex(side) * PageIndex(side);
    return PageIndex(place.row / side) * cellsPerBand() + PageIndex(place.column / side) * square +
           hilbertIndex(side, {place.column % side, place.row % side});
}

PageIndex PageGrid::cellsInView() const
{
    const PageIndex first = firstCellInView();
    if (first >= cellCount()) return 0;
    const int bands = (visibleRows() + side - 1) / side;
    return std::min<PageIndex>(cellCount() - first, PageIndex(bands) * cellsPerBand());
}

QRect PageGrid::cellRect(PageIndex cell) const
{
    const HilbertPlace place = placeOf(cell);
    return {area.x() + place.column * size.pitch, area.y() + (place.row - firstRow) * size.pitch, size.cell,
            size.cell};
}

std::optional<PageIndex> PageGrid::pageAt(QPoint point) const
{
    const int x = point.x() - area.x();
    const int y = point.y() - area.y();
    if (x < 0 || y < 0 || y >= area.height() || x >= columns * size.pitch) return {};
    const PageIndex cell = cellAt({x / size.pitch, y / size.pitch + firstRow});
    if (cell >= cellCount()) return {};
    return cell * pagesPerCell;
}

PageIndex PageGrid::pageNear(QPoint point) const
{
    if (cellCount() == 0) return 0;
    const int x = std::clamp(point.x() - area.x(), 0, columns * size.pitch - 1);
    const int y = std::clamp(point.y() - area.y(), 0, std::max(0, area.height() - 1));
    const PageIndex cell = cellAt({x / size.pitch, y / size.pitch + firstRow});
    return std::min(cell, cellCount() - 1) * pagesPerCell;
}

PageGrid PageGrid::showing(PageIndex page) const
{
    PageGrid grid = *this;
    const int band = int(page / pagesPerBand()) * side, bandsInView = std::max(1, rowsInView() / side);
    if (band < firstRow) grid.firstRow = band;
    if (band >= firstRow + bandsInView * side) grid.firstRow = band - (bandsInView - 1) * side;
    grid.firstRow = std::clamp(grid.firstRow, 0, lastFirstRow());
    return grid;
}

} // namespace heapglass::gui
