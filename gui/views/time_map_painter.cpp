#include "gui/views/time_map_painter.h"

#include <algorithm>
#include <bit>

#include "gui/format.h"
#include "gui/paint/density_raster.h"
#include "gui/paint/type.h"
#include "gui/texts.h"
#include "gui/views/address_breaks.h"
#include "gui/views/time_axes.h"
#include "gui/views/time_legend.h"

namespace heapglass::gui
{

using replay::PageCell;
using replay::Snapshot;

namespace
{

constexpr int kRange = 4;    // width of a bar that says what another map shows
constexpr int kProfile = 48; // width of the bars at the cursor
constexpr int kRight = 8 + 2 * (kRange + 2) + kProfile + 8;

/// Right of the plot: what the page map and the block map show.
void drawRange(QPainter& painter, const TimeScene& scene, int bar, Bytes from, Bytes to, const QColor& colour)
{
    const TimeGrid& grid = scene.grid;
    const Bytes page = std::max<Bytes>(1, scene.now->geometry.page);
    if (from >= to) return;
    const int top = std::clamp(grid.yOf(from / page), grid.area.top(), grid.area.bottom() - 1);
    const int bottom = std::clamp(grid.yOf((to - 1) / page + 1), top + 2, grid.area.bottom() + 1);
    painter.fillRect(grid.area.right() + 5 + bar * (kRange + 2), top, kRange, bottom - top, colour);
}

void drawRanges(QPainter& painter, const TimeScene& scene, const Theme& theme)
{
    const Bytes page = scene.now->geometry.page;
    const replay::PageWindow& pages = scene.now->pages.window;
    const replay::BlockWindow& blocks = scene.now->blocks.window;
    drawRange(painter, scene, 0, pages.first * page,
              (pages.first + PageIndex(pages.cells) * pages.pagesPerCell) * page, theme.outline);
    drawRange(painter, scene, 1, blocks.begin, std::min(blocks.end, scene.now->shownEnd()), theme.fresh);
}

/// The cells that touch `pages`, summed up.
PageCell profileOf(const replay::PageCells& profile, PageRun pages)
{
    PageCell sum;
    const PageIndex per = profile.window.pagesPerCell, first = profile.window.first;
    for (PageIndex cell = pages.first < first ? 0 : (pages.first - first) / per;
         cell < profile.cells.size() && first + cell * per < pages.first + pages.count; ++cell) {
        const PageCell& more = profile.cells[cell];
        sum.held += more.held;
        sum.pinned += more.pinned;
        sum.metaHeld += more.metaHeld;
        sum.releasable += more.releasable;
        sum.released += more.released;
        sum.empty += more.empty;
        sum.liveBytes += more.liveBytes;
    }
    return sum;
}

/// Live share at the cursor, by pixel rows.
void drawProfile(QPainter& painter, const TimeScene& scene, const Theme& theme)
{
    const Snapshot& now = *scene.now;
    const TimeGrid& grid = scene.grid;
    const int left = grid.area.right() + 8 + 2 * (kRange + 2);
    painter.setFont(tickType());
    painter.setPen(theme.tertiary);
    painter.drawText(QRect(left - 24, 0, kProfile + 30, grid.area.top() - 2),
                     Qt::AlignRight | Qt::AlignBottom, TimeMapTexts::tr("at cursor"));
    const DensityInk ink(theme);
    QImage bars(kProfile, grid.area.height(), QImage::Format_ARGB32_Premultiplied); // clear without pages
    for (int y = 0; y < bars.height(); ++y) {
        const PageCell sum = profileOf(now.profile, grid.pagesAt(grid.area.top() + y));
        auto* const line = reinterpret_cast<QRgb*>(bars.scanLine(y));
        const bool gone = sum.released == sum.pages();
        std::fill_n(line, kProfile, sum.pages() == 0 ? 0 : gone ? ink.released : ink.free);
        const double whole = double(sum.held + sum.pinned) * double(now.geometry.page);
        if (whole == 0) continue;
        const int filled = std::max(1, int(kProfile * double(sum.liveBytes) / whole));
        std::fill_n(line, std::min(filled, kProfile), ink.share(double(sum.liveBytes), whole));
    }
    painter.drawImage(left, grid.area.top(), bars);
}

/// A line that is seen on any ground: dark between two light ones, or the other way round.
void drawHaloLine(QPainter& painter, QRect line, const Theme& theme, const QColor& colour)
{
    const bool level = line.width() > line.height();
    painter.fillRect(level ? line.adjusted(0, -1, 0, 1) : line.adjusted(-1, 0, 1, 0), theme.base);
    painter.fillRect(line, colour);
}

/// A flag on an axis, with the number that the line stands for.
void drawFlag(QPainter& painter, QRect room, const QString& text, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.text);
    painter.drawRoundedRect(room, 4, 4);
    painter.setPen(theme.base);
    painter.setFont(typeOf(11, true));
    painter.drawText(room, Qt::AlignCenter, text);
    painter.restore();
}

void drawCursor(QPainter& painter, QRect widget, const TimeScene& scene, const Theme& theme)
{
    const QRect area = scene.grid.area;
    const CursorFlag flag = flagOf(widget.size(), scene);
    if (!flag.beyond)
        drawHaloLine(painter, {scene.grid.xOf(scene.now->step), area.top() - 4, 1, area.height() + 4}, theme,
                     theme.text);
    drawCursorFlag(painter, flag, false, theme);
}

void drawSelection(QPainter& painter, const TimeScene& scene, const Spot& spot, bool hovered,
                   const Theme& theme)
{
    const QRect area = scene.grid.area;
    const int top = scene.grid.yOf(spot.page), bottom = scene.grid.yOf(spot.page + spot.pages);
    if (bottom < area.top() || top > area.bottom()) return;
    const int y = std::clamp(top, area.top(), area.bottom());
    const int end = std::clamp(bottom, y + 1, area.bottom() + 1);
    painter.save();
    painter.setClipRect(area.adjusted(0, -1, 0, 1));
    painter.setPen(QPen(theme.base, 3));
    painter.setBrush(Qt::NoBrush);
    const QRect box(area.left() - 4, y - 1, area.width() + 8, std::max(2, end - y) + 1);
    painter.drawRect(box);
    painter.setPen(QPen(theme.text, 1, hovered ? Qt::DotLine : Qt::SolidLine));
    painter.drawRect(box);
    painter.restore();
    if (hovered) return;
    const QString text = countText(spot.page);
    const int width = QFontMetrics(typeOf(11, true)).horizontalAdvance(text) + 10, height = scaledByType(18);
    drawFlag(painter, {area.left() - 4 - width, (y + end) / 2 - height / 2, width, height}, text, theme);
}

void drawBreaks(QPainter& painter, const TimeScene& scene, const Theme& theme)
{
    const TimeGrid& grid = scene.grid;
    const Bytes page = std::max<Bytes>(1, scene.now->geometry.page);
    painter.setFont(tickType());
    const int high = painter.fontMetrics().height();
    int textFrom = grid.area.top();
    const auto pixelOf = [&](Bytes offset) { return grid.yOf(offset / page); };
    const auto all =
        breaksIn(*scene.now, grid.pages.first * page, (grid.pages.first + grid.pages.count) * page);
    for (const AddressBreak& found : breaksApart(all, pixelOf)) {
        const int y = pixelOf(found.offset);
        painter.setPen(QPen(theme.base, 3));
        painter.drawLine(grid.area.left(), y, grid.area.right(), y);
        painter.setPen(QPen(theme.text, 1, Qt::DashLine));
        painter.drawLine(grid.area.left(), y, grid.area.right(), y);
        if (y < textFrom) continue;
        const QString text = found.zone ? zoneText(*found.zone)
                                        : TimeMapTexts::tr("%1 left out").arg(bytesText(found.leftOut));
        const int top = y + 2 + high > grid.area.bottom() ? y - 2 - high : y + 2;
        const QRect paper(grid.area.right() - painter.fontMetrics().horizontalAdvance(text) - 10, top,
                          painter.fontMetrics().horizontalAdvance(text) + 8, high);
        painter.fillRect(paper, theme.base);
        painter.setPen(theme.secondary);
        painter.drawText(paper, Qt::AlignCenter, text);
        textFrom = y + high + 4;
    }
}

void drawMarked(QPainter& painter, QRect marked, const Theme& theme)
{
    painter.fillRect(marked, QColor(theme.focus.red(), theme.focus.green(), theme.focus.blue(), 48));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.focusCounter, 3));
    painter.drawRect(marked);
    painter.setPen(QPen(theme.focus, 1, Qt::DashLine));
    painter.drawRect(marked);
}

} // namespace

