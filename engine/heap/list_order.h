// The free blocks in the order of one list, searched by length: first fit over a list that is not in address
// order, without walking it. Each block has a number that tells its place in the list, and over the numbers
// stands a tree of maxima.
#pragma once

#include <string>
#include <vector>

#include "engine/heap/free_index.h"
#include "engine/heap/max_tree.h"
#include "engine/heap/slot_hash.h"

namespace heapglass::heap
{

class ListOrder
{
  public:
    enum class Arrival { front, back };
    explicit ListOrder(Arrival arrival) : m_arrival(arrival) {}

    void clear();
    void insert(const Blocks&, Granule at, Granule length);
    void remove(const Blocks&, Granule at, Granule length);
    /// A block whose length changes arrives anew.
    void resize(const Blocks& blocks, Granule at, Granule before, Granule after)
    {
        remove(blocks, at, before);
        insert(blocks, at, after);
    }
    /// The first of the list that has at least `need` granules. O(log16 of the list).
    Place first(Granule need) const;
    Granule longest() const;
    /// visit(block) for each, in the order of the list.
    template <class Visit>
    void forEachFree(const Blocks&, Visit visit) const
    {
        for (std::uint32_t i = 0; i < m_next; ++i)
            if (const Place block = m_blocks[m_arrival == Arrival::front ? m_next - 1 - i : i]; block.found())
                visit(block);
    }
    std::string check(const Blocks& blocks) const;
    /// Where the blocks start, as they arrived.
    void save(std::vector<std::uint64_t>& words) const;
    /// Puts all blocks into the order that save() wrote.
    void restore(const std::vector<std::uint64_t>& words);
    std::size_t bytes() const;

  private:
    static constexpr std::uint32_t kLeast = 1024;
    /// Numbers rise with arrival; the tree is searched from its low end.
    std::uint64_t leafOf(std::uint32_t number) const
    {
        return m_arrival == Arrival::front ? m_blocks.size() - 1 - number : number;
    }
    auto isAt(Granule at) const
    {
        return [this, at](std::uint32_t number) { return m_blocks[number].at == at; };
    }
    void renumber();

    Arrival m_arrival;
    MaxTree m_lengths;           ///< by leafOf(number)
    std::vector<Place> m_blocks; ///< by number; not found where one is gone
    std::vector<Place> m_scratch;
    std::uint32_t m_next = 0; ///< the number of the next arrival
    SlotHash m_numbers;       ///< low half of a start -> number
};

} // namespace heapglass::heap
