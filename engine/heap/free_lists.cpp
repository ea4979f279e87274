#include "engine/heap/free_lists.h"

namespace heapglass::heap
{

void FreeLists::clear()
{
    m_nodes.assign(1, {{}, 0, 0, kNoBin});
    m_vacant = kNoNode;
    m_heads.assign(kSearched, 0);
    m_filled.clear();
    m_hash.clear();
}

void FreeLists::makeHead(Bin bin)
{
    if (bin >= m_heads.size()) m_heads.resize(bin + 1);
    const std::uint32_t head = makeNode();
    m_nodes[head] = {{}, head, head, bin};
    m_heads[bin] = head;
}

Place FreeLists::find(Granule at) const
{
    const std::uint32_t node = m_hash.find(std::uint32_t(at), isAt(at));
    return node == kNoNode ? Place{} : m_nodes[node].block;
}

Place FreeLists::behind(Granule at) const
{
    return m_nodes[m_nodes[m_hash.find(std::uint32_t(at), isAt(at))].next].block;
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
        const auto [block, next, previous, bin] = m_nodes[node];
        unlink(node);
        link(node, m_heads[bin], bin, block, End::back);
    }
}

std::size_t FreeLists::bytes() const
{
    return m_nodes.capacity() * sizeof(Node) + m_heads.capacity() * 4 + m_hash.bytes();
}

} // namespace heapglass::heap
