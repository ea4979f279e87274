// How an operation list looks at the heap that its events are replayed into: Robson's adversary
// decides by addresses what it frees next. Implemented above this layer.
#pragma once

#include <optional>

#include "engine/types.h"

namespace heapglass::trace
{

class PlacementProbe
{
  public:
    virtual ~PlacementProbe() = default;

    /// Where the block starts (its header included), from the heap's base, after all events that
    /// the trace has published; nothing where it is not live (its malloc failed). Called by the
    /// loading thread, after Trace::publish(); may take as long as the replay takes.
    virtual std::optional<Bytes> offsetOf(BlockId block) = 0;

    /// Bytes of header of every block; 0 in a slab heap.
    virtual Bytes header() = 0;
};

} // namespace heapglass::trace
