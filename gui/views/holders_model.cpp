#include "gui/views/holders_model.h"

#include <algorithm>
#include <numeric>

#include "engine/replay/holders_grouping.h"
#include "gui/chrome/fonts.h"
#include "gui/format.h"
#include "gui/sentences.h"
#include "gui/texts.h"

namespace heapglass::gui
{

using replay::HolderRow;
using replay::HoldersBy;

namespace
{

std::uint64_t valueOf(const HolderRow& row, int column)
{
    switch (column) {
    case HoldersModel::alone:
        return row.alone;
    case HoldersModel::pages:
        return row.pages;
    case HoldersModel::share:
        return row.freeShare;
    case HoldersModel::blocks:
        return row.blocks;
    default:
        return row.liveBytes;
    }
}

bool isNamed(HoldersBy by)
{
    return replay::groupingBy(by).unit.empty();
}

} // namespace

QString HoldersModel::nameOf(const HolderRow& row, HoldersBy by)
{
    if (!row.thread.empty()) return threadText(row.thread);
    if (const std::string site = row.site.text(); !site.empty()) return QString::fromStdString(site);
    if (isNamed(by) || row.least > row.most) return tr("unknown");
    if (by == HoldersBy::size && row.least == row.most)
        return counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {byte|bytes}"), row.least);
    const QString text = by == HoldersBy::size ? tr("%1 to %2 bytes") : tr("%1 to %2 events old");
    return text.arg(countText(row.least), countText(row.most));
}

void HoldersModel::setHolders(std::shared_ptr<const replay::Holders> holders)
{
    beginResetModel();
    m_holders = std::move(holders);
    arrange();
    endResetModel();
}

void HoldersModel::arrange()
{
    m_order.resize(m_holders ? m_holders->rows.size() : 0);
    std::iota(m_order.begin(), m_order.end(), 0U);
    if (m_column == who) {
        const bool named = m_holders && isNamed(m_holders->by);
        std::vector<QString> names;
        for (const std::uint32_t i : m_order)
            names.push_back(named ? nameOf(m_holders->rows[i], m_holders->by) : QString());
        std::ranges::stable_sort(m_order, [&](std::uint32_t a, std::uint32_t b) {
            if (!named) return m_holders->rows[a].least < m_holders->rows[b].least;
            return names[a].localeAwareCompare(names[b]) < 0;
        });
        if (m_sorted == Qt::DescendingOrder) std::ranges::reverse(m_order);
        return;
    }
    std::ranges::stable_sort(m_order, [this](std::uint32_t a, std::uint32_t b) {
        const std::uint64_t left = valueOf(m_holders->rows[a], m_column);
        const std::uint64_t right = valueOf(m_holders->rows[b], m_column);
        return m_sorted == Qt::DescendingOrder ? left > right : left < right;
    });
}

void HoldersModel::sort(int column, Qt::SortOrder order)
{
    m_column = std::clamp(column, 0, int(kColumns) - 1);
    m_sorted = order;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> rows;
    for (const QModelIndex& index : before)
        rows.push_back(m_order[std::size_t(index.row())]);
    arrange();
    std::vector<int> places(m_order.size());
    for (std::size_t i = 0; i < m_order.size(); ++i)
        places[m_order[i]] = int(i);
    QModelIndexList after;
    for (int i = 0; i < before.size(); ++i)
        after.push_back(index(places[rows[std::size_t(i)]], before[i].column()));
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

const HolderRow* HoldersModel::row(const QModelIndex& index) const
{
    if (!index.isValid() || std::size_t(index.row()) >= m_order.size()) return nullptr;
    return &m_holders->rows[m_order[std::size_t(index.row())]];
}

QModelIndex HoldersModel::find(const HolderRow& like) const
{
    for (int i = 0; i < int(m_order.size()); ++i) {
        if (m_holders->rows[m_order[std::size_t(i)]].isLike(like)) return index(i, 0);
    }
    return {};
}

int HoldersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int HoldersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QString HoldersModel::text(const HolderRow& row, int column) const
{
    if (column == who) return nameOf(row, m_holders->by);
    const bool isBytes = column == share || column == live;
    return isBytes ? bytesText(valueOf(row, column)) : countText(valueOf(row, column));
}

QString HoldersModel::tip(const HolderRow& row) const
{
    QString text = nameOf(row, m_holders->by);
    if (!row.site.module.empty()) text += tr(" in %1").arg(QString::fromStdString(row.site.module.str()));
    return text + Sentences::tr(": ") +
           counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {block|blocks}"), row.blocks) +
           tr(", %1 live, in %2; %3 of these nobody else holds.")
               .arg(bytesText(row.liveBytes),
                    counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}"), row.pages),
                    countText(row.alone));
}

QVariant HoldersModel::data(const QModelIndex& index, int role) const
{
    const HolderRow* row = this->row(index);
    if (!row) return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::AccessibleTextRole:
        return text(*row, index.column()) + Sentences::tr(", ") +
               headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    case Qt::ToolTipRole:
        return wrapped(tip(*row));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == who ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant HoldersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) return {};
    const QString titles[] = {tr("Who"),        tr("Pages alone"), tr("Pages"),
                              tr("Free share"), tr("Blocks"),      tr("Live")};
    const QString tips[] = {
        tr("Call site: the innermost function of the call stack that does not only pass the request on "
           "(operator "
           "new, std::, malloc and the like, and the run-time's libraries). Or a class of sizes or ages, or "
           "a thread."),
        tr("Pages in which a block of this row lies, and no block of any other row: were its blocks "
           "elsewhere, "
           "these would go back."),
        tr("Pages in which a block of this row lies. As long as one does, the page cannot go back."),
        tr("Bytes that are free in these pages and cannot go back: the free bytes of each page, divided "
           "evenly "
           "among the blocks in it. All rows together: held pages × page size − live bytes."),
        tr("Live blocks."),
        tr("Bytes of live blocks: header, what was asked for, and slack.")};
    if (section < 0 || section >= kColumns) return {};
    if (role == Qt::DisplayRole) return titles[section];
    if (role == Qt::ToolTipRole) return wrapped(tips[section]);
    if (role == Qt::AccessibleDescriptionRole) return tips[section];
    if (role == Qt::InitialSortOrderRole) return section == who ? Qt::AscendingOrder : Qt::DescendingOrder;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == who ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

} // namespace heapglass::gui
