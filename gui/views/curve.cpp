#include "gui/views/curve.h"

#include <cmath>
#include <utility>

#include "gui/chrome/fonts.h"
#include "gui/paint/theme.h"
#include "gui/views/timeline_tickers.h"

namespace heapglass::gui
{

using replay::PlotColumn;

void setCurve(QCPGraph& graph, const std::vector<PlotColumn>& columns, PlotColumn::Range PlotColumn::*curve,
              replay::Step end, const StepAxis& axis)
{
    QVector<double> keys, values;
    keys.reserve(int(columns.size()) * 3 + 1);
    values.reserve(int(columns.size()) * 3 + 1);
    double last = 0;
    replay::Step before = 0;
    for (const PlotColumn& column : columns) {
        double first = double((column.*curve).low), second = double((column.*curve).high);
        if (std::abs(second - last) < std::abs(first - last)) std::swap(first, second);
        const double key = axis.at(column.begin);
        // Nothing happened up to here: over time; and where an event has a column of its own, however wide.
        const bool isStep = axis.isOverTime() || column.begin - std::exchange(before, column.begin) == 1;
        if (isStep && !keys.isEmpty()) {
            keys << key;
            values << last;
        }
        keys << key;
        values << first;
        if (second != first) {
            keys << key;
            values << second;
        }
        last = second;
    }
    keys << axis.at(end);
    values << last;
    graph.setData(keys, values, true);
}

void useTicker(QCPAxis& axis, const QSharedPointer<FittingTicker>& ticker)
{
    ticker->setAxis(&axis);
    axis.setTicker(ticker);
}

void setUpCurveAxes(QCustomPlot& plot, const QMargins& margins)
{
    // Piece by piece: stroked as one path, a thick smoothed line that goes up and down in every column takes
    // Qt ninety times as long.
    plot.setPlottingHint(QCP::phFastPolylines);
    plot.axisRect()->setAutoMargins(QCP::msNone);
    plot.axisRect()->setMargins(margins);
    plot.axisRect()->setMinimumSize(1, 1);
    useTicker(*plot.xAxis, QSharedPointer<EventTicker>::create());
    useTicker(*plot.yAxis, QSharedPointer<BytesTicker>::create());
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setTickLength(0);
        axis->setTickLabelPadding(4);
        axis->setTickLabelFont(smallFont());
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot.yAxis->setBasePen(Qt::NoPen);
    plot.plotLayout()->setMargins({});
}

void colourCurveAxes(QCustomPlot& plot)
{
    const Theme& t = theme();
    plot.setBackground(QBrush(t.base));
    plot.xAxis->setBasePen(QPen(t.outline, 1));
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setTickLabelColor(t.tertiary);
        axis->grid()->setPen(QPen(t.grid, 1));
    }
}

} // namespace heapglass::gui
