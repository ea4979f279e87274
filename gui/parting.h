// Where a heap beside parts from the first one: the search goes on from Snapshot to Snapshot, as both workers
// answer what it wants to know.
#pragma once

#include <optional>
#include <string>

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
    bool isKnown() const { return m_of && m_search.isOver(); }
    /// After how many events they are apart; nothing: never, where that is known.
    std::optional<EventIndex> event() const { return m_search.found(); }

  private:
    /// What makes a heap another one.
    struct Identity {
        std::string path, policy;
        heap::Settings settings;
        EventIndex events = 0;
        std::uint64_t edit = 0;
        bool operator==(const Identity&) const = default;
    };
    struct Pair {
        Identity first, other;
        bool operator==(const Pair&) const = default;
    };
    static Identity identityOf(const replay::Snapshot& heap);

    replay::PartingSearch m_search;
    std::optional<Pair> m_of; ///< the heaps that are searched; nothing: one of them is not placed yet
};

} // namespace heapglass::gui
