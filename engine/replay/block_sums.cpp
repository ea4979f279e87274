#include "engine/replay/block_sums.h"

#include <bit>

#include "engine/replay/block_bits.h"

namespace heapglass::replay
{

using heap::bitCount;
using heap::Granule;
using heap::Line;

namespace
{

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

/// Of a line that has a start.
BlockSums sumsOfLine(const Line& line, Granule begin)
{
    BlockSums sums;
    Longest longest;
    bool carry = false;
    unsigned first = 0, last = 0, live = 0;
    for (unsigned i = 0; i < line.start.size(); ++i) {
        const std::uint64_t start = line.start[i], used = line.used[i];
        sums.starts += bitCount(start);
        live += bitCount(liveGranules(start, used, carry));
        longest.add(begin + i * 64, start, used);
        last = start ? i * 64 + 63 - unsigned(std::countl_zero(start)) : last;
    }
    for (auto i = unsigned(line.start.size()); i-- > 0;)
        first = line.start[i] ? i * 64 + unsigned(std::countr_zero(line.start[i])) : first;
    sums.first = begin + first;
    sums.last = begin + last;
    sums.lastUsed = carry;
    sums.live = live - (carry ? Line::kGranules - last : 0);
    sums.longest = longest.length;
    sums.longestAt = longest.at;
    return sums;
}

} // namespace

HEAPGLASS_FOR_NEW_PROCESSORS_TOO
BlockSums sumsOf(const heap::Blocks::FourLines& four, Granule begin)
{
    BlockSums sums;
    for (unsigned left = four.occupied; left; left &= left - 1) {
        const auto i = unsigned(std::countr_zero(left));
        sums.append(sumsOfLine(four.lines[i], begin + i * Line::kGranules));
    }
    return sums;
}

} // namespace heapglass::replay
