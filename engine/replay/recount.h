// All that follows from the boundaries and used bits of a heap, counted from these alone.
#pragma once

#include "engine/replay/free_sizes.h"
#include "engine/replay/layout_sums.h"

namespace heapglass::replay
{

/// After many flips (heap::Blocks::Flips) of layout.blocks: its counts, the pages but for what is released,
/// live bytes, and the sums. O(lines in which a start was or is + pages / 64).
void recount(heap::Layout& layout, LayoutSums& sums, FreeSizes& freeSizes);

} // namespace heapglass::replay
