#include "gui/views/time_plot.h"

#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QToolTip>

#include "gui/format.h"
#include "gui/views/time_keys.h"
#include "gui/views/timeline_marks.h"
#include "gui/views/timeline_range.h"

namespace heapglass::gui
{

using replay::Step;

namespace
{

constexpr Step kSmallestWindow = 16;

} // namespace

TimePlot::TimePlot(Session& session, QWidget* parent) : QCustomPlot(parent), m_session(session)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::PreventContextMenu); // the right button pans
    connect(this, &QCustomPlot::afterReplot, this, [this] { m_drawn = true; });
}

void TimePlot::addCursor()
{
    m_range = new TimelineRange(this);
    m_cursor = new TimelineCursor(this);
}

// ---------------------------------------------------------------- what is seen

Step TimePlot::endStep() const
{
    return m_session.timeWindow().endOf(m_steps);
}

bool TimePlot::setStepAxis(const StepAxis& axis)
{
    if (axis == m_axis) return false;
    m_axis = axis;
    m_cursor->setAxis(axis);
    m_range->setAxis(axis);
    return true;
}

void TimePlot::setSteps(Step steps)
{
    m_steps = steps;
    if (m_range->isMarked() && m_range->range().end > m_steps) unmark(); // another trace
    if (m_session.timeWindow().begin >= m_steps) m_session.setTimeWindow({});
    m_cursor->setVisible(m_steps > 0);
}

void TimePlot::setRange()
{
    const double begin = m_axis.at(m_session.timeWindow().begin);
    xAxis->setRange(begin, std::max(begin + m_axis.smallest() / 16, m_axis.at(endStep())));
}

// ---------------------------------------------------------------- what the user does

void TimePlot::zoom(double factor, double about)
{
    const double begin = about - (about - m_axis.at(m_session.timeWindow().begin)) * factor;
    const double end = about + (m_axis.at(endStep()) - about) * factor;
    if (end - begin < m_axis.smallest() && factor < 1) return;
    const Step last = m_axis.stepAt(end);
    m_session.setTimeWindow({m_axis.stepAt(begin), last >= m_steps ? kNone : last});
}

void TimePlot::panBy(int pixels)
{
    const double unit =
        (m_axis.at(endStep()) - m_axis.at(m_session.timeWindow().begin)) / std::max(1, axisRect()->width());
    const double begin = m_axis.at(m_session.timeWindow().begin) + pixels * unit;
    const double end = m_axis.at(endStep()) + pixels * unit;
    m_session.setTimeWindow(windowOn(m_axis, begin, end, m_steps));
}

void TimePlot::showAll()
{
    m_session.setTimeWindow({});
}

Step TimePlot::stepAt(int x) const
{
    return std::clamp(m_axis.stepAt(xAxis->pixelToCoord(x)), m_session.timeWindow().begin, endStep());
}

void TimePlot::seekTo(int x)
{
    m_session.setStep(stepAt(x));
    showCursorAt(m_session.wantedStep());
    drawOverlay();
}

void TimePlot::showCursorAt(Step step)
{
    m_cursor->set(step, countText(m_session.snapshot().eventsBefore(step)));
}

void TimePlot::moveCursor(Step step)
{
    showCursorAt(m_scrubbing ? m_session.wantedStep() : step);
}

void TimePlot::drawOverlay()
{
    if (m_drawn) layer(QStringLiteral("overlay"))->replot();
}

void TimePlot::mousePressEvent(QMouseEvent* event)
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

void TimePlot::mouseMoveEvent(QMouseEvent* event)
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
void TimePlot::mouseReleaseEvent(QMouseEvent* event)
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
bool TimePlot::isAtCursor(QPoint point) const
{
    if (m_cursor->flag().beyond) return false;
    const int room = point.y() < axisRect()->top() ? 30 : 5;
    return std::abs(point.x() - m_cursor->pixel()) <= room;
}

bool TimePlot::isAtFlagBeyond(QPoint point) const
{
    const CursorFlag flag = m_cursor->flag();
    return flag.beyond && flag.box.contains(point);
}

// ---------------------------------------------------------------- ranges

std::optional<replay::StepRange> TimePlot::marked() const
{
    return m_range->isMarked() ? std::optional(m_range->range()) : std::nullopt;
}

void TimePlot::mark(Step from, Step to)
{
    m_range->set(from, to);
    drawOverlay();
}

void TimePlot::unmark()
{
    if (!m_range->isMarked()) return;
    m_range->clear();
    emit unmarked();
    drawOverlay();
}

void TimePlot::zoomIntoMarked()
{
    const replay::StepRange range = m_range->range();
    unmark();
    m_session.setTimeWindow({range.begin, std::max(range.end, range.begin + kSmallestWindow)});
}

/// What can be done with the marked range; each has a key while the timeline has the keyboard.
void TimePlot::offer(QPoint at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("rangeMenu"));
    addRow(*menu, tr("&Zoom here"), tr("Enter"), [this] { zoomIntoMarked(); });
    addToRangeMenu(*menu);
    menu->addSeparator();
    addRow(*menu, tr("&Forget the range"), tr("Esc"), [this] { unmark(); });
    menu->popup(at);
}

void TimePlot::addRow(QMenu& menu, const QString& text, const QString& key,
                      const std::function<void()>& action)
{
    menu.addAction(text + QLatin1Char('\t') + key, action);
}

void TimePlot::addToRangeMenu(QMenu&) {}

bool TimePlot::keyOnRange(int)
{
    return false;
}

/// Shift with the arrows marks as a drag does, from the cursor on.
bool TimePlot::keyMarks(const QKeyEvent& event)
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
    case Qt::Key_Escape:
        return unmark(), true;
    case Qt::Key_Menu:
        offer(mapToGlobal(QPoint(qRound(xAxis->coordToPixel(m_axis.at(m_range->to()))), axisRect()->top())));
        return true;
    default:
        return keyOnRange(key);
    }
}

void TimePlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) return mousePressEvent(event);
    m_scrubbing = false;
    m_pressed.reset();
    showAll();
}

void TimePlot::wheelEvent(QWheelEvent* event)
{
    zoom(std::pow(0.8, event->angleDelta().y() / 120.0), xAxis->pixelToCoord(event->position().x()));
    event->accept();
}

bool TimePlot::keyPans(const QKeyEvent& event)
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

void TimePlot::keyPressEvent(QKeyEvent* event)
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

bool TimePlot::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) return QCustomPlot::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (isAtFlagBeyond(help->pos()))
        QToolTip::showText(help->globalPos(), tr("The cursor is outside of what is seen: a click shows it."),
                           this);
    else
        QToolTip::hideText();
    return true;
}

void TimePlot::focusInEvent(QFocusEvent* event)
{
    QCustomPlot::focusInEvent(event);
    drawOverlay();
}

void TimePlot::focusOutEvent(QFocusEvent* event)
{
    QCustomPlot::focusOutEvent(event);
    drawOverlay();
}

} // namespace heapglass::gui
