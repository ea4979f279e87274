#include "gui/views/time_axes.h"

#include <bit>
#include <cmath>

#include "gui/format.h"
#include "gui/marks/mark_place.h"
#include "gui/paint/type.h"
#include "gui/texts.h"
#include "gui/views/timeline_tickers.h"

namespace heapglass::gui
{

namespace
{

constexpr int kTickEvery = 110; // pixels between two events that are named, at least
constexpr int kRowEvery = 40;   // between two pages
constexpr int kHandle = 46;     // half the width of the cursor's flag, or more

/// The least of 1, 2, 5, 10, 20 … that is not below `least`.
std::uint64_t roundStep(double least)
{
    const double magnitude = std::pow(10.0, std::floor(std::log10(std::max(least, 1.0))));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * magnitude >= least) return std::uint64_t(factor * magnitude);
    return std::uint64_t(10 * magnitude);
}

void drawTimes(QPainter& painter, const TimeScene& scene, const Theme& theme)
{
    const TimeGrid& grid = scene.grid;
    const double begin = grid.axis.at(grid.begin);
    const int below = grid.area.bottom() + 1;
    for (const auto& [at, text] : timeTicks(scene)) {
        const int x = grid.area.left() + int((at - begin) / grid.unitsPerPixel());
        painter.fillRect(x, below, 1, 4, theme.outline);
        const int width = painter.fontMetrics().horizontalAdvance(text) + 2;
        const int left = std::clamp(x - width / 2, grid.area.left() - 8, grid.area.right() + 8 - width);
        painter.drawText(QRect(left, below + 4, width, scaledByType(16)), Qt::AlignCenter, text);
    }
}

void drawPages(QPainter& painter, const TimeScene& scene, const Theme& theme)
{
    const TimeGrid& grid = scene.grid;
    const PageIndex step = std::bit_ceil(std::uint64_t(std::max(1.0, grid.pagesPerPixel() * kRowEvery)));
    const PageIndex end = grid.pages.first + grid.pages.count;
    painter.drawText(QRect(0, 0, grid.area.left() - 8, grid.area.top() - 2), Qt::AlignRight | Qt::AlignBottom,
                     TimeMapTexts::tr("page"));
    for (PageIndex page = (grid.pages.first + step - 1) / step * step; page < end; page += step) {
        const int y = grid.yOf(page);
        painter.fillRect(grid.area.left() - 5, y, 4, 1, theme.outline);
        painter.drawText(QRect(0, y - 8 + (y < grid.area.top() + 8 ? 6 : 0), grid.area.left() - 8, 16),
                         Qt::AlignRight | Qt::AlignVCenter, countText(page));
    }
}

/// Triangles, and how many pages went back; texts only where they have room.
void drawHeapmins(QPainter& painter, const TimeScene& scene, const Theme& theme)
{
    if (!scene.now->markers) return;
    const TimeGrid& grid = scene.grid;
    const int cursor = grid.xOf(scene.now->step);
    int freeFrom = grid.area.left();
    for (const replay::Marker& marker : *scene.now->markers) {
        if (marker.kind != replay::Marker::Kind::heapmin || marker.step < grid.begin) continue;
        if (marker.step > grid.end) return;
        const int x = grid.xOf(marker.step), y = grid.area.top() - 7;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.text);
        painter.drawPolygon(QPolygon({{x - 4, y}, {x + 5, y}, {x, y + 6}}));
        const QString text = QStringLiteral("_heapmin ") + countText(marker.amount);
        const int width = painter.fontMetrics().horizontalAdvance(text);
        const int right = std::abs(x - cursor) < kHandle ? std::min(x, cursor - kHandle) : x - 8;
        if (right - width >= freeFrom) {
            painter.setPen(theme.secondary);
            painter.drawText(QRect(right - width, 0, width, grid.area.top() - 2), Qt::AlignBottom, text);
        }
        freeFrom = x + 8;
    }
}

} // namespace

std::vector<std::pair<double, QString>> timeTicks(const TimeScene& scene)
{
    const TimeGrid& grid = scene.grid;
    const double rough = grid.unitsPerPixel() * kTickEvery;
    std::vector<std::pair<double, QString>> times;
    if (grid.axis.isOverTime()) {
        const double step = TimeTicker::stepNear(rough), begin = grid.axis.at(grid.begin);
        for (double at = std::ceil(begin / step) * step; at <= grid.axis.at(grid.end); at += step)
            times.emplace_back(at, at > 0 ? durationText(at) : countText(0));
        return times;
    }
    const std::uint64_t step = roundStep(rough);
    const std::uint64_t last = scene.now->eventsBefore(grid.end);
    std::uint64_t event = (scene.now->eventsBefore(grid.begin) + step - 1) / step * step;
    for (; event <= last; event += step)
        times.emplace_back(grid.axis.at(scene.now->stepAfter(EventIndex(event))), countText(event));
    return times;
}

void drawTimeAxes(QPainter& painter, const TimeScene& scene, const Theme& theme)
{
    painter.setFont(tickType());
    painter.setPen(theme.tertiary);
    drawTimes(painter, scene, theme);
    drawPages(painter, scene, theme);
    drawHeapmins(painter, scene, theme);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme.line);
    painter.drawRect(scene.grid.area.adjusted(-1, -1, 0, 0));
}

} // namespace heapglass::gui
