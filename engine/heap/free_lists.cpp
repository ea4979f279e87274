#include "engine/heap/free_lists.h"

namespace heapglass::heap
{

void FreeLists::clear()
{
    m_nodes.clear();
    m_vacant.clear();
    m_ends.clear();
    m_filled.clear();
    m_hash.clear();
}

void FreeLists::link(std::uint32_t node, End end)
{
    Node& made = m_nodes[node];
    Ends& ends = m_ends[made.bin];
    made.next = end == End::front ? ends.front : kNoNode;
    made.previous = end == End::front ? kNoNode : ends.back;
    (made.next == kNoNode ? ends.back : m_nodes[made.next].previous) = node;
    (made.previous == kNoNode ? ends.front : m_nodes[made.previous].next) = node;
}

void FreeLists::unlink(std::uint32_t node)
{
    const Node& gone = m_nodes[node];
    Ends& ends = m_ends[gone.bin];
    (gone.next == kNoNode ? ends.back : m_nodes[gone.next].previous) = gone.previous;
    (gone.previous == kNoNode ? ends.front : m_nodes[gone.previous].next) = gone.next;
}

void FreeLists::arrive(std::uint32_t node, Bin bin, Place block, End end)
{
    m_nodes[node].block = block;
    m_nodes[node].bin = bin;
    if (bin >= m_ends.size()) m_ends.resize(bin + 1);
    link(node, end);
    if (bin < kSearched) m_filled.insert(bin);
}

/// Returns the bin that it was in.
FreeLists::Bin FreeLists::leave(std::uint32_t node)
{
    const Bin bin = m_nodes[node].bin;
    unlink(node);
    if (m_ends[bin].front == kNoNode && bin < kSearched) m_filled.erase(bin);
    return bin;
}

void FreeLists::insert(Bin bin, Place block, End end)
{
    auto node = std::uint32_t(m_nodes.size());
    if (m_vacant.empty()) {
        m_nodes.emplace_back();
    } else {
        node = m_vacant.back();
        m_vacant.pop_back();
    }
    arrive(node, bin, block, end);
    m_hash.insert(std::uint32_t(block.at), node);
}

FreeLists::Bin FreeLists::remove(Granule at)
{
    const std::uint32_t node = m_hash.take(std::uint32_t(at), isAt(at));
    const Bin bin = leave(node);
    m_nodes[node].bin = kNoBin;
    m_vacant.push_back(node);
    return bin;
}

void FreeLists::change(Bin bin, Place block, End end)
{
    const std::uint32_t node = m_hash.find(std::uint32_t(block.at), isAt(block.at));
    leave(node);
    arrive(node, bin, block, end);
}

Place FreeLists::find(Granule at) const
{
    const std::uint32_t node = m_hash.find(std::uint32_t(at), isAt(at));
    return node == kNoNode ? Place{} : m_nodes[node].block;
}

Place FreeLists::behind(Granule at) const
{
    const std::uint32_t next = m_nodes[m_hash.find(std::uint32_t(at), isAt(at))].next;
    return next == kNoNode ? Place{} : m_nodes[next].block;
}

std::string FreeLists::check(const Blocks& blocks) const
{
    std::uint64_t listed = 0;
    std::string wrong;
    for (Bin bin = 0; bin < bins(); ++bin) {
        forEach(bin, [&](Place block) {
            ++listed;
            const bool free = blocks.starts(block.at) && !blocks.used(block.at);
            if (!free || blocks.next(block.at) - block.at != block.length)
                wrong = "a list has what is no free block";
        });
        if (bin < kSearched && empty(bin) == m_filled.contains(bin)) wrong = "the bit of a list is wrong";
    }
    return wrong.empty() && listed != blocks.freeCount() ? "a free block is in no list" : wrong;
}

void FreeLists::save(std::vector<std::uint64_t>& words) const
{
    for (Bin bin = 0; bin < bins(); ++bin)
        forEach(bin, [&](Place block) { words.push_back(block.at); });
}

void FreeLists::order(const std::vector<std::uint64_t>& words)
{
    for (const Granule at : words) {
        const std::uint32_t node = m_hash.find(std::uint32_t(at), isAt(at));
        if (node == kNoNode) continue;
        unlink(node);
        link(node, End::back);
    }
}

std::size_t FreeLists::bytes() const
{
    return m_nodes.capacity() * sizeof(Node) + m_vacant.capacity() * 4 + m_ends.capacity() * sizeof(Ends) +
           m_hash.bytes();
}

} // namespace heapglass::heap
