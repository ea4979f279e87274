// Where some blocks of the trace, those that a user has named, lie in the heap at the cursor.
#pragma once

#include <unordered_map>

#include "engine/replay/recorder.h"

namespace heapglass::replay
{

/// What it found of a block it remembers: the first look at a block goes through the events of its life,
/// later ones read one step of the Placement. One thread at a time.
class NamedPlaces
{
  public:
    /// One place for each of `blocks`, in their order; those that the trace does not have are not live.
    /// O(blocks × 2^16 steps) at most, mostly far less; a new block of a trace with reallocs costs its life.
    std::vector<NamedPlace> at(const Recorder& recorder, const std::vector<BlockId>& blocks, Step cursor);

  private:
    struct Life {
        std::vector<EventIndex> makers; ///< its malloc and its reallocs, ascending
        EventIndex seen = 0;            ///< events before this one were looked through
    };

    const Life& lifeOf(const Script& script, BlockId block, EventIndex before);
    NamedPlace placeOf(const Recorder& recorder, BlockId block, Step cursor);

    std::weak_ptr<const trace::Trace> m_trace; ///< that m_lives are of
    std::unordered_map<BlockId, Life> m_lives;
};

} // namespace heapglass::replay
