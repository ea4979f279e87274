// The entries of a _heapwalk as Qt's table wants them. Reads an answer that never changes.
#pragma once

#include <memory>

#include <QAbstractTableModel>

#include "engine/replay/heap_call.h"
#include "engine/replay/snapshot.h"

namespace heapglass::gui
{

class WalkModel : public QAbstractTableModel
{
    Q_OBJECT
  public:
    enum Column { entry, size, useflag, page, kColumns };

    explicit WalkModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// The walk that a Snapshot answers; null: none.
    void setAnswer(std::shared_ptr<const replay::Snapshot> snapshot);
    const replay::WalkEntry* entryAt(const QModelIndex& index) const;
    /// The row of the block that `offset` lies in, or -1.
    int rowOf(Bytes offset) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    std::shared_ptr<const replay::Snapshot> m_snapshot; ///< says where its entries lie
    std::shared_ptr<const replay::HeapAnswer> m_answer;
};

} // namespace heapglass::gui
