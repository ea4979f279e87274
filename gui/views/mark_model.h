// The rows of the list of marks, as Qt's table wants them: moments in their order, then blocks, then pages.
#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "gui/marks/mark.h"

namespace heapglass::gui
{

class Session;

class MarkModel : public QAbstractTableModel
{
    Q_OBJECT
  public:
    enum Column { tag, name, what, note, kColumns };

    explicit MarkModel(Session& session, QObject* parent = nullptr);

    /// Takes over the marks of the book; true if rows are others than before.
    bool follow();
    void followTheme();
    /// Null: there is no such row.
    const Mark* mark(int row) const;
    int rowOf(const QString& id) const; ///< -1: none

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// What is typed into a name or a note is an edit of the book.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(const Mark& mark, int column) const;

    Session& m_session;
    std::vector<Mark> m_rows;
};

} // namespace heapglass::gui
