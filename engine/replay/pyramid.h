// Sums over ranges of equal leaves, kept as a pyramid: a leaf that changed is marked, which is all that an
// event costs; refresh() sums up what was marked, once a frame; then any range is read in O(log leaves).
//
// Leaves come in chunks of 512 that exist from the first mark on, so that the empty reaches of a huge heap,
// and the inside of a huge block, cost nothing.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "engine/heap/sparse.h"

namespace heapglass::replay
{

/// `Sums` has append(const Sums&), which adds what follows it in address order.
template <class Sums>
class Pyramid
{
  public:
    static constexpr std::uint64_t kLeaves = 512; ///< in a chunk

    /// Everything changed: until the next refresh nothing needs a mark any more.
    void touchAll() { m_all = true; }
    bool isAllTouched() const { return m_all; }
    /// The leaf will be summed up anew.
    void touch(std::uint64_t leaf)
    {
        if (m_all) return;
        mark(leaf / kLeaves, leaf % kLeaves / 64, std::uint64_t{1} << (leaf % 64));
    }
    /// All of [first, last]; in the chunks between those two leaves' own, only where they exist.
    void touch(std::uint64_t first, std::uint64_t last)
    {
        if (m_all) return;
        for (std::uint64_t leaf = first; leaf <= last;) {
            const std::uint64_t chunk = leaf / kLeaves;
            const std::uint64_t next = std::min(last, leaf | 63) + 1;
            if (chunk == first / kLeaves || chunk == last / kLeaves || m_chunks.find(chunk)) {
                const std::uint64_t count = next - leaf;
                mark(chunk, leaf % kLeaves / 64, (~std::uint64_t{0} >> (64 - count)) << (leaf % 64));
                leaf = next;
            } else {
                leaf = std::min(m_chunks.skipAbsent(chunk + 1), last / kLeaves) * kLeaves;
            }
        }
    }
    /// Leaves [first, end) may hold something: after touchAll(), before refresh().
    void reach(std::uint64_t first, std::uint64_t end)
    {
        for (std::uint64_t chunk = first / kLeaves; chunk * kLeaves < end; ++chunk)
            m_chunks.at(chunk);
    }
    /// Brings everything up to date; leafOf(leaf) gives the sums of one leaf.
    template <class LeafOf>
    void refresh(LeafOf leafOf)
    {
        if (std::exchange(m_all, false)) {
            m_changed.clear();
            m_chunks.forEach([this](std::uint64_t index, Chunk& chunk) {
                chunk.dirty.fill(~std::uint64_t{0});
                m_changed.push_back(index);
            });
        }
        for (const std::uint64_t index : m_changed)
            refresh(m_chunks.at(index), index * kLeaves, leafOf);
        m_changed.clear();
    }
    /// Reads [first, end) from left to right: visit(sums) for stretches that exist, absent(first, count) for
    /// leaves that were never marked.
    template <class Visit, class Absent>
    void read(std::uint64_t first, std::uint64_t end, Visit visit, Absent absent) const
    {
        while (first < end) {
            const std::uint64_t index = first / kLeaves;
            const Chunk* chunk = m_chunks.find(index);
            if (!chunk) {
                const std::uint64_t next = m_chunks.skipAbsent(index + 1);
                const std::uint64_t until = next < end / kLeaves + 1 ? std::min(end, next * kLeaves) : end;
                absent(first, until - first);
                first = until;
                continue;
            }
            const auto [level, span] = widest(first, end);
            visit(chunk->nodes[kBase[level] + first % kLeaves / span]);
            first += span;
        }
    }
    /// Visits nodes from left to right and from the top down: those below one for which enter(sums) is false
    /// are left out; leaf(index) is called for each leaf that was entered.
    template <class Enter, class Leaf>
    void descend(Enter enter, Leaf leaf) const
    {
        m_chunks.forEach([&](std::uint64_t index, const Chunk& chunk) {
            descend(chunk, kLevels - 1, 0, index * kLeaves, enter, leaf);
        });
    }
    class Filling;
    std::size_t bytes() const { return m_chunks.bytes() + m_changed.capacity() * sizeof(std::uint64_t); }

  private:
    static constexpr unsigned kLevels = 4, kFan = 8;
    static constexpr std::array<unsigned, kLevels> kBase{0, 512, 576, 584};
    struct Chunk {
        std::array<Sums, 585> nodes{}; ///< 512 leaves, then 64, 8, 1
        std::array<std::uint64_t, kLeaves / 64> dirty{};
        bool listed = false;
    };

