#include "gui/views/walk_model.h"

#include <algorithm>

#include "gui/format.h"
#include "gui/place.h"

namespace heapglass::gui
{

using replay::WalkEntry;

void WalkModel::setAnswer(std::shared_ptr<const replay::Snapshot> snapshot)
{
    beginResetModel();
    m_snapshot = std::move(snapshot);
    m_answer = m_snapshot ? m_snapshot->answer : nullptr;
    endResetModel();
}

const WalkEntry* WalkModel::entryAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount()) return nullptr;
    return &m_answer->entries[std::size_t(index.row())];
}

int WalkModel::rowOf(Bytes offset) const
{
    if (!m_answer) return -1;
    const auto& entries = m_answer->entries;
    const auto after = std::ranges::upper_bound(entries, offset, {}, &WalkEntry::offset);
    if (after == entries.begin()) return -1;
    const auto found = std::prev(after);
    return offset - found->offset < found->size ? int(found - entries.begin()) : -1;
}

int WalkModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_answer ? 0 : int(m_answer->entries.size());
}

int WalkModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant WalkModel::data(const QModelIndex& index, int role) const
{
    const WalkEntry* found = entryAt(index);
    if (!found) return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == useflag ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole && index.column() == size)
        return tr("%1 bytes, header included").arg(countText(found->size));
    if (role != Qt::DisplayRole) return {};
    switch (index.column()) {
    case entry:
        return placeText(*m_snapshot, found->offset);
    case size:
        return countText(found->size);
    case useflag:
        return found->used ? QStringLiteral("_USEDENTRY") : QStringLiteral("_FREEENTRY");
    default:
        return countText(found->offset / std::max<Bytes>(1, m_snapshot->geometry.page));
    }
}

QVariant WalkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == useflag ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case entry:
        return QStringLiteral("_pentry");
    case size:
        return tr("_size, bytes");
    case useflag:
        return QStringLiteral("_useflag");
    default:
        return tr("page");
    }
}

} // namespace heapglass::gui
