// Numbers as the native format writes them: little-endian, varint, zigzag (FORMAT.md, "Numbers").
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace heapglass::trace::native
{

static_assert(std::endian::native == std::endian::little,
              "the fixed numbers of the format are little-endian");

template <class T>
void putFixed(std::string& out, T value)
{
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// The bytes must be there.
template <class T>
T fixedAt(std::string_view bytes, std::size_t offset)
{
    T value;
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
}

inline void putVarint(std::string& out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        out.push_back(char(value | 0x80));
    out.push_back(char(value));
}

/// A difference modulo 2^64 as a number that is small when the difference is, either way.
constexpr std::uint64_t zigzag(std::uint64_t difference)
{
    return difference << 1 ^ (difference >> 63 ? ~std::uint64_t{0} : 0);
}

constexpr std::uint64_t unzigzag(std::uint64_t value)
{
    return value >> 1 ^ (value & 1 ? ~std::uint64_t{0} : 0);
}

/// `difference` / 2^shift, keeping its sign; it must be a multiple.
constexpr std::uint64_t scaledDown(std::uint64_t difference, int shift)
{
    return std::uint64_t(std::int64_t(difference) >> shift);
}

} // namespace heapglass::trace::native
