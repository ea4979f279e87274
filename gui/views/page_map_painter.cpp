#include "gui/views/page_map_painter.h"

#include <QCoreApplication>
#include <QLocale>

#include "gui/format.h"
#include "gui/paint/map_frame.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"
#include "gui/views/address_breaks.h"
#include "gui/views/page_legend.h"
#include "gui/views/page_map_marks.h"

namespace heapglass::gui
{

namespace
{

constexpr int kScrollBar = 6; // of the 8 pixels of the bar
constexpr PageIndex kManyPages = 10'000;

int legendHeight()
{
    return scaledByType(24);
}

int scaleHeight()
{
    return scaledByType(17);
}

/// Rows that get a number: as many apart as a line of text needs, but at least each 4th of small cells.
int labelEvery(const PageGrid& grid)
{
    const int line = QFontMetrics(tickType()).height();
    int every = grid.size.pitch >= 16 ? 1 : 4;
    while (every * grid.size.pitch < line)
        every *= 2;
    return every;
}

/// What rows are counted in, so that no number is wider than the gutter: cells that fit stay as large as they
/// are, however many pages there are.
struct RowScale {
    PageIndex unit = 1;
    const char* name = "";
    PageIndex least = 1; ///< what has a number is a multiple of this many pages
};

RowScale rowScale(PageIndex pages)
{
    if (pages < kManyPages) return {};
    RowScale scale{1024, " Ki", 1024};
    for (const char* name : {" Mi", " Gi", " Ti"}) {
        if (pages < 1000 * scale.unit) break;
        const PageIndex unit = scale.unit * 1024;
        scale = {unit, name, pages < 10 * unit ? unit / 2 : unit};
    }
    return scale;
}

/// "2,560", in large heaps "16 Ki" or "1.5 Mi".
QString rowText(PageIndex page, PageIndex pages)
{
    const RowScale scale = rowScale(pages);
    if (page % scale.unit == 0) return countText(page / scale.unit) + QLatin1String(page ? scale.name : "");
    return QLocale().toString(double(page) / double(scale.unit), 'f', 1) + QLatin1String(scale.name);
}

void drawRowNumbers(QPainter& painter, const PageGrid& grid, const Theme& theme)
{
    auto every = PageIndex(labelEvery(grid));
    while (every * grid.pagesPerBand() % rowScale(grid.pages).least != 0)
        every *= 2;
    painter.setFont(tickType());
    painter.setPen(theme.tertiary);
    const int height = QFontMetrics(tickType()).height();
    for (PageIndex row = (PageIndex(grid.firstRow) + every - 1) / every * every; row < grid.rowCount();
         row += every) {
        const QRect cell = grid.cellRect(row * grid.columns);
        if (cell.center().y() > grid.area.bottom()) break;
        const int top = std::max(cell.center().y() - height / 2, grid.area.top() - 3);
        painter.drawText(QRect(0, top, grid.area.left() - 5, height), Qt::AlignRight | Qt::AlignVCenter,
                         rowText(row * grid.pagesPerBand(), grid.pages));
    }
}

/// Of each band the page that it begins with, and a line where it does: the curve does not go on from the
/// one above.
void drawBandNumbers(QPainter& painter, const PageGrid& grid, const Theme& theme)
{
    painter.setFont(tickType());
    painter.setPen(theme.tertiary);
    const int height = QFontMetrics(tickType()).height();
    for (int row = grid.firstRow; row < grid.firstRow + grid.visibleRows(); row += grid.side) {
        const PageIndex page = PageIndex(row / grid.side) * grid.pagesPerBand();
        if (page >= grid.pages) break;
        const int top = grid.area.top() + (row - grid.firstRow) * grid.size.pitch - 3;
        if (page % rowScale(grid.pages).least != 0) continue;
        painter.drawText(QRect(0, top, grid.area.left() - 5, height), Qt::AlignRight | Qt::AlignVCenter,
                         rowText(page, grid.pages));
        painter.fillRect(grid.area.left() - 5, top + 3, 4, 1, theme.tertiary);
    }
}

/// Between bands, where there is a gap between cells to draw it in.
void drawBandLines(QPainter& painter, const PageGrid& grid, const Theme& theme)
{
    if (grid.side == 1 || grid.gap() == 0) return;
    const int width = grid.columns * grid.size.pitch - grid.gap();
    for (int row = grid.firstRow + grid.side; row < int(grid.rowCount()); row += grid.side) {
        const int y = grid.area.top() + (row - grid.firstRow) * grid.size.pitch - 1;
        if (y > grid.area.bottom()) break;
        painter.fillRect(grid.area.left(), y, width, 1, theme.tertiary);
    }
}

/// How many pages behind the band's first each square begins, at its upper left corner, where the curve
/// enters it.
void drawSquareNumbers(QPainter& painter, const PageGrid& grid, const Theme& theme)
{
    painter.setFont(tickType());
    const int top = grid.area.top() - scaleHeight(), height = scaleHeight() - 2;
    painter.setPen(theme.tertiary);
    painter.drawText(QRect(0, top, grid.area.left() - 5, height), Qt::AlignRight | Qt::AlignVCenter,
                     QCoreApplication::translate("PageMap", "page"));
    const PageIndex square = PageIndex(grid.side) * PageIndex(grid.side) * grid.pagesPerCell;
    int free = grid.area.left();
    for (int column = 0; column < grid.columns; column += grid.side) {
        const PageIndex page = PageIndex(column / grid.side) * square;
        if (page >= grid.pages) break;
        const int x = grid.area.left() + column * grid.size.pitch;
        painter.fillRect(x, grid.area.top() - 5, 1, 4, theme.tertiary);
        const QString text = QLatin1Char('+') + countText(page);
        const int width = painter.fontMetrics().horizontalAdvance(text);
        if (column == 0 || x < free) continue;
        painter.drawText(QRect(x + 3, top, width + 2, height), Qt::AlignLeft | Qt::AlignVCenter, text);
        free = x + width + 12;
    }
}

void drawColumnNumbers(QPainter& painter, const PageGrid& grid, const Theme& theme)
{
    painter.setFont(tickType());
    painter.setPen(theme.tertiary);
    const int top = grid.area.top() - scaleHeight(), height = scaleHeight() - 2;
    painter.drawText(QRect(0, top, grid.area.left(), height), Qt::AlignRight | Qt::AlignVCenter,
                     QCoreApplication::translate("PageMap", "page"));
    const int wide = painter.fontMetrics().horizontalAdvance(
                         QLatin1Char('+') + countText(PageIndex(grid.columns) * grid.pagesPerCell)) +
                     8;
    int every = std::max(1, grid.columns / 8);
    while (every * grid.size.pitch < wide && every < grid.columns)
        every *= 2;
    for (int column = every; column < grid.columns; column += every) {
        const int x = grid.area.left() + column * grid.size.pitch + grid.size.cell / 2;
        painter.drawText(QRect(x - wide / 2, top, wide, height), Qt::AlignCenter,
                         QLatin1Char('+') + countText(column * grid.pagesPerCell));
        if (grid.size.pitch < 16) painter.fillRect(x, grid.area.top() - 4, 1, 2, theme.tertiary);
    }
}

/// Of the heap's end, from all that can be said to the least.
QStringList endTexts(const replay::Snapshot& now)
{
    const QString end =
        now.isZoned()
            ? counted(QT_TRANSLATE_N_NOOP("Sentences", "all zones: %Ln {page|pages}"), now.totals.pages)
            : QCoreApplication::translate("PageMap", "heap end %1").arg(countText(now.totals.pages));
    const PageIndex most = peakPages(now);
    if (most <= now.totals.pages) return {end};
    QString text = now.peakHeapStep > now.step
                       ? counted(QT_TRANSLATE_N_NOOP("Sentences", "grows to %Ln {page|pages}"), most)
                       : counted(QT_TRANSLATE_N_NOOP("Sentences", "was up to %Ln {page|pages}"), most);
    text = end + QStringLiteral(" · ") + text;
    if (now.steps != now.events) return {text, end}; // steps and events are counted alike only then
    const QString when =
        QCoreApplication::translate("PageMap", " at event %1").arg(countText(now.peakHeapStep));
    return {text + when, text, end};
}

/// Below the last row, where there is room.
void drawFooter(QPainter& painter, QRect widget, const PageGrid& grid, const PageScene& scene,
                const Theme& theme)
{
    const PageIndex last = (grid.bandCount() ? grid.bandCount() : 1) * PageIndex(grid.side);
    const int bottom = grid.area.top() + (int(last) - grid.firstRow) * grid.size.pitch - grid.gap() - 1;
    const QFont font = typeOf(12);
    const int height = QFontMetrics(font).height();
    if (bottom + 6 + height > widget.bottom() || grid.pages == 0) return;
    painter.setFont(font);
    painter.setPen(theme.secondary);
    const int end = grid.pageRect(grid.pages - 1).right(), most = widget.right() - 2;
    for (const QString& text : endTexts(*scene.now)) {
        const int width = painter.fontMetrics().horizontalAdvance(text);
        if (width > most) continue;
        const int right = std::min(std::max(end, grid.area.left() + width), most);
        painter.drawText(QRect(0, bottom + 6, right, height), Qt::AlignRight, text);
        return;
    }
}

/// What the legend says on its right, in `width` pixels.
QString legendRight(const PageGrid& grid, const PageScene& scene, int width)
{
    const Bytes page = scene.now->geometry.page;
    const Bytes begin = grid.firstPageInView() * page;
    const Bytes end = begin + grid.cellsInView() * grid.pagesPerCell * page;
    if (scene.now->regions)
        return breaksText(breaksIn(*scene.now, begin, end), page, QFontMetrics(typeOf(12)), width);
    if (scene.undecided) return QCoreApplication::translate("PageMap", "page states after your answer");
    if (scene.isAnimated()) return QCoreApplication::translate("PageMap", "any key completes the animation");
    return longestRunText(*scene.now);
}

/// At the right end of `row`, where it fits.
void drawRight(QPainter& painter, QRect row, const QString& text, const Theme& theme)
{
    const QFont font = typeOf(12);
    if (QFontMetrics(font).horizontalAdvance(text) > row.width()) return;
    painter.setFont(font);
    painter.setPen(theme.secondary);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, text);
}

/// Rings may reach so far beyond the cells.
QRect roomOfMarks(const PageGrid& grid)
{
    return grid.area.adjusted(-4, -4, 4, 4);
}

} // namespace

