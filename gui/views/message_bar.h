// The bar above the maps: how far a file is read, with Cancel; or what went wrong, where, what was done,
// and the one thing to do about it.
#pragma once

#include "gui/view.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace heapglass::gui
{

class MessageBar : public View
{
    Q_OBJECT
  public:
    explicit MessageBar(Session& session, QWidget* parent = nullptr);

  signals:
    void openAnother();
    /// What stands in which column of the table.
    void askColumns();

  protected:
    void refresh(Changes changes) override;

  private:
    void setUpParts();
    void follow();
    void showLoading(const replay::LoadView& load);
    void showProblem(const replay::LoadView& load);
    void act();

    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_action = nullptr;
    QPushButton* m_dismiss = nullptr;
    QString m_dismissed; ///< the message that was closed
    bool m_loading = false;
};

} // namespace heapglass::gui
