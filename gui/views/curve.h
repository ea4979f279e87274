// A curve of minima and maxima, put into a graph so that no peak is lost between columns.
#pragma once

#include <vector>

#include <qcustomplot.h>

#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

/// Low and high of each column, the one nearer to the point before first, so that slopes stay slopes; the
/// last value is drawn on to `end`.
void setCurve(QCPGraph& graph, const std::vector<replay::PlotColumn>& columns,
              replay::PlotColumn::Range replay::PlotColumn::*curve, double end);

} // namespace heapglass::gui
