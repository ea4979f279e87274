// Where blocks begin and which are live, as bits: one start bit and one used bit a granule.
//
// Invariants (timeline-core.md, section 6): start(0) is set iff the heap is not empty; the last
// start is the heap's end and is not used; a used bit stands only on a start. The blocks tile
// [0, end), so the length of a block is the distance to the next start. Splitting, merging, growing
// and trimming are flips of single start bits, and a flip undoes itself.
//
// Storage is sparse: a line is 256 granules in one cache line, and lines come in chunks that are allocated
// when a boundary first falls into them. The inside of a large block costs a pointer per chunk at most.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "engine/heap/level_bits.h"
#include "engine/heap/sparse.h"

namespace heapglass::heap
{

/// A position in units of the heap's granule, counted from its base.
using Granule = std::uint64_t;
inline constexpr Granule kNoGranule = ~Granule{0};

/// One cache line: the starts and used bits of 256 granules.
struct alignas(64) Line {
    static constexpr Granule kGranules = 256;
    std::array<std::uint64_t, 4> start{};
    std::array<std::uint64_t, 4> used{};

    bool empty() const { return !(start[0] | start[1] | start[2] | start[3]); }
    bool operator==(const Line&) const = default;
};

class Blocks
{
  public:
    void clear(); ///< keeps its memory; O(chunks + lines with a start)

    /// Adds or removes the boundary at `g`. The used bit of `g` is left alone. O(1).
    void flip(Granule g)
    {
        Chunk& chunk = m_chunks.at(g / kChunk);
        Line& line = chunk.lines[lineIn(g)];
        const bool wasEmpty = line.empty();
        line.start[wordIn(g)] ^= bit(g);
        const bool starts = line.start[wordIn(g)] & bit(g);
        m_starts += starts ? 1 : ~std::uint64_t{0};
        if (wasEmpty || line.empty()) noteLine(chunk, g, starts);
        if (starts && g > m_end) m_end = g;
        if (!starts && g == m_end) m_end = m_starts ? previous(g) : 0;
    }
    bool starts(Granule g) const
    {
        const Line* line = lineAt(g);
        return line && (line->start[wordIn(g)] & bit(g));
    }
    /// `g` is a start.
    void setUsed(Granule g, bool used)
    {
        std::uint64_t& word = m_chunks.at(g / kChunk).lines[lineIn(g)].used[wordIn(g)];
        if (bool(word & bit(g)) == used) return;
        word ^= bit(g);
        m_used += used ? 1 : ~std::uint64_t{0};
    }
    bool used(Granule g) const
    {
        const Line* line = lineAt(g);
        return line && (line->used[wordIn(g)] & bit(g));
    }

    /// The smallest start above `g`, kNoGranule if there is none. O(log64 of the reach).
    Granule next(Granule g) const
    {
        if (const Line* line = lineAt(g)) {
            unsigned word = wordIn(g);
            std::uint64_t bits = line->start[word] & (~std::uint64_t{1} << (g % 64));
            for (; !bits && word < 3; bits = line->start[word])
                ++word;
            if (bits) return g / 256 * 256 + word * 64 + unsigned(std::countr_zero(bits));
        }
        return firstFromLine(g / 256 + 1);
    }
    /// The largest start below `g`, kNoGranule if there is none.
    Granule previous(Granule g) const
    {
        if (const Line* line = lineAt(g)) {
            unsigned word = wordIn(g);
            std::uint64_t bits = line->start[word] & ~(~std::uint64_t{0} << (g % 64));
            for (; !bits && word > 0; bits = line->start[word])
                --word;
            if (bits) return g / 256 * 256 + word * 64 + 63 - unsigned(std::countl_zero(bits));
        }
        return lastBelowLine(g / 256);
    }
    /// The largest start at or below `g`: the block that contains `g`.
    Granule containing(Granule g) const { return starts(g) ? g : previous(g); }
    /// The heap's end: the last start, 0 for an empty heap.
    Granule end() const { return m_end; }

    std::uint64_t blockCount() const { return m_starts ? m_starts - 1 : 0; }
    std::uint64_t usedCount() const { return m_used; }
    std::uint64_t freeCount() const { return blockCount() - m_used; }

    /// visit(start, used) for every start in [begin, end), ascending; the heap's end is one, too. Reads every
    /// line in between, but where long stretches were always empty.
    template <class Visit>
    void forEachStart(Granule begin, Granule end, Visit visit) const
    {
        while (begin < end) {
            const Granule lineEnd = (begin / Line::kGranules + 1) * Line::kGranules;
            const Line* line = lineAt(begin);
            if (!line) {
                const std::uint64_t chunk = m_chunks.skipAbsent(begin / kChunk + 1);
                if (chunk == Sparse<Chunk>::kNothing) return;
                begin = chunk * kChunk;
                continue;
            }
            for (Granule base = begin / 64 * 64; base < std::min(lineEnd, end); base += 64) {
                std::uint64_t bits = line->start[wordIn(base)];
                if (base < begin) bits &= ~std::uint64_t{0} << (begin % 64);
                if (end - base < 64) bits &= ~(~std::uint64_t{0} << (end - base));
                const std::uint64_t used = line->used[wordIn(base)];
                for (; bits; bits &= bits - 1) {
                    const auto i = unsigned(std::countr_zero(bits));
                    visit(base + i, (used >> i & 1) != 0);
                }
            }
            begin = lineEnd;
        }
    }

