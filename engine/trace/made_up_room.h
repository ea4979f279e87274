// Where a reader puts a module when its file has offsets in it, but says neither where it lay nor how long it
// is.
#pragma once

#include <cstddef>

#include "engine/trace/trace.h"

namespace heapglass::trace
{

/// Above all addresses of programs, a piece for each module.
struct MadeUpRoom {
    static constexpr Bytes kFirst = Bytes{1} << 47;
    static constexpr Bytes kLength = Bytes{1} << 32;
    static constexpr std::size_t kMost = 4096;

    static constexpr Bytes base(std::size_t number) { return kFirst + number * kLength; }
    /// Its extent is such a piece: nothing is known of the file's segments.
    static bool holds(const Module& module)
    {
        return module.begin == module.base && module.end - module.begin == kLength &&
               module.begin >= kFirst && module.begin < base(kMost) && module.begin % kLength == 0;
    }
};

} // namespace heapglass::trace
