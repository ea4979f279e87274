#include "engine/replay/block_sums.h"

#include <array>
#include <gtest/gtest.h>
#include <random>

namespace heapglass::replay
{
namespace
{

using heap::Line;

/// The same by looking at one start after the other.
BlockSums oneByOne(const std::array<Line, 4>& lines, heap::Granule begin)
{
    BlockSums sums;
    for (unsigned g = 0; g < 4 * Line::kGranules; ++g) {
        const Line& line = lines[g / Line::kGranules];
        const unsigned word = g / 64 % 4, bit = g % 64;
        if (line.start[word] >> bit & 1) sums.append(begin + g, line.used[word] >> bit & 1);
    }
    return sums;
}

TEST(BlockSums, FourLinesByWordsAreThoseOfOneStartAfterTheOther)
{
    std::mt19937_64 random(1);
    for (const unsigned inSparse : {1u, 2u, 3u, 20u, 200u, 1000u})
        for (const unsigned inFree : {1u, 2u, 3u, 1000u})
            for (int round = 0; round < 200; ++round) {
                std::array<Line, 4> lines;
                for (unsigned g = 0; g < 4 * Line::kGranules; ++g) {
                    if (random() % inSparse) continue;
                    Line& line = lines[g / Line::kGranules];
                    line.start[g / 64 % 4] |= std::uint64_t{1} << (g % 64);
                    if (random() % inFree) line.used[g / 64 % 4] |= std::uint64_t{1} << (g % 64);
                }
                unsigned occupied = 0;
                for (unsigned i = 0; i < 4; ++i)
                    occupied |= unsigned{!lines[i].empty()} << i;
                ASSERT_EQ(sumsOf({lines.data(), occupied}, 4096), oneByOne(lines, 4096))
                    << inSparse << ' ' << inFree << ' ' << round;
            }
}

} // namespace
} // namespace heapglass::replay
