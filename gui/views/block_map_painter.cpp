#include "gui/views/block_map_painter.h"

#include <algorithm>

#include "gui/format.h"
#include "gui/paint/map_frame.h"
#include "gui/paint/patterns.h"
#include "gui/paint/type.h"
#include "gui/texts.h"
#include "gui/views/address_breaks.h"
#include "gui/views/block_legend.h"
#include "gui/views/block_overlays.h"
#include "gui/views/page_lines.h"
#include "gui/views/row_number.h"

namespace heapglass::gui
{

namespace
{

constexpr int kLeastWidth = 3;    ///< of a live block
constexpr int kLabelRoom = 26;    ///< a narrower part gets no label
constexpr int kWide = 80;         ///< from here on labels have a margin of their own
constexpr int kPaper = 8;         ///< around the label of a free block
constexpr int kSeparatorRoom = 4; ///< a narrower part gets no line before it

/// One drawing of the rows; kept together because nearly all of it is needed everywhere.
struct Drawing {
    QPainter& painter;
    const BlockRows& rows;
    const BlockScene& scene;
    const Theme& theme;
    Patterns patterns;
    TintInk tints;

    void fill(Bytes from, Bytes to, const QBrush& brush) const
    {
        rows.forSpans(from, to, 0,
                      [&](const BlockRows::Span& span) { fillWith(painter, rows.rectOf(span), brush); });
    }
    void fill(Bytes from, Bytes to, const QColor& colour) const
    {
        rows.forSpans(from, to, 0,
                      [&](const BlockRows::Span& span) { painter.fillRect(rows.rectOf(span), colour); });
    }
    /// No part of bytes [from, to) is so many pixels wide: most blocks of a picture with many of them.
    bool isNarrower(Bytes from, Bytes to, int pixels) const
    {
        return rows.pixelOf(to) - rows.pixelOf(from) < pixels;
    }

    /// Lines along both edges of the row, and across where the block begins and ends in view.
    void outline(const replay::BlockView& block) const
    {
        const auto spans = rows.spansOf(block.offset, block.offset + block.length, 0);
        for (std::size_t i = 0; i < spans.size(); ++i) {
            const QRect rect = rows.rectOf(spans[i]);
            painter.fillRect(rect.left(), rect.top(), rect.width(), 1, theme.outline);
            painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.outline);
            if (rect.width() < kSeparatorRoom) continue;
            if (i == 0 && block.offset >= rows.begin)
                painter.fillRect(rect.left() + 1, rect.top(), 1, rect.height(), theme.outline);
            if (i + 1 == spans.size() && block.offset + block.length <= rows.end())
                painter.fillRect(rect.right(), rect.top(), 1, rect.height(), theme.outline);
        }
    }

    /// A line of paper where a block begins; none where it only comes into view.
    void separate(const replay::BlockView& block) const
    {
        if (block.offset < rows.begin ||
            isNarrower(block.offset, block.offset + block.length, kSeparatorRoom))
            return;
        const auto spans = rows.spansOf(block.offset, block.offset + block.length, 0);
        if (spans.empty() || spans.front().width() < kSeparatorRoom) return;
        const QRect rect = rows.rectOf(spans.front());
        painter.fillRect(rect.left(), rect.top(), 1, rect.height(), theme.base);
    }

    void drawFree(const replay::BlockView& block) const
    {
        fill(block.offset, block.offset + block.length, patterns.land);
        fill(block.offset, block.offset + block.bookkeeping, patterns.meta);
        outline(block);
        separate(block);
    }

    /// "FE FE FE", from end to end.
    void drawContent(const replay::BlockView& block, const QString& byte) const
    {
        const int advance = QFontMetrics(painter.font()).horizontalAdvance(byte);
        const Bytes from = block.offset + block.bookkeeping, to = block.offset + block.length;
        painter.setPen(theme.text);
        for (const BlockRows::Span& span : rows.spansOf(from, to, 0)) {
            const QRect rect = rows.rectOf(span).adjusted(2, 0, -2, 0);
            painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, byte.repeated(rect.width() / advance));
        }
    }

