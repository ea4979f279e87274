// The comparison as a page of the window: the heaps side by side, their figures, their curves.
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "gui/compare/plot.h"
#include "gui/comparison.h"

class QScrollArea;
class QBoxLayout;
class QGridLayout;

namespace heapglass::gui
{

class Choice;
class CompareFigures;
class CompareLane;

class CompareBoard : public QWidget
{
    Q_OBJECT
  public:
    explicit CompareBoard(Comparison& comparison, QWidget* parent = nullptr);

    CompareLane& lane(int index) const { return *m_lanes[std::size_t(index)]; }
    static constexpr int kParts = 4;
    /// Moves the keyboard: 0 the maps, 1 the figures at the cursor, 2 the curves, 3 the figures of the run.
    void focusPart(int part);
    /// As focusPart() numbers them; -1: none of them has it.
    int focusedPart() const;
    /// As MainWindow::zoomMap, of all maps.
    void zoom(int direction);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    QWidget* makeLanes();
    QWidget* makeFigures();
    void followCell(QScrollArea& scroll, CompareFigures& figures);
    QWidget* makeCurves();
    void addOrder(QBoxLayout* head, QWidget* pane);
    void showCurve(ComparePlot::Curve curve);
    void rebuild();
    void arrangeLanes();
    void refresh(Changes changes);
    void arrangeTables();
    void follow(CompareLane& lane);
    void shareScale();
    void shareSelection(CompareLane& lane);

    Comparison& m_comparison;
    QGridLayout* m_grid = nullptr;
    std::vector<CompareLane*> m_lanes;
    QBoxLayout* m_tables = nullptr;
    std::vector<CompareFigures*> m_figures;
    ComparePlot* m_plot = nullptr;
    Choice* m_curve = nullptr;
    std::optional<ComparePlot::Curve> m_afterAnswer; ///< was chosen, and would tell the answer
    QWidget* m_add = nullptr;
    bool m_stacked = false;   ///< the maps stand one above the other
    bool m_following = false; ///< maps are moved after the one that the user moved
};

} // namespace heapglass::gui
