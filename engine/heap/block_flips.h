// Many boundaries and used bits that flip at once.
#pragma once

#include "engine/heap/blocks.h"

namespace heapglass::heap
{

/// Many flips at once, in any order: what follows from the bits is counted at the end. Finish it before use.
class Blocks::Flips
{
  public:
    struct Counts {
        std::uint64_t starts = 0, used = 0;
    };

    explicit Flips(Blocks& blocks) : m_blocks(blocks) {}
    void flip(Granule g, bool start, bool used)
    {
        Chunk& chunk = m_blocks.m_chunks.at(g / kChunk);
        // Whether the line has a start then is seen at the end.
        chunk.occupied[lineIn(g) / 64] |= std::uint64_t{1} << (lineIn(g) % 64);
        Line& line = chunk.lines[lineIn(g)];
        line.start[wordIn(g)] ^= std::uint64_t{start} << (g % 64);
        line.used[wordIn(g)] ^= std::uint64_t{used} << (g % 64);
    }
    /// Counts count(number, lines, occupied) for every four lines [number, number + 4) of which one has a
    /// start, ascending; `occupied` has a bit for each of them that has.
    template <class Count>
    void finish(Count count);

  private:
    Blocks& m_blocks;
};

template <class Count>
void Blocks::Flips::finish(Count count)
{
    Counts all;
    m_blocks.m_occupied.clear();
    m_blocks.m_chunks.forEach([&](std::uint64_t index, Chunk& chunk) {
        std::uint64_t any = 0;
        for (unsigned word = 0; word < chunk.occupied.size(); ++word) {
            std::uint64_t occupied = 0;
            for (unsigned first = 0; first < 64 && chunk.occupied[word] >> first; first += 4) {
                Line* lines = &chunk.lines[word * 64 + first];
                unsigned four = unsigned(chunk.occupied[word] >> first) & 15;
                for (unsigned left = four; left; left &= left - 1)
                    if (lines[std::countr_zero(left)].empty()) four ^= left & -left;
                if (!four) continue;
                const Counts counts = count(index * kLines + word * 64 + first, lines, four);
                all.starts += counts.starts;
                all.used += counts.used;
                occupied |= std::uint64_t{four} << first;
            }
            any |= chunk.occupied[word] = occupied;
        }
        if (any) m_blocks.m_occupied.insert(index);
    });
    m_blocks.m_starts = all.starts;
    m_blocks.m_used = all.used;
    m_blocks.m_end = all.starts ? m_blocks.lastBelowLine(m_blocks.m_chunks.reach() * kLines) : 0;
}

} // namespace heapglass::heap