    void drawLive(const replay::BlockView& block, Bytes nextLive) const
    {
        const Bytes payload = block.offset + block.header, slack = payload + block.requested;
        const Bytes end = block.offset + block.length;
        if (scene.isTinted()) {
            fill(block.offset, end, tintBrush(blockTint(*scene.colouring, *scene.now, block), tints));
        } else {
            fill(block.offset, payload, theme.header);
            fill(payload, slack, theme.payload);
            if (slack < end) fill(slack, end, patterns.slack);
        }
        separate(block);
        widen(block, nextLive);
    }

    /// A block that would be too narrow takes room from the free block behind it, and says so by a notch.
    void widen(const replay::BlockView& block, Bytes nextLive) const
    {
        const std::int64_t first = rows.pixelOf(block.offset),
                           natural = rows.pixelOf(block.offset + block.length);
        if (first < 0 || natural - first >= kLeastWidth) return;
        const std::int64_t room = nextLive == Bytes(-1) ? kLeastWidth : rows.pixelOf(nextLive) - first;
        const int width = int(std::clamp<std::int64_t>(room, 0, kLeastWidth));
        if (width <= natural - first) return;
        for (const BlockRows::Span& span : rows.spansOf(block.offset, block.offset, width)) {
            const QRect rect = rows.rectOf(span);
            fillWith(painter, rect,
                     scene.isTinted() ? tintBrush(blockTint(*scene.colouring, *scene.now, block), tints)
                                      : QBrush(theme.payload));
            painter.fillRect(rect.left(), rect.center().y() - 1, rect.width(), 2, theme.base);
        }
    }

