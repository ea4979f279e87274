#include "gui/marks/mark_ink.h"

#include <algorithm>
#include <vector>

#include "engine/replay/snapshot.h"
#include "gui/marks/mark_book.h"
#include "gui/marks/mark_place.h"
#include "gui/paint/block_rows.h"
#include "gui/paint/page_grid.h"
#include "gui/paint/theme.h"
#include "gui/paint/time_grid.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

constexpr int kLetterRoom = 9;

QPolygonF ribbon(QPointF at, int height)
{
    const double w = ribbonWidth(height), h = height;
    return QPolygonF(
        {at, at + QPointF(w, 0), at + QPointF(w, h), at + QPointF(w / 2, h - h / 4.0), at + QPointF(0, h)});
}

void drawRing(QPainter& painter, QRect cell, const QColor& colour, const Theme& theme)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme.base);
    painter.drawRect(cell.adjusted(-2, -2, 1, 1));
    painter.setPen(colour);
    painter.drawRect(cell.adjusted(-1, -1, 0, 0));
}

} // namespace

int ribbonWidth(int height)
{
    return std::max(3, height * 3 / 4);
}

QColor colourOf(const Mark& mark, const Theme& theme)
{
    const Tag* tag = tagOf(mark);
    return tag ? tag->colour(theme) : theme.text;
}

void drawRibbon(QPainter& painter, QPoint topLeft, int height, const Mark& mark, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.base, 1)); // paper around it keeps it apart from any fill
    painter.setBrush(colourOf(mark, theme));
    painter.drawPolygon(ribbon(topLeft, height));
    const Tag* tag = tagOf(mark);
    if (tag && height >= kLetterRoom) {
        QFont font = typeOf(11, true);
        font.setPixelSize(std::max(7, height * 2 / 3));
        painter.setFont(font);
        painter.setPen(theme.base);
        painter.drawText(QRectF(topLeft, QSizeF(ribbonWidth(height), height - height / 4.0)), Qt::AlignCenter,
                         QString(QLatin1Char(tag->letter)));
    }
    painter.restore();
}

QIcon ribbonIcon(int tag, const Theme& theme)
{
    constexpr int kSize = 16, kRatio = 2;
    QPixmap picture(kSize * kRatio, kSize * kRatio);
    picture.setDevicePixelRatio(kRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    Mark mark;
    mark.tag = tag;
    drawRibbon(painter, {2, 0}, kSize, mark, theme);
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // not paler in the chosen row
    return icon;
}

void drawMarksOnPages(QPainter& painter, const PageGrid& grid, const std::vector<MarkedSpot>& places,
                      const Theme& theme)
{
    const PageIndex first = grid.firstCellInView(), end = first + grid.cellsInView();
    const int height = std::clamp(grid.size.cell / 2, 5, 16);
    for (const MarkedSpot& place : places) {
        const PageIndex begin = std::max(first, place.spot.page / grid.pagesPerCell);
        const PageIndex last = (place.spot.page + place.spot.pages - 1) / grid.pagesPerCell;
        for (PageIndex cell = begin; cell <= last && cell < end; ++cell)
            drawRing(painter, grid.cellRect(cell), colourOf(*place.mark, theme), theme);
        if (begin <= last && begin < end && grid.size.cell >= 8)
            drawRibbon(painter, grid.cellRect(begin).topLeft() + QPoint(1, 0), height, *place.mark, theme);
    }
}

void drawMarksOnBlocks(QPainter& painter, const BlockRows& rows, const std::vector<MarkedSpot>& places,
                       const Theme& theme)
{
    constexpr int kLeast = 3, kInset = 3;
    for (const MarkedSpot& place : places) {
        if (!place.spot.block) continue;
        const Bytes begin = *place.spot.block, end = begin + place.length;
        if (end <= rows.begin || begin >= rows.end()) continue;
        const auto spans = rows.spansOf(begin, end, kLeast);
        for (const BlockRows::Span& span : spans)
            drawRing(painter, rows.rectOf(span), colourOf(*place.mark, theme), theme);
        const auto widest = std::ranges::max_element(spans, {}, &BlockRows::Span::width);
        if (widest == spans.end()) continue;
        const QRect rect = rows.rectOf(*widest);
        const int height = std::min(14, rect.height() - 2);
        drawRibbon(painter, rect.topLeft() + QPoint(1, 0), height, *place.mark, theme);
        painter.setFont(typeOf(12, true));
        const int width = painter.fontMetrics().horizontalAdvance(place.mark->name);
        const QRect chip(rect.left() + ribbonWidth(height) + 2, rect.top() + 1, width + 2 * kInset,
                         rect.height() - 2);
        if (place.mark->name.isEmpty() || chip.right() > rect.right()) continue;
        painter.fillRect(chip, theme.base);
        painter.setPen(theme.text);
        painter.drawText(chip, Qt::AlignCenter, place.mark->name);
    }
}

void drawMarksOverTime(QPainter& painter, const TimeGrid& grid, const MarkBook& book,
                       const replay::Snapshot& snapshot, const Theme& theme)
{
    constexpr int kHeight = 18;
    for (const MarkedSpot& place : placesOf(book, snapshot)) {
        const int y = grid.yOf(place.spot.page + place.spot.pages / 2);
        if (y >= grid.area.top() && y <= grid.area.bottom())
            drawRibbon(painter, {grid.area.left(), y}, 11, *place.mark, theme);
    }
    for (const Mark& mark : book.marks()) {
        const bool isMoment = mark.kind == Mark::Kind::event || mark.kind == Mark::Kind::range;
        if (!isMoment || mark.event > snapshot.events) continue;
        const int x = grid.xOf(snapshot.stepAfter(EventIndex(mark.event)));
        if (x < grid.area.left() || x > grid.area.right()) continue;
        painter.fillRect(x, grid.area.top(), 1, grid.area.height(), colourOf(mark, theme));
        drawRibbon(painter, {x, grid.area.top()}, kHeight, mark, theme);
    }
}

} // namespace heapglass::gui