    void mark(std::uint64_t index, std::uint64_t word, std::uint64_t bits)
    {
        Chunk* chunk = m_chunks.find(index);
        if (!chunk) {
            chunk = &m_chunks.at(index);
            chunk->dirty.fill(~std::uint64_t{0});
            chunk->listed = true;
            m_changed.push_back(index);
        }
        // A chunk with a mark is listed: mostly its own cache line need not be looked at.
        if (std::exchange(chunk->dirty[word], chunk->dirty[word] | bits) || chunk->listed) return;
        chunk->listed = true;
        m_changed.push_back(index);
    }
    template <class LeafOf>
    static void refresh(Chunk& chunk, std::uint64_t first, LeafOf leafOf)
    {
        for (unsigned word = 0; word < chunk.dirty.size(); ++word) {
            const std::uint64_t dirty = std::exchange(chunk.dirty[word], 0);
            if (!dirty) continue;
            for (std::uint64_t bits = dirty; bits; bits &= bits - 1) {
                const unsigned leaf = word * 64 + unsigned(std::countr_zero(bits));
                chunk.nodes[leaf] = leafOf(first + leaf);
            }
            for (unsigned group = 0; group < 8; ++group)
                if (dirty >> (group * 8) & 0xff) join(chunk, 1, word * 8 + group);
            join(chunk, 2, word);
        }
        join(chunk, 3, 0);
        chunk.listed = false;
    }
    static void join(Chunk& chunk, unsigned level, unsigned node)
    {
        const Sums* children = chunk.nodes.data() + kBase[level - 1] + node * kFan;
        Sums sums = children[0];
        for (unsigned i = 1; i < kFan; ++i)
            sums.append(children[i]);
        chunk.nodes[kBase[level] + node] = sums;
    }
    /// The widest node that begins at `first` and does not reach beyond `end`.
    static std::pair<unsigned, std::uint64_t> widest(std::uint64_t first, std::uint64_t end)
    {
        unsigned level = 0;
        std::uint64_t span = 1;
        while (level + 1 < kLevels && first % (span * kFan) == 0 && first + span * kFan <= end) {
            ++level;
            span *= kFan;
        }
        return {level, span};
    }
    template <class Enter, class Leaf>
    static void descend(const Chunk& chunk, unsigned level, unsigned node, std::uint64_t base, Enter& enter,
                        Leaf& leaf)
    {
        if (!enter(chunk.nodes[kBase[level] + node])) return;
        if (level == 0) return leaf(base + node);
        for (unsigned i = 0; i < kFan; ++i)
            descend(chunk, level - 1, node * kFan + i, base, enter, leaf);
    }

    heap::Sparse<Chunk> m_chunks;
    std::vector<std::uint64_t> m_changed; ///< chunks with a mark
    bool m_all = false;                   ///< all count as marked
};

/// Puts the sums of all leaves, in ascending order, in the place of what there was; those left out are empty.
/// Finish it before use: all is as after a refresh then.
template <class Sums>
class Pyramid<Sums>::Filling
{
  public:
    explicit Filling(Pyramid& pyramid) : m_pyramid(pyramid) {}
    void put(std::uint64_t leaf, const Sums& sums)
    {
        if (leaf / kLeaves + 1 != m_nextChunk) open(leaf / kLeaves);
        emptyUpTo(leaf % kLeaves);
        m_chunk->nodes[leaf % kLeaves] = sums;
        m_next = leaf % kLeaves + 1;
    }
    void finish()
    {
        if (m_chunk) close();
        emptyChunksUpTo(m_pyramid.m_chunks.reach());
        m_pyramid.m_changed.clear();
        m_pyramid.m_all = false;
    }

  private:
    void open(std::uint64_t index)
    {
        if (m_chunk) close();
        emptyChunksUpTo(index);
        m_nextChunk = index + 1;
        m_chunk = &m_pyramid.m_chunks.at(index);
        m_next = 0;
    }
    void close()
    {
        emptyUpTo(kLeaves);
        m_chunk->dirty.fill(~std::uint64_t{0});
        refresh(*m_chunk, 0, [this](std::uint64_t leaf) -> const Sums& { return m_chunk->nodes[leaf]; });
    }
    void emptyUpTo(std::uint64_t leaf)
    {
        std::fill(m_chunk->nodes.data() + m_next, m_chunk->nodes.data() + leaf, Sums{});
    }
    void emptyChunksUpTo(std::uint64_t index)
    {
        m_pyramid.m_chunks.forEachIn(m_nextChunk, index, [](std::uint64_t, Chunk& chunk) { chunk = {}; });
    }

    Pyramid& m_pyramid;
    Chunk* m_chunk = nullptr;
    std::uint64_t m_nextChunk = 0; ///< those below are done, the last of them is open
    std::uint64_t m_next = 0;      ///< leaves below, of the open chunk, are there
};

} // namespace heapglass::replay
