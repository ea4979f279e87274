#include "gui/views/timeline_range.h"

#include "gui/paint/theme.h"

namespace heapglass::gui
{

TimelineRange::TimelineRange(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("overlay")) {}

void TimelineRange::set(replay::Step from, replay::Step to)
{
    m_from = from;
    m_to = to;
}

void TimelineRange::draw(QCPPainter* painter)
{
    if (!m_from) return;
    const QRect area = mParentPlot->axisRect()->rect();
    const auto pixelOf = [&](replay::Step step) {
        const double x = mParentPlot->xAxis->coordToPixel(m_axis.at(step));
        return int(std::clamp(x, area.left() - 1.0, area.right() + 1.0));
    };
    const int left = pixelOf(range().begin), right = std::max(pixelOf(range().end), left + 1);
    const QColor& focus = theme().focus;
    painter->fillRect(QRect(left, area.top(), right - left, area.height()),
                      QColor(focus.red(), focus.green(), focus.blue(), 36));
    painter->fillRect(QRect(left, area.top(), 1, area.height()), focus);
    painter->fillRect(QRect(right - 1, area.top(), 1, area.height()), focus);
}

} // namespace heapglass::gui
