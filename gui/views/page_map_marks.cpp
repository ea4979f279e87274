#include "gui/views/page_map_marks.h"

#include <algorithm>

#include <QPainterPath>

#include "engine/replay/find.h"
#include "gui/views/address_breaks.h"
#include "gui/views/marked_cells.h"

namespace heapglass::gui
{

namespace
{

void fillRegion(QPainter& painter, const QRegion& region, const QColor& colour)
{
    for (const QRect& rect : region)
        painter.fillRect(rect, colour);
}

/// 2 px with 1 px inner and outer counter ring, outside the cells.
void drawSelection(QPainter& painter, const PageGrid& grid, const Spot& spot, const Theme& theme)
{
    const auto grown = [&](int by) { return regionOf(grid, spot.page, spot.pages, by); };
    const QRegion inner = grown(1), ring = grown(3);
    fillRegion(painter, grown(4) - ring, theme.focusCounter);
    fillRegion(painter, ring - inner, theme.focus);
    fillRegion(painter, inner - grown(0), theme.focusCounter);
}

void drawFlag(QPainter& painter, const PageGrid& grid, PageIndex end, const Theme& theme)
{
    if (end == 0) return;
    const QRect last = grid.pageRect(end - 1);
    if (last.bottom() < grid.area.top() || last.top() > grid.area.bottom()) return;
    const int x = last.right() + 1, side = std::clamp(grid.size.pitch / 4, 3, 7);
    painter.fillRect(x, last.top() - 1, 2, last.height() + 3, theme.text);
    QPainterPath flag(QPointF(x + 2, last.top() - 1));
    flag.lineTo(x + 2 + side * 1.4, last.top() - 1 + side);
    flag.lineTo(x + 2, last.top() - 1 + side * 2);
    painter.fillPath(flag, theme.text);
}

void drawFlash(QPainter& painter, const PageGrid& grid, PageIndex page, double pulse, const QColor& colour,
               const Theme& theme)
{
    const QRect cell = grid.pageRect(page);
    const int ring = grid.size.pitch >= 12 ? 3 : grid.size.pitch >= 8 ? 2 : 1;
    QColor faded = colour;
    faded.setAlphaF(float(pulse));
    fillRegion(painter, QRegion(cell.adjusted(-ring, -ring, ring, ring)) - QRegion(cell), faded);
    if (grid.size.cell < 12) return;
    const double radius = grid.size.cell * 0.32 * pulse;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.base);
    const QPointF centre = QRectF(cell).center();
    painter.drawEllipse(centre, radius, radius);
    if (radius >= 3) drawPinGlyph(painter, centre, radius * 1.25, colour);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void drawFlashes(QPainter& painter, const PageGrid& grid, const PageScene& scene, const Theme& theme)
{
    if (grid.pagesPerCell != 1) return;
    const PageIndex first = grid.firstPageInView(),
                    last = std::min(first + grid.cellsInView(), scene.before->shownPages());
    for (PageIndex page = first; page < last; ++page) {
        const HeapminAnimation::Look look = scene.animation->look(page, scene.milliseconds);
        if (look.phase != HeapminAnimation::Phase::flashing) continue;
        const replay::PageCell* cell = cellOf(scene.before->pages, page);
        if (!cell || cell->pinned + cell->metaHeld == 0) continue; // a page well in use surprises nobody
        drawFlash(painter, grid, page, look.pulse, cell->pinned ? theme.pinned : theme.metaHeld, theme);
    }
}

void drawBreaks(QPainter& painter, const PageGrid& grid, const PageScene& scene, const Theme& theme)
{
    const Bytes page = std::max<Bytes>(1, scene.now->geometry.page);
    const PageIndex first = grid.firstPageInView();
    const PageIndex end = first + grid.cellsInView() * grid.pagesPerCell;
    const auto cellOf = [&](Bytes offset) { return offset / page / grid.pagesPerCell; };
    const auto pixelOf = [&](Bytes offset) { return std::int64_t(cellOf(offset)) * grid.size.pitch; };
    for (const AddressBreak& found : breaksApart(breaksIn(*scene.now, first * page, end * page), pixelOf)) {
        const PageIndex cell = cellOf(found.offset);
        const QRect rect = grid.cellRect(cell);
        drawBreak(painter, rect.left(), rect.top(), rect.height(), theme);
    }
}

void drawSweep(QPainter& painter, const PageGrid& grid, double share, const Theme& theme)
{
    const QRect last = grid.cellRect(grid.cellCount() - 1);
    const int bottom = std::min(last.bottom(), grid.area.bottom());
    const int y = grid.area.top() + int(share * (bottom - grid.area.top()));
    painter.fillRect(grid.area.left() - 4, y, grid.columns * grid.size.pitch + 8, 2, theme.text);
}

} // namespace

namespace
{

/// Rectangles of whole pitches, one for each run of cells in a row, from above: as QRegion wants them.
std::vector<QRect> runsOf(const PageGrid& grid, PageIndex firstCell, PageIndex lastCell)
{
    std::vector<std::pair<int, int>> places; // row and column
    const PageIndex begin = std::max(firstCell, grid.firstCellInView());
    const PageIndex end = std::min(lastCell + 1, grid.firstCellInView() + grid.cellsInView());
    for (PageIndex cell = begin; cell < end; ++cell) {
        const HilbertPlace place = grid.placeOf(cell);
        places.emplace_back(place.row - grid.firstRow, place.column);
    }
    std::ranges::sort(places);
    std::vector<QRect> runs;
    const int pitch = grid.size.pitch;
    for (const auto& [row, column] : places) {
        const QRect rect(grid.area.x() + column * pitch, grid.area.y() + row * pitch, pitch, pitch);
        if (!runs.empty() && runs.back().top() == rect.top() && runs.back().right() + 1 == rect.left())
            runs.back().setRight(rect.right());
        else
            runs.push_back(rect);
    }
    return runs;
}

/// Cells of squares, joined where they are neighbours: gaps belong to them where both sides do.
QRegion patchOf(const PageGrid& grid, PageIndex firstCell, PageIndex lastCell, int grownBy)
{
    const std::vector<QRect> runs = runsOf(grid, firstCell, lastCell);
    QRegion region;
    region.setRects(runs.data(), int(runs.size()));
    const int gap = grid.gap();
    region &= region.translated(-gap, 0);
    region &= region.translated(0, -gap);
    QRegion grown = region;
    for (int way = 0; grownBy && way < 2; ++way) {
        const QRegion before = grown;
        for (int by = 1; by <= grownBy; ++by)
            grown += before.translated(way ? 0 : by, way ? by : 0) +
                     before.translated(way ? 0 : -by, way ? -by : 0);
    }
    return grown;
}

} // namespace

QRegion regionOf(const PageGrid& grid, PageIndex first, PageIndex count, int grownBy)
{
    const PageIndex end = std::min(first + std::max<PageIndex>(count, 1), grid.pages);
    if (first >= end) return {};
    const PageIndex firstCell = first / grid.pagesPerCell, lastCell = (end - 1) / grid.pagesPerCell;
    if (grid.side > 1) return patchOf(grid, firstCell, lastCell, grownBy);
    const PageIndex firstRow = firstCell / grid.columns, lastRow = lastCell / grid.columns;
    const auto strip = [&](PageIndex from, PageIndex to, bool joined) {
        QRect rect = grid.cellRect(from) | grid.cellRect(to);
        if (joined) rect.setHeight(rect.height() + grid.gap());
        return rect.adjusted(-grownBy, -grownBy, grownBy, grownBy);
    };
    const PageIndex columns = grid.columns;
    if (firstRow == lastRow) return strip(firstCell, lastCell, false);
    QRegion region = strip(firstCell, (firstRow + 1) * columns - 1, true);
    if (lastRow > firstRow + 1) region += strip((firstRow + 1) * columns, lastRow * columns - 1, true);
    return region + strip(lastRow * columns, lastCell, false);
}

void drawPinGlyph(QPainter& painter, QPointF centre, double size, const QColor& colour)
{
    const double u = size / 12;
    const auto at = [&](double x, double y) { return centre + QPointF(x * u, y * u); };
    QPainterPath pin(at(-2.2, -6));
    pin.lineTo(at(2.2, -6));
    pin.lineTo(at(2.2, -1));
    pin.lineTo(at(4.4, 1.8));
    pin.lineTo(at(-4.4, 1.8));
    pin.lineTo(at(-2.2, -1));
    pin.closeSubpath();
    pin.moveTo(at(0, 1.8));
    pin.lineTo(at(0, 6));
    painter.strokePath(pin, QPen(colour, std::max(1.2, 1.5 * u), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

void drawPageHover(QPainter& painter, const PageGrid& grid, const Spot& spot, const Theme& theme)
{
    const QRegion inner = regionOf(grid, spot.page, spot.pages, 1);
    fillRegion(painter, inner - regionOf(grid, spot.page, spot.pages, 0), theme.text);
    fillRegion(painter, regionOf(grid, spot.page, spot.pages, 2) - inner, theme.base);
}

void drawPageMarks(QPainter& painter, const PageGrid& grid, const PageScene& scene, const Theme& theme)
{
    if (scene.matches && !scene.isAnimated())
        veilOthers(painter, grid, scene.matches->pages, scene.hidesOthers, theme);
    drawBreaks(painter, grid, scene, theme);
    drawFlag(painter, grid, scene.end(), theme);
    if (scene.marks && !scene.isAnimated()) drawMarkedCells(painter, grid, *scene.marks, theme);
    if (scene.isAnimated()) drawFlashes(painter, grid, scene, theme);
    if (scene.selection) drawSelection(painter, grid, *scene.selection, theme);
    if (!scene.isAnimated()) return;
    if (const auto share = scene.animation->sweep(scene.milliseconds); share && grid.side == 1)
        drawSweep(painter, grid, *share, theme);
}

} // namespace heapglass::gui
