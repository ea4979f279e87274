// What _heapchk, _heapset and _heapwalk return, by the numbers of Microsoft's malloc.h.
#pragma once

#include <string_view>

namespace heapglass::crt
{

enum class HeapStatus : int {
    empty = -1,      ///< _HEAPEMPTY: the heap has not been used
    ok = -2,         ///< _HEAPOK
    badBegin = -3,   ///< _HEAPBADBEGIN: the heap's first block is damaged or not there
    badNode = -4,    ///< _HEAPBADNODE: a block is damaged
    end = -5,        ///< _HEAPEND: the walk is at its end
    badPointer = -6, ///< _HEAPBADPTR: the entry given is no block of this heap
};

/// "_HEAPOK"
std::string_view nameOf(HeapStatus status);

} // namespace heapglass::crt
