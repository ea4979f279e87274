// The place of each live block among all of them in address order, from the used bits: what is kept in
// another order, say by slot, is put into this one without sorting.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "engine/heap/bit_count.h"
#include "engine/heap/blocks.h"
#include "engine/heap/sparse.h"

namespace heapglass::heap
{

class BlockRanks
{
  public:
    /// `blocks` must not change while this is in use. O(lines of chunks that exist).
    explicit BlockRanks(const Blocks& blocks) : m_blocks(blocks)
    {
        std::uint32_t below = 0;
        blocks.forEachReach([&](Granule begin, Granule end) {
            Chunk& chunk = m_below.at(begin / (end - begin));
            for (Granule line = 0; line < kLines; ++line) {
                chunk[line] = below;
                for (const std::uint64_t used : blocks.lineAt(begin + line * Line::kGranules)->used)
                    below += bitCount(used);
            }
        });
    }
    /// How many live blocks start below `g`, which is the start of one. O(1).
    std::size_t of(Granule g) const
    {
        const std::uint64_t line = g / Line::kGranules;
        const Line& bits = *m_blocks.lineAt(g);
        std::size_t rank = (*m_below.find(line / kLines))[line % kLines];
        const auto word = unsigned(g / 64 % bits.used.size());
        for (unsigned i = 0; i < word; ++i)
            rank += bitCount(bits.used[i]);
        return rank + bitCount(bits.used[word] & ~(~std::uint64_t{0} << (g % 64)));
    }

  private:
    static constexpr Granule kLines = Blocks::kLines;
    using Chunk = std::array<std::uint32_t, kLines>;

    const Blocks& m_blocks;
    Sparse<Chunk> m_below; ///< by line: live blocks that start below it
};

} // namespace heapglass::heap
