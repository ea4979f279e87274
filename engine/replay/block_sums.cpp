#include "engine/replay/block_sums.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "engine/replay/block_bits.h"

namespace heapglass::replay
{

using heap::bitCount;
using heap::Granule;
using heap::Line;

namespace
{

constexpr unsigned kWords = 16; // of four lines
constexpr unsigned kGranules = kWords * 64;

/// Positions among the granules of four lines, in ascending order.
class Positions
{
  public:
    /// Those of the bits, of which the lowest stands at `base`. Mostly there is one, or none, and which of
    /// both nobody can guess: no branch on that.
    void add(std::uint64_t bits, unsigned base)
    {
        m_positions[m_size] = std::uint16_t(base + unsigned(std::countr_zero(bits)));
        m_size += bits != 0;
        for (bits &= bits - 1; bits; bits &= bits - 1)
            m_positions[m_size++] = std::uint16_t(base + unsigned(std::countr_zero(bits)));
    }
    unsigned size() const { return m_size; }
    unsigned operator[](unsigned i) const { return m_positions[i]; }

  private:
    std::array<std::uint16_t, kGranules> m_positions; // left as it is found: few are ever written
    unsigned m_size = 0;
};

} // namespace

HEAPGLASS_FOR_NEW_PROCESSORS_TOO
BlockSums sumsOf(const heap::Blocks::FourLines& four, Granule begin)
{
    static constexpr Line kEmpty;
    BlockSums sums;
    if (!four.occupied) return sums;
    Positions freeStarts, freeEnds;
    unsigned live = 0, filled = 0;
    // What lies before the first start is taken for live, so that no free block ends there, and not counted.
    bool isLive = true;
    for (unsigned word = 0; word < kWords; ++word) {
        const Line& line = four.occupied >> (word / 4) & 1 ? four.lines[word / 4] : kEmpty;
        const std::uint64_t start = line.start[word % 4], used = line.used[word % 4];
        const bool wasFree = !isLive;
        const std::uint64_t granules = liveGranules(start, used, isLive);
        sums.starts += bitCount(start);
        live += bitCount(granules);
        filled |= unsigned(start != 0) << word;
        freeStarts.add(start & ~used, word * 64);
        freeEnds.add(start & (~granules << 1 | wasFree), word * 64);
    }
    const auto startsOf = [&](unsigned word) { return four.lines[word / 4].start[word % 4]; };
    const auto low = unsigned(std::countr_zero(filled)), high = 31 - unsigned(std::countl_zero(filled));
    const unsigned first = low * 64 + unsigned(std::countr_zero(startsOf(low)));
    const unsigned last = high * 64 + 63 - unsigned(std::countl_zero(startsOf(high)));
    unsigned longest = 0, longestAt = 0;
    for (unsigned i = 0; i < freeEnds.size(); ++i) {
        const unsigned length = freeEnds[i] - freeStarts[i];
        longestAt = length > longest ? freeStarts[i] : longestAt;
        longest = std::max(length, longest);
    }
    sums.first = begin + first;
    sums.last = begin + last;
    sums.lastUsed = isLive;
    sums.live = live - first - (isLive ? kGranules - last : 0);
    sums.longest = longest;
    sums.longestAt = longest ? begin + longestAt : 0;
    return sums;
}

} // namespace heapglass::replay
