// The last row of the window: the heap in figures, and whether its addresses are recorded or simulated.
#pragma once

#include "gui/view.h"

class QLabel;
class QPushButton;

namespace heapglass::gui
{

class StatusLine : public View
{
    Q_OBJECT
  public:
    explicit StatusLine(Session& session, QWidget* parent = nullptr);

  protected:
    void refresh(Changes changes) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    enum Part { live, held, heap, releasable, largest, kParts };
    void setUpParts();
    void showParts(const replay::Snapshot& snapshot);
    void showNotice();
    void hideAnswers();
    QString addressesText(const replay::Snapshot& snapshot) const;
    void showAddresses(const replay::Snapshot& snapshot);
    void fit();

    QLabel* m_parts[kParts] = {};
    QWidget* m_lines[kParts] = {};
    QLabel* m_addresses = nullptr;
    QPushButton* m_notice = nullptr; ///< one line about something beside the trace; pressed, it goes
};

} // namespace heapglass::gui
