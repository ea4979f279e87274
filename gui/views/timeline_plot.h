// The curves, their markers and the cursor. Knows pixels and steps; asks its View for everything else.
#pragma once

#include <memory>

#include "gui/views/time_plot.h"
#include "gui/views/timeline_tickers.h"

namespace heapglass::gui
{

class TimelineFlags;
class TimelineMarks;

class TimelinePlot : public TimePlot
{
    Q_OBJECT
  public:
    explicit TimelinePlot(Session& session, QWidget* parent = nullptr);

    /// Takes over curves and markers where they differ from those drawn, and moves the cursor.
    void show(const replay::Snapshot& snapshot);
    void applyTheme();
    /// Not while a lesson asks for it.
    void showHeld(bool shown);
    /// What is to be asked for: the part of the trace that is seen.
    replay::PlotWindow window() const;
    /// The user's marks are others, or at other steps.
    void followBook();
    /// The Session's time window is another one.
    void followWindow();

  signals:
    void windowChanged();
    /// Nothing: no longer.
    void measured(std::optional<heapglass::replay::StepRange> range);
    /// The range is to be kept as a mark.
    void keepAsked(heapglass::replay::StepRange range);

  protected:
    void addToRangeMenu(QMenu& menu) override;
    bool keyOnRange(int key) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setUpCurves();
    void setCurves(const replay::Plot& plot);
    void setAxis();
    void keepMarked();
    void tellSlider(EventIndex event);

    QCPGraph* m_heap = nullptr;
    QCPGraph* m_committed = nullptr;
    QCPGraph* m_held = nullptr;
    QCPGraph* m_live = nullptr;
    TimelineMarks* m_marks = nullptr;
    TimelineFlags* m_flags = nullptr;
    std::shared_ptr<const replay::Plot> m_plot;
    std::shared_ptr<const std::vector<replay::Marker>> m_markers;
    QSharedPointer<EventTicker> m_events =
        QSharedPointer<EventTicker>::create(); ///< where it is not over time
    EventIndex m_told = kNone;
};

} // namespace heapglass::gui
