#include "engine/heap/address_index.h"

#include <algorithm>

namespace heapglass::heap
{

void AddressIndex::clear()
{
    m_tree.clear();
    m_huge.clear();
    m_stale = kNothing;
}

void AddressIndex::insert(const Blocks&, Granule at, Granule length)
{
    m_tree.raise(lineOf(at), MaxTree::clipped(length));
    if (length >= MaxTree::kCeiling) m_huge.insert(std::lower_bound(m_huge.begin(), m_huge.end(), at), at);
}

void AddressIndex::remove(const Blocks& blocks, Granule at, Granule length)
{
    if (length >= MaxTree::kCeiling) m_huge.erase(std::lower_bound(m_huge.begin(), m_huge.end(), at));
    const std::uint64_t line = lineOf(at);
    if (line == m_stale || m_tree.value(line) != MaxTree::clipped(length)) return;
    settle(blocks);
    m_stale = line;
}

void AddressIndex::resize(const Blocks& blocks, Granule at, Granule before, Granule after)
{
    remove(blocks, at, before);
    insert(blocks, at, after);
}

void AddressIndex::rescan(const Blocks& blocks)
{
    const std::uint32_t bound = m_tree.value(m_stale);
    std::uint32_t most = 0;
    findFree(blocks, m_stale, [&](Granule, Granule length) {
        most = std::max(most, MaxTree::clipped(length));
        return most == bound;
    });
    if (most != bound) m_tree.lower(m_stale, most);
    m_stale = kNothing;
}

Place AddressIndex::lowest(const Blocks& blocks, Granule from, Granule need)
{
    settle(blocks);
    const auto fits = [&](Granule at, Granule length) { return at >= from && length >= need; };
    if (need >= MaxTree::kCeiling) {
        for (const Granule at : m_huge)
            if (fits(at, blocks.next(at) - at)) return {at, blocks.next(at) - at};
        return {};
    }
    std::uint64_t line = m_tree.find(lineOf(from), std::uint32_t(need));
    while (line != kNothing) {
        const Place place = findFree(blocks, line, fits);
        if (place.found()) return place;
        line = m_tree.find(line + 1, std::uint32_t(need)); // only in the line of `from` it can be too low
    }
    return {};
}

Place AddressIndex::longest(const Blocks& blocks) const
{
    const std::uint32_t most = m_tree.largest();
    if (most == 0) return {};
    if (most < MaxTree::kCeiling)
        return findFree(blocks, m_tree.find(0, most),
                        [&](Granule, Granule length) { return length >= most; });
    Place longest;
    for (const Granule at : m_huge)
        if (blocks.next(at) - at > longest.length) longest = {at, blocks.next(at) - at};
    return longest;
}

std::string AddressIndex::check(const Blocks& blocks) const
{
    std::size_t huge = 0;
    const Granule end = blocks.end();
    for (Granule g = 0; g < end;) {
        const std::uint64_t line = lineOf(g);
        std::uint32_t most = 0;
        findFree(blocks, line, [&](Granule, Granule length) {
            most = std::max(most, MaxTree::clipped(length));
            huge += length >= MaxTree::kCeiling;
            return false;
        });
        if (m_tree.value(line) != most) return "the tree has a wrong longest block in a line";
        g = blocks.next((line + 1) * Line::kGranules - 1);
    }
    if (huge != m_huge.size()) return "the list of huge blocks is not complete";
    return m_tree.consistent() ? "" : "the tree of longest blocks is not consistent";
}

} // namespace heapglass::heap
