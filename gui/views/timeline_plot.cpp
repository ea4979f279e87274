#include "gui/views/timeline_plot.h"

#include <QAccessible>
#include <QApplication>
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
#include "gui/views/timeline_range.h"
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
constexpr Step kSmallestWindow = 16;
constexpr int kKeyPixels = 24; // by which Shift and an arrow mark more
constexpr int kPanShare = 8;   // a key pans by an eighth of what is seen

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
    setMouseTracking(true);
    setContextMenuPolicy(Qt::PreventContextMenu); // the right button pans
    makeTimelineAccessible(); // before anything is told of it: Qt keeps the first interface that it makes
    setAccessibleName(tr("Timeline"));
    setUpCurveAxes(*this, margins());
    xAxis->setTicker(m_events);
    setUpCurves();
    m_marks = new TimelineMarks(this);
    m_flags = new TimelineFlags(this);
    m_range = new TimelineRange(this);
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
    return {seen.begin, seen.end, std::uint32_t(qMax(0, width() - margins().left() - margins().right())),
            m_session.wantsTime()};
}

Step TimelinePlot::endStep() const
{
    return m_session.timeWindow().endOf(m_steps);
}

void TimelinePlot::show(const Snapshot& snapshot)
{
    const bool longer = m_steps != snapshot.steps;
    m_steps = snapshot.steps;
    if (m_range->isMarked() && m_range->range().end > m_steps) unmark(); // another trace
    setAxis();
    if (m_session.timeWindow().begin >= m_steps) m_session.setTimeWindow({});
    m_cursor->setVisible(m_steps > 0);
    tellSlider(snapshot.event);
    const Step cursor = m_scrubbing ? m_session.wantedStep() : snapshot.step;
    m_cursor->set(cursor, countText(snapshot.eventsBefore(cursor)));
    const bool pinned = m_marks->setPinned(m_session.pinnedStep());
    const bool flags = m_flags->set(m_session.book().marks(), snapshot);
    const bool moved = m_marks->setCursor(snapshot.step);
    const bool ticks = m_events->setInserted(snapshot.inserted);
    const bool same = m_plot == snapshot.plot && m_markers == snapshot.markers && !longer;
    if (same && !pinned && !flags && !moved && !ticks) {
        layer(QStringLiteral("overlay"))->replot();
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
    if (m_flags->set(m_session.book().marks(), m_session.snapshot())) replot(rpQueuedReplot);
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
    const Step end = std::min<Step>(plot.window.end, plot.stepsRecorded);
    setCurve(*m_live, plot.columns, &PlotColumn::live, end, m_axis);
    setCurve(*m_held, plot.columns, &PlotColumn::held, end, m_axis);
    setCurve(*m_heap, plot.columns, &PlotColumn::heap, end, m_axis);
    if (plot.knowsCommitted) setCurve(*m_committed, plot.columns, &PlotColumn::committed, end, m_axis);
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
    const StepAxis axis{m_session.isOverTime() ? m_session.snapshot().times : nullptr};
    if (axis == m_axis) return;
    m_axis = axis;
    m_marks->setAxis(axis);
    m_flags->setAxis(axis);
    m_cursor->setAxis(axis);
    m_range->setAxis(axis);
    if (axis.isOverTime())
        xAxis->setTicker(QSharedPointer<TimeTicker>::create());
    else
        xAxis->setTicker(m_events);
    if (m_plot) setCurves(*m_plot);
    setRange();
    replot(rpQueuedReplot);
}

void TimelinePlot::setRange()
{
    const double begin = m_axis.at(m_session.timeWindow().begin);
    xAxis->setRange(begin, std::max(begin + m_axis.smallest() / 16, m_axis.at(endStep())));
}

// ---------------------------------------------------------------- what the user does

void TimelinePlot::zoom(double factor, double about)
{
    const double begin = about - (about - m_axis.at(m_session.timeWindow().begin)) * factor;
    const double end = about + (m_axis.at(endStep()) - about) * factor;
    if (end - begin < m_axis.smallest() && factor < 1) return;
    const Step last = m_axis.stepAt(end);
    m_session.setTimeWindow({m_axis.stepAt(begin), last >= m_steps ? kNone : last});
}

void TimelinePlot::panBy(int pixels)
{
    const double unit =
        (m_axis.at(endStep()) - m_axis.at(m_session.timeWindow().begin)) / std::max(1, axisRect()->width());
    const double begin = m_axis.at(m_session.timeWindow().begin) + pixels * unit;
    const double end = m_axis.at(endStep()) + pixels * unit;
    m_session.setTimeWindow(windowOn(m_axis, begin, end, m_steps));
}

void TimelinePlot::showAll()
{
    m_session.setTimeWindow({});
}

void TimelinePlot::followWindow()
{
    setAxis();
    setRange();
    replot(rpQueuedReplot);
    emit windowChanged();
}

Step TimelinePlot::stepAt(int x) const
{
    return std::clamp(m_axis.stepAt(xAxis->pixelToCoord(x)), m_session.timeWindow().begin, endStep());
}

void TimelinePlot::seekTo(int x)
{
    m_session.setStep(stepAt(x));
    const Step step = m_session.wantedStep();
    m_cursor->set(step, countText(m_session.snapshot().eventsBefore(step)));
    layer(QStringLiteral("overlay"))->replot();
}

void TimelinePlot::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (m_steps == 0) return;
    const QPoint point = event->position().toPoint();
    if (event->button() == Qt::RightButton || event->button() == Qt::MiddleButton) {
        m_pannedTo = point.x();
        return setCursor(Qt::ClosedHandCursor);
    }
    if (event->button() != Qt::LeftButton) return;
    if (isAtFlagBeyond(point)) return m_session.showCursor();
    m_scrubbing = isAtCursor(point);
    if (m_scrubbing) m_session.setPlaying(false);
    if (!m_scrubbing) m_pressed = point;
}

