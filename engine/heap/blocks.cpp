#include "engine/heap/blocks.h"

namespace heapglass::heap
{

void Blocks::clear()
{
    m_chunks.forEach([](std::uint64_t, Chunk& chunk) { chunk.clear(); });
    m_occupied.clear();
    m_starts = 0;
    m_used = 0;
    m_end = 0;
}

void Blocks::noteLine(Chunk& chunk, Granule g, bool starts)
{
    std::uint64_t& word = chunk.occupied[lineIn(g) / 64];
    const std::uint64_t mask = std::uint64_t{1} << (lineIn(g) % 64);
    if (starts) {
        word |= mask;
        m_occupied.insert(g / kChunk);
        return;
    }
    word &= ~mask;
    for (const std::uint64_t bits : chunk.occupied)
        if (bits) return;
    m_occupied.erase(g / kChunk);
}

Granule Blocks::firstFromLine(std::uint64_t line) const
{
    std::uint64_t index = line / kLines;
    unsigned from = unsigned(line % kLines);
    for (; index != LevelBits::kNothing; index = m_occupied.next(index), from = 0) {
        const Chunk* chunk = m_chunks.find(index);
        if (!chunk) continue;
        unsigned word = from / 64;
        std::uint64_t bits = chunk->occupied[word] & (~std::uint64_t{0} << (from % 64));
        while (!bits && ++word < chunk->occupied.size())
            bits = chunk->occupied[word];
        if (!bits) continue;
        const unsigned found = word * 64 + unsigned(std::countr_zero(bits));
        const Line& hit = chunk->lines[found];
        for (unsigned i = 0; i < 4; ++i)
            if (hit.start[i])
                return index * kChunk + found * Line::kGranules + i * 64 +
                       unsigned(std::countr_zero(hit.start[i]));
    }
    return kNoGranule;
}

Granule Blocks::lastBelowLine(std::uint64_t line) const
{
    std::uint64_t index = line / kLines;
    unsigned below = unsigned(line % kLines);
    for (; index != LevelBits::kNothing; index = m_occupied.previous(index), below = kLines) {
        const Chunk* chunk = m_chunks.find(index);
        if (!chunk || below == 0) continue;
        unsigned word = (below - 1) / 64;
        std::uint64_t bits = chunk->occupied[word] & (~std::uint64_t{0} >> (63 - (below - 1) % 64));
        while (!bits && word > 0)
            bits = chunk->occupied[--word];
        if (!bits) continue;
        const unsigned found = word * 64 + 63 - unsigned(std::countl_zero(bits));
        const Line& hit = chunk->lines[found];
        for (unsigned i = 4; i-- > 0;)
            if (hit.start[i])
                return index * kChunk + found * Line::kGranules + i * 64 + 63 -
                       unsigned(std::countl_zero(hit.start[i]));
    }
    return kNoGranule;
}

void Blocks::Filling::openChunk(std::uint64_t index)
{
    if (m_chunk)
        m_chunk->keepOnly(m_occupied);
    else
        m_blocks.m_occupied.clear();
    m_blocks.m_chunks.forEachIn(m_nextChunk, index, [](std::uint64_t, Chunk& chunk) { chunk.clear(); });
    m_nextChunk = index + 1;
    m_chunk = &m_blocks.m_chunks.at(index);
    m_blocks.m_occupied.insert(index);
    m_occupied = {};
}

void Blocks::Filling::finish()
{
    if (!m_chunk) return m_blocks.clear();
    m_chunk->keepOnly(m_occupied);
    m_blocks.m_chunks.forEachIn(m_nextChunk, m_blocks.m_chunks.reach(),
                                [](std::uint64_t, Chunk& chunk) { chunk.clear(); });
    m_blocks.m_starts = m_starts;
    m_blocks.m_used = m_usedStarts;
    m_blocks.m_end = m_end;
}

bool Blocks::operator==(const Blocks& other) const
{
    return m_starts == other.m_starts && m_used == other.m_used && m_chunks == other.m_chunks;
}

} // namespace heapglass::heap
