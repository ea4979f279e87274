// Right of the map's tabs: smaller cells, as large as fit, larger.
#pragma once

#include <QWidget>

namespace heapglass::gui
{

class Actions;

class MapCorner : public QWidget
{
    Q_OBJECT
  public:
    explicit MapCorner(Actions& actions, QWidget* parent = nullptr);
    /// A further control, left of the others.
    void addFirst(QWidget* control);
};

} // namespace heapglass::gui
