#include "engine/replay/page_shares.h"

#include <algorithm>
#include <utility>

namespace heapglass::replay
{

void PageShares::add(const LiveBlock& block, std::uint32_t number, std::uint32_t group)
{
    const Bytes page = m_geometry.page, begin = block.offset * m_geometry.granule;
    const Bytes length = block.length * m_geometry.granule, end = begin + length;
    HolderRow& row = m_rows[group];
    ++row.blocks;
    row.liveBytes += length;
    const PageIndex first = begin / page, last = (end - 1) / page;
    put(first, std::min(end, (first + 1) * page) - begin, {number, group});
    if (first == last) return;
    if (const PageIndex inside = last - first - 1) { // wholly live: nothing is free in them
        close();
        row.pages += inside;
        row.alone += inside;
        m_heldPages += inside;
        m_greedy.addAlone(group, inside);
        append(row.alonePages, {first + 1, inside});
    }
    put(last, end - last * page, {number, group});
}

void PageShares::put(PageIndex page, Bytes bytes, Part part)
{
    if (page != m_page) {
        close();
        m_page = page;
    }
    m_live += bytes;
    m_parts.push_back(part);
}

void PageShares::close()
{
    if (m_page == kNoPage) return;
    const Bytes free = m_geometry.page - m_live;
    const std::size_t count = m_parts.size();
    m_groups.clear();
    for (const Part& part : m_parts)
        if (std::exchange(m_lastPage[part.group], m_page) != m_page) m_groups.push_back(part.group);
    std::ranges::sort(m_groups);
    const bool alone = m_groups.size() == 1;
    alone ? m_greedy.addAlone(m_groups.front(), 1) : m_greedy.addShared(m_groups);
    for (const std::uint32_t group : m_groups) {
        HolderRow& row = m_rows[group];
        append(alone ? row.alonePages : row.sharedPages, {m_page, 1});
        ++row.pages;
        row.alone += alone;
    }
    const Bytes least = free / count, rest = free % count;
    Bytes sum = 0; // of the rests up to the block, less than count
    for (const Part& part : m_parts) {
        sum += rest;
        const bool more = sum >= count;
        if (more) sum -= count;
        m_shares[part.number] += least + more;
        m_rows[part.group].freeShare += least + more;
    }
    ++m_heldPages;
    m_page = kNoPage;
    m_live = 0;
    m_parts.clear();
}

} // namespace heapglass::replay
