// A part of the timeline that is marked, by a drag or by Shift and the arrows: a band over the curves.
#pragma once

#include <optional>

#include <qcustomplot.h>

#include "engine/replay/snapshot.h"
#include "gui/paint/step_axis.h"

namespace heapglass::gui
{

class TimelineRange : public QCPLayerable
{
  public:
    explicit TimelineRange(QCustomPlot* plot);

    /// From where it was begun to where it was drawn.
    void set(replay::Step from, replay::Step to);
    void clear() { m_from.reset(); }
    void setAxis(const StepAxis& axis) { m_axis = axis; }
    bool isMarked() const { return m_from.has_value(); }
    replay::Step to() const { return m_to; }
    replay::Step from() const { return *m_from; }
    replay::StepRange range() const { return {std::min(*m_from, m_to), std::max(*m_from, m_to)}; }

  protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter* painter) override;

  private:
    StepAxis m_axis;
    std::optional<replay::Step> m_from;
    replay::Step m_to = 0;
};

} // namespace heapglass::gui
