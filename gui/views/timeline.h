// The timeline: curves of the whole trace, the cursor to drag, and the values at the cursor beside them.
#pragma once

#include "gui/view.h"

namespace heapglass::gui
{

class Actions;
class TimelinePlot;
class TimelineValues;

class Timeline : public View
{
    Q_OBJECT
  public:
    Timeline(Session& session, Actions& actions, QWidget* parent = nullptr);

    TimelinePlot& plot() const { return *m_plot; }
    QSize sizeHint() const override { return {1366, 140}; }

  protected:
    void refresh(Changes changes) override;
    void showEvent(QShowEvent* event) override;

  private:
    TimelinePlot* m_plot;
    TimelineValues* m_values;
};

} // namespace heapglass::gui
