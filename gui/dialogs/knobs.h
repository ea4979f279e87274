// The knobs of the policy in a window of their own, which stays open while one works: each is applied at
// once, and the trace is placed anew with the cursor at the same event.
#pragma once

#include <string>
#include <vector>

#include <QDialog>

#include "gui/change.h"

class QGridLayout;
class QLabel;
class QScrollArea;

namespace heapglass::gui
{

class KnobRow;
class Session;

class KnobsDialog : public QDialog
{
    Q_OBJECT
  public:
    explicit KnobsDialog(Session& session, QWidget* parent = nullptr);

    QSize sizeHint() const override;

  private:
    void refresh(Changes changes);
    void showPolicy(const std::string& name);
    void addRow(const std::string& key, QGridLayout* grid, QWidget* parent);

    Session& m_session;
    QLabel* m_title;
    QLabel* m_teaches;
    QScrollArea* m_scroll;
    std::string m_policy; ///< whose rows are shown
    std::vector<KnobRow*> m_rows;
};

} // namespace heapglass::gui
