#include "engine/heap/list_order.h"

#include <algorithm>

namespace heapglass::heap
{

void ListOrder::clear()
{
    m_lengths.clear();
    m_blocks.clear();
    m_next = 0;
    m_numbers.clear();
}

void ListOrder::insert(const Blocks&, Granule at, Granule length)
{
    if (m_next == m_blocks.size()) renumber();
    const std::uint32_t number = m_next++;
    m_blocks[number] = {at, length};
    m_numbers.insert(std::uint32_t(at), number);
    m_lengths.raise(leafOf(number), MaxTree::clipped(length));
}

void ListOrder::remove(const Blocks&, Granule at, Granule)
{
    const std::uint32_t number = m_numbers.take(std::uint32_t(at), isAt(at));
    m_blocks[number] = {};
    m_lengths.lower(leafOf(number), 0);
}

/// Makes room for as many arrivals as there are blocks, so that it costs O(1) an arrival.
void ListOrder::renumber()
{
    m_scratch.clear();
    for (std::uint32_t number = 0; number < m_next; ++number) {
        const Place block = m_blocks[number];
        if (!block.found()) continue;
        m_scratch.push_back(block);
        m_numbers.take(std::uint32_t(block.at), isAt(block.at));
        m_lengths.lower(leafOf(number), 0);
    }
    if (m_blocks.size() < m_scratch.size() * 2 + kLeast) m_blocks.resize(m_scratch.size() * 4 + kLeast);
    std::fill(m_blocks.begin(), m_blocks.end(), Place{});
    m_next = 0;
    for (const Place block : m_scratch) {
        m_blocks[m_next] = block;
        m_numbers.insert(std::uint32_t(block.at), m_next);
        m_lengths.raise(leafOf(m_next), MaxTree::clipped(block.length));
        ++m_next;
    }
}

Place ListOrder::first(Granule need) const
{
    std::uint64_t leaf = m_lengths.find(0, MaxTree::clipped(need));
    for (; leaf != MaxTree::kNothing; leaf = m_lengths.find(leaf + 1, MaxTree::clipped(need))) {
        const Place block = m_blocks[leafOf(std::uint32_t(leaf))]; // leafOf is its own inverse
        if (block.length >= need) return block;
    }
    return {};
}

Granule ListOrder::longest() const
{
    const std::uint32_t most = m_lengths.largest();
    Granule longest = 0;
    if (most == 0) return 0;
    for (std::uint64_t leaf = m_lengths.find(0, most); leaf != MaxTree::kNothing;
         leaf = m_lengths.find(leaf + 1, most)) {
        longest = std::max(longest, m_blocks[leafOf(std::uint32_t(leaf))].length);
        if (most < MaxTree::kCeiling) break;
    }
    return longest;
}

std::string ListOrder::check(const Blocks& blocks) const
{
    std::uint64_t listed = 0;
    for (std::uint32_t number = 0; number < m_blocks.size(); ++number) {
        const Place block = m_blocks[number];
        if (m_lengths.value(leafOf(number)) != MaxTree::clipped(block.length))
            return "the tree has a wrong length";
        if (!block.found()) continue;
        ++listed;
        if (!blocks.starts(block.at) || blocks.used(block.at) ||
            blocks.next(block.at) - block.at != block.length)
            return "the list has what is no free block";
    }
    return listed == blocks.freeCount() && m_lengths.consistent() ? "" : "the list is not complete";
}

void ListOrder::save(std::vector<std::uint64_t>& words) const
{
    for (const Place block : m_blocks)
        if (block.found()) words.push_back(block.at);
}

void ListOrder::restore(const std::vector<std::uint64_t>& words)
{
    const Blocks none;
    for (const Granule at : words) {
        const std::uint32_t number = m_numbers.find(std::uint32_t(at), isAt(at));
        if (number == SlotHash::kNoSlot) continue;
        const Granule length = m_blocks[number].length;
        resize(none, at, length, length);
    }
}

std::size_t ListOrder::bytes() const
{
    return m_lengths.bytes() + (m_blocks.capacity() + m_scratch.capacity()) * sizeof(Place) +
           m_numbers.bytes();
}

} // namespace heapglass::heap
