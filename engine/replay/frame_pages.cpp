#include "engine/replay/frame_pages.h"

#include <algorithm>
#include <utility>

#include "engine/replay/holders.h"

namespace heapglass::replay
{

void FramePages::add(PageRun pages, std::uint32_t owner)
{
    const PageIndex last = pages.first + pages.count - 1;
    put({pages.first, 1}, owner);
    if (pages.count > 2) put({pages.first + 1, pages.count - 2}, owner);
    if (pages.count > 1) put({last, 1}, owner);
}

void FramePages::put(PageRun pages, std::uint32_t owner)
{
    if (m_lots.empty() || m_lots.back().pages.first != pages.first)
        m_lots.push_back({pages, m_owners.size()});
    if (owner >= m_lastLot.size()) m_lastLot.resize(std::size_t{owner} + 1);
    if (std::exchange(m_lastLot[owner], m_lots.size()) == m_lots.size()) return;
    m_owners.push_back(owner);
    m_lots.back().end = m_owners.size();
}

void FramePages::setNodes(const std::vector<std::uint32_t>& nodes)
{
    for (std::uint32_t& owner : m_owners)
        owner = nodes[owner];
    m_lastLot = {};
    m_lots.shrink_to_fit();
    m_owners.shrink_to_fit();
}

FramePages::Held FramePages::under(const std::vector<FlameNode>& nodes, std::uint32_t node) const
{
    std::vector<char> isUnder(nodes.size());
    for (std::size_t i = node; i < nodes.size(); ++i) // parents stand before their children
        isUnder[i] = i == node || isUnder[nodes[i].parent];
    Held held;
    std::size_t owner = 0;
    for (const Lot& lot : m_lots) {
        std::size_t mine = 0;
        const std::size_t all = lot.end - owner;
        for (; owner < lot.end; ++owner)
            mine += isUnder[m_owners[owner]] != 0;
        if (mine) append(mine == all ? held.alone : held.shared, lot.pages);
    }
    return held;
}

Bytes FramePages::bytes() const
{
    return m_lots.capacity() * sizeof(Lot) + m_owners.capacity() * sizeof(std::uint32_t) +
           m_lastLot.capacity() * sizeof(std::size_t);
}

} // namespace heapglass::replay