    void drawBlocks() const
    {
        const auto& blocks = scene.now->blocks.blocks;
        for (const replay::BlockView& block : blocks)
            if (!block.live) drawFree(block);
        Bytes nextLive = Bytes(-1);
        for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
            if (!block->live) continue;
            drawLive(*block, nextLive);
            nextLive = block->offset;
        }
        if (const auto fill = fillOf(*scene.now)) {
            const QString byte = QStringLiteral("%1 ").arg(*fill, 2, 16, QLatin1Char('0')).toUpper();
            for (const replay::BlockView& block : blocks)
                if (!block.live) drawContent(block, byte);
        }
        for (const replay::BlockView& block : blocks)
            drawLabel(block);
    }

    /// In the first part of the block with room for it; of a free block in its widest.
    void drawLabel(const replay::BlockView& block) const
    {
        const Bytes from = block.live ? block.offset + block.header : block.offset + block.bookkeeping;
        const Bytes to = block.live ? from + block.requested : block.offset + block.length;
        if (isNarrower(from, to, kLabelRoom)) return;
        const auto spans = rows.spansOf(from, to, 0);
        if (spans.empty()) return;
        const auto widest = std::ranges::max_element(spans, {}, &BlockRows::Span::width);
        if (widest->width() < kLabelRoom) return;
        const std::size_t middle = spans.size() / 2;
        const auto& span = !block.live && spans[middle].width() == widest->width() ? spans[middle] : *widest;
        // A narrow block keeps its label off the edges by less.
        const int margin = span.width() < kWide ? 2 : 6;
        const QRect rect = rows.rectOf(span).adjusted(margin, 0, -margin + 2, 0);
        const QFontMetrics metrics(painter.font());
        const int room = rect.width() - (block.live ? 0 : kPaper);
        const QString text = blockLabel(*scene.now, rows, block, metrics, room);
        if (text.isEmpty()) return;
        if (block.live) {
            if (scene.isTinted()) return drawOnTint(block, rect, text);
            painter.setPen(theme.base);
            painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, text);
            return;
        }
        const int width = metrics.horizontalAdvance(text) + kPaper;
        const QRect paper(rect.center().x() - width / 2, rect.top() + 2, width, rect.height() - 4);
        painter.fillRect(paper, theme.releasable);
        painter.setPen(theme.text);
        painter.drawText(paper, Qt::AlignCenter, text);
    }

    /// On a texture a label has its own ground.
    void drawOnTint(const replay::BlockView& block, QRect rect, const QString& text) const
    {
        const QColor ground(tints.of(blockTint(*scene.colouring, *scene.now, block)).fill);
        const QRect paper(rect.left() - 3, rect.top() + 2, painter.fontMetrics().horizontalAdvance(text) + 6,
                          rect.height() - 4);
        painter.fillRect(paper & rect.adjusted(-3, 0, 3, 0), ground);
        painter.setPen(readableOn(ground));
        painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft, text);
    }

    /// A bar for each bin: what lives from below, on top the largest free stretch, between them the rest.
    void drawBins() const
    {
        const replay::BlocksInView& view = scene.now->blocks;
        if (view.bins.empty() || view.window.end <= view.window.begin) return;
        const double bin = double(view.window.end - view.window.begin) / double(view.bins.size());
        for (std::size_t i = 0; i < view.bins.size(); ++i) {
            const Bytes from = view.window.begin + Bytes(double(i) * bin);
            const Bytes to = view.window.begin + Bytes(double(i + 1) * bin);
            if (from >= scene.now->shownEnd()) break;
            rows.forSpans(from, to, 0,
                          [&](const BlockRows::Span& span) { drawBin(rows.rectOf(span), i, bin); });
        }
    }

    void drawBin(QRect rect, std::size_t number, double bytes) const
    {
        const replay::BlockBin& bin = scene.now->blocks.bins[number];
        const int live = part(bin.liveBytes, bytes, rect.height());
        const int stretch = std::min(part(bin.largestFree, bytes, rect.height()), rect.height() - live);
        const int rest = rect.height() - live - stretch;
        if (stretch) fillWith(painter, {rect.left(), rect.top(), rect.width(), stretch}, patterns.land);
        if (rest) painter.fillRect(rect.left(), rect.top() + stretch, rect.width(), rest, theme.releasable);
        const QRect bar(rect.left(), rect.bottom() + 1 - live, rect.width(), live);
        if (!scene.isTinted())
            painter.fillRect(bar, theme.payload);
        else if (live)
            fillWith(painter, bar, tintBrush(binTint(*scene.colouring, *scene.now, number), tints));
    }

    /// Never nothing where there is something.
    static int part(Bytes some, double all, int height)
    {
        if (some == 0) return 0;
        return std::clamp(qRound(double(some) / all * height), 1, height);
    }

    /// "0x40"; where that has no room, without its beginning.
    QString lineLabel(Bytes offset) const
    {
        const QString digits = QString::number(offset, 16).rightJustified(2, QLatin1Char('0'));
        const QString text = QStringLiteral("0x") + digits;
        return QFontMetrics(painter.font()).horizontalAdvance(text) > rows.area.left() - 5 ? digits : text;
    }

    void drawRowNumbers() const
    {
        const Bytes page = std::max<Bytes>(1, scene.now->geometry.page);
        painter.setFont(tickType());
        painter.setPen(theme.tertiary);
        for (int row = 0; row < rows.rowCount(); ++row) {
            const Bytes byte = rows.begin + rows.bytesPerRow() * Bytes(row);
            if (byte >= scene.now->shownEnd()) break;
            const bool isWithin =
                rows.bytesPerRow() < page && (row == 0 || byte % page >= rows.bytesPerRow());
            const QString text = rows.isByLine() && isWithin
                                     ? lineLabel(byte % page)
                                     : rowNumber(byte, rows.bytesPerRow(), page, row == 0,
                                                 QFontMetrics(painter.font()), rows.area.left() - 5);
            const QRect rect = rows.rectOf({row, 0, 1});
            painter.drawText(QRect(0, rect.top(), rows.area.left() - 5, rect.height()),
                             Qt::AlignRight | Qt::AlignVCenter, text);
        }
    }

    /// Ticks in the gaps between rows, where pages are wide enough to tell apart.
    void drawPageBorders() const
    {
        const Bytes page = std::max<Bytes>(1, scene.now->geometry.page);
        if (rows.bytesOf(16) > page) return;
        const Bytes end = std::min(rows.end(), scene.now->shownEnd());
        for (Bytes at = (rows.begin + page - 1) / page * page; at < end; at += page)
            for (const BlockRows::Span& span : rows.spansOf(at, at, 1)) {
                const QRect rect = rows.rectOf(span);
                painter.fillRect(rect.left(), rect.top() - (rows.isByLine() ? 2 : 3), 1, 3, theme.text);
            }
    }

    void drawBreaks() const
    {
        const auto pixelOf = [&](Bytes offset) { return rows.pixelOf(offset); };
        for (const AddressBreak& found : breaksApart(breaksIn(*scene.now, rows.begin, rows.end()), pixelOf))
            for (const BlockRows::Span& span : rows.spansOf(found.offset, found.offset, 1)) {
                const QRect rect = rows.rectOf(span);
                drawBreak(painter, rect.left(), rect.top(), rect.height(), theme);
            }
    }
};

