// Sets of numbers that share a pool of nodes: each a tree of 64-bit words, in which the lowest member is
// found in O(log64 of the largest). Nothing is allocated in steady state.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace heapglass::heap
{

class BitSets
{
  public:
    struct Set {
        std::uint32_t root = 0; ///< 0: empty
        std::uint32_t height = 0;
    };
    void clear();
    void insert(Set& set, std::uint64_t number);
    /// `number` is a member.
    void erase(Set& set, std::uint64_t number);
    bool contains(const Set& set, std::uint64_t number) const;
    /// The lowest member of a set that is not empty.
    std::uint64_t lowest(const Set& set) const;
    std::uint64_t count(const Set& set) const;
    std::size_t bytes() const
    {
        return m_inner.capacity() * sizeof(Inner) + m_leaves.capacity() * sizeof(Leaf);
    }

  private:
    struct Leaf { ///< 4096 numbers
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
    } ///< of a child's place in a number
    std::uint32_t make(std::uint32_t height);
    void drop(std::uint32_t height, std::uint32_t node);
    bool eraseBelow(std::uint32_t height, std::uint32_t node, std::uint64_t number);
    std::uint64_t countBelow(std::uint32_t height, std::uint32_t node) const;

    std::vector<Leaf> m_leaves = std::vector<Leaf>(1); ///< number 0 stands for none
    std::vector<Inner> m_inner = std::vector<Inner>(1);
    std::vector<std::uint32_t> m_vacantLeaves, m_vacantInner;
};

} // namespace heapglass::heap
