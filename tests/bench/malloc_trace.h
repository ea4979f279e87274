// A trace as heapglass_run_malloc reads it: these, one after the other.
#pragma once

#include <cstdint>

namespace heapglass::bench
{

struct MallocEvent {
    enum class Kind : std::uint32_t { malloc, realloc, free };
    std::uint64_t size = 0;
    std::uint32_t block = 0; ///< number of a place that a later block may have again
    Kind kind = Kind::malloc;
};

} // namespace heapglass::bench
