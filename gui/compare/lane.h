// One heap of a comparison: its policy, its key figure, its pages.
#pragma once

#include <QWidget>

#include "gui/comparison.h"

class QLabel;
class QToolButton;

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
    /// What was last selected in all heaps together, as this one has it.
    const std::optional<Spot>& linked() const { return m_linked; }
    void setLinked(const std::optional<Spot>& spot) { m_linked = spot; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setUpHead();
    void showPolicies();
    void showPress(const replay::Snapshot& now);
    void showWords();

    Comparison& m_comparison;
    int m_index;
    Choice* m_policy = nullptr;
    QToolButton* m_press = nullptr;
    QLabel* m_kind = nullptr;
    QLabel* m_caption = nullptr;
    QLabel* m_figure = nullptr;
    PageMap* m_map = nullptr;
    std::optional<Spot> m_linked;
};

} // namespace heapglass::gui
