#include "gui/views/servable_curve.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "gui/format.h"
#include "gui/paint/patterns.h"
#include "gui/paint/type.h"
#include "gui/texts.h"
#include "gui/views/free_histogram.h"

namespace heapglass::gui
{

using replay::FreeBlocks;
using replay::Servable;

namespace
{

int widthOfLabels()
{
    return QFontMetrics(tickType()).horizontalAdvance(QStringLiteral("100 %")) + 6;
}

/// Lines at 0, 50 and 100 %.
void drawShares(QPainter& painter, QRect plot, const Theme& theme)
{
    painter.setFont(tickType());
    const int line = QFontMetrics(painter.font()).height();
    for (const int percent : {50, 100}) {
        const int y = plot.bottom() + 1 - plot.height() * percent / 100;
        painter.fillRect(plot.left(), y, plot.width(), 1, theme.grid);
        painter.setPen(theme.tertiary);
        painter.drawText(QRect(plot.left() - widthOfLabels(), y - line / 2, widthOfLabels() - 6, line),
                         Qt::AlignRight | Qt::AlignVCenter, FreeMapTexts::tr("%1 %").arg(percent));
    }
}

void drawRequest(QPainter& painter, const ServableAxes& axes, const QString& share, Bytes request,
                 const Theme& theme)
{
    const int x = axes.xOf(request);
    painter.fillRect(x, axes.plot.top(), 2, axes.plot.height(), theme.text);
    painter.setFont(typeOf(12, true));
    const QFontMetrics metrics(painter.font());
    QRect paper(x + 6, axes.plot.top(), metrics.horizontalAdvance(share) + 8, metrics.height() + 2);
    if (paper.right() > axes.plot.right()) paper.moveRight(x - 5);
    painter.fillRect(paper, theme.base);
    painter.setPen(theme.text);
    painter.drawText(paper, Qt::AlignCenter, share);
}

} // namespace

ServableAxes ServableAxes::of(QRect panel, const FreeBlocks& list)
{
    ServableAxes axes;
    axes.plot = plotOf(panel).adjusted(widthOfLabels(), 0, 0, 0);
    axes.end = std::max(axes.first + 4, int(std::bit_width(list.largest.length)));
    return axes;
}

std::optional<Bytes> ServableAxes::sizeAt(QPoint point) const
{
    if (!plot.contains(point)) return {};
    return Bytes(std::exp2(first + double(point.x() - plot.left()) / plot.width() * (end - first)));
}

int ServableAxes::xOf(Bytes size) const
{
    const double power = std::clamp(std::log2(double(std::max<Bytes>(size, 1))), double(first), double(end));
    return plot.left() + int(std::lround((power - first) / (end - first) * (plot.width() - 1)));
}

void drawServableCurve(QPainter& painter, QRect panel, const FreeBlocks& list, const Servable& servable,
                       Bytes request, const Theme& theme)
{
    const ServableAxes axes = ServableAxes::of(panel, list);
    const QRect plot = axes.plot;
    const int sizes = axes.end - axes.first;
    drawPanelFrame(painter, panel.adjusted(plot.left() - panel.left(), 0, 0, 0),
                   FreeMapTexts::tr("Share of it that a request could use"),
                   {axes.first, sizes, double(plot.width()) / sizes, false}, theme);
    drawShares(painter, plot, theme);
    if (list.bytes == 0) return;
    const QBrush land = Patterns(theme).land;
    QRect column(plot.left(), 0, 0, 0); // pixels side by side that are equally high
    const auto fillColumn = [&] {
        if (column.height()) fillWith(painter, column, land);
    };
    QList<QRect> edge;
    edge.reserve(plot.width());
    for (int x = plot.left(); x <= plot.right(); ++x) {
        const auto answer = servable.answer(axes.sizeAt({x, plot.top()}).value_or(0));
        const int high = int(std::lround(double(answer.bytes) / double(list.bytes) * plot.height()));
        if (high != column.height()) {
            fillColumn();
            column = {x, plot.bottom() + 1 - high, 0, high};
        }
        column.setWidth(x + 1 - column.left());
        if (high && (answer.exact || x % 4 < 2)) // dashed: at least so much
            edge.push_back({x, column.top(), 1, 2});
    }
    fillColumn();
    for (const QRect& pixel : edge)
        painter.fillRect(pixel, theme.outline);
    const auto answer = servable.answer(request);
    const QString share = percentText(double(answer.bytes), double(list.bytes));
    drawRequest(painter, axes, answer.exact ? share : QStringLiteral("≥ ") + share, request, theme);
}

QString servableSentence(const FreeBlocks& list, const Servable& servable, Bytes size)
{
    const auto answer = servable.answer(size);
    const QString share = percentText(double(answer.bytes), double(list.bytes));
    const QString rest = percentText(double(list.bytes - answer.bytes), double(list.bytes));
    const QString text =
        answer.exact
            ? FreeMapTexts::tr("A request of %1 needs a block of %2. Of %3 free, %4 (%5) lie in blocks that "
                               "long; the other %6 are external fragmentation for this size.")
            : FreeMapTexts::tr("A request of %1 needs a block of %2. Of %3 free, at least %4 (%5) lie in "
                               "blocks that long; at most %6 are external fragmentation for this size.");
    return text.arg(bytesText(size), bytesText(answer.block), bytesText(list.bytes), bytesText(answer.bytes),
                    share, rest);
}

} // namespace heapglass::gui
