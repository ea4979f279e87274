#include "engine/replay/servable.h"

#include <algorithm>

namespace heapglass::replay
{

Servable::Servable(const FreeBlocks& list, const heap::Geometry& geometry)
    : m_geometry(geometry), m_all(list.bytes)
{
    std::vector<Bytes> lengths;
    lengths.reserve(list.blocks.size());
    for (const FreeBlock& block : list.blocks)
        lengths.push_back(block.length);
    std::ranges::sort(lengths, std::greater());
    Bytes bytes = 0;
    for (const Bytes length : lengths) {
        bytes += length;
        if (!m_steps.empty() && m_steps.back().length == length)
            m_steps.back().bytes = bytes;
        else
            m_steps.push_back({length, bytes});
    }
    // Of blocks as long as the shortest in the list some may have been left out.
    m_exactFrom = list.complete || lengths.empty() ? 0 : lengths.back() + 1;
    if (!list.complete) {
        while (!m_steps.empty() && m_steps.back().length < m_exactFrom)
            m_steps.pop_back();
        Bytes above = 0; // in the classes from `power` on
        for (int power = int(list.bySize.size()) - 1; power >= 0; --power) {
            above += list.bySize[std::size_t(power)].bytes;
            const Bytes length = Bytes{1} << power;
            if (length < m_exactFrom && list.bySize[std::size_t(power)].count)
                m_steps.push_back({length, above});
        }
    }
    std::ranges::reverse(m_steps);
}

Bytes Servable::blockFor(Bytes size) const
{
    return std::max(m_geometry.minimumBlock, roundUp(size + m_geometry.header, m_geometry.granule));
}

Servable::Answer Servable::answer(Bytes size) const
{
    const Bytes block = blockFor(size);
    const auto step = std::ranges::lower_bound(m_steps, block, {}, &Step::length);
    const Bytes bytes = step == m_steps.end() ? 0 : step->bytes;
    const bool exact = block >= m_exactFrom || (step != m_steps.end() && step->length == block);
    return {block, bytes, exact};
}

double Servable::external(Bytes size) const
{
    return m_all ? 1 - double(answer(size).bytes) / double(m_all) : 0;
}

} // namespace heapglass::replay
