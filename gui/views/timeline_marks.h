// What is drawn on top of the timeline's curves: markers with them, the cursor on a layer of its own, so
// that moving it does not draw the curves again.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include <qcustomplot.h>

#include "engine/replay/snapshot.h"
#include "gui/paint/step_axis.h"
#include "gui/views/cursor_flag.h"

namespace heapglass::gui
{

/// Triangles with a count for _heapmin, green ticks on the axis for growth, red ones for load errors.
class TimelineMarks : public QCPLayerable
{
  public:
    explicit TimelineMarks(QCustomPlot* plot);
    /// Texts near the cursor make way for its handle. True if one has to move.
    bool setCursor(replay::Step step);
    /// The moment that the cursor's is compared with: a dashed line. True if it is another one than before.
    bool setPinned(std::optional<replay::Step> step) { return std::exchange(m_pinned, step) != step; }
    void setAxis(const StepAxis& axis) { m_axis = axis; }
    void setMarkers(std::shared_ptr<const std::vector<replay::Marker>> markers)
    {
        m_markers = std::move(markers);
    }

  protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(false); }
    void draw(QCPPainter* painter) override;

  private:
    using Place = std::vector<replay::Marker>::const_iterator;

    /// The first that stands at that pixel or right of it.
    Place firstFrom(int pixel) const;
    void drawColumn(QCPPainter* painter, std::span<const replay::Marker> markers, int x, int& freeFrom) const;
    void drawFailed(QCPPainter* painter, int x) const;
    void drawHeapmin(QCPPainter* painter, const replay::Marker& marker, int x, int& freeFrom) const;
    int pixelOf(replay::Step step) const { return qRound(mParentPlot->xAxis->coordToPixel(m_axis.at(step))); }

    void drawPinned(QCPPainter* painter) const;
    bool hasHeapminNear(replay::Step step) const;

    StepAxis m_axis;
    std::shared_ptr<const std::vector<replay::Marker>> m_markers;
    replay::Step m_cursor = 0;
    std::optional<replay::Step> m_pinned;
};

/// The cursor line with the event number as its handle.
class TimelineCursor : public QCPLayerable
{
  public:
    explicit TimelineCursor(QCustomPlot* plot);
    void set(replay::Step step, QString text);
    void setAxis(const StepAxis& axis) { m_axis = axis; }
    /// Its handle; where the cursor is out of sight, at that edge.
    CursorFlag flag() const
    {
        return cursorFlag(mParentPlot->axisRect()->rect(), mParentPlot->width(), pixel(), m_text);
    }
    /// The middle of its line; far outside of the plot, somewhere on that side.
    int pixel() const
    {
        return qRound(std::clamp(mParentPlot->xAxis->coordToPixel(m_axis.at(m_step)), -1e6, 1e6));
    }
    replay::Step step() const { return m_step; }

  protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override { painter->setAntialiasing(true); }
    void draw(QCPPainter* painter) override;

  private:
    StepAxis m_axis;
    replay::Step m_step = 0;
    QString m_text;
};

} // namespace heapglass::gui
