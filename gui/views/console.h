// Calls are typed here, and answered as in a debugger's console: in a playground all of the family, else
// _heapmin and its kin on the heap at the cursor; beside them the entries of the newest _heapwalk, which
// follow the selection.
#pragma once

#include "engine/replay/heap_call.h"
#include "gui/view.h"

class QPlainTextEdit;
class QTableView;

namespace heapglass::gui
{

class Actions;
class CallField;
class WalkModel;

class Console : public View
{
    Q_OBJECT
  public:
    Console(Session& session, Actions& actions, QWidget* parent = nullptr);

    QString caption() const override;
    QSize sizeHint() const override { return {1066, 160}; }
    QSize minimumSizeHint() const override { return {320, 100}; }

  protected:
    void refresh(Changes changes) override;

  private:
    QWidget* makeButtons(Actions& actions);
    void setUpLog();
    void setUpField();
    void enter();
    void writeTyped(const QString& typed, const lesson::Playground::Answer& answer);
    void reject(const QString& typed, const Error& error);
    void setUpWalk();
    void append(const QString& line);
    void write(const QString& call, EventIndex event, const QString& answer);
    void takeAnswer();
    void takeOutcome();
    void followSelection();
    void select(const QModelIndex& index);

    QPlainTextEdit* m_log;
    CallField* m_field = nullptr;
    QTableView* m_walk;
    WalkModel* m_model;
    std::shared_ptr<const replay::HeapAnswer> m_answer;      ///< the newest that is in the log
    std::shared_ptr<const replay::HeapminOutcome> m_outcome; ///< likewise
    std::uint64_t m_outcomes = 0;                            ///< the highest number seen
};

} // namespace heapglass::gui