QRect timeArea(QSize widget, PageIndex pages)
{
    const QFontMetrics ticks(tickType()), flags(typeOf(11, true));
    const int gutter = std::max(scaledByType(50), flags.horizontalAdvance(countText(pages)) + 18);
    const int top = scaledByType(24), bottom = scaledByType(20) + scaledByType(24);
    return {gutter, top, std::max(1, widget.width() - gutter - kRight),
            std::max(1, widget.height() - top - bottom)};
}

replay::PageWindow profileWindow(const TimeGrid& grid)
{
    const auto per = std::bit_floor(std::uint64_t(std::max(1.0, grid.pagesPerPixel())));
    const PageIndex first = grid.pages.first / per * per;
    return {first, std::uint32_t(per),
            std::uint32_t((grid.pages.first + grid.pages.count - first + per - 1) / per)};
}

CursorFlag flagOf(QSize widget, const TimeScene& scene)
{
    return cursorFlag(scene.grid.area, widget.width(), scene.grid.xOf(scene.now->step),
                      countText(scene.now->event));
}

void paintTimeMap(QPainter& painter, QRect widget, const TimeScene& scene, const Theme& theme)
{
    painter.fillRect(widget, theme.base);
    if (scene.now->steps == 0 || !scene.now->density) return;
    const QRect area = scene.grid.area;
    if (scene.texture) painter.drawImage(area, *scene.texture);
    drawTimeAxes(painter, scene, theme);
    drawBreaks(painter, scene, theme);
    drawRanges(painter, scene, theme);
    drawProfile(painter, scene, theme);
    if (scene.selection) drawSelection(painter, scene, *scene.selection, false, theme);
    drawCursor(painter, widget, scene, theme);
    if (scene.marked) drawMarked(painter, *scene.marked, theme);
    const int legend = scaledByType(24);
    drawTimeLegend(painter, {area.left(), widget.bottom() + 1 - legend, widget.right() - area.left(), legend},
                   *scene.now, theme);
}

void paintTimeHover(QPainter& painter, const TimeScene& scene, const Spot& spot, const Theme& theme)
{
    if (scene.now->steps && scene.now->density && spot != scene.selection)
        drawSelection(painter, scene, spot, true, theme);
}

} // namespace heapglass::gui
