// Starts and used bits of blocks, read by words of 64 granules.
#pragma once

#include <cstdint>

/// A function that is made twice, the second time for processors of the last ten years, which count bits in
/// one instruction; which one runs is found out at the start. Nothing where the compiler cannot.
#if defined(__x86_64__) && defined(__ELF__) && defined(__GNUC__) && !defined(__clang__) &&                   \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_ADDRESS__)
#define HEAPGLASS_FOR_NEW_PROCESSORS_TOO [[gnu::target_clones("default", "arch=x86-64-v3"), gnu::flatten]]
#else
#define HEAPGLASS_FOR_NEW_PROCESSORS_TOO
#endif

namespace heapglass::replay
{

/// The set bits. Where the processor has an instruction for it, compilers see that this is it; where it has
/// none, std::popcount is a call.
constexpr unsigned bitCount(std::uint64_t word)
{
    word -= word >> 1 & 0x5555'5555'5555'5555;
    word = (word & 0x3333'3333'3333'3333) + (word >> 2 & 0x3333'3333'3333'3333);
    word = (word + (word >> 4)) & 0x0f0f'0f0f'0f0f'0f0f;
    return unsigned(word * 0x0101'0101'0101'0101 >> 56);
}

/// The granules of a word that lie in live blocks. `carry`: the block that reaches into it is live; at the
/// end the one that reaches out of it.
constexpr std::uint64_t liveGranules(std::uint64_t start, std::uint64_t used, bool& carry)
{
    // A used start, added, runs up through all that is no start of a free block.
    const std::uint64_t passes = ~(start & ~used), sum = passes + used + carry;
    const std::uint64_t live = passes & (~sum | used);
    carry = live >> 63;
    return live;
}

} // namespace heapglass::replay