void TimelinePlot::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (m_pannedTo) return panBy(std::exchange(*m_pannedTo, point.x()) - point.x());
    if (m_scrubbing) return seekTo(point.x());
    setCursor(isAtCursor(point)       ? Qt::SizeHorCursor
              : isAtFlagBeyond(point) ? Qt::PointingHandCursor
                                      : Qt::ArrowCursor);
    if (!m_pressed) return;
    const bool dragged = std::abs(point.x() - m_pressed->x()) >= QApplication::startDragDistance();
    if (dragged || m_range->isMarked()) mark(stepAt(m_pressed->x()), stepAt(point.x()));
}

/// A drag from elsewhere than the cursor has marked a range; a click goes there.
void TimelinePlot::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(m_pannedTo, std::nullopt)) return unsetCursor();
    m_scrubbing = false;
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (!pressed) return;
    const bool dragged =
        std::abs(event->position().toPoint().x() - pressed->x()) >= QApplication::startDragDistance();
    if (dragged) return offer(event->globalPosition().toPoint());
    unmark();
    m_session.setPlaying(false);
    seekTo(pressed->x());
}

/// On its line or its handle.
bool TimelinePlot::isAtCursor(QPoint point) const
{
    if (m_cursor->flag().beyond) return false;
    const int room = point.y() < axisRect()->top() ? 30 : 5;
    return std::abs(point.x() - m_cursor->pixel()) <= room;
}

/// On the handle of a cursor that is out of sight.
bool TimelinePlot::isAtFlagBeyond(QPoint point) const
{
    const CursorFlag flag = m_cursor->flag();
    return flag.beyond && flag.box.contains(point);
}

// ---------------------------------------------------------------- ranges

std::optional<replay::StepRange> TimelinePlot::marked() const
{
    return m_range->isMarked() ? std::optional(m_range->range()) : std::nullopt;
}

void TimelinePlot::mark(Step from, Step to)
{
    m_range->set(from, to);
    layer(QStringLiteral("overlay"))->replot();
}

void TimelinePlot::unmark()
{
    if (!m_range->isMarked()) return;
    m_range->clear();
    emit measured(std::nullopt);
    layer(QStringLiteral("overlay"))->replot();
}

