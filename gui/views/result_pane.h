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
    void resizeEvent(QResizeEvent* event) override;

  private:
    void fit();

    QLabel* m_where;
    QLabel* m_strip;
    QLabel* m_detail;
    bool m_hasPlace = false; ///< the press can be placed between two events
};

} // namespace heapglass::gui
