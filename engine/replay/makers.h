// Who made a block: the latest step before the cursor that put one where it lies. That is looked up for the
// blocks that are looked at and for no others, so that no step pays for it: in the steps back to the last
// whole key frame, then in that. What was found stays known while the cursor moves near by.
#pragma once

#include <span>

#include <boost/unordered/unordered_flat_map.hpp>

#include "engine/replay/key_frame.h"

namespace heapglass::replay
{

class Makers
{
  public:
    /// The cursor was at `step`: of later steps nothing is known any more, for they may be other ones now
    /// (another branch).
    void visit(Step step) { m_lowest = std::min(m_lowest, step); }

    /// The events that made the live blocks at `offsets` (granules), at a cursor of `placement`. Forgets all
    /// others. O(offsets + steps since the last whole key frame), the latter at a nanosecond each, and less
    /// where most were known.
    std::vector<EventIndex> find(std::span<const heap::Granule> offsets, const Script& script,
                                 const Placement& placement, const KeyFrames& frames,
                                 const Placement::Cursor& cursor);

  private:
    /// Steps of the makers by place.
    using Known = boost::unordered_flat_map<heap::Granule, Step>;

    void follow(const Placement& placement, const Placement::Cursor& cursor);

    Known m_known;     ///< the last maker before m_at of each place
    Step m_at = 0;     ///< the cursor of m_known
    Step m_lowest = 0; ///< the lowest cursor since
};

} // namespace heapglass::replay
