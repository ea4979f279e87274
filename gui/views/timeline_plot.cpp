#include "gui/views/timeline_plot.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>

#include "gui/chrome/fonts.h"
#include "gui/format.h"
#include "gui/marks/mark_book.h"
#include "gui/marks/mark_place.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/views/curve.h"
#include "gui/views/timeline_accessible.h"
#include "gui/views/timeline_flags.h"
#include "gui/views/timeline_marks.h"
#include "gui/views/timeline_tickers.h"

namespace heapglass::gui
{

using replay::PlotColumn;
using replay::PlotWindow;
using replay::Snapshot;
using replay::Step;

namespace
{

QMargins margins()
{
    return {scaledByType(50), scaledByType(24), 8, scaledByType(20)};
}

QPen dashed(const QColor& color, double width, const QVector<qreal>& pattern)
{
    QPen pen(color, width);
    pen.setCapStyle(Qt::FlatCap);
    QVector<qreal> inWidths; // Qt counts dashes in pen widths
    for (qreal length : pattern)
        inWidths << length / width;
    pen.setDashPattern(inWidths);
    return pen;
}

} // namespace

TimelinePlot::TimelinePlot(Session& session, QWidget* parent) : TimePlot(session, parent)
{
    makeTimelineAccessible(); // before anything is told of it: Qt keeps the first interface that it makes
    setAccessibleName(tr("Timeline"));
    setUpCurveAxes(*this, margins());
    useTicker(*xAxis, m_events);
    setUpCurves();
    m_marks = new TimelineMarks(this);
    m_flags = new TimelineFlags(this);
    addCursor();
    connect(this, &TimePlot::unmarked, this, [this] { emit measured(std::nullopt); });
    applyTheme();
}

void TimelinePlot::setUpCurves()
{
    m_held = addGraph();
    m_heap = addGraph();
    m_committed = addGraph();
    m_live = addGraph();
    for (QCPGraph* graph : {m_held, m_heap, m_committed, m_live}) {
        graph->setAntialiased(graph != m_heap);
        graph->setSelectable(QCP::stNone);
    }
    m_held->setChannelFillGraph(m_live);
}

void TimelinePlot::applyTheme()
{
    const Theme& t = theme();
    colourCurveAxes(*this);
    m_live->setPen(QPen(t.held, 2, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
    m_held->setPen(QPen(t.pinned, 1));
    m_held->setBrush(t.band);
    m_committed->setPen(dashed(t.pinned, 1.5, {5, 3}));
    m_heap->setPen(dashed(t.outline, 1, {1, 2}));
    replot(rpQueuedReplot);
}

PlotWindow TimelinePlot::window() const
{
    const TimeWindow seen = session().timeWindow();
    return {seen.begin, seen.end, std::uint32_t(qMax(0, width() - margins().left() - margins().right())),
            session().wantsTime()};
}

void TimelinePlot::show(const Snapshot& snapshot)
{
    const bool longer = steps() != snapshot.steps;
    setSteps(snapshot.steps);
    setAxis();
    tellSlider(snapshot.event);
    moveCursor(snapshot.step);
    const bool pinned = m_marks->setPinned(session().pinnedStep());
    const bool flags = m_flags->set(session().book().marks(), snapshot);
    const bool moved = m_marks->setCursor(snapshot.step);
    const bool ticks = m_events->setInserted(snapshot.inserted);
    const bool same = m_plot == snapshot.plot && m_markers == snapshot.markers && !longer;
    if (same && !pinned && !flags && !moved && !ticks) {
        drawOverlay();
        return;
    }
    m_markers = snapshot.markers;
    m_marks->setMarkers(m_markers);
    if (m_plot != snapshot.plot && snapshot.plot) setCurves(*snapshot.plot);
    m_plot = snapshot.plot;
    setRange();
    replot(rpQueuedReplot);
}

void TimelinePlot::followBook()
{
    if (m_flags->set(session().book().marks(), session().snapshot())) replot(rpQueuedReplot);
}

/// Screen readers hear of a new value, but not sixty times a second.
void TimelinePlot::tellSlider(EventIndex event)
{
    if (event == m_told || session().isPlaying() || !QAccessible::isActive()) return;
    m_told = event;
    QAccessibleValueChangeEvent change(this, event);
    QAccessible::updateAccessibility(&change);
}

void TimelinePlot::setCurves(const replay::Plot& plot)
{
    const Step end = std::min<Step>(plot.window.end, plot.stepsRecorded);
    setCurve(*m_live, plot.columns, &PlotColumn::live, end, axis());
    setCurve(*m_held, plot.columns, &PlotColumn::held, end, axis());
    setCurve(*m_heap, plot.columns, &PlotColumn::heap, end, axis());
    if (plot.knowsCommitted) setCurve(*m_committed, plot.columns, &PlotColumn::committed, end, axis());
    m_committed->setVisible(plot.knowsCommitted);
    Bytes highest = 1;
    for (const PlotColumn& column : plot.columns) {
        highest = std::max({highest, column.heap.high, column.committed.high, column.held.high});
    }
    yAxis->setRange(0, double(highest) * 1.04);
}

void TimelinePlot::showHeld(bool shown)
{
    m_held->setVisible(shown);
    replot(rpQueuedReplot);
}

/// Events or times, as the session says and the trace allows.
void TimelinePlot::setAxis()
{
    if (!setStepAxis({session().isOverTime() ? session().snapshot().times : nullptr})) return;
    m_marks->setAxis(axis());
    m_flags->setAxis(axis());
    if (axis().isOverTime())
        useTicker(*xAxis, QSharedPointer<TimeTicker>::create());
    else
        useTicker(*xAxis, m_events);
    if (m_plot) setCurves(*m_plot);
    setRange();
    replot(rpQueuedReplot);
}

void TimelinePlot::followWindow()
{
    setAxis();
    setRange();
    replot(rpQueuedReplot);
    emit windowChanged();
}

// ---------------------------------------------------------------- what the user does

void TimelinePlot::keepMarked()
{
    const replay::StepRange range = *marked();
    unmark();
    emit keepAsked(range);
}

void TimelinePlot::addToRangeMenu(QMenu& menu)
{
    addRow(menu, tr("&Measure"), tr("M"), [this] { emit measured(marked()); });
    addRow(menu, tr("Mar&k…"), tr("K"), [this] { keepMarked(); });
}

bool TimelinePlot::keyOnRange(int key)
{
    if (key == Qt::Key_M) return emit measured(marked()), true;
    if (key == Qt::Key_K) return keepMarked(), true;
    return false;
}

/// A mark says its name where its ribbon is pointed at.
bool TimelinePlot::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return TimePlot::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Mark* mark = isAtFlagBeyond(help->pos()) ? nullptr : m_flags->at(help->pos());
    if (!mark) return TimePlot::event(event);
    QToolTip::showText(help->globalPos(), wrapped(markSentence(mark)), this);
    return true;
}

void TimelinePlot::resizeEvent(QResizeEvent* event)
{
    TimePlot::resizeEvent(event);
    emit windowChanged();
}

} // namespace heapglass::gui
