#include "gui/views/timeline_plot.h"

#include <QAccessible>

#include "gui/chrome/fonts.h"
#include "gui/format.h"
#include "gui/paint/theme.h"
#include "gui/views/curve.h"
#include "gui/views/timeline_accessible.h"
#include "gui/views/timeline_marks.h"

namespace heapglass::gui
{

using replay::PlotColumn;
using replay::PlotWindow;
using replay::Snapshot;
using replay::Step;

namespace
{

constexpr QMargins kMargins(50, 24, 8, 20);
constexpr Step kSmallestWindow = 16;

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

TimelinePlot::TimelinePlot(Session& session, QWidget* parent) : QCustomPlot(parent), m_session(session)
{
    setFocusPolicy(Qt::StrongFocus);
    makeTimelineAccessible(); // before anything is told of it: Qt keeps the first interface that it makes
    setAccessibleName(tr("Timeline"));
    setUpCurveAxes(*this, kMargins);
    setUpCurves();
    m_marks = new TimelineMarks(this);
    m_cursor = new TimelineCursor(this);
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
    const TimeWindow seen = m_session.timeWindow();
    return {seen.begin, seen.end, std::uint32_t(qMax(0, width() - kMargins.left() - kMargins.right()))};
}

Step TimelinePlot::endStep() const
{
    return m_session.timeWindow().endOf(m_steps);
}

void TimelinePlot::show(const Snapshot& snapshot)
{
    const bool longer = m_steps != snapshot.steps;
    m_steps = snapshot.steps;
    if (m_session.timeWindow().begin >= m_steps) m_session.setTimeWindow({});
    m_cursor->setVisible(m_steps > 0);
    tellSlider(snapshot.event);
    m_cursor->set(m_scrubbing ? m_session.wantedStep() : snapshot.step, countText(snapshot.event));
    const bool pinned = m_marks->setPinned(m_session.pinnedStep());
    if (m_plot == snapshot.plot && m_markers == snapshot.markers && !longer && !pinned) {
        layer(QStringLiteral("overlay"))->replot();
        return;
    }
    m_markers = snapshot.markers;
    m_marks->setMarkers(m_markers);
    m_marks->setCursor(snapshot.step);
    if (m_plot != snapshot.plot && snapshot.plot) setCurves(*snapshot.plot);
    m_plot = snapshot.plot;
    setRange();
    replot(rpQueuedReplot);
}

/// Screen readers hear of a new value, but not sixty times a second.
void TimelinePlot::tellSlider(EventIndex event)
{
    if (event == m_told || m_session.isPlaying() || !QAccessible::isActive()) return;
    m_told = event;
    QAccessibleValueChangeEvent change(this, event);
    QAccessible::updateAccessibility(&change);
}

void TimelinePlot::setCurves(const replay::Plot& plot)
{
    const double end = std::min<Step>(plot.window.end, plot.stepsRecorded);
    setCurve(*m_live, plot.columns, &PlotColumn::live, end);
    setCurve(*m_held, plot.columns, &PlotColumn::held, end);
    setCurve(*m_heap, plot.columns, &PlotColumn::heap, end);
    if (plot.knowsCommitted) setCurve(*m_committed, plot.columns, &PlotColumn::committed, end);
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

void TimelinePlot::setRange()
{
    xAxis->setRange(m_session.timeWindow().begin, endStep());
}

// ---------------------------------------------------------------- what the user does

void TimelinePlot::zoom(double factor, double aboutStep)
{
    const double begin = aboutStep - (aboutStep - m_session.timeWindow().begin) * factor;
    const double end = aboutStep + (endStep() - aboutStep) * factor;
    if (end - begin < kSmallestWindow && factor < 1) return;
    m_session.setTimeWindow({Step(std::max(0.0, begin)), end >= m_steps ? kNone : Step(end)});
}

void TimelinePlot::showAll()
{
    m_session.setTimeWindow({});
}

void TimelinePlot::followWindow()
{
    setRange();
    replot(rpQueuedReplot);
    emit windowChanged();
}

void TimelinePlot::seekTo(int x)
{
    const double step =
        std::clamp<double>(std::round(xAxis->pixelToCoord(x)), m_session.timeWindow().begin, endStep());
    m_session.setStep(Step(step));
    m_cursor->set(m_session.wantedStep(), countText(m_session.wantedStep()));
    layer(QStringLiteral("overlay"))->replot();
}

void TimelinePlot::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton || m_steps == 0) return;
    m_session.setPlaying(false);
    m_scrubbing = true;
    seekTo(qRound(event->position().x()));
}

void TimelinePlot::mouseMoveEvent(QMouseEvent* event)
{
    if (m_scrubbing) seekTo(qRound(event->position().x()));
}

void TimelinePlot::mouseReleaseEvent(QMouseEvent*)
{
    m_scrubbing = false;
}

void TimelinePlot::mouseDoubleClickEvent(QMouseEvent*)
{
    m_scrubbing = false;
    showAll();
}

void TimelinePlot::wheelEvent(QWheelEvent* event)
{
    zoom(std::pow(0.8, event->angleDelta().y() / 120.0), xAxis->pixelToCoord(event->position().x()));
    event->accept();
}

void TimelinePlot::keyPressEvent(QKeyEvent* event)
{
    const qint64 page = std::max<qint64>(1, m_steps / 100);
    switch (event->key()) {
    case Qt::Key_Left:
        return m_session.stepBy(-1);
    case Qt::Key_Right:
        return m_session.stepBy(1);
    case Qt::Key_Down:
    case Qt::Key_PageDown:
        return m_session.stepBy(event->key() == Qt::Key_Down ? -1 : -page);
    case Qt::Key_Up:
    case Qt::Key_PageUp:
        return m_session.stepBy(event->key() == Qt::Key_Up ? 1 : page);
    case Qt::Key_Home:
        return m_session.setStep(0);
    case Qt::Key_End:
        return m_session.setStep(m_steps);
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void TimelinePlot::focusInEvent(QFocusEvent* event)
{
    QCustomPlot::focusInEvent(event);
    layer(QStringLiteral("overlay"))->replot();
}

void TimelinePlot::focusOutEvent(QFocusEvent* event)
{
    QCustomPlot::focusOutEvent(event);
    layer(QStringLiteral("overlay"))->replot();
}

void TimelinePlot::resizeEvent(QResizeEvent* event)
{
    QCustomPlot::resizeEvent(event);
    emit windowChanged();
}

} // namespace heapglass::gui
