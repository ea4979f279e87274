// The curves, their markers and the cursor. Knows pixels and steps; asks its View for everything else.
#pragma once

#include <memory>

#include <qcustomplot.h>

#include "gui/paint/step_axis.h"
#include "gui/session.h"
#include "gui/views/timeline_tickers.h"

namespace heapglass::gui
{

class TimelineFlags;
class TimelineMarks;
class TimelineCursor;
class TimelineRange;

class TimelinePlot : public QCustomPlot
{
    Q_OBJECT
  public:
    explicit TimelinePlot(Session& session, QWidget* parent = nullptr);

    Session& session() const { return m_session; }
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
    /// About a place on the axis.
    void zoom(double factor, double about);
    /// Moves the part that is seen, later for positive ones.
    void panBy(int pixels);
    void showAll();
    /// What is marked; nothing: no range. Marked by a drag that begins away from the cursor, or by Shift and
    /// the arrows; then there is a menu of what to do with it (Enter, M, K, Escape).
    std::optional<replay::StepRange> marked() const;
    void mark(replay::Step from, replay::Step to);
    void unmark();

  signals:
    void windowChanged();
    /// Nothing: no longer.
    void measured(std::optional<heapglass::replay::StepRange> range);
    /// The range is to be kept as a mark.
    void keepAsked(heapglass::replay::StepRange range);

  protected:
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setUpCurves();
    void setCurves(const replay::Plot& plot);
    void setAxis();
    void setRange();
    replay::Step stepAt(int x) const;
    bool isAtCursor(QPoint point) const;
    bool isAtFlagBeyond(QPoint point) const;
    void zoomIntoMarked();
    void keepMarked();
    void offer(QPoint at);
    bool keyMarks(const QKeyEvent& event);
    bool keyPans(const QKeyEvent& event);
    void tellSlider(EventIndex event);
    void seekTo(int x);
    replay::Step endStep() const;

    Session& m_session;
    QCPGraph* m_heap = nullptr;
    QCPGraph* m_committed = nullptr;
    QCPGraph* m_held = nullptr;
    QCPGraph* m_live = nullptr;
    TimelineMarks* m_marks = nullptr;
    TimelineFlags* m_flags = nullptr;
    TimelineCursor* m_cursor = nullptr;
    std::shared_ptr<const replay::Plot> m_plot;
    std::shared_ptr<const std::vector<replay::Marker>> m_markers;
    replay::Step m_steps = 0;
    TimelineRange* m_range = nullptr;
    StepAxis m_axis;
    QSharedPointer<EventTicker> m_events =
        QSharedPointer<EventTicker>::create(); ///< where it is not over time
    bool m_scrubbing = false;
    std::optional<QPoint> m_pressed; ///< away from the cursor, and not dragged yet
    std::optional<int> m_pannedTo;   ///< by another button than the left
    EventIndex m_told = kNone;
};

} // namespace heapglass::gui
