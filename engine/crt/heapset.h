// _heapset and _heapadd over a simulated heap. Sources: Microsoft, "_heapset" (removed from the C run-time in
// Visual Studio 2015) and "_heapadd" (not supported since Visual C++ 4.0).
#pragma once

#include <cstdint>

#include "engine/crt/heapchk.h"

namespace heapglass::crt
{

/// What _heapset wrote. Simulated memory has no content, so the answer says what a real heap's would be.
struct HeapFill {
    std::uint8_t byte = 0;    ///< the low byte of what was asked for; no more is used
    std::uint64_t blocks = 0; ///< free blocks filled
    Bytes bytes = 0;          ///< behind their headers and links
    bool operator==(const HeapFill&) const = default;
};

/// Checks the heap as _heapchk does; where that is ok, fills the free blocks. O(blocks).
HeapStatus _heapset(const heap::Source& heap, unsigned fill, HeapFill& filled,
                    std::optional<Bytes>* bad = nullptr);

/// -1, errno ENOSYS: always.
int _heapadd(heap::Source& heap, const void* memory, Bytes size);

} // namespace heapglass::crt
