#include "gui/views/curve.h"

#include <cmath>

namespace heapglass::gui
{

using replay::PlotColumn;

void setCurve(QCPGraph& graph, const std::vector<PlotColumn>& columns, PlotColumn::Range PlotColumn::*curve,
              double end)
{
    QVector<double> keys, values;
    keys.reserve(int(columns.size()) * 2 + 1);
    values.reserve(int(columns.size()) * 2 + 1);
    double last = 0;
    for (const PlotColumn& column : columns) {
        double first = double((column.*curve).low), second = double((column.*curve).high);
        if (std::abs(second - last) < std::abs(first - last)) std::swap(first, second);
        keys << column.begin;
        values << first;
        if (second != first) {
            keys << column.begin;
            values << second;
        }
        last = second;
    }
    keys << end;
    values << last;
    graph.setData(keys, values, true);
}

} // namespace heapglass::gui
