#include "engine/trace/heaptrack_plain.h"

#include <algorithm>
#include <bit>

#include "engine/trace/heaptrack.h"
#include "engine/trace/hex.h"

namespace heapglass::trace
{

namespace
{

constexpr int kMostDigits = 15; ///< of an address; those of a size or a number are up to 8

bool isBetween(int digits, int most)
{
    return unsigned(digits) - 1 < unsigned(most);
}

/// Takes the lowest bit.
int next(std::uint32_t& ends)
{
    const int at = std::countr_zero(ends);
    ends &= ends - 1;
    return at;
}

} // namespace

PlainLines::Taken PlainLines::take(std::string_view bytes, std::size_t from, std::uint64_t before)
{
    if (from < kHexBefore || bytes.size() < kHexReach) return {};
    m_line = before;
    const char* at = bytes.data() + from;
    const char* const last = bytes.data() + bytes.size() - kHexReach;
    while (at < last) {
        ++m_line;
        const char* const next = line(at);
        if (!next) {
            --m_line;
            break;
        }
        at = next;
    }
    return {m_line - before, std::size_t(at - bytes.data()) - from};
}

/// The end of the line at `at`, or null: it is not plain, and nothing was done.
inline const char* PlainLines::line(const char* at)
{
    constexpr std::uint32_t kType = 3; // the two bytes in front
    const std::uint32_t ends = endsOfNumbers(at) & ~kType;
    if (at[1] != ' ') return nullptr;
    if (at[0] == '-') return free(at, ends);
    if (at[0] == '+') return allocation(at, ends);
    return at[0] == 't' ? stack(at, ends) : nullptr;
}

inline const char* PlainLines::free(const char* at, std::uint32_t ends)
{
    const int end = next(ends);
    if (!isBetween(end - 2, kMostDigits) || at[end] != '\n') return nullptr;
    m_linker.free(hexBefore(at + end, end - 2), m_line);
    return at + end + 1;
}

inline const char* PlainLines::allocation(const char* at, std::uint32_t ends)
{
    const int first = next(ends), second = next(ends), end = next(ends);
    const int sizeDigits = first - 2, stackDigits = second - first - 1, addressDigits = end - second - 1;
    if (!isBetween(sizeDigits, 8) || !isBetween(stackDigits, 8) || !isBetween(addressDigits, kMostDigits))
        return nullptr;
    if (at[first] != ' ' || at[second] != ' ' || at[end] != '\n') return nullptr;
    const std::uint64_t size = hexBefore(at + first, sizeDigits), stack = hexBefore(at + second, stackDigits);
    const std::uint64_t address = hexBefore(at + end, addressDigits);
    if (stack > m_stacks || address + size > kAddressEnd) return nullptr;
    m_linker.allocate(address, size, std::uint32_t(stack), m_line);
    return at + end + 1;
}

inline const char* PlainLines::stack(const char* at, std::uint32_t ends)
{
    const int first = next(ends), end = next(ends);
    if (!isBetween(first - 2, kMostDigits) || !isBetween(end - first - 1, 8)) return nullptr;
    if (at[first] != ' ' || at[end] != '\n') return nullptr;
    const std::uint64_t parent = hexBefore(at + end, end - first - 1);
    if (parent > m_stacks) return nullptr;
    appendStack({hexBefore(at + first, first - 2), std::uint32_t(parent)});
    return at + end + 1;
}

} // namespace heapglass::trace
