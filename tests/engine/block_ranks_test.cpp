#include <random>

#include <gtest/gtest.h>

#include "engine/heap/block_ranks.h"

namespace heapglass::heap
{
namespace
{

TEST(BlockRanks, AreThePlacesOfLiveBlocksInAddressOrder)
{
    std::mt19937_64 random(7);
    for (int round = 0; round < 50; ++round) {
        Blocks blocks;
        Granule at = 0;
        for (int i = 0; i < 300; ++i) {
            blocks.flip(at);
            blocks.setUsed(at, random() % 3 != 0);
            // Neighbours in a word, in a line, in a chunk, and far beyond all that.
            at += 1 + random() % (Granule{1} << (random() % 40));
        }
        blocks.flip(at);
        const BlockRanks ranks(blocks);
        std::size_t rank = 0;
        for (Granule block = 0; block < blocks.end(); block = blocks.next(block))
            if (blocks.used(block)) {
                ASSERT_EQ(ranks.of(block), rank++) << "round " << round << ", granule " << block;
            }
        EXPECT_EQ(rank, blocks.usedCount());
    }
}

TEST(BlockRanks, OfNoBlocksAreNone)
{
    const Blocks blocks;
    const BlockRanks ranks(blocks);
    Blocks one;
    one.flip(0);
    one.setUsed(0, true);
    one.flip(4);
    EXPECT_EQ(BlockRanks(one).of(0), 0u);
}

} // namespace
} // namespace heapglass::heap
