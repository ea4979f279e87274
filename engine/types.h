// The plain quantities that every part of the engine speaks in.
#pragma once

#include <cstdint>

namespace heapglass
{

/// A size, an offset from the heap's base, or an address; always in bytes.
using Bytes = std::uint64_t;

/// Position of an event in a Trace, counted from 0. At most 2^32 - 2.
using EventIndex = std::uint32_t;

/// A block of a trace, numbered densely from 0 in order of birth. A realloc keeps the id.
using BlockId = std::uint32_t;

/// A page of a heap, counted from the heap's base.
using PageIndex = std::uint64_t;

/// "No such event, block, stack …" for the 32-bit numbers above.
inline constexpr std::uint32_t kNone = 0xFFFF'FFFF;

/// Requests above this many bytes fail at once and touch nothing (refsim docstring, section 1).
inline constexpr Bytes kMaxRequest = Bytes{1} << 47;

/// `value` rounded up to a multiple of `unit` (> 0). The sum must not overflow.
constexpr Bytes roundUp(Bytes value, Bytes unit)
{
    return (value + unit - 1) / unit * unit;
}

/// A run of pages [first, first + count).
struct PageRun {
    PageIndex first = 0;
    PageIndex count = 0;
    bool operator==(const PageRun&) const = default;
};

} // namespace heapglass
