// Several heaps over one trace, on one clock: where they part. The figures in which they are compared are
// those of figures.h.
#pragma once

#include <optional>
#include <vector>

#include "engine/replay/census.h"
#include "engine/replay/recorder.h"
#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

/// Held bytes of two heaps at one event are apart: by more than a twentieth of the larger, and by more than
/// eight pages of `page` bytes, so that the first pages of a run do not count.
bool areApart(Bytes held, Bytes other, Bytes page);

/// What held bytes did in a window of the events that are recorded. Nothing if it was stopped. Where each
/// event is looked at by itself, by a timeline of its own: O(a seek + events), else O(columns).
std::optional<Course> courseOf(const Recorder& recorder, const CourseWindow& window, const Stop& stop = {});

/// Looks for the first event after which the held bytes of two heaps are apart. Both have the same events, or
/// events that agree one by one. Events are looked at one by one only where the curves leave it open.
class PartingSearch
{
  public:
    PartingSearch() = default;
    /// `events`: that both have; `page`: the larger of their pages, in bytes.
    PartingSearch(EventIndex events, Bytes page);

    /// What is to be known of both next; of no columns: the search is over.
    const CourseWindow& wanted() const { return m_wanted; }
    bool isOver() const { return m_wanted.columns == 0; }
    /// Both of wanted().
    void take(const Course& one, const Course& other);
    /// How many events it takes; nothing: the heaps are never apart, or it is not known yet.
    std::optional<EventIndex> found() const { return m_found; }

  private:
    void wantNext();

    EventIndex m_end = 0; ///< positions below it are there
    Bytes m_page = 0;
    EventIndex m_begin = 0; ///< positions below it are looked at
    CourseWindow m_curve;   ///< of m_mayPart
    std::vector<bool> m_mayPart;
    CourseWindow m_wanted;
    std::optional<EventIndex> m_found;
};

/// The whole search.
std::optional<EventIndex> firstApart(const Recorder& one, const Recorder& other);

} // namespace heapglass::replay
