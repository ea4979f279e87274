// The columns of a chunk of events (FORMAT.md, "Events").
#pragma once

#include <cstdint>

namespace heapglass::trace::native
{

enum class EventColumn : std::uint16_t {
    codes = 1,
    sizes = 2,
    stacks = 3,
    ranks = 4,
    places = 5,
    targets = 6,
    oldTargets = 7,
    oldSizes = 8,
    oldAddresses = 9,
    otherAddresses = 10,
    alignmentRows = 11,
    alignments = 12,
    names = 13,
    nameIndexes = 14,
    zones = 15,
    threads = 16,
};

/// The most that the parameter of the columns of addresses may be: larger steps than AddressGuess counts in
/// would not divide its places.
inline constexpr int kMaxShift = 4;

} // namespace heapglass::trace::native
