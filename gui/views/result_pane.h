// What the last _heapmin did: its return value, errno where it failed, and where the pages went.
#pragma once

#include "gui/view.h"

class QLabel;

namespace heapglass::gui
{

class ResultPane : public View
{
    Q_OBJECT
  public:
    explicit ResultPane(Session& session, QWidget* parent = nullptr);

  protected:
    void refresh(Changes changes) override;

  private:
    void follow(const QString& target);

    QLabel* m_where;
    QLabel* m_strip;
    QLabel* m_detail;
};

} // namespace heapglass::gui
