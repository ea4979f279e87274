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

#include "engine/heap/free_index.h"

namespace heapglass::heap
{

/// Sets of lines that share a pool of nodes.
class LineSets
{
  public:
    struct Set {
        std::uint32_t root = 0; ///< 0: empty
        std::uint32_t height = 0;
    };
    void clear();
    void insert(Set& set, std::uint64_t line);
    /// `line` is a member.
    void erase(Set& set, std::uint64_t line);
    bool contains(const Set& set, std::uint64_t line) const;
    /// The lowest member of a set that is not empty.
    std::uint64_t lowest(const Set& set) const;
    std::uint64_t count(const Set& set) const;
    std::size_t bytes() const
    {
        return m_inner.capacity() * sizeof(Inner) + m_leaves.capacity() * sizeof(Leaf);
    }

  private:
    struct Leaf { ///< 4096 lines
        std::uint64_t mask = 0;
        std::array<std::uint64_t, 64> words{};
    };
    struct Inner {
        std::uint64_t mask = 0;
        std::array<std::uint32_t, 64> children{};
    };
    static std::uint64_t bit(std::uint64_t i) { return std::uint64_t{1} << (i % 64); }
    static unsigned shiftOf(std::uint32_t height)
    {
        return 6 + 6 * height;
    } ///< of a child's number in a line
    std::uint32_t make(std::uint32_t height);
    void drop(std::uint32_t height, std::uint32_t node);
    bool eraseBelow(std::uint32_t height, std::uint32_t node, std::uint64_t line);
    std::uint64_t countBelow(std::uint32_t height, std::uint32_t node) const;

    std::vector<Leaf> m_leaves = std::vector<Leaf>(1); ///< number 0 stands for none
    std::vector<Inner> m_inner = std::vector<Inner>(1);
    std::vector<std::uint32_t> m_vacantLeaves, m_vacantInner;
};

class SizeIndex
{
  public:
    static constexpr Granule kExact = 4096;

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
    LineSets m_lines;
    std::array<LineSets::Set, kExact> m_sets{};
    std::array<std::uint64_t, kExact / 64> m_lengths{}; ///< a bit a length that exists
    std::uint64_t m_words = 0;                          ///< a bit a word of m_lengths
    std::pmr::unsynchronized_pool_resource m_pool;
    std::pmr::set<std::pair<Granule, Granule>> m_long{&m_pool}; ///< {length, at}
};

} // namespace heapglass::heap
