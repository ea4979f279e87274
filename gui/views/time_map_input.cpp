// Mouse and keys of time × address.
#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QKeyEvent>
#include <QWheelEvent>

#include "gui/views/time_keys.h"
#include "gui/views/time_map.h"
#include "gui/wheel.h"

namespace heapglass::gui
{

using replay::Step;

namespace
{

constexpr double kWheelFactor = 0.8, kKeyFactor = 0.5;
constexpr double kSmallestPages = 8;
constexpr int kWheelPixels = 48;

} // namespace

PageIndex TimeMap::selectedPage() const
{
    const auto& selection = session().selection();
    return selection ? selection->page : m_grid.pages.first + m_grid.pages.count / 2;
}

/// Where the cursor crosses what is selected, in the plot.
QPoint TimeMap::here() const
{
    const QRect area = m_grid.area;
    return {std::clamp(m_grid.xOf(session().snapshot().step), area.left(), area.right()),
            std::clamp(m_grid.yOf(selectedPage()), area.top(), area.bottom())};
}

void TimeMap::goTo(QPoint point)
{
    session().setPlaying(false);
    session().setStep(m_grid.stepAt(point.x()));
    const PageRun run = m_grid.pagesAt(point.y());
    session().select(Spot{run.first, run.count, {}});
}

// ---------------------------------------------------------------- the window

/// From `begin` to `end` of the axis. What is beyond the ends comes back in on the other side; what covers
/// all is all.
void TimeMap::showWindow(double begin, double end, double firstPage, double endPage)
{
    session().setTimeWindow(windowOn(m_grid.axis, begin, end, session().snapshot().steps));
    const double pages = std::min(endPage - firstPage, double(m_allPages));
    firstPage = std::clamp(firstPage, 0.0, double(m_allPages) - pages);
    // The length is rounded and not the end: a window that is panned stays as large as it is.
    const auto count = std::max<PageIndex>(1, PageIndex(std::llround(pages)));
    const PageIndex first =
        std::min(PageIndex(std::llround(firstPage)), m_allPages - std::min(count, m_allPages));
    if (count >= m_allPages)
        setPages({});
    else
        setPages(PageRun{first, count});
}

void TimeMap::zoomInto(QRect part)
{
    part &= m_grid.area;
    if (part.isEmpty()) return;
    const double begin =
        m_grid.axis.at(m_grid.begin) + (part.left() - m_grid.area.left()) * m_grid.unitsPerPixel();
    const double first =
        double(m_grid.pages.first) + (part.top() - m_grid.area.top()) * m_grid.pagesPerPixel();
    showWindow(begin, begin + std::max(m_grid.axis.smallest(), part.width() * m_grid.unitsPerPixel()), first,
               first + std::max(kSmallestPages, part.height() * m_grid.pagesPerPixel()));
}

void TimeMap::zoomAbout(QPoint point, double factor)
{
    const double length = m_grid.length(), pages = double(m_grid.pages.count);
    const double newLength = std::max(std::min(length, m_grid.axis.smallest()), length * factor);
    const double newPages = std::max(std::min(pages, kSmallestPages), pages * factor);
    const double x = std::clamp(double(point.x() - m_grid.area.left()) / m_grid.area.width(), 0.0, 1.0);
    const double y = std::clamp(double(point.y() - m_grid.area.top()) / m_grid.area.height(), 0.0, 1.0);
    const double begin = m_grid.axis.at(m_grid.begin) + x * (length - newLength);
    const double first = double(m_grid.pages.first) + y * (pages - newPages);
    showWindow(begin, begin + newLength, first, first + newPages);
}

void TimeMap::panBy(double pixelsRight, double pixelsDown)
{
    const double begin = m_grid.axis.at(m_grid.begin) + pixelsRight * m_grid.unitsPerPixel();
    const double first = double(m_grid.pages.first) + pixelsDown * m_grid.pagesPerPixel();
    showWindow(begin, begin + m_grid.axis.at(m_grid.end) - m_grid.axis.at(m_grid.begin), first,
               first + double(m_grid.pages.count));
}

void TimeMap::mark(QPoint from, QPoint to)
{
    const QRect area = m_grid.area;
    const auto inside = [&area](QPoint point) {
        return QPoint(std::clamp(point.x(), area.left(), area.right()),
                      std::clamp(point.y(), area.top(), area.bottom()));
    };
    m_markFrom = inside(from);
    m_markTo = inside(to);
    m_marked = QRect(m_markFrom, m_markTo).normalized();
    update();
}

// ---------------------------------------------------------------- the mouse

void TimeMap::mousePressEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() == Qt::LeftButton) {
        m_marked.reset();
        const CursorFlag flag = flagOf(size(), scene());
        if (flag.beyond && flag.box.contains(point)) return session().showCursor();
        if (m_grid.area.contains(point) && session().snapshot().density) m_pressed = point;
    } else if (event->button() == Qt::RightButton || event->button() == Qt::MiddleButton) {
        m_pannedTo = point;
        if (event->button() == Qt::RightButton) m_menuAt = point;
        setCursor(Qt::ClosedHandCursor);
    }
    update();
}

