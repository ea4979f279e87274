#include "engine/replay/recount.h"

#include <array>
#include <bit>

#include "engine/heap/block_flips.h"
#include "engine/replay/block_bits.h"

namespace heapglass::replay
{

using heap::bitCount;
using heap::Granule;
using heap::Layout;
using heap::Line;

namespace
{

/// Puts the positions of set bits behind `out`, and one more; mostly there is one, or none.
void append(std::uint64_t bits, Granule base, Granule*& out)
{
    *out = base + unsigned(std::countr_zero(bits));
    out += bits != 0;
    for (bits &= bits - 1; bits; bits &= bits - 1)
        *out++ = base + unsigned(std::countr_zero(bits));
}

/// Takes lines with a start, in ascending order. The block that reaches from one into the next is the open
/// one.
class Recount
{
  public:
    Recount(Layout& layout, LayoutSums& sums)
        : m_layout(layout), m_granule(layout.geometry.granule), m_bookkeeping(layout.geometry.bookkeeping),
          m_pagesOfLines(layout.geometry.page >= m_granule * Line::kGranules), m_pages(layout.pages),
          m_sums(sums.fillBlocks())
    {
    }

    heap::Blocks::Flips::Counts addLeaf(std::uint64_t number, const Line* lines, unsigned occupied)
    {
        const Granule begin = number * Line::kGranules;
        std::uint64_t used = 0;
        m_leaf = {};
        for (unsigned i = 0; i < 4; ++i)
            if (occupied >> i & 1) used += addLine(begin + i * Line::kGranules, lines[i]);
        takeFree(begin);
        m_leaf.last = m_open;
        m_leaf.lastUsed = m_openLive;
        m_sums.put(begin / LayoutSums::kLeafGranules, m_leaf);
        return {m_leaf.starts, used};
    }
    void finish(FreeSizes& freeSizes)
    {
        m_sums.finish();
        m_pages.finish();
        m_layout.pages.setEnd(m_open * m_granule);
        m_layout.liveBytes = m_live * m_granule;
        freeSizes = m_sizes;
    }

  private:
    /// Returns how many live blocks begin in it.
    unsigned addLine(Granule base, const Line& line)
    {
        unsigned first = 0, last = 0, starts = 0, used = 0, live = 0;
        bool carry = m_openLive, carryFree = m_any && !m_openLive;
        for (unsigned i = 0; i < 4; ++i) {
            const std::uint64_t start = line.start[i];
            const std::uint64_t granules = liveGranules(start, line.used[i], carry);
            starts += bitCount(start);
            used += bitCount(line.used[i]);
            live += bitCount(granules);
            append(start & ~line.used[i], base + i * 64, m_nextStart);
            append(start & (~granules << 1 | carryFree), base + i * 64, m_nextEnd);
            carryFree = !carry;
            last = start ? i * 64 + 63 - unsigned(std::countl_zero(start)) : last;
        }
        for (unsigned i = 4; i-- > 0;)
            first = line.start[i] ? i * 64 + unsigned(std::countr_zero(line.start[i])) : first;

        const Granule openLength = base + first - m_open;
        const unsigned inside =
            live - (m_openLive ? first : 0) - (carry ? unsigned(Line::kGranules) - last : 0);
        m_live += inside + (m_openLive ? openLength : 0);
        m_leaf.live += inside + (m_openLive && m_leaf.starts ? openLength : 0);
        if (!m_leaf.starts) m_leaf.first = base + first;
        m_leaf.starts += starts;

        if (m_any) addToPages(m_open, openLength, m_openLive);
        m_any = true;
        m_open = base + last;
        m_openLive = carry;
        if (m_pagesOfLines)
            addInside(base, inside, used - carry, starts - used - !carry);
        else
            addInside(base, line);
        return used;
    }
    void addToPages(Granule offset, Granule length, bool live)
    {
        const Bytes bytes = length * m_granule;
        m_pages.add(offset * m_granule, live ? bytes : std::min(bytes, m_bookkeeping), live);
    }
    /// The blocks that begin and end in a line, which lies in one page.
    void addInside(Granule base, unsigned liveGranules, unsigned live, unsigned free)
    {
        if (live + free == 0) return;
        m_pages.addInside(m_layout.pages.pageOf(base * m_granule), liveGranules * std::uint32_t(m_granule),
                          live, m_bookkeeping ? free : 0);
    }
    /// The same where a page is smaller than a line.
    void addInside(Granule base, const Line& line)
    {
        Granule open = heap::kNoGranule;
        bool live = false;
        for (unsigned i = 0; i < 4; ++i) {
            for (std::uint64_t left = line.start[i]; left; left &= left - 1) {
                const unsigned at = unsigned(std::countr_zero(left));
                const Granule start = base + i * 64 + at;
                if (open != heap::kNoGranule) addToPages(open, start - open, live);
                open = start;
                live = line.used[i] >> at & 1;
            }
        }
    }
    /// Counts the free blocks that end in the leaf which begins at `begin`. One may still be open.
    void takeFree(Granule begin)
    {
        const auto ends = std::size_t(m_nextEnd - m_ends.data());
        for (std::size_t i = 0; i < ends; ++i) {
            const Granule start = m_starts[i], length = m_ends[i] - start;
            m_sizes.add(length * m_granule);
            if (start < begin || length <= m_leaf.longest) continue;
            m_leaf.longest = length;
            m_leaf.longestAt = start;
        }
        const bool open = m_nextStart != m_starts.data() + ends;
        m_starts[0] = m_starts[ends];
        m_nextStart = m_starts.data() + open;
        m_nextEnd = m_ends.data();
    }

    Layout& m_layout;
    Bytes m_granule, m_bookkeeping;
    bool m_pagesOfLines;
    heap::Pages::Filling m_pages;
    Pyramid<BlockSums>::Filling m_sums;
    FreeSizes m_sizes;
    std::uint64_t m_live = 0; ///< granules

    bool m_any = false; ///< a line was taken
    bool m_openLive = false;
    Granule m_open = 0; ///< where the open block begins
    BlockSums m_leaf;
    // Of the free blocks of a leaf where they begin and end; the one that reaches into it comes first.
    std::array<Granule, LayoutSums::kLeafGranules + 2> m_starts{}, m_ends{};
    Granule *m_nextStart = m_starts.data(), *m_nextEnd = m_ends.data();
};

} // namespace

HEAPGLASS_FOR_NEW_PROCESSORS_TOO
void recount(Layout& layout, LayoutSums& sums, FreeSizes& freeSizes)
{
    Recount all(layout, sums);
    heap::Blocks::Flips(layout.blocks)
        .finish([&all](std::uint64_t number, const Line* lines, unsigned occupied) {
            return all.addLeaf(number, lines, occupied);
        });
    all.finish(freeSizes);
}

} // namespace heapglass::replay
