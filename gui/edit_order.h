// Undo and redo for both kinds of edits, of the heap (_heapmin, and what is typed in a playground) and of
// marks, in the order in which they were made.
#pragma once

#include <vector>

#include <QObject>

#include "gui/change.h"

namespace heapglass::gui
{

class Comparison;
class Session;

class EditOrder : public QObject
{
    Q_OBJECT
  public:
    enum class Kind : unsigned char { none, heap, mark };

    /// Of a session, and of the heaps that stand beside it.
    EditOrder(Session& session, const Comparison& comparison, QObject* parent = nullptr);

    /// What is taken back, or done again, next.
    Kind undoKind() const { return newest(m_done, true); }
    Kind redoKind() const { return newest(m_undone, false); }
    /// Takes back an edit of marks, or lets `heap` take back one of the heap.
    template <class TakeBack>
    void undo(TakeBack&& heap)
    {
        move(undoKind(), m_done, m_undone, true, heap);
    }
    template <class DoAgain>
    void redo(DoAgain&& heap)
    {
        move(redoKind(), m_undone, m_done, false, heap);
    }

  private:
    void note(Kind kind);
    void follow(Changes changes);
    void followMarks(int index);
    bool can(Kind kind, bool undo) const;
    Kind newest(const std::vector<Kind>& kinds, bool undo) const;
    void moveMark(bool undo);
    template <class Act>
    void move(Kind kind, std::vector<Kind>& from, std::vector<Kind>& to, bool undo, Act&& heap)
    {
        if (kind == Kind::none) return;
        while (!from.empty() && from.back() != kind)
            from.pop_back(); // edits that are gone
        if (!from.empty()) from.pop_back();
        to.push_back(kind);
        m_moving = true;
        kind == Kind::mark ? moveMark(undo) : heap();
        m_moving = false;
    }

    Session& m_session;
    const Comparison& m_comparison;
    std::vector<Kind> m_done, m_undone;
    quint64 m_outcome = 0; ///< of _heapmin, that was seen last
    int m_marks = 0;       ///< edits of marks that are done
    bool m_moving = false;
};

} // namespace heapglass::gui