QRect PageMapPainter::cellArea(QSize widget, PageIndex pages, bool scrolls)
{
    const PageIndex widest = pages - pages % rowScale(pages).least;
    const int label = QFontMetrics(tickType()).horizontalAdvance(rowText(widest, pages));
    // Gutter and margin share 40 pixels, so that 1,024 remain of the usual width.
    const int least = mapGutter() - (scrolls ? kScrollBar - kMapRightMargin : 0);
    const int gutter = std::max(least, label + 6);
    const int margin = std::max(0, (scrolls ? kScrollBar : kMapRightMargin) - (gutter - least));
    const int top = legendHeight() + scaleHeight();
    return {gutter, top, std::max(1, widget.width() - gutter - margin),
            std::max(1, widget.height() - top - 4)};
}

void PageMapPainter::paint(QPainter& painter, QRect widget, const PageGrid& grid, const PageScene& scene,
                           const Theme& theme)
{
    painter.fillRect(widget, theme.base);
    const QRect legend(grid.area.left(), 0, widget.width() - grid.area.left() - kMapTextMargin,
                       legendHeight());
    const bool tinted =
        scene.colouring && scene.colouring->scale != Colouring::Scale::none && !scene.isAnimated();
    const int end = tinted ? drawTintLegend(painter, legend, scene, theme)
                           : drawPageLegend(painter, legend, countsOf(scene),
                                            !scene.now->geometry.knowsCommitment, theme);
    if (scene.marks && !scene.isAnimated())
        drawMarkLegend(painter, legend.adjusted(end, 0, 0, 0), *scene.marks, theme);
    else
        drawRight(painter, legend.adjusted(end, 0, 0, 0), legendRight(grid, scene, legend.width() - end),
                  theme);
    if (grid.pages == 0) return;
    (grid.side == 1 ? drawColumnNumbers : drawSquareNumbers)(painter, grid, theme);
    (grid.side == 1 ? drawRowNumbers : drawBandNumbers)(painter, grid, theme);
    const int scale = std::max(1, qRound(painter.device()->devicePixelRatioF()));
    m_cellsDrawn = m_raster.draw(grid, theme, scale, looksOf(scene, grid));
    painter.save();
    painter.setClipRect(roomOfMarks(grid));
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    painter.drawImage(m_raster.origin(), m_raster.image());
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    if (const double fade = fadeOf(scene, grid); fade > 0) {
        m_after.draw(grid, theme, scale, looksAfter(scene, grid));
        painter.setOpacity(fade);
        painter.drawImage(m_after.origin(), m_after.image());
        painter.setOpacity(1);
    }
    drawBandLines(painter, grid, theme);
    drawPageMarks(painter, grid, scene, theme);
    painter.restore();
    drawFooter(painter, widget, grid, scene, theme);
}

void PageMapPainter::paintHover(QPainter& painter, const PageGrid& grid, const Spot& spot, const Theme& theme)
{
    painter.save();
    painter.setClipRect(roomOfMarks(grid));
    drawPageHover(painter, grid, spot, theme);
    painter.restore();
}

} // namespace heapglass::gui
