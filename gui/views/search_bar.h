// The search: a field, the terms that were accepted as chips, how much was found, and what becomes of the
// rest. What points to one place (an event, a page, an address) goes there instead. Hidden until it is asked
// for.
#pragma once

#include "gui/view.h"

class QHBoxLayout;
class QLabel;

namespace heapglass::replay
{
struct QueryError;
}

namespace heapglass::gui
{

class Actions;
class ChipRow;
class Choice;
class SearchField;
struct Mark;

class SearchBar : public View
{
    Q_OBJECT
  public:
    SearchBar(Session& session, Actions& actions, QWidget* parent = nullptr);

    /// Shows the bar with the keyboard in its field.
    void open();
    /// The same, with the number of the event at the cursor to type over.
    void openToGo();
    SearchField& field() const { return *m_field; }

  signals:
    void left();                       ///< the keyboard belongs to the maps again
    void markMeant(const QString& id); ///< what was entered is the name of a mark

  protected:
    void refresh(Changes changes) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void setUpParts(Actions& actions);
    void enter();
    void leave();
    void search(const QString& text);
    void takeBack();
    void showChips();
    int widthOfOthers() const;
    void placeChips();
    void showFound();
    void refuse(const QString& why);
    void refuseAt(const QString& text, const replay::QueryError& error);
    void say();
    QString foundText() const;
    const Mark* markMeantBy(const QString& text) const;

    QHBoxLayout* m_row = nullptr;
    SearchField* m_field = nullptr;
    QHBoxLayout* m_below = nullptr; ///< chips that have no room beside the field
    ChipRow* m_chips = nullptr;
    QLabel* m_text = nullptr;
    Choice* m_others = nullptr;
    std::vector<QWidget*> m_parts; ///< that make sense only while something is searched for
    QString m_said, m_tip;
    QString m_wrong; ///< the text that m_said is an error of; empty: it is none
};

} // namespace heapglass::gui