    /// The line that `g` lies in, nullptr if nothing was ever near.
    const Line* lineAt(Granule g) const
    {
        const Chunk* chunk = m_chunks.find(g / kChunk);
        return chunk ? &chunk->lines[lineIn(g)] : nullptr;
    }
    /// Hints the processor to fetch the line of `g`; nothing else. (A function that only prefetches counts as
    /// one without effect: GCC drops calls of it unless it is inlined.)
    [[gnu::always_inline]] void prefetch(Granule g) const
    {
        if (const Line* line = lineAt(g)) __builtin_prefetch(line);
    }
    /// The lines [first, first + 4), with a bit for each of them that has a start; `first` is a multiple of
    /// four.
    struct FourLines {
        const Line* lines = nullptr; ///< null where `occupied` is 0
        unsigned occupied = 0;
    };
    FourLines fourLinesAt(std::uint64_t first) const
    {
        const Chunk* chunk = m_chunks.find(first / kLines);
        if (!chunk) return {};
        const unsigned occupied = unsigned(chunk->occupied[first % kLines / 64] >> (first % 64)) & 15;
        return occupied ? FourLines{&chunk->lines[first % kLines], occupied} : FourLines{};
    }
    /// visit(begin, end) for the stretches in which starts may lie, ascending.
    template <class Visit>
    void forEachReach(Visit visit) const
    {
        m_chunks.forEach(
            [&](std::uint64_t index, const Chunk&) { visit(index * kChunk, (index + 1) * kChunk); });
    }
    std::size_t bytes() const { return m_chunks.bytes() + m_occupied.bytes(); } ///< memory

    /// Same boundaries, same used bits.
    bool operator==(const Blocks&) const;

    class Filling;
    class Flips; ///< many at once: block_flips.h

    static constexpr unsigned kLines = 1024; ///< of a chunk

  private:
    static constexpr Granule kChunk = kLines * Line::kGranules;
    struct Chunk {
        std::array<Line, kLines> lines{};
        std::array<std::uint64_t, kLines / 64> occupied{}; ///< a bit a line: it has a start

        void clear() { keepOnly({}); }
        /// Empties the lines that are occupied and not in `kept`, which is what is occupied from now on.
        void keepOnly(const std::array<std::uint64_t, kLines / 64>& kept)
        {
            for (unsigned word = 0; word < occupied.size(); ++word) {
                for (std::uint64_t bits = occupied[word] & ~kept[word]; bits; bits &= bits - 1)
                    lines[word * 64 + unsigned(std::countr_zero(bits))] = {};
                occupied[word] = kept[word];
            }
        }
        bool operator==(const Chunk&) const = default;
    };

    static unsigned lineIn(Granule g) { return unsigned(g / Line::kGranules % kLines); }
    static unsigned wordIn(Granule g) { return unsigned(g / 64 % 4); }
    static std::uint64_t bit(Granule g) { return std::uint64_t{1} << (g % 64); }
    void noteLine(Chunk& chunk, Granule g, bool starts);
    Granule firstFromLine(std::uint64_t line) const;
    Granule lastBelowLine(std::uint64_t line) const;

    Sparse<Chunk> m_chunks;
    LevelBits m_occupied; ///< chunks that have a start
    std::uint64_t m_starts = 0;
    std::uint64_t m_used = 0;
    Granule m_end = 0; ///< the last start
};

/// Puts starts in ascending order in the place of what there was, a few times faster than flip(), and without
/// a look at lines that stay empty. Finish it before use.
class Blocks::Filling
{
  public:
    explicit Filling(Blocks& blocks) : m_blocks(blocks) {}
    /// `start` is above all before; the last one is the heap's end, and not used.
    void add(Granule start, bool used)
    {
        if (start / Line::kGranules != m_line) open(start);
        m_open->start[wordIn(start)] |= bit(start);
        m_open->used[wordIn(start)] |= std::uint64_t{used} << (start % 64);
        ++m_starts;
        m_usedStarts += used;
        m_end = start;
    }
    void finish();

  private:
    void open(Granule start)
    {
        if (start / kChunk != m_line / kLines || !m_chunk) openChunk(start / kChunk);
        const unsigned index = lineIn(start);
        m_line = start / Line::kGranules;
        m_open = &m_chunk->lines[index];
        *m_open = {};
        m_occupied[index / 64] |= std::uint64_t{1} << (index % 64);
    }
    void openChunk(std::uint64_t index);

    Blocks& m_blocks;
    Chunk* m_chunk = nullptr;
    Line* m_open = nullptr;
    std::uint64_t m_line = ~std::uint64_t{0}; ///< the open one, by its number in the heap
    std::uint64_t m_starts = 0, m_usedStarts = 0;
    std::uint64_t m_nextChunk = 0; ///< those below are done
    Granule m_end = 0;
    std::array<std::uint64_t, kLines / 64> m_occupied{}; ///< of the open chunk
};

} // namespace heapglass::heap
