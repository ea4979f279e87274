// Free lists as an allocator keeps them: doubly linked lists of free blocks, one a bin, and bits that tell
// which bins have any. A block is found by where it starts. Every operation is O(1), and nothing is allocated
// in steady state.
#pragma once

#include <string>
#include <vector>

#include "engine/heap/free_index.h"
#include "engine/heap/slot_hash.h"
#include "engine/heap/two_level_bits.h"

namespace heapglass::heap
{

class FreeLists
{
  public:
    using Bin = std::uint32_t;
    static constexpr Bin kNoBin = TwoLevelBits::kNothing;
    /// firstFrom() and last() find bins below it; there may be more.
    static constexpr Bin kSearched = TwoLevelBits::kLimit;
    enum class End { front, back };

    void clear();
    /// `block` is in no list.
    void insert(Bin bin, Place block, End end);
    /// `block` is in a list; returns its bin.
    Bin remove(Granule at);
    /// The listed block that starts at block.at has another length, and arrives anew.
    void change(Bin bin, Place block, End end);
    /// The block that starts at `at`, as it is listed; not found if none does.
    Place find(Granule at) const;
    Place front(Bin bin) const { return empty(bin) ? Place{} : m_nodes[m_ends[bin].front].block; }
    /// The block behind a listed one in its list; not found at the end.
    Place behind(Granule at) const;
    /// The lowest searched bin at or above `bin` with a block.
    Bin firstFrom(Bin bin) const { return bin < kSearched ? m_filled.atLeast(bin) : kNoBin; }
    /// The highest searched bin with a block.
    Bin last() const { return m_filled.last(); }
    bool empty(Bin bin) const { return bin >= m_ends.size() || m_ends[bin].front == kNoNode; }
    std::size_t size() const { return m_hash.size(); }
    /// visit(block) for each of a list, front to back.
    template <class Visit>
    void forEach(Bin bin, Visit visit) const
    {
        if (bin < m_ends.size())
            for (std::uint32_t node = m_ends[bin].front; node != kNoNode; node = m_nodes[node].next)
                visit(m_nodes[node].block);
    }
    /// Bins that were ever used are below this.
    Bin bins() const { return Bin(m_ends.size()); }
    /// Whether every list holds just free blocks of `blocks`, and all of them together.
    std::string check(const Blocks& blocks) const;
    /// Where the blocks start, list after list, front to back: what order() takes.
    void save(std::vector<std::uint64_t>& words) const;
    /// Puts all blocks into the order that save() wrote; each stays in its bin.
    void order(const std::vector<std::uint64_t>& words);
    std::size_t bytes() const;

  private:
    static constexpr std::uint32_t kNoNode = SlotHash::kNoSlot;
    struct alignas(32) Node { // never on two cache lines
        Place block;
        std::uint32_t next = kNoNode, previous = kNoNode;
        Bin bin = kNoBin; ///< kNoBin: vacant
    };
    struct Ends {
        std::uint32_t front = kNoNode, back = kNoNode;
    };
    auto isAt(Granule at) const
    {
        return [this, at](std::uint32_t node) { return m_nodes[node].block.at == at; };
    }
    void arrive(std::uint32_t node, Bin bin, Place block, End end);
    Bin leave(std::uint32_t node);
    void link(std::uint32_t node, End end);
    void unlink(std::uint32_t node);

    std::vector<Node> m_nodes;
    std::vector<std::uint32_t> m_vacant;
    std::vector<Ends> m_ends; ///< by bin
    TwoLevelBits m_filled;    ///< searched bins that have a block
    SlotHash m_hash;          ///< low half of a start -> its node
};

} // namespace heapglass::heap
