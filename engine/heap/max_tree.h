// For each line the length of its longest free block, and over the lines a 16-ary tree of maxima: the lowest
// line at or above another that has a block of some length is found in O(log16 lines).
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "engine/heap/sparse.h"

namespace heapglass::heap
{

class MaxTree
{
  public:
    static constexpr std::uint64_t kNothing = ~std::uint64_t{0};
    /// Larger values are stored as this one; it fits a signed compare.
    static constexpr std::uint32_t kCeiling = 0x7FFF'FFFF;
    static std::uint32_t clipped(std::uint64_t value)
    {
        return std::uint32_t(std::min<std::uint64_t>(value, kCeiling));
    }

    void clear() { m_levels.clear(); }
    std::uint32_t value(std::uint64_t line) const;
    /// The value of `line` becomes at least `value`.
    void raise(std::uint64_t line, std::uint32_t value);
    /// The value of `line` becomes `value`, which is not above what it is.
    void lower(std::uint64_t line, std::uint32_t value);
    /// The lowest line at or above `from` whose value is at least `value` (> 0), or kNothing.
    std::uint64_t find(std::uint64_t from, std::uint32_t value) const;
    std::uint32_t largest() const;
    /// Whether every value above is the maximum of the 16 below it.
    bool consistent() const;
    std::size_t bytes() const;

  private:
    static constexpr std::uint64_t kFan = 16;
    static constexpr std::uint64_t kChunk = 4096;
    struct alignas(64) Chunk {
        std::array<std::uint32_t, kChunk> values{};
    };
    using Level = Sparse<Chunk>;

    const std::uint32_t* node(std::size_t level, std::uint64_t index) const
    {
        const Chunk* chunk = m_levels[level].find(index / kChunk);
        return chunk ? &chunk->values[index % kChunk / kFan * kFan] : nullptr;
    }
    std::uint32_t& at(std::size_t level, std::uint64_t index)
    {
        return m_levels[level].at(index / kChunk).values[index % kChunk];
    }
    void reach(std::uint64_t line);
    std::uint64_t descend(std::size_t level, std::uint64_t index, std::uint32_t value) const;

    std::vector<Level> m_levels; ///< [0] a value a line; the top one has at most 16
    std::uint64_t m_reach = 0;   ///< lines that the levels cover
};

} // namespace heapglass::heap
