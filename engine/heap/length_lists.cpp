#include "engine/heap/length_lists.h"

namespace heapglass::heap
{

LengthLists::LengthLists(const LengthLists& other)
    : m_lists(other.m_lists), m_arrival(other.m_arrival), m_vacant(other.m_vacant), m_bins(other.m_bins)
{
    m_long.insert(other.m_long.begin(), other.m_long.end());
}

void LengthLists::clear()
{
    m_lists.clear();
    m_vacant.clear();
    m_bins = kExact;
    m_long.clear();
}

FreeLists::Bin LengthLists::longBin(Granule length)
{
    const auto [known, isNew] = m_long.try_emplace(length, m_bins);
    if (isNew && !m_vacant.empty()) {
        known->second = m_vacant.back();
        m_vacant.pop_back();
    } else if (isNew) {
        ++m_bins;
    }
    return known->second;
}

void LengthLists::dropIfEmpty(FreeLists::Bin bin, Granule length)
{
    if (!m_lists.empty(bin)) return;
    m_long.erase(length);
    m_vacant.push_back(bin);
}

Place LengthLists::smallestLong(Granule need) const
{
    const auto known = m_long.lower_bound(need);
    return known == m_long.end() ? Place{} : m_lists.front(known->second);
}

Place LengthLists::nextBest(Place block) const
{
    const Place behind = m_lists.behind(block.at);
    return behind.found() ? behind : smallest(block.length + 1);
}

Granule LengthLists::longest() const
{
    if (!m_long.empty()) return m_long.rbegin()->first;
    const FreeLists::Bin bin = m_lists.last();
    return bin == FreeLists::kNoBin ? 0 : bin;
}

std::string LengthLists::check(const Blocks& blocks) const
{
    std::string wrong = m_lists.check(blocks);
    std::size_t longLists = 0;
    for (FreeLists::Bin bin = 0; bin < m_lists.bins(); ++bin) {
        longLists += bin >= kExact && !m_lists.empty(bin);
        m_lists.forEach(bin, [&](Place block) {
            const auto known = m_long.find(block.length);
            const bool right =
                block.length < kExact ? bin == block.length : known != m_long.end() && known->second == bin;
            if (!right) wrong = "a free block is in the list of another length";
        });
    }
    if (wrong.empty() && longLists != m_long.size()) wrong = "a long length has no list";
    return wrong;
}

} // namespace heapglass::heap
