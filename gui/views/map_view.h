// What the three maps have in common: the mouse's spot is hovered and explained after a moment, Enter leads
// on, the keyboard's focus is drawn, and screen readers get the cells as a table.
#pragma once

#include "gui/view.h"
#include "gui/views/cell_table.h"

class QPainter;
class QTimer;

namespace heapglass::gui
{

class MapView : public View, public CellTable
{
    Q_OBJECT
  public:
    MapView(Session& session, const QString& name, QWidget* parent);

  signals:
    void activated(heapglass::gui::Spot spot); ///< Enter

  protected:
    /// What lies at a point of the widget; nothing beyond the heap.
    virtual std::optional<Spot> spotAt(QPoint point) const = 0;
    /// The tool tip at a point, or empty.
    virtual QString tipAt(QPoint point) const = 0;
    /// What a screen reader says of the map as a whole.
    virtual QString description() const = 0;

    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
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

  private:
    void showTip();

    QTimer* m_tipTimer;
    QPoint m_tipPoint;
    bool m_showsFocus = false;
};

} // namespace heapglass::gui
