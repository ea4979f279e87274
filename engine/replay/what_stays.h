// Who holds the pages of a heap that no _heapmin can return.
#pragma once

#include "engine/heap/layout.h"
#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

/// Groups the held and meta-held pages of `layout` by the number of live blocks in each. O(pages + blocks).
WhatStays whatStays(const heap::Layout& layout);

} // namespace heapglass::replay
