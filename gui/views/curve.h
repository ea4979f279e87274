// What plots of curves over events share: their axes, and a curve of minima and maxima, put into a graph so
// that no peak is lost between columns.
#pragma once

#include <vector>

#include <qcustomplot.h>

#include "engine/replay/snapshot.h"
#include "gui/paint/step_axis.h"
#include "gui/views/timeline_tickers.h"

namespace heapglass::gui
{

/// Low and high of each column, the one nearer to the point before first, so that slopes stay slopes; the
/// last value is drawn on to the step `end`.
void setCurve(QCPGraph& graph, const std::vector<replay::PlotColumn>& columns,
              replay::PlotColumn::Range replay::PlotColumn::*curve, replay::Step end,
              const StepAxis& axis = {});

/// Events below, bytes at the left, `margins` around; no ticks, small labels.
void setUpCurveAxes(QCustomPlot& plot, const QMargins& margins);
/// The ticks of an axis, as many as its labels have room for.
void useTicker(QCPAxis& axis, const QSharedPointer<FittingTicker>& ticker);
/// Ground, axes and grid in the colours of the theme in use.
void colourCurveAxes(QCustomPlot& plot);

} // namespace heapglass::gui
