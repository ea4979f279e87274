#include "gui/views/marked_cells.h"

#include <algorithm>

#include "gui/paint/veil.h"

namespace heapglass::gui
{

namespace
{

constexpr float kVeil = 0.6F;

void putRuns(const std::vector<PageRun>& runs, CellMark mark, const PageGrid& grid,
             std::vector<CellMark>& cells)
{
    const PageIndex first = grid.firstCellInView(), end = first + cells.size();
    auto run = std::ranges::upper_bound(runs, first * grid.pagesPerCell, {}, &PageRun::first);
    if (run != runs.begin()) --run;
    for (; run != runs.end() && run->first < end * grid.pagesPerCell; ++run) {
        const PageIndex begin = std::max(first, run->first / grid.pagesPerCell);
        const PageIndex last = (run->first + run->count - 1) / grid.pagesPerCell;
        for (PageIndex cell = begin; cell <= last && cell < end; ++cell)
            cells[cell - first] = mark;
    }
}

/// Cells of one row, next to each other, with the same mark.
struct Stretch {
    QRect rect;
    CellMark mark;
};

std::vector<Stretch> stretchesOf(const std::vector<CellMark>& cells, const PageGrid& grid)
{
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const QRect rect = grid.cellRect(grid.firstCellInView() + i);
        if (grid.side == 1 && i % std::size_t(grid.columns) && stretches.back().mark == cells[i])
            stretches.back().rect |= rect;
        else
            stretches.push_back({rect, cells[i]});
    }
    return stretches;
}

/// Of what lies between cells as much as belongs to each; at the left and above the first ones, the heap's
/// edge.
void veil(QPainter& painter, const std::vector<Stretch>& stretches, const PageGrid& grid,
          const QColor& colour)
{
    for (const Stretch& stretch : stretches) {
        if (stretch.mark != CellMark::none) continue;
        QRect rect = stretch.rect.adjusted(0, 0, grid.gap(), grid.gap());
        if (rect.left() == grid.area.left()) rect.setLeft(rect.left() - 1);
        if (rect.top() == grid.area.top()) rect.setTop(rect.top() - 1);
        painter.fillRect(rect, colour);
    }
}

} // namespace

std::vector<CellMark> cellMarks(const PageMarks& marks, const PageGrid& grid)
{
    std::vector<CellMark> cells(grid.cellsInView(), CellMark::none);
    putRuns(marks.weak, CellMark::weak, grid, cells);
    putRuns(marks.strong, CellMark::strong, grid, cells);
    return cells;
}

void veilOthers(QPainter& painter, const PageGrid& grid, const std::vector<PageRun>& pages, bool hides,
                const Theme& theme)
{
    std::vector<CellMark> cells(grid.cellsInView(), CellMark::none);
    putRuns(pages, CellMark::strong, grid, cells);
    veil(painter, stretchesOf(cells, grid), grid, veilOfOthers(theme, hides));
}

void drawMarkedCells(QPainter& painter, const PageGrid& grid, const PageMarks& marks, const Theme& theme)
{
    const std::vector<Stretch> stretches = stretchesOf(cellMarks(marks, grid), grid);
    QColor others = theme.base;
    others.setAlphaF(kVeil);
    veil(painter, stretches, grid, others);
    const int width = grid.size.pitch >= 8 ? 2 : 1;
    painter.setBrush(Qt::NoBrush);
    for (const Stretch& stretch : stretches) {
        if (stretch.mark == CellMark::none) continue;
        QPen pen(theme.text, width);
        pen.setJoinStyle(Qt::MiterJoin);
        if (stretch.mark == CellMark::weak) {
            pen.setWidth(1);
            pen.setDashPattern({2, 2});
        }
        painter.setPen(pen);
        painter.drawRect(QRectF(stretch.rect).adjusted(-0.5, -0.5, 0.5, 0.5));
    }
}

} // namespace heapglass::gui
