#include "engine/heap/size_index.h"

#include <bit>

namespace heapglass::heap
{

void LineSets::clear()
{
    *this = LineSets();
}

std::uint32_t LineSets::make(std::uint32_t height)
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

void LineSets::drop(std::uint32_t height, std::uint32_t node)
{
    (height ? m_vacantInner : m_vacantLeaves).push_back(node);
}

void LineSets::insert(Set& set, std::uint64_t line)
{
    std::uint32_t height = set.height;
    while (line >> shiftOf(height + 1) != 0)
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
        const std::uint64_t child = line >> shiftOf(height) & 63;
        if (!(m_inner[node].mask & bit(child))) {
            const std::uint32_t made = make(height - 1);
            m_inner[node].mask |= bit(child);
            m_inner[node].children[child] = made;
        }
        node = m_inner[node].children[child];
    }
    Leaf& leaf = m_leaves[node];
    leaf.mask |= bit(line >> 6);
    leaf.words[line >> 6 & 63] |= bit(line);
}

bool LineSets::eraseBelow(std::uint32_t height, std::uint32_t node, std::uint64_t line)
{
    if (height == 0) {
        Leaf& leaf = m_leaves[node];
        std::uint64_t& word = leaf.words[line >> 6 & 63];
        word &= ~bit(line);
        if (!word) leaf.mask &= ~bit(line >> 6);
        return leaf.mask == 0;
    }
    Inner& inner = m_inner[node];
    const std::uint64_t child = line >> shiftOf(height) & 63;
    if (!eraseBelow(height - 1, inner.children[child], line)) return false;
    drop(height - 1, inner.children[child]);
    inner.mask &= ~bit(child);
    return inner.mask == 0;
}

void LineSets::erase(Set& set, std::uint64_t line)
{
    if (!eraseBelow(set.height, set.root, line)) return;
    drop(set.height, set.root);
    set = {};
}

bool LineSets::contains(const Set& set, std::uint64_t line) const
{
    if (!set.root || line >> shiftOf(set.height + 1) != 0) return false;
    std::uint32_t node = set.root;
    for (std::uint32_t height = set.height; height > 0; --height) {
        const std::uint64_t child = line >> shiftOf(height) & 63;
        if (!(m_inner[node].mask & bit(child))) return false;
        node = m_inner[node].children[child];
    }
    return m_leaves[node].words[line >> 6 & 63] & bit(line);
}

std::uint64_t LineSets::lowest(const Set& set) const
{
    std::uint32_t node = set.root;
    std::uint64_t line = 0;
    for (std::uint32_t height = set.height; height > 0; --height) {
        const auto child = unsigned(std::countr_zero(m_inner[node].mask));
        line = line << 6 | child;
        node = m_inner[node].children[child];
    }
    const auto word = unsigned(std::countr_zero(m_leaves[node].mask));
    return line << 12 | word << 6 | unsigned(std::countr_zero(m_leaves[node].words[word]));
}

std::uint64_t LineSets::countBelow(std::uint32_t height, std::uint32_t node) const
{
    std::uint64_t total = 0;
    if (height == 0)
        for (const std::uint64_t word : m_leaves[node].words)
            total += std::uint64_t(std::popcount(word));
    for (unsigned child = 0; height > 0 && child < 64; ++child)
        if (m_inner[node].mask & bit(child)) total += countBelow(height - 1, m_inner[node].children[child]);
    return total;
}

std::uint64_t LineSets::count(const Set& set) const
{
    return set.root ? countBelow(set.height, set.root) : 0;
}

SizeIndex::SizeIndex(const SizeIndex& other)
    : m_lines(other.m_lines), m_sets(other.m_sets), m_lengths(other.m_lengths), m_words(other.m_words)
{
    m_long.insert(other.m_long.begin(), other.m_long.end());
}

void SizeIndex::clear()
{
    m_lines.clear();
    m_sets = {};
    m_lengths = {};
    m_words = 0;
    m_long.clear();
}

void SizeIndex::insert(const Blocks&, Granule at, Granule length)
{
    if (length >= kExact) {
        m_long.insert({length, at});
        return;
    }
    m_lines.insert(m_sets[length], lineOf(at));
    m_lengths[length / 64] |= std::uint64_t{1} << (length % 64);
    m_words |= std::uint64_t{1} << (length / 64);
}

void SizeIndex::remove(const Blocks& blocks, Granule at, Granule length)
{
    if (length >= kExact) {
        m_long.erase({length, at});
        return;
    }
    const auto twin = [&](Granule other, Granule its) { return other != at && its == length; };
    if (findFree(blocks, lineOf(at), twin).found()) return;
    m_lines.erase(m_sets[length], lineOf(at));
    if (m_sets[length].root) return;
    m_lengths[length / 64] &= ~(std::uint64_t{1} << (length % 64));
    if (!m_lengths[length / 64]) m_words &= ~(std::uint64_t{1} << (length / 64));
}

void SizeIndex::resize(const Blocks& blocks, Granule at, Granule before, Granule after)
{
    remove(blocks, at, before);
    insert(blocks, at, after);
}

Place SizeIndex::smallest(const Blocks& blocks, Granule need) const
{
    if (need < kExact) {
        std::uint64_t word = need / 64;
        std::uint64_t bits = m_lengths[word] & (~std::uint64_t{0} << (need % 64));
        if (!bits && word < 63) {
            const std::uint64_t words = m_words & (~std::uint64_t{1} << word);
            word = words ? unsigned(std::countr_zero(words)) : 0;
            bits = words ? m_lengths[word] : 0;
        }
        if (bits) {
            const Granule length = word * 64 + unsigned(std::countr_zero(bits));
            const auto exact = [&](Granule, Granule its) { return its == length; };
            return findFree(blocks, m_lines.lowest(m_sets[length]), exact);
        }
    }
    const auto it = m_long.lower_bound({need, 0});
    return it == m_long.end() ? Place{} : Place{it->second, it->first};
}

Granule SizeIndex::longest() const
{
    if (!m_long.empty()) return m_long.rbegin()->first;
    if (!m_words) return 0;
    const std::uint64_t word = 63 - unsigned(std::countl_zero(m_words));
    return word * 64 + 63 - unsigned(std::countl_zero(m_lengths[word]));
}

std::string SizeIndex::check(const Blocks& blocks) const
{
    std::set<std::pair<Granule, std::uint64_t>> expected;
    std::size_t longer = 0;
    const Granule end = blocks.end();
    for (Granule g = 0; g < end; g = blocks.next(g)) {
        const Granule length = blocks.next(g) - g;
        if (blocks.used(g)) continue;
        longer += length >= kExact;
        if (length >= kExact && !m_long.contains({length, g})) return "a long free block is not indexed";
        if (length >= kExact) continue;
        expected.insert({length, lineOf(g)});
        if (!m_lines.contains(m_sets[length], lineOf(g))) return "a free block is not indexed by its length";
    }
    for (const auto& [length, line] : expected)
        if (m_lines.lowest(m_sets[length]) > line) return "the lowest line of a length is wrong";
    std::uint64_t indexed = 0;
    for (Granule length = 0; length < kExact; ++length) {
        indexed += m_lines.count(m_sets[length]);
        const bool known = m_lengths[length / 64] >> (length % 64) & 1;
        if (known != (m_sets[length].root != 0)) return "the bits of the lengths are wrong";
    }
    return indexed == expected.size() && longer == m_long.size() ? ""
                                                                 : "the index names blocks that are gone";
}

std::size_t SizeIndex::bytes() const
{
    return m_lines.bytes() + sizeof(*this) + m_long.size() * 64;
}

} // namespace heapglass::heap
