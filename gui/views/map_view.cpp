#include "gui/views/map_view.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEngine>
#include <QPainter>
#include <QTimer>
#include <QToolTip>

#include "gui/chrome/fonts.h"
#include "gui/paint/theme.h"
#include "gui/views/cell_table_accessible.h"

namespace heapglass::gui
{

namespace
{

constexpr int kTipDelay = 300; // ms

} // namespace

MapView::MapView(Session& session, const QString& name, QWidget* parent)
    : View(session, parent), m_tipTimer(new QTimer(this))
{
    makeCellTablesAccessible();
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::PreventContextMenu); // the right button pans: its click is told apart here
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(name);
    m_tipTimer->setSingleShot(true);
    m_tipTimer->setInterval(kTipDelay);
    connect(m_tipTimer, &QTimer::timeout, this, &MapView::showTip);
    connect(&session, &Session::refreshed, this, [this](Changes changes) {
        if (changes & Change::snapshot) followTip();
    });
}

// ---------------------------------------------------------------- what is drawn

void MapView::update()
{
    m_still = {};
    View::update();
}

bool MapView::isHoverOnly(Changes changes)
{
    if (changes != Change::hover) return false;
    View::update();
    return true;
}

/// A pointer that moves over the map costs a copy of what was drawn before. On paper and in pictures of
/// another scale all is drawn.
void MapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool isScreen = painter.paintEngine()->type() == QPaintEngine::Raster &&
                          painter.device()->devicePixelRatioF() == devicePixelRatioF() &&
                          theme().base.alpha() == 255;
    if (!isScreen) {
        paintStill(painter);
    } else {
        if (!isStillGood()) drawStill(painter);
        painter.drawImage(0, 0, m_still.image);
    }
    paintHover(painter);
    drawFocus(painter);
}

bool MapView::isStillGood() const
{
    return !isMoving() && m_still.image.size() == size() * devicePixelRatioF() && m_still.theme == &theme() &&
           m_still.ground == theme().base;
}

void MapView::drawStill(QPainter& painter)
{
    QImage image(size() * devicePixelRatioF(), QImage::Format_RGB32);
    image.setDevicePixelRatio(devicePixelRatioF());
    QPainter still(&image);
    still.setFont(painter.font());
    still.setPen(painter.pen());
    still.setLayoutDirection(painter.layoutDirection());
    paintStill(still);
    still.end();
    m_still = {std::move(image), &theme(), theme().base};
}

/// What nobody sees is drawn anew when it is seen again: a picture of a large screen takes 30 MB.
void MapView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    m_still = {};
}

// ---------------------------------------------------------------- mouse and keys

void MapView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::RightButton && event->button() != Qt::MiddleButton) return;
    m_panFrom = event->position().toPoint().y();
    if (event->button() == Qt::RightButton) m_menuAt = event->position().toPoint();
    m_tipTimer->stop();
    setCursor(Qt::ClosedHandCursor);
}

void MapView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_panFrom) unsetCursor();
    m_panFrom.reset();
    const auto menuAt = std::exchange(m_menuAt, std::nullopt);
    if (menuAt && event->button() == Qt::RightButton) askForMenu(*menuAt);
}

void MapView::askForMenu(QPoint point)
{
    const auto spot = spotAt(point);
    const auto& selection = session().selection();
    const bool isIn = spot && selection && spot->page >= selection->page &&
                      spot->page < selection->page + selection->pages &&
                      (!spot->block || spot->block == selection->block);
    if (spot && !isIn) session().select(spot);
    emit customContextMenuRequested(point);
}

/// By whole rows; what is left of the way counts for the next one.
void MapView::pan(QPoint to)
{
    const int rows = (*m_panFrom - to.y()) / rowPitch();
    if (!rows) return;
    m_menuAt.reset();
    m_panFrom = *m_panFrom - rows * rowPitch();
    scrollRows(rows);
}

void MapView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && session().selection()) emit drilled();
}

void MapView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_panFrom) return pan(event->position().toPoint());
    m_tipPoint = event->position().toPoint();
    const auto spot = spotAt(m_tipPoint);
    session().setHover(spot);
    if (spot)
        m_tipTimer->start();
    else
        m_tipTimer->stop();
}

void MapView::leaveEvent(QEvent*)
{
    m_tipTimer->stop();
    hideTip(); // left at once, it would stand over what is beside the map
    session().setHover(std::nullopt);
    session().wantHovered(std::nullopt);
}

void MapView::showTip()
{
    // The tip tells more once the details of the page are there.
    const auto spot = spotAt(m_tipPoint);
    session().wantHovered(spot ? std::optional(spot->page) : std::nullopt);
    const QString text = tipAt(m_tipPoint);
    m_tip = text.isEmpty() ? QString() : wrapped(text);
    if (!text.isEmpty()) QToolTip::showText(mapToGlobal(m_tipPoint + QPoint(8, 12)), m_tip, this);
}

bool MapView::showsTip() const
{
    return !m_tip.isEmpty() && QToolTip::isVisible() && QToolTip::text() == m_tip;
}

void MapView::hideTip()
{
    if (showsTip()) QToolTip::hideText();
    m_tip.clear();
}

/// What it says may be true no longer.
void MapView::followTip()
{
    if (!showsTip()) return;
    const QString text = tipAt(m_tipPoint);
    if (text.isEmpty() || session().isPlaying()) {
        hideTip();
    } else if (wrapped(text) != m_tip) {
        showTip();
    }
}

void MapView::keyPressEvent(QKeyEvent* event)
{
    switch (event->modifiers() ? int(Qt::Key_unknown) : event->key()) {
    case Qt::Key_Menu:
        emit customContextMenuRequested(rect().center());
        return;
    case Qt::Key_W:
        return scrollRows(-1);
    case Qt::Key_S:
        return scrollRows(1);
    case Qt::Key_A:
    case Qt::Key_PageUp:
        return scrollRows(-rowsInView());
    case Qt::Key_D:
    case Qt::Key_PageDown:
        return scrollRows(rowsInView());
    default:
        break;
    }
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter) return View::keyPressEvent(event);
    if (session().selection()) emit activated(*session().selection());
}

void MapView::focusInEvent(QFocusEvent* event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    describe();
    announceSelection();
    update();
}

void MapView::focusOutEvent(QFocusEvent*)
{
    m_showsFocus = false;
    update();
}

void MapView::drawFocus(QPainter& painter) const
{
    if (!m_showsFocus) return;
    painter.setPen(QPen(theme().focus, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

void MapView::describe()
{
    if (!session().isPlaying()) setAccessibleDescription(description());
}

void MapView::announceSelection()
{
    const Range selected = selectedCells();
    if (!QAccessible::isActive() || !hasFocus() || selected.count == 0) return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(selected.first);
    QAccessible::updateAccessibility(&event);
}

} // namespace heapglass::gui
