#include "gui/edit_order.h"

#include "gui/comparison.h"
#include "gui/marks/mark_book.h"
#include "gui/session.h"

namespace heapglass::gui
{

EditOrder::EditOrder(Session& session, const Comparison& comparison, QObject* parent)
    : QObject(parent), m_session(session), m_comparison(comparison), m_marks(session.book().edits().index())
{
    connect(&comparison, &Comparison::pressedBeside, this, [this] { note(Kind::heap); });
    connect(&session, &Session::refreshed, this, &EditOrder::follow);
    connect(&session, &Session::typed, this, [this] { note(Kind::heap); });
    connect(&session.book().edits(), &QUndoStack::indexChanged, this, &EditOrder::followMarks);
}

void EditOrder::note(Kind kind)
{
    if (m_moving) return;
    constexpr std::size_t kMost = 2000;
    if (m_done.size() >= kMost) m_done.erase(m_done.begin(), m_done.begin() + kMost / 2);
    m_done.push_back(kind);
    std::erase(m_undone, kind); // what was taken back of this kind cannot be done again any more
}

/// A _heapmin that was pressed, where it is an edit. One that is done again has the number that it had.
void EditOrder::follow(Changes changes)
{
    if (!(changes & Change::heapmin)) return;
    const auto& outcome = m_session.snapshot().heapmin;
    if (!outcome || !outcome->inserted || outcome->number <= m_outcome) return;
    m_outcome = outcome->number;
    if (!m_session.snapshot().canRedo) note(Kind::heap);
}

void EditOrder::followMarks(int index)
{
    const int before = std::exchange(m_marks, index);
    if (index > before) note(Kind::mark);
}

bool EditOrder::can(Kind kind, bool undo) const
{
    const QUndoStack& marks = m_session.book().edits();
    if (kind == Kind::mark) return undo ? marks.canUndo() : marks.canRedo();
    return undo ? m_comparison.canUndo() : m_comparison.canRedo();
}

EditOrder::Kind EditOrder::newest(const std::vector<Kind>& kinds, bool undo) const
{
    for (auto kind = kinds.rbegin(); kind != kinds.rend(); ++kind)
        if (can(*kind, undo)) return *kind;
    for (const Kind kind : {Kind::heap, Kind::mark})
        if (can(kind, undo)) return kind;
    return Kind::none;
}

void EditOrder::moveMark(bool undo)
{
    undo ? m_session.book().edits().undo() : m_session.book().edits().redo();
}

} // namespace heapglass::gui
