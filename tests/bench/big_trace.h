// Traces as large as those of real programs, made up: heaptrack raw text, the same for the same numbers.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace heapglass::bench
{

enum class Shape : std::uint8_t {
    churn, ///< random deaths, log-uniform sizes of 16 to 4096 bytes
    huge,  ///< the same above one block of 128 MiB, which is made first and never freed
    dense, ///< random deaths of blocks of 1 to 8 bytes: up to 256 in a page of 4 KiB
};

struct BigTrace {
    Shape shape = Shape::churn;
    std::uint64_t events = 50'000'000; ///< allocations and frees
    std::uint64_t live = 1'000'000;    ///< blocks that are live at a time, once as many have been made
    std::uint64_t stacks = 2'000'000;  ///< nodes of the tree of call stacks, over the whole trace
    std::uint64_t seed = 1;
};

/// Writes heaptrack raw text of file version 3, in pieces of about 1 MiB. Addresses are handed out as a real
/// allocator does: by size class, what was freed last first.
void write(const BigTrace& trace, const std::function<void(std::string_view)>& out);

} // namespace heapglass::bench
