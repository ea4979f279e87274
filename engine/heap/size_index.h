// The free blocks by (length, address), for best fit. For each length below kExact a set of lines that have a
// block of just that length: a tree of 64-bit words, in which the lowest is found in O(log64 lines). Longer
// blocks, which are few, are in an ordered set. Both draw on pools: nothing is allocated in steady state.
#pragma once

#include <array>
#include <memory_resource>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/heap/bit_sets.h"
#include "engine/heap/free_index.h"
#include "engine/heap/two_level_bits.h"

namespace heapglass::heap
{

class SizeIndex
{
  public:
    static constexpr Granule kExact = TwoLevelBits::kLimit;

    SizeIndex() = default;
    SizeIndex(const SizeIndex& other);
    SizeIndex& operator=(const SizeIndex&) = delete;

    void clear();
    void insert(const Blocks& blocks, Granule at, Granule length);
    /// The boundaries still show all other free blocks of its line as they are indexed.
    void remove(const Blocks& blocks, Granule at, Granule length);
    void resize(const Blocks& blocks, Granule at, Granule before, Granule after);
    /// The shortest block of at least `need` granules, the lowest of equals.
    Place smallest(const Blocks& blocks, Granule need) const;
    Granule longest() const;
    std::string check(const Blocks& blocks) const;
    std::size_t bytes() const;

  private:
    BitSets m_lines;
    std::array<BitSets::Set, kExact> m_sets{};
    TwoLevelBits m_lengths; ///< that exist
    std::pmr::unsynchronized_pool_resource m_pool;
    std::pmr::set<std::pair<Granule, Granule>> m_long{&m_pool}; ///< {length, at}
};

} // namespace heapglass::heap
