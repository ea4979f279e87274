// Whole numbers in as few bytes as they need: seven bits a byte, the lowest first, and a bit that says
// whether more follow.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/huge_pages.h"

namespace heapglass::replay
{

inline void putVarint(std::vector<std::uint8_t>& out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7)
        out.push_back(std::uint8_t(value | 0x80));
    out.push_back(std::uint8_t(value));
}

/// Moves `in` behind the number.
inline std::uint64_t getVarint(const std::uint8_t*& in)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        const std::uint8_t byte = *in++;
        value |= std::uint64_t(byte & 0x7f) << shift;
        if (byte < 0x80) return value;
    }
}

/// Many of them, most of one or two bytes, and which of both nobody can guess: no branch on that.
class VarintWriter
{
  public:
    void reserve(std::size_t bytes)
    {
        if (bytes + kMost > m_bytes.size()) m_bytes.resize(bytes + kMost);
    }
    void put(std::uint64_t value)
    {
        if (m_size + kMost > m_bytes.size()) reserve(m_bytes.size() * 2);
        for (; value >= 0x80 * 0x80; value >>= 7)
            m_bytes[m_size++] = std::uint8_t(value | 0x80);
        const bool two = value >= 0x80;
        m_bytes[m_size] = std::uint8_t(value | (two ? 0x80 : 0));
        m_bytes[m_size + 1] = std::uint8_t(value >> 7);
        m_size += two ? 2 : 1;
    }
    std::size_t size() const { return m_size; }
    /// What was put, with `pad` bytes of nought behind it.
    std::vector<std::uint8_t> take(std::size_t pad)
    {
        std::vector<std::uint8_t> taken(m_size + pad);
        std::copy_n(m_bytes.begin(), std::exchange(m_size, 0), taken.begin());
        m_bytes = {};
        return taken;
    }

  private:
    static constexpr std::size_t kMost = 10; ///< bytes of a number

    std::vector<std::uint8_t, HugePages<std::uint8_t>> m_bytes;
    std::size_t m_size = 0;
};

} // namespace heapglass::replay
