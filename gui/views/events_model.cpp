#include "gui/views/events_model.h"

#include <algorithm>

#include "gui/call_name.h"
#include "gui/chrome/fonts.h"
#include "gui/format.h"
#include "gui/place.h"
#include "gui/sentences.h"
#include "gui/texts.h"

namespace heapglass::gui
{

using replay::EventRow;
using replay::Snapshot;

namespace
{

const auto kNothing = QStringLiteral("–");

int alignmentOf(int column)
{
    const bool isNumber =
        column == EventsModel::number || column == EventsModel::size || column == EventsModel::address;
    return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

QString spanText(EventIndex from, EventIndex to)
{
    return counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {event|events}"), to - from);
}

} // namespace

void EventsModel::show(std::shared_ptr<const Snapshot> snapshot)
{
    const int before = rowCount();
    const auto countOf = [](const Snapshot& shown) {
        return shown.eventRows ? int(shown.eventRows->rows.size()) : 0;
    };
    const int after = snapshot ? countOf(*snapshot) : 0;
    // Not reset: a table that becomes a row higher would be laid out as another one.
    if (after > before) beginInsertRows({}, before, after - 1);
    if (after < before) beginRemoveRows({}, after, before - 1);
    m_snapshot = std::move(snapshot);
    if (after > before) endInsertRows();
    if (after < before) endRemoveRows();
    if (const int kept = std::min(before, after))
        emit dataChanged(index(0, 0), index(kept - 1, kColumns - 1));
}

replay::Step EventsModel::first() const
{
    return m_snapshot && m_snapshot->eventRows ? m_snapshot->eventRows->first : 0;
}

const EventRow* EventsModel::row(int row) const
{
    return row >= 0 && row < rowCount() ? &m_snapshot->eventRows->rows[std::size_t(row)] : nullptr;
}

int EventsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_snapshot || !m_snapshot->eventRows
               ? 0
               : int(m_snapshot->eventRows->rows.size());
}

int EventsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

/// Until when a block lives, or since when it lived.
QString EventsModel::lifeOf(const EventRow& row) const
{
    if (row.block == kNone || row.inserted || row.failed) return kNothing;
    if (endsBlock(row.op)) {
        if (row.maker == kNone) return kNothing;
        return tr("since %1 (%2)").arg(countText(quint64(row.maker) + 1), spanText(row.maker, row.event));
    }
    if (row.death == kNone) {
        const auto& load = m_snapshot->load;
        const bool loading = load && load->status != replay::LoadView::Status::complete;
        return loading ? tr("not freed in the part read") : tr("not freed");
    }
    return tr("until %1 (%2)").arg(countText(quint64(row.death) + 1), spanText(row.event, row.death));
}

QString EventsModel::text(const EventRow& row, int column) const
{
    switch (column) {
    case number:
        return row.inserted ? tr("inserted") : countText(quint64(row.event) + 1);
    case what:
        return eventName(row.op);
    case size:
        return hasSize(row.op) ? bytesText(row.size) : kNothing;
    case address:
        if (row.failed) return isRecorded() ? tr("left out") : tr("NULL", "returned");
        return row.offset ? placeText(*m_snapshot, *row.offset) : kNothing;
    case block:
        if (!row.name.empty()) return QString::fromStdString(row.name);
        return row.block == kNone ? kNothing : QStringLiteral("#%1").arg(row.block);
    case life:
        return lifeOf(row);
    case thread:
        return row.thread.empty() ? kNothing : QString::fromStdString(row.thread);
    case site:
        return row.site.text.empty() ? kNothing : QString::fromStdString(row.site.text);
    default:
        return {};
    }
}

bool EventsModel::isRecorded() const
{
    return !m_snapshot->geometry.knowsCommitment;
}

QString EventsModel::sentence(const EventRow& row) const
{
    if (row.inserted) return tr("_heapmin, inserted here; undo takes it back.");
    QString sentence = tr("Event %1: %2").arg(text(row, number), eventName(row.op));
    if (hasSize(row.op)) sentence += tr(", %1").arg(bytesText(row.size));
    if (row.offset) sentence += tr(" at %1, %2 there").arg(text(row, address), bytesText(row.length));
    if (row.failed)
        sentence += isRecorded() ? tr(": left out, since a live block lies at its address, or it has none")
                    : row.op == Op::realloc ? tr(": returned NULL; the block stays as it was")
                                            : tr(": returned NULL; there is no room for it in this heap");
    else if (row.block != kNone)
        sentence += tr("; block %1, %2").arg(text(row, block), lifeOf(row));
    if (!row.site.text.empty()) sentence += tr("; from %1").arg(text(row, site));
    if (!row.thread.empty()) sentence += tr("; by %1", "a thread").arg(threadText(row.thread));
    return sentence + Sentences::tr(".");
}

QVariant EventsModel::data(const QModelIndex& index, int role) const
{
    const EventRow* row = index.isValid() ? this->row(index.row()) : nullptr;
    if (!row) return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QLatin1Char(' ') +
               text(*row, index.column());
    case Qt::ToolTipRole:
        return wrapped(sentence(*row));
    case Qt::TextAlignmentRole:
        return alignmentOf(index.column());
    default:
        return {};
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    if (role == Qt::TextAlignmentRole) return alignmentOf(section);
    const QString titles[] = {tr("Event"),   tr("What"),  tr("Thread"), tr("Size"),
                              tr("Address"), tr("Block"), tr("Life"),   tr("Call site")};
    const QString tips[] = {
        tr("Number of the event in the trace, from 1; \"inserted\": a _heapmin that was pressed here."),
        tr("What the program called."),
        tr("The thread that called, by its name or number in the trace."),
        tr("Bytes asked for; of a free, of the block that ends."),
        tr("Where the block lies afterwards, or of a free, where it lay: as the policy placed it, or as "
           "recorded."),
        tr("Its name in the file, or its number in the trace, from 0."),
        tr("The event that frees the block, or of a free, the event that made it as it was; and how many "
           "events lie between."),
        tr("The innermost frame of the call stack that made the block, as module and offset.")};
    if (role == Qt::DisplayRole) return titles[section];
    if (role == Qt::ToolTipRole) return wrapped(tips[section]);
    if (role == Qt::AccessibleDescriptionRole) return tips[section];
    return {};
}

} // namespace heapglass::gui
