#include "engine/replay/block_sums.h"

#include <bit>

#include "engine/replay/block_bits.h"

namespace heapglass::replay
{

using heap::Granule;
using heap::Line;

namespace
{

constexpr unsigned kWords = 16; // in four lines

/// Counts the set bits of up to 31 words, byte by byte: where the processor that is built for has no
/// instruction for it, std::popcount is a call.
class BitCount
{
  public:
    void add(std::uint64_t word)
    {
        word -= word >> 1 & 0x5555'5555'5555'5555;
        word = (word & 0x3333'3333'3333'3333) + (word >> 2 & 0x3333'3333'3333'3333);
        m_bytes += (word + (word >> 4)) & 0x0f0f'0f0f'0f0f'0f0f;
    }
    std::uint32_t sum() const
    {
        constexpr std::uint64_t kEven = 0x00ff'00ff'00ff'00ff;
        return std::uint32_t(((m_bytes & kEven) + (m_bytes >> 8 & kEven)) * 0x0001'0001'0001'0001 >> 48);
    }

  private:
    std::uint64_t m_bytes = 0;
};

/// The longest free block, as starts come by in ascending order.
class Longest
{
  public:
    void add(Granule base, std::uint64_t start, std::uint64_t used)
    {
        if (!start) return;
        if (m_isOpen) take(base + unsigned(std::countr_zero(start)));
        m_isOpen = false;
        for (std::uint64_t free = start & ~used; free; free &= free - 1) {
            const unsigned at = unsigned(std::countr_zero(free));
            const std::uint64_t above = start & (~std::uint64_t{1} << at);
            m_open = base + at;
            if (above)
                take(base + unsigned(std::countr_zero(above)));
            else
                m_isOpen = true;
        }
    }
    Granule length = 0, at = 0;

  private:
    void take(Granule end)
    {
        if (end - m_open <= length) return;
        length = end - m_open;
        at = m_open;
    }
    Granule m_open = 0; ///< where the newest free block begins
    bool m_isOpen = false;
};

} // namespace

BlockSums sumsOf(std::span<const Line, 4> lines, Granule begin)
{
    BlockSums sums;
    BitCount starts, live;
    Longest longest;
    bool carry = false;
    for (unsigned i = 0; i < kWords; ++i) {
        const std::uint64_t start = lines[i / 4].start[i % 4], used = lines[i / 4].used[i % 4];
        const Granule base = begin + i * 64;
        starts.add(start);
        live.add(liveGranules(start, used, carry));
        longest.add(base, start, used);
    }
    sums.starts = starts.sum();
    if (!sums.starts) return sums;
    unsigned first = 0, last = kWords - 1;
    while (!lines[first / 4].start[first % 4])
        ++first;
    while (!lines[last / 4].start[last % 4])
        --last;
    sums.first = begin + first * 64 + unsigned(std::countr_zero(lines[first / 4].start[first % 4]));
    const unsigned bit = 63 - unsigned(std::countl_zero(lines[last / 4].start[last % 4]));
    sums.last = begin + last * 64 + bit;
    sums.lastUsed = lines[last / 4].used[last % 4] >> bit & 1;
    sums.live = live.sum() - (sums.lastUsed ? begin + kWords * 64 - sums.last : 0);
    sums.longest = longest.length;
    sums.longestAt = longest.at;
    return sums;
}

} // namespace heapglass::replay
