// The user's marks in the timeline: a ribbon for a moment, a bar with one for a range.
#pragma once

#include <qcustomplot.h>

#include "engine/replay/snapshot.h"
#include "gui/marks/mark.h"
#include "gui/paint/step_axis.h"

namespace heapglass::gui
{

class TimelineFlags : public QCPLayerable
{
  public:
    explicit TimelineFlags(QCustomPlot* plot);

    void setAxis(const StepAxis& axis) { m_axis = axis; }
    /// The marks that are moments, by the steps of this Snapshot; true if they are others than before.
    bool set(const Marks& marks, const replay::Snapshot& snapshot);
    /// The mark whose ribbon is at a point; null: none.
    const Mark* at(QPoint point) const;

  protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter* painter) override;

  private:
    struct Flag {
        Mark mark;
        replay::Step begin = 0, end = 0;
        bool operator==(const Flag&) const = default;
    };
    int pixelOf(replay::Step step) const { return qRound(mParentPlot->xAxis->coordToPixel(m_axis.at(step))); }
    QRect ribbonOf(const Flag& flag) const;

    StepAxis m_axis;
    std::vector<Flag> m_flags; ///< by their beginning
};

} // namespace heapglass::gui
