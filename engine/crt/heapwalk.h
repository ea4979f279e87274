// _heapwalk over a simulated heap: one block a call, in address order. Source: Microsoft, "_heapwalk". Used
// and free blocks are reported, as the classic C run-times do; that of Windows 10 (UCRT) leaves the free ones
// out.
#pragma once

#include <optional>

#include "engine/crt/heap_status.h"
#include "engine/heap/source.h"

namespace heapglass::crt
{

/// Microsoft's _HEAPINFO.
struct HeapInfo {
    std::optional<Bytes> entry; ///< _pentry: offset of the block; nothing: the walk begins
    Bytes size = 0;             ///< _size: of the block, header included
    bool used = false;          ///< _useflag: _USEDENTRY or _FREEENTRY
    bool operator==(const HeapInfo&) const = default;
};

/// Goes on to the block after `info.entry`. ok: `info` is that block. end: there is none, and `info` stays.
/// empty: the heap has no block. badPointer: no block begins at `info.entry`. Of zones one after the other.
/// O(log64 of the heap's reach).
HeapStatus _heapwalk(const heap::Source& heap, HeapInfo& info);

} // namespace heapglass::crt
