// How much of a file is looked at to tell what it is.
#pragma once

#include <cstddef>

namespace heapglass::trace
{

/// In bytes. What Format::recognises is given is shorter only if that is all there is.
inline constexpr std::size_t kHeadSize = 64 * 1024;

} // namespace heapglass::trace
