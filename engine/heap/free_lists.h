// Free lists as an allocator keeps them: doubly linked lists of free blocks, one a bin, and bits that tell
// which bins have any. A block is found by where it starts. Every operation is O(1), and nothing is allocated
// in steady state.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/heap/free_index.h"
#include "engine/heap/slot_hash.h"
#include "engine/heap/two_level_bits.h"
#include "engine/huge_pages.h"

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

    FreeLists() { clear(); }
    void clear();
    /// `block` is in no list.
    void insert(Bin bin, Place block, End end)
    {
        const std::uint32_t head = headOf(bin);
        const std::uint32_t node = makeNode();
        link(node, head, bin, block, end);
        m_hash.insert(std::uint32_t(block.at), node);
    }
    /// `block` is in a list; returns its bin.
    Bin remove(Granule at)
    {
        const std::uint32_t node = m_hash.take(std::uint32_t(at), isAt(at));
        const Bin bin = unlink(node);
        m_nodes[node].next = std::exchange(m_vacant, node);
        return bin;
    }
    /// The listed block that starts at block.at has another length, and arrives anew.
    void change(Bin bin, Place block, End end)
    {
        const std::uint32_t head = headOf(bin);
        const std::uint32_t node = m_hash.find(std::uint32_t(block.at), isAt(block.at));
        unlink(node);
        link(node, head, bin, block, end);
    }
    /// Hints the processor to fetch where a block that starts at `at` is, or would be, found.
    [[gnu::always_inline]] void prefetch(Granule at) const { m_hash.prefetch(std::uint32_t(at)); }
    /// The block that starts at `at`, as it is listed; not found if none does.
    Place find(Granule at) const;
    Place front(Bin bin) const { return m_nodes[m_nodes[m_heads[bin]].next].block; }
    /// Hints the processor to fetch the front of firstFrom(bin).
    [[gnu::always_inline]] void prefetchFrontFrom(Bin bin) const
    {
        if (bin = firstFrom(bin); bin != kNoBin) __builtin_prefetch(&m_nodes[m_nodes[m_heads[bin]].next]);
    }
    /// The block behind a listed one in its list; not found at the end.
    Place behind(Granule at) const;
    /// The lowest searched bin at or above `bin` with a block.
    Bin firstFrom(Bin bin) const { return bin < kSearched ? m_filled.atLeast(bin) : kNoBin; }
    /// The highest searched bin with a block.
    Bin last() const { return m_filled.last(); }
    bool empty(Bin bin) const { return bin >= m_heads.size() || !front(bin).found(); }
    std::size_t size() const { return m_hash.size(); }
    /// visit(block) for each of a list, front to back.
    template <class Visit>
    void forEach(Bin bin, Visit visit) const
    {
        if (bin >= m_heads.size()) return;
        for (std::uint32_t node = m_nodes[m_heads[bin]].next; node != m_heads[bin]; node = m_nodes[node].next)
            visit(m_nodes[node].block);
    }
    /// Bins that were ever used are below this.
    Bin bins() const { return Bin(m_heads.size()); }
    /// Whether every list holds just free blocks of `blocks`, and all of them together.
    std::string check(const Blocks& blocks) const;
    /// Where the blocks start, list after list, front to back: what order() takes.
    void save(std::vector<std::uint64_t>& words) const;
    /// Puts all blocks into the order that save() wrote; each stays in its bin.
    void order(const std::vector<std::uint64_t>& words);
    std::size_t bytes() const;

  private:
    static constexpr std::uint32_t kNoNode = SlotHash::kNoSlot;
    /// A listed block, a vacant place, or the head of a list, which stands before the front and behind the
    /// back: so no neighbour is ever missing, and linking asks nothing that the processor would have to
    /// guess.
    struct alignas(32) Node { // never on two cache lines
        Place block;
        std::uint32_t next = kNoNode, previous = kNoNode;
        Bin bin = kNoBin;
    };
    struct IsAt {
        const Node* nodes;
        Granule at;
        bool operator()(std::uint32_t node) const { return nodes[node].block.at == at; }
    };
    IsAt isAt(Granule at) const { return {m_nodes.data(), at}; }
    std::uint32_t headOf(Bin bin)
    {
        if (bin >= m_heads.size() || !m_heads[bin]) [[unlikely]]
            makeHead(bin);
        return m_heads[bin];
    }
    void makeHead(Bin bin);
    std::uint32_t makeNode()
    {
        if (m_vacant != kNoNode) [[likely]]
            return std::exchange(m_vacant, m_nodes[m_vacant].next);
        m_nodes.emplace_back();
        return std::uint32_t(m_nodes.size() - 1);
    }
    void link(std::uint32_t node, std::uint32_t head, Bin bin, Place block, End end)
    {
        Node* nodes = m_nodes.data();
        const std::uint32_t next = end == End::front ? nodes[head].next : head;
        const std::uint32_t previous = end == End::front ? head : nodes[head].previous;
        nodes[node] = {block, next, previous, bin};
        nodes[next].previous = node;
        nodes[previous].next = node;
        if (bin < kSearched) m_filled.insert(bin);
    }
    /// Returns the bin that it was in.
    Bin unlink(std::uint32_t node)
    {
        Node* nodes = m_nodes.data();
        const auto [block, next, previous, bin] = nodes[node];
        nodes[next].previous = previous;
        nodes[previous].next = next;
        // Both neighbours are one: the head. Nothing else is left.
        if (bin < kSearched) m_filled.erase(bin, next == previous);
        return bin;
    }

    std::vector<Node, HugePages<Node>> m_nodes;
    std::uint32_t m_vacant = kNoNode;   ///< the first; next leads to the others
    std::vector<std::uint32_t> m_heads; ///< by bin; node 0, an empty list, where none was made
    TwoLevelBits m_filled;              ///< searched bins that have a block
    SlotHash m_hash;                    ///< low half of a start -> its node
};

} // namespace heapglass::heap
