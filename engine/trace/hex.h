// Lower-case hexadecimal numbers in text, all digits of one at once.
#pragma once

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__) && defined(__x86_64__)
#include <emmintrin.h>
#endif

namespace heapglass::trace
{

/// How many bytes endsOfNumbers() looks at.
inline constexpr std::size_t kHexReach = 32;

/// How many bytes hexBefore() looks at, before the end of the number.
inline constexpr std::size_t kHexBefore = 16;

#if defined(__SSE2__) && defined(__x86_64__)

namespace hex
{

inline __m128i load(const char* at)
{
    return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

inline __m128i minus(__m128i text, char value)
{
    return _mm_sub_epi8(text, _mm_set1_epi8(value));
}

/// A bit a byte: it is no digit.
inline std::uint32_t others(__m128i text)
{
    // Of 10 digits and of 6 letters the sums end at 0x7F; all others are 0x80 or more.
    const __m128i digits = _mm_adds_epu8(minus(text, '0'), _mm_set1_epi8(0x80 - 10));
    const __m128i letters = _mm_adds_epu8(minus(text, 'a'), _mm_set1_epi8(0x80 - 6));
    return std::uint32_t(_mm_movemask_epi8(_mm_min_epu8(digits, letters)));
}

/// From byte n on: what keeps the last n bytes of 16.
alignas(32) inline constexpr signed char kLast[32] = {0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
                                                      0,  0,  0,  0,  0,  -1, -1, -1, -1, -1, -1,
                                                      -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};

} // namespace hex

#endif

/// Bit i says that byte i of the kHexReach from `at` on is no lower-case digit, and so ends a number. The
/// fields of a line are found all at once, not one after the other, and their digits need no second look.
inline std::uint32_t endsOfNumbers(const char* at)
{
#if defined(__SSE2__) && defined(__x86_64__)
    return hex::others(hex::load(at)) | hex::others(hex::load(at + 16)) << 16;
#else
    std::uint32_t ends = 0;
    for (std::size_t i = 0; i < kHexReach; ++i) {
        const bool digit = (at[i] >= '0' && at[i] <= '9') || (at[i] >= 'a' && at[i] <= 'f');
        ends |= std::uint32_t(!digit) << i;
    }
    return ends;
#endif
}

/// The number of 1 to 16 digits that ends before `end`. kHexBefore bytes before that must be readable.
inline std::uint64_t hexBefore(const char* end, int digits)
{
#if defined(__SSE2__) && defined(__x86_64__)
    const __m128i text = hex::load(end - kHexBefore);
    const __m128i kept = _mm_loadu_si128(reinterpret_cast<const __m128i*>(hex::kLast + digits));
    // Of the two differences the one that is right for the digit is the less.
    const __m128i each = _mm_and_si128(_mm_min_epu8(hex::minus(text, '0'), hex::minus(text, 'a' - 10)), kept);
    const __m128i pairs =
        _mm_and_si128(_mm_or_si128(_mm_slli_epi16(each, 4), _mm_srli_epi16(each, 8)), _mm_set1_epi16(0x00FF));
    return __builtin_bswap64(std::uint64_t(_mm_cvtsi128_si64(_mm_packus_epi16(pairs, pairs))));
#else
    std::uint64_t value = 0;
    for (const char* at = end - digits; at != end; ++at)
        value = value << 4 | std::uint64_t(*at <= '9' ? *at - '0' : *at - 'a' + 10);
    return value;
#endif
}

} // namespace heapglass::trace
