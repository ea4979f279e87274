// The C run-time's _heapmin over a simulated heap: the function that the button reaches.
#pragma once

#include <string_view>

#include "engine/heap/heap.h"

namespace heapglass::crt
{

/// The C run-time's errno, its own, not the host's (ENOSYS is 40 here and 38 on Linux). One a thread.
int& _errno();

inline constexpr int kEnosys = 40; ///< Microsoft's errno.h
/// "ENOSYS", or the number as text.
std::string_view errnoName(int number);

/// Releases unused heap memory to the operating system: 0 on success, else -1 with errno set (ENOSYS where
/// the heap's release mode does not support it). Source: Microsoft, "_heapmin". On success errno is
/// untouched. `log` gets the effect on the layout, `plan` what was returned and what stays.
int _heapmin(heap::Heap& heap, heap::ChangeLog& log, heap::HeapminPlan& plan);
/// The same for callers that need only the answer.
int _heapmin(heap::Heap& heap);

} // namespace heapglass::crt
