// What is marked, as a list: Enter goes there, F2 renames, N notes, 0 to 6 tag, Delete removes.
#pragma once

#include "gui/view.h"

class QLabel;
class QTableView;

namespace heapglass::gui
{

class Actions;
class MarkModel;

class MarkList : public View
{
    Q_OBJECT
  public:
    MarkList(Session& session, Actions& actions, QWidget* parent = nullptr);

    QString caption() const override;
    QSize sizeHint() const override { return {1066, 160}; }
    QSize minimumSizeHint() const override { return {320, 100}; }

    /// The mark of the row that is chosen; empty: none is.
    QString chosen() const;
    void choose(const QString& id);

  signals:
    void activated(const QString& id); ///< Enter, or a double click

  protected:
    void refresh(Changes changes) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void setUpTable();
    void follow();
    bool takesKey(int key);
    void removeChosen();
    void tagChosen(int tag);
    void edit(int column);

    MarkModel* m_model;
    QTableView* m_table;
    QLabel* m_nothing;
    QString m_chosen; ///< kept while rows change
};

} // namespace heapglass::gui
