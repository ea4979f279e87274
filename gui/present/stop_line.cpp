#include "gui/present/stop_line.h"

#include <QPainter>

#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

constexpr int kRadius = 7, kLine = 3, kInset = kRadius + (kLine + 1) / 2; // pixels

} // namespace

StopLine::StopLine(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize StopLine::sizeHint() const
{
    return {320, 2 * kInset + 6 + QFontMetrics(tickType()).height()};
}

void StopLine::show(std::vector<double> stops, double here, const QString& words)
{
    if (stops == m_stops && here == m_here && words == m_words) return;
    m_stops = std::move(stops);
    m_here = here;
    m_words = words;
    setAccessibleName(words);
    update();
}

void StopLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double left = kInset, right = width() - kInset, y = kInset;
    const auto x = [&](double share) { return left + share * (right - left); };
    painter.setPen(QPen(theme().line, kLine));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    painter.setPen(QPen(theme().held, kLine));
    painter.drawLine(QPointF(left, y), QPointF(x(m_here), y));
    for (const double stop : m_stops) {
        painter.setBrush(stop <= m_here ? theme().held : theme().base);
        painter.drawEllipse(QPointF(x(stop), y), kRadius, kRadius);
    }
    painter.setPen(theme().secondary);
    painter.setFont(tickType());
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignBottom, m_words);
}

} // namespace heapglass::gui
