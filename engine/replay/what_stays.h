// Who holds the pages of a heap that no _heapmin can return.
#pragma once

#include "engine/replay/snapshot.h"
#include "engine/replay/timeline.h"

namespace heapglass::replay
{

/// Groups the held and meta-held pages by the number of live blocks in each. `rooms` is what
/// Recorder::zonePeaks() says: pages are numbered as they are shown. O(pages + blocks).
WhatStays whatStays(const Timeline& timeline, std::span<const Bytes> rooms);

} // namespace heapglass::replay
