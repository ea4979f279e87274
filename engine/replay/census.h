// All live blocks at a cursor at once, each with the event that made it: for sums over all of them. (Makers
// finds those of the blocks in view, and keeps them while the cursor moves.)
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

#include "engine/replay/recorder.h"
#include "engine/replay/timeline.h"

namespace heapglass::replay
{

/// Asked every few thousand blocks; true: stop, the answer is not wanted any more.
using Stop = std::function<bool()>;
/// Asks once in so many rounds of a loop, of which this is the i-th.
inline constexpr std::size_t kBetweenStops = 16'384;
inline bool isOver(const Stop& stop, std::size_t i)
{
    return stop && i % kBetweenStops == 0 && stop();
}

struct LiveBlock {
    heap::Granule offset = 0, length = 0;
    EventIndex maker = kNone; ///< the malloc or realloc that made it as it is
    bool operator==(const LiveBlock&) const = default;
};

struct Census {
    heap::Geometry geometry;
    Step step = 0;
    EventIndex event = 0;          ///< trace events before the cursor
    std::vector<LiveBlock> blocks; ///< in address order, where they are shown (ZoneMap)
    EventIndex horizon = kNone;    ///< of events from this one on nothing is known (Script)
    /// Before the cursor; ascending blocks, the last of each.
    std::vector<LateBirth> lateBirths = {};

    /// The realloc since which a block has been there, where it was not from its malloc on; else kNone.
    EventIndex lateBirthOf(BlockId block) const
    {
        const auto late = std::ranges::lower_bound(lateBirths, block, {}, &LateBirth::block);
        return late != lateBirths.end() && late->block == block ? late->event : kNone;
    }
};

/// The event that first made a block. Only of one that was resized its id has to be looked up.
inline EventIndex birthOf(const Census& census, const trace::Trace& trace, const LiveBlock& block)
{
    if (trace.op(block.maker) != Op::realloc) return block.maker;
    const BlockId id = trace.block(block.maker);
    const EventIndex late = census.lateBirthOf(id);
    return late != kNone ? late : trace.birth(id);
}

/// The event that ended a block, where the census may know of it; else kNone.
inline EventIndex deathOf(const Census& census, const trace::Trace& trace, BlockId block)
{
    const EventIndex death = trace.death(block);
    return death < census.horizon ? death : kNone;
}

/// The live blocks where `timeline` stands in `recorder`; nothing if it was stopped. O(blocks + steps since
/// the last whole key frame), 24 bytes a live block.
std::optional<Census> takeCensus(const Recorder& recorder, const Timeline& timeline, const Stop& stop = {});

} // namespace heapglass::replay