void TimeMap::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint point = event->position().toPoint();
    if (m_pannedTo) {
        const QPoint way = *m_pannedTo - point;
        if (m_menuAt && (*m_menuAt - point).manhattanLength() < QApplication::startDragDistance()) return;
        m_menuAt.reset();
        m_pannedTo = point;
        panBy(way.x(), way.y());
    } else if (m_pressed) {
        const bool dragged = (point - *m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (dragged || m_marked) mark(*m_pressed, point);
    } else {
        MapView::mouseMoveEvent(event);
    }
}

void TimeMap::mouseReleaseEvent(QMouseEvent*)
{
    if (m_pannedTo) unsetCursor();
    m_pannedTo.reset();
    if (const auto at = std::exchange(m_menuAt, std::nullopt)) askForMenu(*at);
    if (!m_pressed) return;
    const QPoint pressed = *std::exchange(m_pressed, std::nullopt);
    if (const auto part = std::exchange(m_marked, std::nullopt))
        zoomInto(*part);
    else
        goTo(pressed);
    update();
}

void TimeMap::wheelEvent(QWheelEvent* event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (isZoom(*event))
        zoomAbout(event->position().toPoint(), std::pow(kWheelFactor, turns));
    else if (event->modifiers() & Qt::ShiftModifier)
        panBy(-turns * kWheelPixels, 0);
    else
        panBy(-event->angleDelta().x() / 120.0 * kWheelPixels, -turns * kWheelPixels);
    event->accept();
}

// ---------------------------------------------------------------- the keys

void TimeMap::moveSelection(int pixels)
{
    const auto by = std::max(1.0, m_grid.pagesPerPixel()) * pixels;
    const double page = std::clamp(double(selectedPage()) + by, 0.0, double(m_allPages - 1));
    const auto count = PageIndex(std::max(1.0, m_grid.pagesPerPixel()));
    session().select(Spot{PageIndex(page), std::min(count, m_allPages - PageIndex(page)), {}});
    const int y = m_grid.yOf(PageIndex(page));
    if (y < m_grid.area.top()) panBy(0, y - m_grid.area.top());
    if (y > m_grid.area.bottom()) panBy(0, y - m_grid.area.bottom());
}

/// Shift with the arrows marks as a drag does, from where the cursor crosses the selection.
bool TimeMap::keyMarks(const QKeyEvent& event)
{
    if (m_marked && event.key() == Qt::Key_Escape) {
        m_marked.reset();
        update();
        return true;
    }
    if (m_marked && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        zoomInto(*std::exchange(m_marked, std::nullopt));
        return true;
    }
    if (event.modifiers() != Qt::ShiftModifier) return false;
    const QPoint by(event.key() == Qt::Key_Left    ? -kKeyPixels
                    : event.key() == Qt::Key_Right ? kKeyPixels
                                                   : 0,
                    event.key() == Qt::Key_Up     ? -kKeyPixels
                    : event.key() == Qt::Key_Down ? kKeyPixels
                                                  : 0);
    if (by.isNull()) return false;
    mark(m_marked ? m_markFrom : here(), (m_marked ? m_markTo : here()) + by);
    return true;
}

bool TimeMap::keyMoves(const QKeyEvent& event)
{
    if (event.modifiers() & ~Qt::KeypadModifier) return false;
    const auto steps = std::max<qint64>(1, std::llround(m_grid.stepsPerPixel()));
    const int right = m_grid.area.width() / kPanShare, down = m_grid.area.height() / kPanShare;
    switch (event.key()) {
    case Qt::Key_Left:
        return session().stepBy(-steps), true;
    case Qt::Key_Right:
        return session().stepBy(steps), true;
    case Qt::Key_Up:
        return moveSelection(-1), true;
    case Qt::Key_Down:
        return moveSelection(1), true;
    case Qt::Key_A:
        return panBy(-right, 0), true;
    case Qt::Key_D:
        return panBy(right, 0), true;
    case Qt::Key_W:
        return panBy(0, -down), true;
    case Qt::Key_S:
        return panBy(0, down), true;
    case Qt::Key_PageUp:
        return panBy(0, -m_grid.area.height()), true;
    case Qt::Key_PageDown:
        return panBy(0, m_grid.area.height()), true;
    default:
        return false;
    }
}

void TimeMap::keyPressEvent(QKeyEvent* event)
{
    if (keyMarks(*event) || keyMoves(*event)) return;
    const auto& selection = session().selection();
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus)
        zoomAbout(here(), event->key() == Qt::Key_Plus ? kKeyFactor : 1 / kKeyFactor);
    else if (event->key() == Qt::Key_0 || event->key() == Qt::Key_Home)
        showAll();
    else if (event->key() == Qt::Key_Z && selection)
        showWindow(m_grid.axis.at(m_grid.begin), m_grid.axis.at(m_grid.end),
                   double(selection->page) - double(selection->pages),
                   double(selection->page) + 2 * double(std::max<PageIndex>(3, selection->pages)));
    else
        MapView::keyPressEvent(event);
}

} // namespace heapglass::gui
