#include "gui/space_key.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QMouseEvent>

#include "gui/views/map_view.h"
#include "gui/views/time_plot.h"

namespace heapglass::gui
{

namespace
{

/// It is pressed by the space bar, or takes letters.
bool keepsSpace(const QWidget& widget)
{
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
           widget.testAttribute(Qt::WA_InputMethodEnabled);
}

bool pans(const QObject* widget)
{
    return qobject_cast<const MapView*>(widget) || qobject_cast<const TimePlot*>(widget);
}

bool isSpace(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Space && event.modifiers() == Qt::NoModifier;
}

} // namespace

SpaceKey::SpaceKey(QWidget& window, QAction& play) : QObject(&window), m_window(window), m_play(play)
{
    qApp->installEventFilter(this);
}

SpaceKey::~SpaceKey()
{
    showHand(false);
}

/// A shortcut of the window would work there.
bool SpaceKey::isOurs(const QWidget& widget) const
{
    const QWidget* window = widget.window();
    if (window->windowType() == Qt::Tool && window->parentWidget()) window = window->parentWidget()->window();
    return window == &m_window;
}

bool SpaceKey::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::WindowDeactivate) letGo();
    auto* widget = qobject_cast<QWidget*>(watched);
    if (!widget || !isOurs(*widget)) return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride: // else the key of the action plays at once
        if (!isSpace(*static_cast<QKeyEvent*>(event))) return false;
        event->accept();
        return true;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        return !keepsSpace(*widget) && takeKey(*static_cast<QKeyEvent*>(event));
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::MouseButtonRelease:
        return takeMouse(*widget, *static_cast<QMouseEvent*>(event));
    default:
        return false;
    }
}

/// While it is held the system repeats it: those are not pressed.
bool SpaceKey::takeKey(const QKeyEvent& event)
{
    if (event.key() != Qt::Key_Space) return false;
    if (event.isAutoRepeat()) return m_isHeld;
    if (event.type() == QEvent::KeyRelease) {
        const bool plays = m_isHeld && !m_hasPanned;
        const bool wasHeld = m_isHeld;
        letGo();
        if (plays) m_play.trigger();
        return wasHeld;
    }
    if (!isSpace(event)) return false;
    m_isHeld = true;
    m_hasPanned = false;
    showHand(pans(QApplication::widgetAt(QCursor::pos())));
    return true;
}

/// What the left button would do, the middle one does.
bool SpaceKey::takeMouse(QWidget& widget, const QMouseEvent& event)
{
    const bool isPress =
        event.type() == QEvent::MouseButtonPress || event.type() == QEvent::MouseButtonDblClick;
    if (m_isHeld && isPress && event.button() == Qt::LeftButton && pans(&widget)) {
        m_dragged = &widget;
        m_hasPanned = true;
        showHand(true, Qt::ClosedHandCursor);
    }
    if (m_dragged != &widget) {
        if (m_isHeld && !m_dragged && event.type() == QEvent::MouseMove) showHand(pans(&widget));
        return false;
    }
    const bool isMove = event.type() == QEvent::MouseMove;
    if (isMove ? !(event.buttons() & Qt::LeftButton) : event.button() != Qt::LeftButton) return false;
    if (event.type() == QEvent::MouseButtonRelease) {
        m_dragged = nullptr;
        showHand(m_isHeld);
    }
    Qt::MouseButtons buttons = event.buttons();
    if (buttons & Qt::LeftButton) buttons = (buttons & ~Qt::LeftButton) | Qt::MiddleButton;
    QMouseEvent middle(event.type(), event.position(), event.scenePosition(), event.globalPosition(),
                       isMove ? Qt::NoButton : Qt::MiddleButton, buttons, event.modifiers());
    QCoreApplication::sendEvent(&widget, &middle);
    return true;
}

void SpaceKey::showHand(bool shown, Qt::CursorShape shape)
{
    if (shown && m_showsHand) QApplication::changeOverrideCursor(shape);
    if (shown && !m_showsHand) QApplication::setOverrideCursor(shape);
    if (!shown && m_showsHand) QApplication::restoreOverrideCursor();
    m_showsHand = shown;
}

/// A drag goes on until the button is let go.
void SpaceKey::letGo()
{
    m_isHeld = false;
    if (!m_dragged) showHand(false);
}

} // namespace heapglass::gui
