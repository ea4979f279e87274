#include "gui/views/free_map_painter.h"

#include <algorithm>

#include "gui/format.h"
#include "gui/paint/map_frame.h"
#include "gui/paint/patterns.h"
#include "gui/paint/type.h"
#include "gui/place.h"
#include "gui/sentences.h"
#include "gui/texts.h"
#include "gui/views/free_histogram.h"
#include "gui/views/page_lines.h"
#include "gui/views/row_number.h"
#include "gui/views/servable_curve.h"

namespace heapglass::gui
{

namespace
{

int headingHeight()
{
    return scaledByType(24);
}

/// 0 where nothing could be read off them: the blocks have the room then.
int histogramHeight(QSize widget)
{
    const int left = widget.height() - headingHeight() - BlockRows::kRowHeight - 8; // below one row
    const int height = std::min(std::clamp(widget.height() / 2, scaledByType(110), scaledByType(260)), left);
    return height < scaledByType(72) ? 0 : height;
}

void drawHeading(QPainter& painter, QRect row, const QString& text, const Theme& theme)
{
    painter.setFont(typeOf(12));
    painter.setPen(theme.secondary);
    painter.drawText(row, Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, row.width()));
}

/// What is in the map, and on the right what the lines below rows mean, which goes first where room is short.
void drawMapHeading(QPainter& painter, QRect row, const FreeScene& scene, const Theme& theme)
{
    const BlockRows& rows = scene.rows;
    if (scene.marks) {
        const int width = std::min(row.width(), pageLineLegendWidth(rows, *scene.marks, *scene.now));
        drawPageLineLegend(painter, QRect(row).adjusted(row.width() - width, 0, 0, 0), rows, *scene.marks,
                           *scene.now, theme);
        row.setWidth(row.width() - width);
    }
    drawHeading(
        painter, row,
        rows.bytesPerRow() < scene.now->geometry.page
            ? FreeMapTexts::tr("Where they lie, to scale; rows are numbered by byte, p: a page begins")
            : FreeMapTexts::tr("Where they lie, to scale; rows are numbered by page"),
        theme);
}

/// Each pixel column is filled from below to the share of its bytes that is free.
void drawCoverage(QPainter& painter, const BlockRows& rows, const FreeScene& scene, const Theme& theme)
{
    const std::vector<Bytes> cover = freeBytesPerPixel(rows, scene.now->freeList);
    const Bytes whole = std::max<Bytes>(1, rows.bytesOf(1));
    const QBrush land = Patterns(theme).land;
    const int width = rows.rowPixels(), height = BlockRows::kRowHeight;
    for (std::size_t i = 0; i < cover.size();) {
        const std::size_t rowEnd = (i / width + 1) * width;
        std::size_t end = i + 1;
        while (end < std::min(rowEnd, cover.size()) && cover[end] == cover[i])
            ++end;
        if (cover[i] > 0) {
            const int high = std::clamp(int(cover[i] * height / whole), 1, height);
            const QRect full = rows.rectOf({int(i / width), int(i % width), int(i % width + end - i)});
            fillWith(painter, full.adjusted(0, height - high, 0, 0), land);
            painter.fillRect(full.left(), full.bottom() + 1 - high, full.width(), 1, theme.outline);
        }
        i = end;
    }
}

/// The ground that blocks stand on: a line below each row, as far as the heap goes.
void drawGround(QPainter& painter, const BlockRows& rows, const FreeScene& scene, const Theme& theme)
{
    for (const BlockRows::Span& span : rows.spansOf(0, scene.now->shownEnd(), 1)) {
        const QRect rect = rows.rectOf(span);
        painter.fillRect(rect, theme.titleBar);
        painter.fillRect(rect.left(), rect.bottom() + 1, rect.width(), 1, theme.outline);
    }
}

void drawRowNumbers(QPainter& painter, const BlockRows& rows, const FreeScene& scene, const Theme& theme)
{
    const Bytes page = std::max<Bytes>(1, scene.now->geometry.page);
    painter.setFont(tickType());
    painter.setPen(theme.tertiary);
    for (int row = 0; row < rows.rowCount(); ++row) {
        const Bytes byte = rows.bytesPerRow() * Bytes(row);
        if (byte >= scene.now->shownEnd()) return;
        const QRect rect = rows.rectOf({row, 0, 1});
        painter.drawText(QRect(0, rect.top(), rows.area.left() - 5, rect.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         rowNumber(byte, rows.bytesPerRow(), page, row == 0, QFontMetrics(painter.font()),
                                   rows.area.left() - 5));
    }
}

void frameSpans(QPainter& painter, const BlockRows& rows, Bytes from, Bytes to, const QColor& colour,
                int width)
{
    for (const BlockRows::Span& span : rows.spansOf(from, to, 3))
        for (int i = 0; i < width; ++i) {
            painter.setPen(colour);
            painter.drawRect(rows.rectOf(span).adjusted(-1 - i, -1 - i, i, i));
        }
}

/// The largest block: framed, and its size written in it or beside it.
void drawLargest(QPainter& painter, const BlockRows& rows, const replay::FreeBlock& largest,
                 const Theme& theme)
{
    const Bytes end = largest.offset + largest.length;
    const auto spans = rows.spansOf(largest.offset, end, 3);
    if (spans.empty() || largest.length == 0) return;
    frameSpans(painter, rows, largest.offset, end, theme.text, 1);
    painter.setFont(typeOf(12, true));
    const QString text = FreeMapTexts::tr("largest %1").arg(bytesText(largest.length));
    const int width = QFontMetrics(painter.font()).horizontalAdvance(text) + 8;
    const QRect rect = rows.rectOf(*std::ranges::max_element(spans, {}, &BlockRows::Span::width));
    const int height = std::max(rect.height() - 4, QFontMetrics(painter.font()).height());
    QRect paper(rect.center().x() - width / 2, rect.center().y() - height / 2, width, height);
    if (rect.width() < width + 8) paper.moveLeft(rect.right() + 6);
    if (paper.right() > rows.area.left() + rows.rowPixels()) paper.moveRight(rect.left() - 6);
    if (paper.left() < rows.area.left()) paper.moveLeft(rows.area.left()); // on the block, for want of room
    painter.fillRect(paper, theme.base);
    painter.setPen(theme.text);
    painter.drawText(paper, Qt::AlignCenter, text);
}

void drawSpot(QPainter& painter, const FreeScene& scene, const Spot& spot, const QColor& colour, int width)
{
    const Bytes page = scene.now->geometry.page;
    frameSpans(painter, scene.rows, spot.page * page, (spot.page + spot.pages) * page, colour, width);
}

} // namespace

BlockRows freeRows(QSize widget, const replay::Snapshot& snapshot)
{
    const int gutter = mapGutter(), top = headingHeight();
    const int height = widget.height() - top - histogramHeight(widget) - 8;
    BlockRows rows;
    rows.area = {gutter, top, std::max(1, widget.width() - gutter - kMapRightMargin),
                 std::max(BlockRows::kRowHeight, height)};
    return rows.showing(0, std::max<Bytes>(1, snapshot.shownEnd()));
}

std::array<QRect, 3> freePanelsIn(QRect widget, const BlockRows& rows)
{
    const int height = histogramHeight(widget.size());
    if (height == 0) return {};
    return freePanels({rows.area.left(), widget.bottom() + 1 - height, rows.area.width(), height - 4});
}

const replay::FreeBlock* freeBlockAt(const replay::FreeBlocks& list, Bytes byte)
{
    const auto after = std::ranges::upper_bound(list.blocks, byte, {}, &replay::FreeBlock::offset);
    if (after == list.blocks.begin()) return nullptr;
    const replay::FreeBlock& block = *std::prev(after);
    return byte - block.offset < block.length ? &block : nullptr;
}

std::vector<Bytes> freeBytesPerPixel(const BlockRows& rows, const replay::FreeBlocks& list)
{
    std::vector<Bytes> cover(std::size_t(rows.rowPixels()) * std::size_t(rows.rowCount()));
    const Bytes pixel = std::max<Bytes>(1, rows.bytesOf(1));
    for (const replay::FreeBlock& block : list.blocks) {
        Bytes at = block.offset;
        const Bytes end = block.offset + block.length;
        while (at < end) {
            const Bytes index = at / pixel;
            if (rows.zoom < 0 || index >= cover.size()) break;
            const Bytes next = std::min(end, (index + 1) * pixel);
            cover[index] += next - at;
            at = next;
        }
        if (rows.zoom < 0)
            for (auto i = rows.pixelOf(block.offset); i < rows.pixelOf(end) && i < std::int64_t(cover.size());
                 ++i)
                cover[std::size_t(i)] = pixel;
    }
    return cover;
}

QString freeCaption(const replay::Snapshot& snapshot, const BlockRows& rows)
{
    const replay::FreeBlocks& list = snapshot.freeList;
    if (snapshot.totals.pages == 0) return {};
    QString text = counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln free {block|blocks}, %1"), list.count)
                       .arg(bytesText(list.bytes));
    if (list.count == 0) return text;
    text += FreeMapTexts::tr(" · largest %1 at %2, page %3")
                .arg(bytesText(list.largest.length), placeText(snapshot, list.largest.offset),
                     countText(list.largest.offset / std::max<Bytes>(1, snapshot.geometry.page)));
    if (rows.zoom >= 0) text += FreeMapTexts::tr(" · 1 px = %1").arg(bytesText(rows.bytesOf(1)));
    if (!list.complete)
        text += FreeMapTexts::tr(" · the %1 largest are drawn").arg(countText(list.blocks.size()));
    return text;
}

void paintFreeMap(QPainter& painter, QRect widget, const FreeScene& scene, const Theme& theme)
{
    painter.fillRect(widget, theme.base);
    if (scene.now->shownEnd() == 0) return;
    const BlockRows& rows = scene.rows;
    drawMapHeading(painter, {rows.area.left(), 0, rows.area.width(), rows.area.top()}, scene, theme);
    drawGround(painter, rows, scene, theme);
    drawCoverage(painter, rows, scene, theme);
    if (scene.marks) drawPageLines(painter, rows, *scene.marks, *scene.now, theme);
    drawRowNumbers(painter, rows, scene, theme);
    drawLargest(painter, rows, scene.now->freeList.largest, theme);
    if (scene.selection) drawSpot(painter, scene, *scene.selection, theme.focus, 2);
    const auto panels = freePanelsIn(widget, rows);
    if (panels[0].isEmpty()) return;
    drawFreeHistograms(painter, panels[0], panels[1], scene.now->freeList, theme);
    if (scene.servable)
        drawServableCurve(painter, panels[2], scene.now->freeList, *scene.servable, scene.request, theme);
}

void paintFreeHover(QPainter& painter, const FreeScene& scene, const Spot& spot, const Theme& theme)
{
    const auto& selection = scene.selection;
    if (!selection || selection->page != spot.page || selection->pages != spot.pages)
        drawSpot(painter, scene, spot, theme.text, 1);
}

} // namespace heapglass::gui
