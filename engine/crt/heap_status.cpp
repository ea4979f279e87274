#include "engine/crt/heap_status.h"

namespace heapglass::crt
{

std::string_view nameOf(HeapStatus status)
{
    switch (status) {
    case HeapStatus::empty:
        return "_HEAPEMPTY";
    case HeapStatus::ok:
        return "_HEAPOK";
    case HeapStatus::badBegin:
        return "_HEAPBADBEGIN";
    case HeapStatus::badNode:
        return "_HEAPBADNODE";
    case HeapStatus::end:
        return "_HEAPEND";
    case HeapStatus::badPointer:
        return "_HEAPBADPTR";
    }
    return "unknown";
}

} // namespace heapglass::crt