/// Around the block of `spot`; nothing where that is not drawn as one.
void ring(QPainter& painter, const BlockRows& rows, const BlockScene& scene, const Spot& spot,
          const QColor& colour, int width, const Theme& theme)
{
    const replay::BlockView* block = spot.block ? blockAt(scene.now->blocks, *spot.block) : nullptr;
    if (!block) return;
    for (const BlockRows::Span& span :
         rows.spansOf(block->offset, block->offset + block->length, kLeastWidth)) {
        const QRect rect = rows.rectOf(span);
        for (int i = 0; i < width; ++i) {
            painter.setPen(colour);
            painter.drawRect(rect.adjusted(-1 - i, -1 - i, i, i));
        }
        if (width < 2) continue;
        painter.setPen(theme.focusCounter);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

} // namespace

QRect blockArea(QSize widget)
{
    const int top = scaledByType(24);
    const int gutter = mapGutter();
    return {gutter, top, std::max(1, widget.width() - gutter - kMapRightMargin),
            std::max(1, widget.height() - top - 4)};
}

void paintBlockMap(QPainter& painter, QRect widget, const BlockRows& rows, const BlockScene& scene,
                   const Theme& theme)
{
    painter.fillRect(widget, theme.base);
    const Drawing drawing{painter, rows, scene, theme, Patterns(theme), TintInk(theme)};
    drawBlockLegend(painter, {rows.area.left(), 0, rows.area.width(), rows.area.top()}, rows, scene, theme);
    if (scene.now->shownEnd() == 0) return;
    painter.setFont(typeOf(12));
    if (scene.now->blocks.blocks.empty())
        drawing.drawBins();
    else
        drawing.drawBlocks();
    if (scene.matches) drawOthers(painter, rows, scene, theme);
    if (scene.difference) drawChanges(painter, rows, *scene.difference, theme);
    if (scene.marks) drawPageLines(painter, rows, *scene.marks, *scene.now, theme);
    drawing.drawPageBorders();
    drawing.drawBreaks();
    drawing.drawRowNumbers();
    if (scene.selection) ring(painter, rows, scene, *scene.selection, theme.focus, 2, theme);
}

void paintBlockHover(QPainter& painter, const BlockRows& rows, const BlockScene& scene, const Spot& spot,
                     const Theme& theme)
{
    if (!scene.selection || spot.block != scene.selection->block)
        ring(painter, rows, scene, spot, theme.text, 1, theme);
}

} // namespace heapglass::gui
