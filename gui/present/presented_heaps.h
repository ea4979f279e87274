// The pages of the heap that is presented; while heaps are compared, or the twin of a lesson is beside it,
// those of all of them with what is said of each.
#pragma once

#include <vector>

#include <QWidget>

#include "gui/change.h"

class QGridLayout;
class QLabel;

namespace heapglass::gui
{

class Comparison;
class PageMap;

class PresentedHeaps : public QWidget
{
    Q_OBJECT
  public:
    explicit PresentedHeaps(Comparison& comparison, QWidget* parent = nullptr);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    struct Column {
        QLabel* name;
        QLabel* figure;
        PageMap* map;
    };
    void rebuild();
    void addColumn(int heap, int row, int column);
    void showWords();

    Comparison& m_comparison;
    QGridLayout* m_grid;
    std::vector<Column> m_columns;
};

} // namespace heapglass::gui
