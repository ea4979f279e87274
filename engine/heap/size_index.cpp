#include "engine/heap/size_index.h"

#include <bit>

namespace heapglass::heap
{

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
