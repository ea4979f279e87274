#include "gui/compare/plot_marks.h"

#include <algorithm>

#include "gui/chrome/fonts.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

/// As high as `pitch` at most, so that no label stands on another; legible still.
QFont fitted(QFont font, int pitch)
{
    constexpr int kLegible = 9;
    while (QFontMetrics(font).height() > pitch && QFontInfo(font).pixelSize() > kLegible)
        font.setPixelSize(QFontInfo(font).pixelSize() - 1);
    return font;
}

} // namespace

LaneLabels::LaneLabels(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("overlay")) {}

void LaneLabels::set(QVector<LaneLabel> labels)
{
    m_labels = std::move(labels);
    std::stable_sort(m_labels.begin(), m_labels.end(),
                     [](const LaneLabel& a, const LaneLabel& b) { return a.height > b.height; });
}

void LaneLabels::draw(QCPPainter* painter)
{
    const QRect area = mParentPlot->axisRect()->rect();
    const int left = area.right() + 10, right = mParentPlot->width() - 12;
    const int count = int(m_labels.size());
    const int high = scaledByType(18);
    const int pitch = count ? std::min(high, (mParentPlot->height() - 4) / count) : 0;
    QVector<int> middles;
    for (const LaneLabel& label : std::as_const(m_labels)) {
        const int wanted = qRound(mParentPlot->yAxis->coordToPixel(label.height));
        middles << (middles.isEmpty() ? std::max(wanted, pitch / 2)
                                      : std::max(wanted, middles.back() + pitch));
    }
    // What was pushed out below moves up again, with those above it.
    int bottom = mParentPlot->height() - pitch / 2;
    for (auto middle = middles.rbegin(); middle != middles.rend(); ++middle) {
        *middle = std::min(*middle, bottom);
        bottom = *middle - pitch;
    }
    const QFont plain = fitted(smallFont(), pitch), strong = fitted(smallFont(true), pitch);
    const QFontMetrics bold(strong);
    for (int i = 0; i < count; ++i) {
        const LaneLabel& label = m_labels[i];
        painter->setPen(label.pen);
        painter->drawLine(QPointF(left, middles[i] + 0.5), QPointF(left + 20, middles[i] + 0.5));
        const QRect line(left + 26, middles[i] - high / 2, right - left - 26, high);
        painter->setPen(theme().text);
        painter->setFont(strong);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, label.value);
        painter->setPen(theme().secondary);
        painter->setFont(plain);
        const int room = line.width() - bold.horizontalAdvance(label.value) - 6;
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          QFontMetrics(plain).elidedText(label.name, Qt::ElideMiddle, room));
    }
}

PartingMark::PartingMark(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("axes")) {}

void PartingMark::set(std::optional<double> event, QString text)
{
    m_event = event;
    m_text = std::move(text);
}

void PartingMark::draw(QCPPainter* painter)
{
    if (!m_event) return;
    const QRect area = mParentPlot->axisRect()->rect();
    const int x = qRound(mParentPlot->xAxis->coordToPixel(*m_event));
    if (x < area.left() || x > area.right()) return;
    painter->setPen(QPen(theme().outline, 1, Qt::DotLine));
    painter->drawLine(QLineF(x, area.top(), x, area.bottom()));
    painter->setPen(theme().secondary);
    painter->setFont(smallFont());
    const QFontMetrics metrics(smallFont());
    if (area.height() < 3 * metrics.height()) return; // it would stand on the curves and on the axis
    const int width = metrics.horizontalAdvance(m_text);
    const bool left = x + 8 + width > area.right() && x - 8 - width >= area.left();
    painter->drawText(QRect(left ? x - 8 - width : x + 8, area.top() + 1, width, metrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace heapglass::gui
