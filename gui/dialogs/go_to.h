// Asks where to go: an event number, "page 37", or an address in hexadecimal.
#pragma once

#include <optional>

#include <QDialog>

#include "gui/session.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace heapglass::gui
{

/// Where a text points to in this heap.
struct Destination {
    std::optional<quint64> event; ///< counted from 1; 0: the start
    std::optional<Spot> spot;
};
/// Reads what was typed; nothing if it is not understood or beyond the trace or the heap.
std::optional<Destination> readDestination(const QString& text, const replay::Snapshot& snapshot);

class GoToDialog : public QDialog
{
    Q_OBJECT
  public:
    explicit GoToDialog(Session& session, QWidget* parent = nullptr);
    void accept() override;

  private:
    void check(const QString& text);

    Session& m_session;
    QLineEdit* m_edit;
    QLabel* m_hint;
    QPushButton* m_go = nullptr;
};

} // namespace heapglass::gui
