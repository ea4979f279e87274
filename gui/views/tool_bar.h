// The row above the maps: open, policy, page size, release mode, _heapmin and what it would return.
#pragma once

#include <string>

#include "gui/view.h"

class QLabel;
class QToolButton;

namespace heapglass::gui
{

class ActionButton;
class HeapminButton;
class Actions;
class Choice;

class ToolBar : public View
{
    Q_OBJECT
  public:
    ToolBar(Session& session, Actions& actions, QWidget* parent = nullptr);

  protected:
    void refresh(Changes changes) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setUpOpen(Actions& actions);
    void setUpChoices(Actions& actions);
    void setUpRelease(Actions& actions);
    void setUpHeapmin(Actions& actions);
    void setUpMore(Actions& actions);
    void showPolicies(const replay::Snapshot& snapshot);
    void showPageSize(const replay::Snapshot& snapshot);
    void showRelease(const replay::Snapshot& snapshot);
    void showHeapmin(const replay::Snapshot& snapshot);
    void showBadge(const replay::LoadView* load);
    void fit();
    QLabel* addLabel(const QString& text, QWidget* buddy);

    Choice* m_policy = nullptr;
    std::string m_recordedOf; ///< the file whose addresses were asked for
    Choice* m_page = nullptr;
    Choice* m_release = nullptr;
    QLabel* m_releaseLabel = nullptr;
    HeapminButton* m_button = nullptr;
    QLabel* m_heapmin = nullptr;
    QString m_heapminText; ///< as it is where there is room
    QLabel* m_badge = nullptr;
    ActionButton* m_find = nullptr;
    ActionButton* m_compare = nullptr;
    QToolButton* m_more = nullptr; ///< where there is no room for all: a menu of the rest
};

} // namespace heapglass::gui
