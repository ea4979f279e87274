#include "gui/views/timeline_marks.h"

#include <algorithm>
#include <utility>

#include "gui/chrome/fonts.h"
#include "gui/format.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

using replay::Marker;

namespace
{

constexpr int kHandleHalf = 42; // half the width of a cursor's handle, or more

} // namespace

TimelineMarks::TimelineMarks(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("axes")) {}

void TimelineMarks::draw(QCPPainter* painter)
{
    if (m_pinned) drawPinned(painter);
    if (!m_markers) return;
    const QRect area = mParentPlot->axisRect()->rect();
    int freeFrom = area.left();
    auto first = firstFrom(area.left());
    while (first != m_markers->end()) {
        const int x = pixelOf(first->step);
        if (x > area.right() + 1) break; // the last step stands on the edge
        const auto next = firstFrom(x + 1);
        drawColumn(painter, {first, next}, x, freeFrom);
        first = next;
    }
}

TimelineMarks::Place TimelineMarks::firstFrom(int pixel) const
{
    return std::ranges::partition_point(*m_markers,
                                        [&](const Marker& before) { return pixelOf(before.step) < pixel; });
}

/// Of many of a kind in one column of pixels one is drawn.
void TimelineMarks::drawColumn(QCPPainter* painter, std::span<const Marker> markers, int x,
                               int& freeFrom) const
{
    using Kind = Marker::Kind;
    const int bottom = mParentPlot->axisRect()->rect().bottom();
    const auto heapmin = std::ranges::find(markers, Kind::heapmin, &Marker::kind);
    if (heapmin != markers.end()) drawHeapmin(painter, *heapmin, x, freeFrom);
    const bool grew = std::ranges::find(markers, Kind::growth, &Marker::kind) != markers.end();
    if (grew) painter->fillRect(QRect(x, bottom - 2, 1, 3), theme().fresh);
    const auto is = [](Kind kind) { return [kind](const Marker& marker) { return marker.kind == kind; }; };
    if (std::ranges::any_of(markers, is(Kind::loadError)))
        painter->fillRect(QRect(x, bottom - 9, 2, 10), theme().error);
    if (std::ranges::any_of(markers, is(Kind::failed))) drawFailed(painter, x);
}

/// A cross on the axis: a request returned NULL.
void TimelineMarks::drawFailed(QCPPainter* painter, int x) const
{
    const int y = mParentPlot->axisRect()->rect().bottom() - 5;
    painter->setPen(QPen(theme().error, 2));
    painter->drawLine(QLineF(x - 3, y - 3, x + 3, y + 3));
    painter->drawLine(QLineF(x - 3, y + 3, x + 3, y - 3));
}

bool TimelineMarks::setCursor(replay::Step step)
{
    const replay::Step before = std::exchange(m_cursor, step);
    return before != step && (hasHeapminNear(before) || hasHeapminNear(step));
}

bool TimelineMarks::hasHeapminNear(replay::Step step) const
{
    if (!m_markers) return false;
    const int pixel = pixelOf(step), near = 2 * scaledByType(kHandleHalf);
    auto marker = firstFrom(pixel - near + 1);
    while (marker != m_markers->end() && marker->kind != Marker::Kind::heapmin &&
           pixelOf(marker->step) < pixel + near)
        ++marker;
    return marker != m_markers->end() && pixelOf(marker->step) < pixel + near;
}

void TimelineMarks::drawPinned(QCPPainter* painter) const
{
    const QRect area = mParentPlot->axisRect()->rect();
    const int x = pixelOf(*m_pinned);
    if (x < area.left() || x > area.right()) return;
    QPen pen(theme().link, 2);
    pen.setDashPattern({3, 2});
    painter->setPen(pen);
    painter->drawLine(QLineF(x, area.top() - 6, x, area.bottom()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme().link);
    painter->drawRect(QRect(x - 4, area.top() - 13, 8, 8));
}

void TimelineMarks::drawHeapmin(QCPPainter* painter, const Marker& marker, int x, int& freeFrom) const
{
    const QRect area = mParentPlot->axisRect()->rect();
    painter->setPen(QPen(theme().text, 1));
    painter->drawLine(QLineF(x, area.top() - 6, x, area.bottom()));
    painter->setBrush(theme().text);
    painter->setPen(Qt::NoPen);
    painter->drawPolygon(QPolygon({{x - 4, area.top() - 12}, {x + 5, area.top() - 12}, {x, area.top() - 6}}));
    const QString text = QStringLiteral("_heapmin ") + countText(marker.amount);
    const int width = QFontMetrics(smallFont()).horizontalAdvance(text);
    const int handle = scaledByType(kHandleHalf);
    const bool atCursor = qAbs(x - pixelOf(m_cursor)) < handle;
    // At the edge the handle is moved inwards.
    const int right = atCursor ? qMin(x - handle, mParentPlot->width() - 2 * handle) : x - 8;
    // Its text runs into none before, nor over another's flag.
    if (right - width < std::exchange(freeFrom, x + 8)) return;
    painter->setFont(smallFont());
    painter->setPen(theme().secondary);
    painter->drawText(QRect(right - width, area.top() - scaledByType(20), width, scaledByType(16)),
                      Qt::AlignCenter, text);
}

TimelineCursor::TimelineCursor(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("overlay")) {}

void TimelineCursor::set(replay::Step step, QString text)
{
    m_step = step;
    m_text = std::move(text);
}

void TimelineCursor::draw(QCPPainter* painter)
{
    if (m_text.isEmpty()) return;
    const QRect area = mParentPlot->axisRect()->rect();
    const CursorFlag flag = this->flag();
    if (!flag.beyond) {
        const double x = pixel();
        painter->setAntialiasing(false);
        painter->fillRect(QRectF(x - 1, area.top(), 3, area.height()), theme().base);
        painter->fillRect(QRectF(x, area.top() - 4, 1, area.height() + 4), theme().text);
    }
    drawCursorFlag(*painter, flag, mParentPlot->hasFocus(), theme());
}

} // namespace heapglass::gui
