// _heapchk over a simulated heap. Source: Microsoft, "_heapchk".
#pragma once

#include <optional>

#include "engine/crt/heap_status.h"
#include "engine/heap/source.h"

namespace heapglass::crt
{

/// Walks the heap: blocks tile it without a gap, each a whole number of granules and no shorter than the
/// smallest block, and what the walk adds up is what the heap says of itself. ok or empty; else badBegin or
/// badNode, and `bad` is where the first block lies with which something is wrong. O(blocks).
HeapStatus _heapchk(const heap::Source& heap, std::optional<Bytes>* bad = nullptr);

} // namespace heapglass::crt