void TimelinePlot::zoomIntoMarked()
{
    const replay::StepRange range = m_range->range();
    unmark();
    m_session.setTimeWindow({range.begin, std::max(range.end, range.begin + kSmallestWindow)});
}

void TimelinePlot::keepMarked()
{
    const replay::StepRange range = m_range->range();
    unmark();
    emit keepAsked(range);
}

/// What can be done with the marked range; each has a key while the timeline has the keyboard.
void TimelinePlot::offer(QPoint at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("rangeMenu"));
    const auto add = [menu](const QString& text, const QString& key) {
        return menu->addAction(text + QLatin1Char('\t') + key);
    };
    connect(add(tr("&Zoom here"), tr("Enter")), &QAction::triggered, this, &TimelinePlot::zoomIntoMarked);
    connect(add(tr("&Measure"), tr("M")), &QAction::triggered, this, [this] { emit measured(marked()); });
    connect(add(tr("Mar&k…"), tr("K")), &QAction::triggered, this, &TimelinePlot::keepMarked);
    menu->addSeparator();
    connect(add(tr("&Forget the range"), tr("Esc")), &QAction::triggered, this, &TimelinePlot::unmark);
    menu->popup(at);
}

/// Shift with the arrows marks as a drag does, from the cursor on.
bool TimelinePlot::keyMarks(const QKeyEvent& event)
{
    const int key = event.key();
    if (event.modifiers() == Qt::ShiftModifier && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        const Step from = m_range->isMarked() ? m_range->from() : m_cursor->step();
        const Step to = m_range->isMarked() ? m_range->to() : m_cursor->step();
        const int x =
            qRound(xAxis->coordToPixel(m_axis.at(to))) + (key == Qt::Key_Left ? -kKeyPixels : kKeyPixels);
        mark(from, stepAt(x));
        return true;
    }
    if (!m_range->isMarked() || event.modifiers() & ~Qt::KeypadModifier) return false;
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return zoomIntoMarked(), true;
    case Qt::Key_M:
        emit measured(marked());
        return true;
    case Qt::Key_K:
        return keepMarked(), true;
    case Qt::Key_Escape:
        return unmark(), true;
    case Qt::Key_Menu:
        offer(mapToGlobal(QPoint(qRound(xAxis->coordToPixel(m_axis.at(m_range->to()))), axisRect()->top())));
        return true;
    default:
        return false;
    }
}

void TimelinePlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return mousePressEvent(event);
    m_scrubbing = false;
    m_pressed.reset();
    showAll();
}

void TimelinePlot::wheelEvent(QWheelEvent* event)
{
    zoom(std::pow(0.8, event->angleDelta().y() / 120.0), xAxis->pixelToCoord(event->position().x()));
    event->accept();
}

bool TimelinePlot::keyPans(const QKeyEvent& event)
{
    if (event.modifiers()) return false;
    const int share = std::max(1, axisRect()->width() / kPanShare);
    switch (event.key()) {
    case Qt::Key_A:
        return panBy(-share), true;
    case Qt::Key_D:
        return panBy(share), true;
    case Qt::Key_Z:
        return m_range->isMarked() ? zoomIntoMarked() : m_session.showCursor(), true;
    default:
        return false;
    }
}

void TimelinePlot::keyPressEvent(QKeyEvent* event)
{
    if (keyMarks(*event) || keyPans(*event)) return;
    const qint64 page = std::max<qint64>(1, m_steps / 100);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Minus:
        return zoom(event->key() == Qt::Key_Plus ? 0.5 : 2, m_axis.at(m_cursor->step()));
    case Qt::Key_0:
    case Qt::Key_Home:
        return showAll();
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
    case Qt::Key_End:
        return m_session.setStep(m_steps);
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

/// A mark says its name where its ribbon is pointed at.
bool TimelinePlot::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QCustomPlot::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (isAtFlagBeyond(help->pos()))
        QToolTip::showText(help->globalPos(), tr("The cursor is outside of what is seen: a click shows it."),
                           this);
    else if (const Mark* mark = m_flags->at(help->pos()))
        QToolTip::showText(help->globalPos(), wrapped(markSentence(mark)), this);
    else
        QToolTip::hideText();
    return true;
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
