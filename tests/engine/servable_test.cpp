// The share of free bytes that could serve a request, against counting all free blocks.
#include <random>

#include <gtest/gtest.h>

#include "engine/replay/servable.h"

namespace heapglass::replay
{
namespace
{

heap::Geometry geometry()
{
    heap::Geometry geometry;
    geometry.header = 16;
    geometry.granule = 16;
    geometry.minimumBlock = 32;
    return geometry;
}

/// Free blocks one after the other; of more than `most` the longest are listed.
FreeBlocks listOf(std::vector<Bytes> lengths, std::size_t most = FreeBlocks::kMost)
{
    FreeBlocks list;
    for (const Bytes length : lengths) {
        ++list.count;
        list.bytes += length;
        auto& size = list.bySize[std::size_t(std::bit_width(length) - 1)];
        ++size.count;
        size.bytes += length;
    }
    std::ranges::sort(lengths, std::greater());
    list.complete = lengths.size() <= most;
    lengths.resize(std::min(lengths.size(), most));
    for (const Bytes length : lengths)
        list.blocks.push_back({0, length});
    return list;
}

std::vector<Bytes> randomLengths(unsigned seed, std::size_t count)
{
    std::mt19937 random(seed);
    std::vector<Bytes> lengths(count);
    for (Bytes& length : lengths)
        length = 32 + 16 * (random() % (Bytes{1} << random() % 12));
    return lengths;
}

Bytes bytesFrom(const std::vector<Bytes>& lengths, Bytes least)
{
    Bytes bytes = 0;
    for (const Bytes length : lengths)
        bytes += length >= least ? length : 0;
    return bytes;
}

TEST(Servable, ARequestNeedsItsHeaderARoundSizeAndTheSmallestBlock)
{
    const Servable servable({}, geometry());
    EXPECT_EQ(servable.blockFor(0), 32U);
    EXPECT_EQ(servable.blockFor(16), 32U);
    EXPECT_EQ(servable.blockFor(17), 48U);
    EXPECT_EQ(servable.blockFor(4080), 4096U);
    EXPECT_EQ(servable.blockFor(4081), 4112U);
}

TEST(Servable, CountsWhatIsLongEnough)
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const std::vector<Bytes> lengths = randomLengths(seed, 200);
        const Servable servable(listOf(lengths), geometry());
        for (Bytes size = 0; size < 40'000; size += 1 + size / 7) {
            const Bytes block = servable.blockFor(size);
            EXPECT_EQ(servable.answer(size), (Servable::Answer{block, bytesFrom(lengths, block), true}));
        }
    }
}

TEST(Servable, WithoutAllBlocksItSaysAtLeastSoManyAndIsExactWhereItSaysSo)
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        const std::vector<Bytes> lengths = randomLengths(seed, 300);
        const Servable servable(listOf(lengths, 40), geometry());
        int exact = 0, inexact = 0;
        for (Bytes size = 0; size < 40'000; size += 1 + size / 31) {
            const auto answer = servable.answer(size);
            const Bytes truth = bytesFrom(lengths, answer.block);
            EXPECT_LE(answer.bytes, truth) << size;
            EXPECT_TRUE(!answer.exact || answer.bytes == truth) << size;
            (answer.exact ? exact : inexact) += 1;
        }
        EXPECT_GT(exact, 20);
        EXPECT_GT(inexact, 20);
    }
}

TEST(Servable, ExternalFragmentationOfACheckerboardIsAllOrNothing)
{
    const Servable servable(listOf(std::vector<Bytes>(4096, 256)), geometry());
    EXPECT_EQ(servable.external(240), 0);
    EXPECT_EQ(servable.external(241), 1);
    EXPECT_EQ(Servable({}, geometry()).external(1), 0) << "nothing is free";
}

} // namespace
} // namespace heapglass::replay
