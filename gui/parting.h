// Where a heap beside parts from the first one: the search goes on from Snapshot to Snapshot, as both workers
// answer what it wants to know.
#pragma once

#include <optional>

#include <QString>

#include "engine/replay/comparison.h"

namespace heapglass::gui
{

class Session;

class Parting
{
  public:
    /// Takes what both Snapshots say, and begins anew where one of the heaps has become another.
    void follow(const Session& first, const Session& other);
    /// What both are to be asked for; of no columns: nothing, it is found out, or one of them is not placed
    /// yet.
    const replay::CourseWindow& wanted() const { return m_search.wanted(); }
    /// Both are placed, and all that matters has been looked at.
    bool isKnown() const { return !m_of.isEmpty() && m_search.isOver(); }
    /// After how many events they are apart; nothing: never, where that is known.
    std::optional<EventIndex> event() const { return m_search.found(); }

  private:
    replay::PartingSearch m_search;
    QString m_of; ///< the heaps that are searched; empty: one of them is not placed yet
};

} // namespace heapglass::gui
