// A free list for each length that a free block has, the lists sorted by length: best fit in which list order
// decides between blocks of equal length.
#pragma once

#include <map>
#include <memory_resource>

#include "engine/heap/free_lists.h"

namespace heapglass::heap
{

class LengthLists
{
  public:
    /// New blocks come to the front (last in, first out) or to the back (first in, first out).
    explicit LengthLists(FreeLists::End arrival) : m_arrival(arrival) {}
    LengthLists(const LengthLists& other);
    LengthLists& operator=(const LengthLists&) = delete;

    void clear();
    void insert(const Blocks&, Granule at, Granule length)
    {
        m_lists.insert(length < kExact ? FreeLists::Bin(length) : longBin(length), {at, length}, m_arrival);
    }
    void remove(const Blocks&, Granule at, Granule length)
    {
        const FreeLists::Bin bin = m_lists.remove(at);
        if (length >= kExact) [[unlikely]]
            dropIfEmpty(bin, length);
    }
    /// A block whose length changes arrives anew.
    void resize(const Blocks& blocks, Granule at, Granule before, Granule after)
    {
        if (before < kExact && after < kExact)
            return m_lists.change(FreeLists::Bin(after), {at, after}, m_arrival);
        remove(blocks, at, before);
        insert(blocks, at, after);
    }
    /// The front of the list of the shortest blocks of at least `need` granules.
    Place smallest(Granule need) const
    {
        if (need < kExact) [[likely]] {
            const FreeLists::Bin bin = m_lists.firstFrom(FreeLists::Bin(need));
            if (bin != FreeLists::kNoBin) [[likely]]
                return m_lists.front(bin);
            need = kExact;
        }
        return smallestLong(need);
    }
    /// The next best after a block that smallest() or this gave.
    Place nextBest(Place block) const;
    /// As smallest(), but not found where it would take long to say.
    Place likely(Granule need) const
    {
        const FreeLists::Bin bin =
            need < kExact ? m_lists.firstFrom(FreeLists::Bin(need)) : FreeLists::kNoBin;
        return bin == FreeLists::kNoBin ? Place{} : m_lists.front(bin);
    }
    /// Hints the processor to fetch what likely() reads.
    [[gnu::always_inline]] void prefetchLikely(Granule need) const
    {
        if (need < kExact) m_lists.prefetchFrontFrom(FreeLists::Bin(need));
    }
    Place find(Granule at) const { return m_lists.find(at); }
    [[gnu::always_inline]] void prefetch(Granule at) const { m_lists.prefetch(at); }
    Granule longest() const;
    /// visit(block) for each, list after list, the shortest first.
    template <class Visit>
    void forEachFree(const Blocks&, Visit visit) const
    {
        for (FreeLists::Bin bin = 0; bin < kExact; ++bin)
            m_lists.forEach(bin, visit);
        for (const auto& [length, bin] : m_long)
            m_lists.forEach(bin, visit);
    }
    std::string check(const Blocks& blocks) const;
    void save(std::vector<std::uint64_t>& words) const { m_lists.save(words); }
    void restore(const std::vector<std::uint64_t>& words) { m_lists.order(words); }
    std::size_t bytes() const { return sizeof(*this) + m_lists.bytes() + m_long.size() * 64; }

  private:
    static constexpr Granule kExact = FreeLists::kSearched; ///< lengths below it have the bin of their number

    /// The bin of a length from kExact on, made if it has none.
    FreeLists::Bin longBin(Granule length);
    void dropIfEmpty(FreeLists::Bin bin, Granule length);
    Place smallestLong(Granule need) const;

    FreeLists m_lists;
    FreeLists::End m_arrival;
    std::vector<FreeLists::Bin> m_vacant; ///< bins of lengths that are gone
    FreeLists::Bin m_bins = kExact;
    std::pmr::unsynchronized_pool_resource m_pool;
    std::pmr::map<Granule, FreeLists::Bin> m_long{&m_pool}; ///< length -> bin
};

} // namespace heapglass::heap
