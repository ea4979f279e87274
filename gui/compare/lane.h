// One heap of a comparison: its policy, its key figure, its pages.
#pragma once

#include <QWidget>

#include "gui/comparison.h"

class QLabel;

namespace heapglass::gui
{

class Choice;
class PageMap;

class CompareLane : public QWidget
{
    Q_OBJECT
  public:
    CompareLane(Comparison& comparison, int index, QWidget* parent = nullptr);

    PageMap& map() const { return *m_map; }
    void refresh(Changes changes);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setUpHead();
    void showPolicies();
    void showCaption();

    Comparison& m_comparison;
    int m_index;
    Choice* m_policy = nullptr;
    QLabel* m_caption = nullptr;
    QLabel* m_figure = nullptr;
    PageMap* m_map = nullptr;
};

} // namespace heapglass::gui
