#include "engine/trace/made_events.h"

#include <bit>

namespace heapglass::trace
{

MadeEvents::MadeEvents(const EventChunk& chunk, BlockId firstBlock) : m_firstBlock(firstBlock)
{
    std::size_t births = 0;
    for (std::size_t i = 0; i < EventChunk::kSize; ++i) {
        if (i % 512 == 0) m_ranks[i / 512] = std::uint32_t(births);
        const Op op = chunk.op(i);
        const bool birth = chunk.blocks[i] == firstBlock + births && chunk.blocks[i] != kNone;
        if (!birth && op != Op::realloc) continue;
        if (chunk.sizes[i] == EventChunk::kWideSize)
            m_wideSizes.emplace_back(std::uint16_t(i), chunk.wideSizes[i]);
        if (!birth) {
            m_reallocs.push_back({std::uint16_t(i), chunk.sizes[i], chunk.blocks[i]});
            continue;
        }
        m_births[i / 64] |= std::uint64_t{1} << i % 64;
        m_sizes.push_back(chunk.sizes[i]);
        const auto code = unsigned(std::find(std::begin(kOps), std::end(kOps), op) - std::begin(kOps));
        if (births % 4 == 0) m_ops.push_back(0);
        m_ops.back() |= std::uint8_t(code << births % 4 * 2);
        ++births;
    }
    m_sizes.shrink_to_fit();
    m_ops.shrink_to_fit();
    m_reallocs.shrink_to_fit();
    m_wideSizes.shrink_to_fit();
}

std::size_t MadeEvents::rank(std::size_t i) const
{
    std::size_t count = m_ranks[i / 512];
    for (std::size_t word = i / 512 * 8; word < i / 64; ++word)
        count += std::size_t(std::popcount(m_births[word]));
    return count + std::size_t(std::popcount(m_births[i / 64] & ((std::uint64_t{1} << i % 64) - 1)));
}

std::uint32_t MadeEvents::sizeOf(std::size_t i, std::uint16_t size) const
{
    if (size != EventChunk::kWideSize) return size;
    return std::lower_bound(m_wideSizes.begin(), m_wideSizes.end(), std::pair(std::uint16_t(i), 0u))->second;
}

std::optional<EventFields> MadeEvents::find(std::size_t i) const
{
    if (isBirth(i)) {
        const std::size_t birth = rank(i);
        return EventFields{kOps[m_ops[birth / 4] >> birth % 4 * 2 & 3], BlockId(m_firstBlock + birth),
                           sizeOf(i, m_sizes[birth])};
    }
    const auto row =
        std::lower_bound(m_reallocs.begin(), m_reallocs.end(), i,
                         [](const Realloc& known, std::size_t wanted) { return known.i < wanted; });
    if (row == m_reallocs.end() || row->i != i) return std::nullopt;
    return EventFields{Op::realloc, row->block, sizeOf(i, row->size)};
}

std::size_t MadeEvents::bytes() const
{
    return sizeof *this + m_sizes.capacity() * sizeof m_sizes[0] + m_ops.capacity() +
           m_reallocs.capacity() * sizeof(Realloc) + m_wideSizes.capacity() * sizeof m_wideSizes[0];
}

} // namespace heapglass::trace
