// Where blocks begin and which are live, as bits: one start bit and one used bit a granule.
//
// Invariants (timeline-core.md, section 6): start(0) is set iff the heap is not empty; the last
// start is the heap's end and is not used; a used bit stands only on a start. The blocks tile
// [0, end), so the length of a block is the distance to the next start. Splitting, merging, growing
// and trimming are flips of single start bits, and a flip undoes itself.
//
// Storage is sparse: the inside of a large block costs nothing but a directory entry per 4096 lines.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace heapglass::heap
{

/// A position in units of the heap's granule, counted from its base.
using Granule = std::uint64_t;
inline constexpr Granule kNoGranule = ~Granule{0};

class Blocks
{
  public:
    Blocks();
    Blocks(const Blocks&);
    Blocks(Blocks&&) noexcept;
    Blocks& operator=(const Blocks&);
    Blocks& operator=(Blocks&&) noexcept;
    ~Blocks();

    void clear();

    /// Adds or removes the boundary at `g`. The used bit of `g` is left alone. O(1).
    void flip(Granule g);
    bool starts(Granule g) const;
    /// `g` is a start.
    void setUsed(Granule g, bool used);
    bool used(Granule g) const;

    /// The smallest start above `g`, kNoGranule if there is none. O(log64 of the reach).
    Granule next(Granule g) const;
    /// The largest start below `g`, kNoGranule if there is none.
    Granule previous(Granule g) const;
    /// The largest start at or below `g`: the block that contains `g`.
    Granule containing(Granule g) const { return starts(g) ? g : previous(g); }
    /// The heap's end: the last start, 0 for an empty heap.
    Granule end() const;

    std::uint64_t blockCount() const { return m_starts ? m_starts - 1 : 0; }
    std::uint64_t usedCount() const { return m_used; }
    std::uint64_t freeCount() const { return blockCount() - m_used; }

    /// Hints the processor to fetch the line of `g`; nothing else.
    void prefetch(Granule g) const;
    std::size_t bytes() const; ///< memory

    /// Same boundaries, same used bits.
    bool operator==(const Blocks&) const;

  private:
    struct Chunk;
    Chunk& chunkFor(Granule g);
    const Chunk* chunkAt(Granule g) const;

    std::vector<std::unique_ptr<Chunk>> m_chunks;
    std::vector<std::uint64_t> m_occupied; // a bit a chunk: it has a start
    std::uint64_t m_starts = 0;
    std::uint64_t m_used = 0;
};

} // namespace heapglass::heap
