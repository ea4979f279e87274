// The rows of "Who holds" as Qt's table wants them. Reads an answer that never changes.
#pragma once

#include <memory>

#include <QAbstractTableModel>

#include "engine/replay/holders.h"

namespace heapglass::gui
{

class HoldersModel : public QAbstractTableModel
{
    Q_OBJECT
  public:
    enum Column { who, alone, pages, share, blocks, live, kColumns };

    explicit HoldersModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// Keeps the order of rows that was chosen.
    void setHolders(std::shared_ptr<const replay::Holders> holders);
    const std::shared_ptr<const replay::Holders>& holders() const { return m_holders; }
    const replay::HolderRow* row(const QModelIndex& index) const;
    /// The row with what makes `like`, or an invalid index.
    QModelIndex find(const replay::HolderRow& like) const;
    /// "makeNode() program.cpp:8", "64 to 127 bytes", "10 to 99 events old", "thread 7", "unknown".
    static QString nameOf(const replay::HolderRow& row, replay::HoldersBy by);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

  private:
    void arrange();
    QString text(const replay::HolderRow& row, int column) const;
    QString tip(const replay::HolderRow& row) const;

    std::shared_ptr<const replay::Holders> m_holders;
    std::vector<std::uint32_t> m_order; ///< rows of m_holders as shown
    int m_column = share;
    Qt::SortOrder m_sorted = Qt::DescendingOrder;
};

} // namespace heapglass::gui
