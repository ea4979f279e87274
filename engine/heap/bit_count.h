// How many bits of a word are set, fast on every processor.
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

namespace heapglass::heap
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

} // namespace heapglass::heap
