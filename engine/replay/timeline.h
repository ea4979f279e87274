// (Trace, Placement) at a cursor: the state of the heap after some number of steps, moved forwards and
// backwards by applying and undoing records, or set from the nearest key frame.
//
// Invariants (tests): forward n then back n is the same state, bit for bit; a seek equals a straight run.
#pragma once

#include <memory>
#include <vector>

#include "engine/replay/cursor_state.h"
#include "engine/replay/makers.h"

namespace heapglass::replay
{

class Timeline
{
  public:
    Timeline(std::shared_ptr<const trace::Trace> trace, const heap::Geometry& geometry);

    Step step() const { return m_cursor.step; }
    /// Of zone 0.
    const heap::Layout& layout() const { return m_zones.front().layout(); }
    /// The layouts by zone, each in its own offsets, with their sums. Those over ranges are of the moment of
    /// the last refresh(). One without zones; with zones at least those that were used before the cursor.
    std::span<const CursorState> zones() const { return m_zones; }
    /// Brings the sums over ranges to the cursor; once before they are read. O(what changed since).
    void refresh();
    Bytes liveRequested() const { return m_liveRequested; }
    const Placement::Cursor& cursor() const { return m_cursor; }

    /// The events that made the live blocks at `offsets`, common to all zones, as they are (see
    /// Makers::find).
    std::vector<EventIndex> makersOf(std::span<const heap::Granule> offsets, const Script& script,
                                     const Placement& placement, const KeyFrames& frames)
    {
        return m_makers.find(offsets, script, placement, frames, m_cursor);
    }

    /// Moves to `step` (at most placement.steps()). Cost: O(min(distance, blocks + distance from the nearest
    /// key frame)).
    void seek(Step step, const Script& script, const Placement& placement, const KeyFrames& frames);

    /// One step each way.
    void forward(const Script& script, const Placement& placement);
    void backward(const Script& script, const Placement& placement);

    /// Zones in which nothing lies count for nothing.
    bool operator==(const Timeline& other) const;
    std::size_t bytes() const;

  private:
    void load(const KeyFrame& frame);
    void reset();
    CursorState& zone(heap::ZoneIndex index);
    void walkTo(Step step, const Script& script, const Placement& placement);
    void jump(Step step, const Script& script, const Placement& placement);
    template <class Act>
    void forZones(Act act);
    void takePart(heap::ZoneIndex zone);
    void stepForward(const Script& script, const Placement& placement);
    void stepBackward(const Script& script, const Placement& placement);
    void countPlain(Step to, const Script& script, const Placement& placement);
    Bytes requestedBy(Step begin, Step end, const Script& script, const Placement& placement) const;
    void countRecord(const Script& script, Step step, Direction direction);
    Bytes requestedBefore(EventIndex event) const;

    std::shared_ptr<const trace::Trace> m_trace;
    std::vector<CursorState> m_zones; // never empty
    Makers m_makers;
    Bytes m_liveRequested = 0;
    Placement::Cursor m_cursor;
    Record m_record;
    Record m_part; // of it, what concerns one zone
};

} // namespace heapglass::replay
