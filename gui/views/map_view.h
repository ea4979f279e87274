// What the maps have in common: the mouse's spot is hovered and explained after a moment, dragging with
// the right or middle button pans as W, A, S and D do, a click with the right one asks for the context menu
// (QWidget::customContextMenuRequested) of what lies there, Enter leads on, a double click drills in, the
// keyboard's focus is drawn, and screen readers get the cells as a table.
#pragma once

#include <optional>

#include <QImage>

#include "gui/view.h"
#include "gui/views/cell_table.h"

class QPainter;
class QTimer;

namespace heapglass::gui
{

struct Theme;

class MapView : public View, public CellTable
{
    Q_OBJECT
  public:
    MapView(Session& session, const QString& name, QWidget* parent);

    /// Of the picture that is kept while nothing changes; none of a hidden map.
    qsizetype bytesKept() const { return m_still.image.sizeInBytes(); }

  signals:
    void activated(heapglass::gui::Spot spot); ///< Enter
    void drilled();                            ///< a double click: into what is selected

  protected:
    /// What lies at a point of the widget; nothing beyond the heap.
    virtual std::optional<Spot> spotAt(QPoint point) const = 0;
    /// The tool tip at a point, or empty.
    virtual QString tipAt(QPoint point) const = 0;
    /// Scrolls by rows, down for positive ones.
    virtual void scrollRows(int /*rows*/) {}
    virtual int rowPitch() const { return 1; }   ///< pixels, at least 1
    virtual int rowsInView() const { return 1; } ///< at least 1
    /// What a screen reader says of the map as a whole.
    virtual QString description() const = 0;
    /// Draws all but what is hovered. Not called again until something has changed, but for update().
    virtual void paintStill(QPainter& painter) = 0;
    /// What is drawn depends on the time, too, and is not kept.
    virtual bool isMoving() const { return false; }
    /// Rings what is hovered, over the rest.
    virtual void paintHover(QPainter& painter) = 0;
    /// For refresh(): true if nothing else than the hovered spot has changed, which is seen to.
    bool isHoverOnly(Changes changes);
    /// All is to be drawn anew. In the place of QWidget's, which would show again what was drawn.
    void update();

    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

    /// The keyboard is here and came by keys.
    bool showsFocus() const { return m_showsFocus; }
    void drawFocus(QPainter& painter) const;
    /// Not while playing: a screen reader would never come to an end.
    void describe();
    /// Tells screen readers that the selected cell is where the keyboard is.
    void announceSelection();

    /// Selects what lies there, unless it is selected, and asks for its menu.
    void askForMenu(QPoint point);

  private:
    /// What was drawn, and of what that depends beside what update() is called for.
    struct Still {
        QImage image;
        const Theme* theme = nullptr;
        QColor ground;
    };
    bool isStillGood() const;
    void drawStill(QPainter& painter);
    void showTip();
    bool showsTip() const;
    void hideTip();
    void followTip();
    void pan(QPoint to);

    Still m_still;
    QTimer* m_tipTimer;
    QPoint m_tipPoint;
    QString m_tip; ///< as it was shown last
    bool m_showsFocus = false;
    std::optional<QPoint> m_menuAt; ///< the right button was pressed there, and nothing was panned yet
    std::optional<int> m_panFrom;   ///< where the pointer stood when the map last moved
};

} // namespace heapglass::gui
