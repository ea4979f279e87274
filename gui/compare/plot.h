// One curve of every compared heap over the events, with its name and value at the right end; where they
// part; the cursor to drag. Shows the part of the trace that the timeline shows.
#pragma once

#include <memory>
#include <vector>

#include "gui/comparison.h"
#include "gui/views/time_plot.h"

namespace heapglass::gui
{

class LaneLabels;
class PartingMark;

class ComparePlot : public TimePlot
{
    Q_OBJECT
  public:
    enum class Curve { held, committed, heap, live };

    explicit ComparePlot(Comparison& comparison, QWidget* parent = nullptr);

    Curve curve() const { return m_curve; }
    /// Also while a learner is asked what the pages hold.
    static bool isShownBeforeAnswer(Curve curve) { return curve != Curve::held; }
    void setCurve(Curve curve);
    void rebuild();
    void refresh(Changes changes);
    /// The heap's curve, for tests.
    const QCPGraph& graphOf(int heap) const { return *m_graphs[std::size_t(heap)]; }

    QSize sizeHint() const override { return {1366, 150}; }
    QSize minimumSizeHint() const override { return {300, 90}; }

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void applyTheme();
    void want();
    void showCurves();
    void showParting();
    replay::PlotWindow windowOf(int heap) const;

    Comparison& m_comparison;
    Curve m_curve = Curve::held;
    std::vector<QCPGraph*> m_graphs;
    std::vector<std::shared_ptr<const replay::Plot>> m_plots; ///< as drawn
    LaneLabels* m_labels;
    PartingMark* m_parting;
};

} // namespace heapglass::gui
