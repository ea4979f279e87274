// Every key of the window, read from THE TABLE of actions, and those of the maps.
#pragma once

#include <initializer_list>
#include <string_view>

#include <QDialog>

class QGridLayout;
class QScrollArea;

namespace heapglass::gui
{

class KeySheet : public QDialog
{
    Q_OBJECT
  public:
    explicit KeySheet(QWidget* parent = nullptr);

  private:
    QScrollArea* makeScroll(QWidget* sheet);
    void addTitle(QGridLayout* grid, const QString& title);
    void addRow(QGridLayout* grid, const QString& what, const QString& keys);
    void addActions(QGridLayout* grid, std::initializer_list<std::string_view> menus);
    void addTimelineKeys(QGridLayout* grid);
    void addMapKeys(QGridLayout* grid);
};

} // namespace heapglass::gui
