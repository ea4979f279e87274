// One curve of every compared heap over the events, with its name and value at the right end; where they
// part; the cursor to drag.
#pragma once

#include <memory>
#include <vector>

#include <qcustomplot.h>

#include "gui/comparison.h"

namespace heapglass::gui
{

class LaneLabels;
class PartingMark;
class TimelineCursor;

class ComparePlot : public QCustomPlot
{
    Q_OBJECT
  public:
    enum class Curve { held, committed, heap, live };

    explicit ComparePlot(Comparison& comparison, QWidget* parent = nullptr);

    Curve curve() const { return m_curve; }
    void setCurve(Curve curve);
    void rebuild();
    void refresh(Changes changes);
    /// The heap's curve, for tests.
    const QCPGraph& graphOf(int heap) const { return *m_graphs[std::size_t(heap)]; }

    QSize sizeHint() const override { return {1366, 150}; }
    QSize minimumSizeHint() const override { return {300, 90}; }

  protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    void applyTheme();
    void want();
    void showCurves();
    void showParting();
    void moveCursor();
    void seekTo(int x);
    Session& session() const { return m_comparison.heap(0); }

    Comparison& m_comparison;
    Curve m_curve = Curve::held;
    std::vector<QCPGraph*> m_graphs;
    std::vector<std::shared_ptr<const replay::Plot>> m_plots; ///< as drawn
    LaneLabels* m_labels;
    PartingMark* m_parting;
    TimelineCursor* m_cursor;
    bool m_scrubbing = false;
    bool m_drawn = false; ///< its layers can be drawn alone
};

} // namespace heapglass::gui
