#include "gui/paint/page_grid.h"

#include <algorithm>
#include <bit>

namespace heapglass::gui
{

namespace
{

constexpr CellSize kSizes[] = {{53, 50}, {32, 31}, {28, 27}, {25, 24}, {13, 12}, {8, 7}, {4, 4}};
constexpr int kSizeCount = int(std::size(kSizes));
constexpr int kSteps = kSizeCount + 40;
constexpr int kMostColumns = 1024;

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

PageGrid PageGrid::atStep(QRect area, PageIndex pages, int step)
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
    return grid;
}

PageGrid PageGrid::fitting(QRect area, PageIndex pages)
{
    for (int step = 0; step < kSteps; ++step) {
        const PageGrid grid = atStep(area, pages, step);
        if (grid.fits()) return grid;
    }
    return atStep(area, pages, kSteps);
}

int PageGrid::lastFirstRow() const
{
    return std::max(0, int(rowCount()) - rowsInView());
}

PageIndex PageGrid::cellsInView() const
{
    const PageIndex first = firstCellInView();
    if (first >= cellCount()) return 0;
    const int rows = (area.height() + size.pitch - 1) / size.pitch;
    return std::min<PageIndex>(cellCount() - first, PageIndex(rows) * columns);
}

QRect PageGrid::cellRect(PageIndex cell) const
{
    const int row = int(cell / columns) - firstRow;
    const int column = int(cell % columns);
    return {area.x() + column * size.pitch, area.y() + row * size.pitch, size.cell, size.cell};
}

std::optional<PageIndex> PageGrid::pageAt(QPoint point) const
{
    const int x = point.x() - area.x();
    const int y = point.y() - area.y();
    if (x < 0 || y < 0 || y >= area.height() || x >= columns * size.pitch) return {};
    const PageIndex cell = (PageIndex(y / size.pitch) + firstRow) * columns + x / size.pitch;
    if (cell >= cellCount()) return {};
    return cell * pagesPerCell;
}

PageIndex PageGrid::pageNear(QPoint point) const
{
    if (cellCount() == 0) return 0;
    const int x = std::clamp(point.x() - area.x(), 0, columns * size.pitch - 1);
    const int y = std::clamp(point.y() - area.y(), 0, std::max(0, area.height() - 1));
    const PageIndex cell = (PageIndex(y / size.pitch) + firstRow) * columns + x / size.pitch;
    return std::min(cell, cellCount() - 1) * pagesPerCell;
}

PageGrid PageGrid::showing(PageIndex page) const
{
    PageGrid grid = *this;
    const int row = int(page / pagesPerRow());
    if (row < firstRow) grid.firstRow = row;
    if (row >= firstRow + rowsInView()) grid.firstRow = row - rowsInView() + 1;
    grid.firstRow = std::clamp(grid.firstRow, 0, lastFirstRow());
    return grid;
}

} // namespace heapglass::gui
