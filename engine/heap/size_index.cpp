#include "engine/heap/size_index.h"

namespace heapglass::heap
{

SizeIndex::SizeIndex(const SizeIndex& other)
    : m_lines(other.m_lines), m_sets(other.m_sets), m_lengths(other.m_lengths)
{
    m_long.insert(other.m_long.begin(), other.m_long.end());
}

void SizeIndex::clear()
{
    m_lines.clear();
    m_sets = {};
    m_lengths.clear();
    m_long.clear();
}

void SizeIndex::insert(const Blocks&, Granule at, Granule length)
{
    if (length >= kExact) {
        m_long.insert({length, at});
        return;
    }
    m_lines.insert(m_sets[length], lineOf(at));
    m_lengths.insert(std::uint32_t(length));
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
    if (!m_sets[length].root) m_lengths.erase(std::uint32_t(length));
}

void SizeIndex::resize(const Blocks& blocks, Granule at, Granule before, Granule after)
{
    remove(blocks, at, before);
    insert(blocks, at, after);
}

Place SizeIndex::smallest(const Blocks& blocks, Granule need) const
{
    const std::uint32_t length =
        need < kExact ? m_lengths.atLeast(std::uint32_t(need)) : TwoLevelBits::kNothing;
    if (length != TwoLevelBits::kNothing) {
        const auto exact = [&](Granule, Granule its) { return its == length; };
        return findFree(blocks, m_lines.lowest(m_sets[length]), exact);
    }
    const auto it = m_long.lower_bound({need, 0});
    return it == m_long.end() ? Place{} : Place{it->second, it->first};
}

Granule SizeIndex::longest() const
{
    if (!m_long.empty()) return m_long.rbegin()->first;
    const std::uint32_t length = m_lengths.last();
    return length == TwoLevelBits::kNothing ? 0 : length;
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
        if (m_lengths.contains(std::uint32_t(length)) != (m_sets[length].root != 0))
            return "the bits of the lengths are wrong";
    }
    return indexed == expected.size() && longer == m_long.size() ? ""
                                                                 : "the index names blocks that are gone";
}

std::size_t SizeIndex::bytes() const
{
    return m_lines.bytes() + sizeof(*this) + m_long.size() * 64;
}

} // namespace heapglass::heap
