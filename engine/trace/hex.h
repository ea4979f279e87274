// Hexadecimal numbers eight digits at a time, inside one 64-bit register.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace heapglass::trace
{

/// Bit i says that byte i of the 64 from `at` on ends a number: it is less than '0', as spaces and line ends
/// are, or more than 127. So the fields of a line are found all at once, not one after the other.
inline std::uint64_t endsOfNumbers(const char* at)
{
    std::uint64_t ends = 0;
#ifdef __SSE2__
    for (int i = 0; i < 64; i += 16) {
        const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i));
        const int below = _mm_movemask_epi8(_mm_cmplt_epi8(text, _mm_set1_epi8('0')));
        ends |= std::uint64_t(std::uint32_t(below)) << i;
    }
#else
    for (int i = 0; i < 64; ++i)
        ends |= std::uint64_t(static_cast<signed char>(at[i]) < '0') << i;
#endif
    return ends;
}

/// The number that `digits` (1 to 8) lower-case digits at `at` are; false: not all of them are digits. Eight
/// bytes must be readable.
inline bool hexWord(const char* at, int digits, std::uint64_t& value)
{
    constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101;
    constexpr std::uint64_t kTops = kOnes * 0x80;
    std::uint64_t text = 0;
    std::memcpy(&text, at, sizeof text);
    if constexpr (std::endian::native == std::endian::big) text = __builtin_bswap64(text);
    // A top bit says for its byte that it is at least '0', more than '9' … A byte above 0x7F is no digit, and
    // what it carries into those after it changes nothing any more.
    const std::uint64_t from0 = text + kOnes * (0x80 - '0');
    const std::uint64_t past9 = text + kOnes * (0x80 - '9' - 1);
    const std::uint64_t fromA = text + kOnes * (0x80 - 'a');
    const std::uint64_t pastF = text + kOnes * (0x80 - 'f' - 1);
    const std::uint64_t other = ~(from0 & (~past9 | (fromA & ~pastF)) & ~text) & kTops;
    const int unused = 64 - 8 * digits;
    const std::uint64_t lastFirst = text << unused; // zeros in front
    std::uint64_t number = (lastFirst & kOnes * 0x0F) + (lastFirst >> 6 & kOnes) * 9;
    number = (number << 4 | number >> 8) & 0x00FF'00FF'00FF'00FF;
    number = (number << 8 | number >> 16) & 0x0000'FFFF'0000'FFFF;
    value = (number << 16 | number >> 32) & 0xFFFF'FFFF;
    return other << unused == 0;
}

/// The same for 1 to 16 digits; 16 bytes must be readable.
inline bool hexLong(const char* at, int digits, std::uint64_t& value)
{
    if (digits <= 8) return hexWord(at, digits, value);
    std::uint64_t low = 0;
    const bool highIsGood = hexWord(at, 8, value), lowIsGood = hexWord(at + 8, digits - 8, low);
    value = value << (4 * (digits - 8)) | low;
    return highIsGood && lowIsGood;
}

} // namespace heapglass::trace
