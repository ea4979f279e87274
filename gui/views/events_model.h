// The rows of the list of events that are in view, as Qt's table wants them.
#pragma once

#include <memory>

#include <QAbstractTableModel>

#include "engine/replay/event_rows.h"

namespace heapglass::gui
{

class EventsModel : public QAbstractTableModel
{
    Q_OBJECT
  public:
    enum Column { number, what, thread, size, address, block, life, site, kColumns };

    explicit EventsModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    /// The rows of this very Snapshot; none where it has none.
    void show(std::shared_ptr<const replay::Snapshot> snapshot);
    /// The step of the first row.
    replay::Step first() const;
    const replay::EventRow* row(int row) const;
    /// "Event 1,204: malloc of 30 bytes at 0x1040, named x[3], freed at event 2,000."
    QString sentence(const replay::EventRow& row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QString text(const replay::EventRow& row, int column) const;
    bool isRecorded() const;
    QString lifeOf(const replay::EventRow& row) const;

    std::shared_ptr<const replay::Snapshot> m_snapshot; ///< null: nothing is shown
};

} // namespace heapglass::gui
