// A plot over the trace of which a part is seen: the Session's time window. What the user does in it is here
// for every such plot: wheel, keys and the right button zoom and pan, a drag marks a range or takes the
// cursor along, a click goes there.
#pragma once

#include <functional>
#include <optional>

#include <qcustomplot.h>

#include "gui/paint/step_axis.h"
#include "gui/session.h"

class QMenu;

namespace heapglass::gui
{

class TimelineCursor;
class TimelineRange;

class TimePlot : public QCustomPlot
{
    Q_OBJECT
  public:
    explicit TimePlot(Session& session, QWidget* parent = nullptr);

    Session& session() const { return m_session; }
    /// About a place on the axis.
    void zoom(double factor, double about);
    /// Moves the part that is seen, later for positive ones.
    void panBy(int pixels);
    void showAll();
    /// What is marked; nothing: no range. Marked by a drag that begins away from the cursor, or by Shift and
    /// the arrows; then there is a menu of what to do with it, of which each row has a key.
    std::optional<replay::StepRange> marked() const;
    void mark(replay::Step from, replay::Step to);
    void unmark();

  signals:
    void unmarked(); ///< what was marked is not any more

  protected:
    const StepAxis& axis() const { return m_axis; }
    replay::Step steps() const { return m_steps; }
    replay::Step endStep() const;
    /// Range and cursor, above all that the plot has had up to now; once, by the constructor.
    void addCursor();
    /// Where the axis has other places for steps now. False: it is the same.
    bool setStepAxis(const StepAxis& axis);
    /// How many there are now. A range or a window that lies behind them is given up.
    void setSteps(replay::Step steps);
    /// The axis shows what the Session's window says.
    void setRange();
    /// To `step`, or while it is dragged where it was dragged to.
    void moveCursor(replay::Step step);
    /// What moves with the cursor, without the curves.
    void drawOverlay();
    bool isDrawn() const { return m_drawn; } ///< its layers can be drawn alone
    /// On the handle of a cursor that is out of sight.
    bool isAtFlagBeyond(QPoint point) const;

    /// More that can be done with a marked range: rows of the menu, and their keys (true: it was one).
    virtual void addToRangeMenu(QMenu& menu);
    virtual bool keyOnRange(int key);
    static void addRow(QMenu& menu, const QString& text, const QString& key,
                       const std::function<void()>& action);

    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    replay::Step stepAt(int x) const;
    bool isAtCursor(QPoint point) const;
    void zoomIntoMarked();
    void offer(QPoint at);
    bool keyMarks(const QKeyEvent& event);
    bool keyPans(const QKeyEvent& event);
    void seekTo(int x);
    void showCursorAt(replay::Step step);

    Session& m_session;
    StepAxis m_axis;
    replay::Step m_steps = 0;
    TimelineRange* m_range = nullptr;
    TimelineCursor* m_cursor = nullptr;
    bool m_scrubbing = false;
    bool m_drawn = false;
    std::optional<QPoint> m_pressed; ///< away from the cursor, and not dragged yet
    std::optional<int> m_pannedTo;   ///< by another button than the left
};

} // namespace heapglass::gui
