// The inspector: the selected page or block in a sentence, then who holds it; right after _heapmin the
// pages that stay. Without a selection it says what to do.
#pragma once

#include "gui/view.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace heapglass::gui
{

class Actions;
class HolderRow;
class ShareBar;

class Inspector : public View
{
    Q_OBJECT
  public:
    Inspector(Session& session, Actions& actions, QWidget* parent = nullptr);

  protected:
    void refresh(Changes changes) override;

  private:
    void setUpTop();
    void setUpHolders();
    void setUpButtons(Actions& actions);
    void showNothing();
    void showGone(const Spot& spot);
    void showPage(const replay::PageDetails& page);
    void showBlock(const replay::BlockDetails& block);
    void showOutcome(const replay::HeapminOutcome& outcome);
    void showHolders(const std::vector<replay::Holder>& holders);
    void showTitle(const QString& title, const QString& of, const QString& address);
    void showState(heap::PageState state, bool pinned);
    void showButtons(bool birth, bool undo);
    void showMark();
    const replay::HeapminOutcome* outcomeHere() const;
    std::vector<PageIndex> pinnedPages() const;
    void followLink(const QString& target);
    void selectNextPinned();

    QVBoxLayout* m_column = nullptr;
    QLabel* m_back = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_address = nullptr;
    QLabel* m_mark = nullptr; ///< the user's name of what is selected
    QLabel* m_state = nullptr;
    QLabel* m_sentence = nullptr;
    ShareBar* m_bar = nullptr;
    QWidget* m_line = nullptr;
    QLabel* m_heading = nullptr;
    QVBoxLayout* m_rows = nullptr;
    std::vector<HolderRow*> m_holders; ///< as many as were ever needed; the rest is hidden
    QLabel* m_table = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_name = nullptr;
    QPushButton* m_birth = nullptr;
    QPushButton* m_free = nullptr; ///< in a playground
    QPushButton* m_pinned = nullptr;
    QPushButton* m_undo = nullptr;
    EventIndex m_birthEvent = kNone;
};

} // namespace heapglass::gui
