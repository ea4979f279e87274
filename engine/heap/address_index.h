// The free blocks in address order, searched by length: what first, next and worst fit have in common.
#pragma once

#include <string>
#include <vector>

#include "engine/heap/free_index.h"
#include "engine/heap/max_tree.h"

namespace heapglass::heap
{

class AddressIndex
{
  public:
    void clear();
    void insert(const Blocks& blocks, Granule at, Granule length);
    /// The boundaries may still show the block.
    void remove(const Blocks& blocks, Granule at, Granule length);
    /// The boundaries already show the new length.
    void resize(const Blocks& blocks, Granule at, Granule before, Granule after);
    /// Brings the index up to date. Until then a line whose longest block went may promise too much.
    void settle(const Blocks& blocks)
    {
        if (m_stale != kNothing) rescan(blocks);
    }
    /// The lowest free block at or above `from` of at least `need` granules. Settled or not.
    Place lowest(const Blocks& blocks, Granule from, Granule need);
    /// The longest free block, the lowest of equals; settled. O(log16 lines).
    Place longest(const Blocks& blocks) const;
    std::string check(const Blocks& blocks) const;
    std::size_t bytes() const { return m_tree.bytes() + m_huge.capacity() * 8; }

  private:
    static constexpr std::uint64_t kNothing = MaxTree::kNothing;
    void rescan(const Blocks& blocks);

    MaxTree m_tree;
    std::vector<Granule> m_huge;      ///< blocks of kCeiling granules and more, ascending: a handful
    std::uint64_t m_stale = kNothing; ///< the line that must be scanned again
};

} // namespace heapglass::heap
