// The space bar of a window. By itself it plays, when it is let go; held down it makes a hand of the mouse:
// the left button then pans a map, as the middle one does. A control that is pressed by it, and a field that
// is typed in, keep it.
#pragma once

#include <QObject>
#include <QPointer>

class QAction;
class QKeyEvent;
class QMouseEvent;
class QWidget;

namespace heapglass::gui
{

class SpaceKey : public QObject
{
    Q_OBJECT
  public:
    /// Watches the whole application, for `window` and its tool windows; `play` is what the key does alone.
    SpaceKey(QWidget& window, QAction& play);
    ~SpaceKey() override;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    bool isOurs(const QWidget& widget) const;
    bool takeKey(const QKeyEvent& event);
    bool takeMouse(QWidget& widget, const QMouseEvent& event);
    void showHand(bool shown, Qt::CursorShape shape = Qt::OpenHandCursor);
    void letGo();

    QWidget& m_window;
    QAction& m_play;
    bool m_isHeld = false;
    bool m_hasPanned = false; ///< since it was pressed: it does not play
    bool m_showsHand = false;
    QPointer<QWidget> m_dragged; ///< the map that is being panned
};

} // namespace heapglass::gui
