#include "gui/views/mark_model.h"

#include <algorithm>
#include <tuple>

#include "gui/chrome/fonts.h"
#include "gui/marks/mark_book.h"
#include "gui/marks/mark_ink.h"
#include "gui/paint/theme.h"
#include "gui/session.h"

namespace heapglass::gui
{

namespace
{

auto orderOf(const Mark& mark)
{
    const bool isMoment = mark.kind == Mark::Kind::event || mark.kind == Mark::Kind::range;
    return std::tuple(isMoment ? 0 : int(mark.kind), mark.event, mark.block, mark.policy, mark.address,
                      mark.id);
}

} // namespace

MarkModel::MarkModel(Session& session, QObject* parent) : QAbstractTableModel(parent), m_session(session) {}

bool MarkModel::follow()
{
    const Marks& marks = m_session.book().marks();
    std::vector<Mark> rows(marks.begin(), marks.end());
    std::ranges::sort(rows, {}, orderOf);
    if (rows == m_rows) return false;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    return true;
}

void MarkModel::followTheme()
{
    if (!m_rows.empty()) emit dataChanged(index(0, tag), index(int(m_rows.size()) - 1, tag));
}

const Mark* MarkModel::mark(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[std::size_t(row)] : nullptr;
}

int MarkModel::rowOf(const QString& id) const
{
    const auto found = std::ranges::find(m_rows, id, &Mark::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int MarkModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MarkModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kColumns);
}

QString MarkModel::text(const Mark& mark, int column) const
{
    switch (column) {
    case tag: {
        const Tag* tag = tagOf(mark);
        return tag ? QString(QLatin1Char(tag->letter)) : QString();
    }
    case name:
        return mark.name;
    case what:
        return whatIsMarked(mark);
    case note:
        return mark.note;
    default:
        return {};
    }
}

QVariant MarkModel::data(const QModelIndex& index, int role) const
{
    const Mark* mark = index.isValid() ? this->mark(index.row()) : nullptr;
    if (!mark) return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*mark, index.column()).simplified();
    case Qt::EditRole:
        return text(*mark, index.column());
    case Qt::DecorationRole:
        return index.column() == tag ? ribbonIcon(mark->tag, theme()) : QVariant();
    case Qt::ToolTipRole:
        return mark->note.isEmpty() ? QVariant() : wrapped(mark->note);
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QLatin1Char(' ') +
               text(*mark, index.column());
    default:
        return {};
    }
}

bool MarkModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Mark* before = mark(index.row());
    if (role != Qt::EditRole || !before || !(flags(index) & Qt::ItemIsEditable)) return false;
    Mark mark = *before;
    if (index.column() == name)
        mark.name = value.toString().simplified();
    else
        mark.note = value.toString().trimmed();
    m_session.book().put(mark, index.column() == name ? tr("rename the mark") : tr("change the note"));
    return true;
}

Qt::ItemFlags MarkModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == name || index.column() == note ? flags | Qt::ItemIsEditable : flags;
}

QVariant MarkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) return {};
    const QString titles[] = {tr("Tag"), tr("Name"), tr("What"), tr("Note")};
    const QString tips[] = {
        tr("A colour and its letter: 1 to 6 choose it, 0 takes it away."), tr("F2 changes it."),
        tr("The moment after an event of the trace; a block, by its number in the trace; or "
           "pages, by their address in the heap of one policy."),
        tr("N changes it.")};
    if (role == Qt::DisplayRole) return titles[section];
    if (role == Qt::ToolTipRole) return wrapped(tips[section]);
    if (role == Qt::AccessibleDescriptionRole) return tips[section];
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignVCenter | Qt::AlignLeft);
    return {};
}

} // namespace heapglass::gui
