// TLSF, two-level segregated fit (Masmano, Ripoll, Crespo, Real: "TLSF: a new dynamic memory allocator for
// real-time systems", ECRTS 2004): a list for each range of lengths, 32 ranges an octave. A request is
// rounded up to the next range, so that every block of the list found is large enough: no list is ever
// searched.
#include <bit>

#include "engine/heap/free_lists.h"
#include "engine/heap/list_heap.h"

namespace heapglass::heap::policy
{
namespace
{

class Tlsf : public FitWithoutMemory
{
  public:
    void clear() { m_lists.clear(); }
    void insert(const Blocks&, Granule at, Granule length)
    {
        m_lists.insert(binOf(length), {at, length}, FreeLists::End::front);
    }
    void remove(const Blocks&, Granule at, Granule) { m_lists.remove(at); }
    void resize(const Blocks&, Granule at, Granule, Granule after)
    {
        m_lists.change(binOf(after), {at, after}, FreeLists::End::front);
    }
    Place choose(const Blocks&, Granule need) const
    {
        const Granule step = need < kRanges ? 1 : Granule{1} << (std::bit_width(need) - 1 - kRangeBits);
        const FreeLists::Bin bin = m_lists.firstFrom(binOf(need + step - 1));
        return bin == FreeLists::kNoBin ? Place{} : m_lists.front(bin);
    }
    void settle(const Blocks&) {}
    [[gnu::always_inline]] void prefetch(Granule at) const { m_lists.prefetch(at); }
    template <class Visit>
    void forEachFree(const Blocks&, Visit visit) const
    {
        for (FreeLists::Bin bin = 0; bin < m_lists.bins(); ++bin)
            m_lists.forEach(bin, visit);
    }
    /// O(blocks of the last list).
    Granule longest(const Blocks&) const
    {
        Granule longest = 0;
        const FreeLists::Bin bin = m_lists.last();
        if (bin != FreeLists::kNoBin)
            m_lists.forEach(bin, [&](Place block) { longest = std::max(longest, block.length); });
        return longest;
    }
    void save(std::vector<std::uint64_t>& words) const { m_lists.save(words); }
    void restore(const std::vector<std::uint64_t>& words) { m_lists.order(words); }
    std::string check(const Blocks& blocks) const
    {
        std::string wrong = m_lists.check(blocks);
        for (FreeLists::Bin bin = 0; bin < m_lists.bins(); ++bin)
            m_lists.forEach(bin, [&](Place block) {
                if (binOf(block.length) != bin) wrong = "a free block is in the list of another range";
            });
        return wrong;
    }
    std::size_t bytes() const { return m_lists.bytes(); }

  private:
    static constexpr unsigned kRangeBits = 5;
    static constexpr Granule kRanges = 1 << kRangeBits;

    /// Lengths below 32 have a list each; above, the five bits behind the leading one choose it.
    static FreeLists::Bin binOf(Granule length)
    {
        if (length < kRanges) return FreeLists::Bin(length);
        const auto octave = unsigned(std::bit_width(length)) - 1;
        return FreeLists::Bin((octave - kRangeBits) * kRanges + (length >> (octave - kRangeBits)));
    }

    FreeLists m_lists;
};

} // namespace

PolicyInfo tlsf()
{
    return listPolicy<Tlsf>(
        "tlsf", "TLSF",
        "Two-level segregated fit: two looks at bitmaps find a block, at most 1/32 of it is given away",
        "a list each range of lengths, in each the one that came last first");
}

} // namespace heapglass::heap::policy
