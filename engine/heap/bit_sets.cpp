#include "engine/heap/bit_sets.h"

#include <bit>

namespace heapglass::heap
{

void BitSets::clear()
{
    *this = BitSets();
}

std::uint32_t BitSets::make(std::uint32_t height)
{
    auto& vacant = height ? m_vacantInner : m_vacantLeaves;
    if (!vacant.empty()) {
        const std::uint32_t node = vacant.back();
        vacant.pop_back();
        return node;
    }
    if (height) return m_inner.emplace_back(), std::uint32_t(m_inner.size() - 1);
    return m_leaves.emplace_back(), std::uint32_t(m_leaves.size() - 1);
}

void BitSets::drop(std::uint32_t height, std::uint32_t node)
{
    (height ? m_vacantInner : m_vacantLeaves).push_back(node);
}

void BitSets::insert(Set& set, std::uint64_t number)
{
    std::uint32_t height = set.height;
    while (number >> shiftOf(height + 1) != 0)
        ++height;
    if (!set.root) set = {make(height), height};
    while (set.height < height) {
        const std::uint32_t above = make(set.height + 1);
        m_inner[above].mask = 1;
        m_inner[above].children[0] = set.root;
        set = {above, set.height + 1};
    }
    std::uint32_t node = set.root;
    for (; height > 0; --height) {
        const std::uint64_t child = number >> shiftOf(height) & 63;
        if (!(m_inner[node].mask & bit(child))) {
            const std::uint32_t made = make(height - 1);
            m_inner[node].mask |= bit(child);
            m_inner[node].children[child] = made;
        }
        node = m_inner[node].children[child];
    }
    Leaf& leaf = m_leaves[node];
    leaf.mask |= bit(number >> 6);
    leaf.words[number >> 6 & 63] |= bit(number);
}

bool BitSets::eraseBelow(std::uint32_t height, std::uint32_t node, std::uint64_t number)
{
    if (height == 0) {
        Leaf& leaf = m_leaves[node];
        std::uint64_t& word = leaf.words[number >> 6 & 63];
        word &= ~bit(number);
        if (!word) leaf.mask &= ~bit(number >> 6);
        return leaf.mask == 0;
    }
    Inner& inner = m_inner[node];
    const std::uint64_t child = number >> shiftOf(height) & 63;
    if (!eraseBelow(height - 1, inner.children[child], number)) return false;
    drop(height - 1, inner.children[child]);
    inner.mask &= ~bit(child);
    return inner.mask == 0;
}

void BitSets::erase(Set& set, std::uint64_t number)
{
    if (!eraseBelow(set.height, set.root, number)) return;
    drop(set.height, set.root);
    set = {};
}

bool BitSets::contains(const Set& set, std::uint64_t number) const
{
    if (!set.root || number >> shiftOf(set.height + 1) != 0) return false;
    std::uint32_t node = set.root;
    for (std::uint32_t height = set.height; height > 0; --height) {
        const std::uint64_t child = number >> shiftOf(height) & 63;
        if (!(m_inner[node].mask & bit(child))) return false;
        node = m_inner[node].children[child];
    }
    return m_leaves[node].words[number >> 6 & 63] & bit(number);
}

std::uint64_t BitSets::lowest(const Set& set) const
{
    std::uint32_t node = set.root;
    std::uint64_t number = 0;
    for (std::uint32_t height = set.height; height > 0; --height) {
        const auto child = unsigned(std::countr_zero(m_inner[node].mask));
        number = number << 6 | child;
        node = m_inner[node].children[child];
    }
    const auto word = unsigned(std::countr_zero(m_leaves[node].mask));
    return number << 12 | word << 6 | unsigned(std::countr_zero(m_leaves[node].words[word]));
}

std::uint64_t BitSets::countBelow(std::uint32_t height, std::uint32_t node) const
{
    std::uint64_t total = 0;
    if (height == 0)
        for (const std::uint64_t word : m_leaves[node].words)
            total += std::uint64_t(std::popcount(word));
    for (unsigned child = 0; height > 0 && child < 64; ++child)
        if (m_inner[node].mask & bit(child)) total += countBelow(height - 1, m_inner[node].children[child]);
    return total;
}

std::uint64_t BitSets::count(const Set& set) const
{
    return set.root ? countBelow(set.height, set.root) : 0;
}

} // namespace heapglass::heap
