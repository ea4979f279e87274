// The events one by one, as a list that is as long as the trace: the table holds the rows in view and no
// others, and a scroll bar beside it stands for all. It follows the cursor, whose row is the selected one.
#pragma once

#include "gui/view.h"

class QScrollBar;
class QTableView;

namespace heapglass::gui
{

class EventsModel;

class EventList : public View
{
    Q_OBJECT
  public:
    explicit EventList(Session& session, QWidget* parent = nullptr);

    QString caption() const override;
    QSize sizeHint() const override { return {1066, 160}; }
    QSize minimumSizeHint() const override { return {320, 100}; }

  protected:
    void refresh(Changes changes) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void setUpTable();
    void setUpBar();
    int rowsInView() const;
    void ask();
    void scrollTo(qint64 first);
    void follow();
    void selectCursor();
    void fitColumns(const replay::Snapshot& now);
    void setUpBarFor(const replay::Snapshot& now);
    bool takesKey(int key);
    void goTo(int row);
    void lookAt(int row);

    QTableView* m_table;
    QScrollBar* m_bar;
    EventsModel* m_model;
    replay::EventWindow m_window{.first = 0, .count = 0, .aroundCursor = true};
    replay::Step m_seen = kNone;   ///< the cursor when it was last followed
    replay::Step m_fitted = kNone; ///< steps that the columns are wide enough for
    replay::Step m_unit = 1;       ///< steps that the scroll bar counts as one
};

} // namespace heapglass::gui
