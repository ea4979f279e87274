// Hexadecimal numbers eight digits at a time, inside one 64-bit register.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace heapglass::trace
{

/// The number of up to 8 lower-case digits that stands at `at`; what follows it is at at + digits.
struct HexWord {
    std::uint64_t value = 0;
    int digits = 0; ///< 0: none stands there; 8: more may follow
};

/// Eight bytes from `at` on must be readable. Not for `at` in a text that ends sooner.
inline HexWord hexWord(const char* at)
{
    constexpr std::uint64_t kOnes = 0x0101'0101'0101'0101;
    constexpr std::uint64_t kTops = kOnes * 0x80;
    std::uint64_t text = 0;
    std::memcpy(&text, at, sizeof text);
    if constexpr (std::endian::native == std::endian::big) text = __builtin_bswap64(text);
    // A top bit says for its byte that it is at least '0', more than '9' … A byte above 0x7F carries into
    // those after it, which nobody looks at any more.
    const std::uint64_t from0 = text + kOnes * (0x80 - '0');
    const std::uint64_t past9 = text + kOnes * (0x80 - '9' - 1);
    const std::uint64_t fromA = text + kOnes * (0x80 - 'a');
    const std::uint64_t pastF = text + kOnes * (0x80 - 'f' - 1);
    const std::uint64_t other = ~(from0 & (~past9 | (fromA & ~pastF)) & ~text) & kTops;
    const int digits = std::countr_zero(other) >> 3; // 8 where other is 0
    if (digits == 0) return {};
    const std::uint64_t lastFirst = text << (64 - 8 * digits); // leading zeros in front
    std::uint64_t value = (lastFirst & kOnes * 0x0F) + (lastFirst >> 6 & kOnes) * 9;
    value = (value << 4 | value >> 8) & 0x00FF'00FF'00FF'00FF;
    value = (value << 8 | value >> 16) & 0x0000'FFFF'0000'FFFF;
    return {(value << 16 | value >> 32) & 0xFFFF'FFFF, digits};
}

/// The same for up to 16 digits: sixteen bytes must be readable; 16 digits: more may follow.
inline HexWord hexLong(const char* at)
{
    const HexWord high = hexWord(at);
    if (high.digits < 8) return high;
    const HexWord low = hexWord(at + 8);
    return {high.value << (4 * low.digits) | low.value, 8 + low.digits};
}

} // namespace heapglass::trace
