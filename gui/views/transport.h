// The row below the timeline: first, back, play, step, last, the event number, the next event, the speed.
#pragma once

#include "gui/view.h"

class QLabel;

namespace heapglass::gui
{

class Actions;
class Choice;

class Transport : public View
{
    Q_OBJECT
  public:
    Transport(Session& session, Actions& actions, QWidget* parent = nullptr);

  protected:
    void refresh(Changes changes) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setUpButtons(Actions& actions);
    void setUpTexts(Actions& actions);
    void setUpSpeed();
    QStringList nextTexts(const replay::Snapshot& snapshot) const;
    void fit();
    QString outcomeText(const replay::Snapshot& snapshot) const;

    QLabel* m_event = nullptr;
    QLabel* m_next = nullptr;
    QStringList m_nextTexts; ///< what it may say, the longest first
    Choice* m_speed = nullptr;
};

} // namespace heapglass::gui
