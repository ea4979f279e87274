#include "engine/heap/blocks.h"

#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>

namespace heapglass::heap
{
namespace
{

/// The same answers from ordered sets.
struct Naive {
    std::set<Granule> starts, used;

    void flip(Granule g)
    {
        if (!starts.erase(g)) starts.insert(g);
    }
    Granule next(Granule g) const
    {
        const auto it = starts.upper_bound(g);
        return it == starts.end() ? kNoGranule : *it;
    }
    Granule previous(Granule g) const
    {
        const auto it = starts.lower_bound(g);
        return it == starts.begin() ? kNoGranule : *std::prev(it);
    }
};

void expectSame(const Blocks& blocks, const Naive& naive, Granule g)
{
    ASSERT_EQ(blocks.starts(g), naive.starts.contains(g)) << g;
    ASSERT_EQ(blocks.used(g), naive.used.contains(g)) << g;
    ASSERT_EQ(blocks.next(g), naive.next(g)) << g;
    ASSERT_EQ(blocks.previous(g), naive.previous(g)) << g;
    ASSERT_EQ(blocks.end(), naive.starts.empty() ? 0 : *naive.starts.rbegin());
    ASSERT_EQ(blocks.usedCount(), naive.used.size());
}

TEST(Blocks, AgreeWithOrderedSetsAndUndoToNothing)
{
    for (const Granule reach : {300ull, 5'000ull, 2'000'000ull, 1ull << 36, 1ull << 45}) {
        std::mt19937_64 random(reach);
        Blocks blocks;
        Naive naive;
        std::vector<Granule> flips;
        for (int i = 0; i < 3'000; ++i) {
            const Granule g = random() % 4 && !flips.empty() ? flips[random() % flips.size()] + random() % 3
                                                             : random() % reach;
            if (naive.starts.contains(g) && random() % 2) {
                const bool used = !naive.used.contains(g);
                blocks.setUsed(g, used);
                used ? void(naive.used.insert(g)) : void(naive.used.erase(g));
            } else if (!naive.used.contains(g)) {
                blocks.flip(g), naive.flip(g), flips.push_back(g);
            }
            expectSame(blocks, naive, g);
            expectSame(blocks, naive, random() % reach);
        }
        EXPECT_EQ(Blocks(blocks), blocks);
        for (const Granule g : std::set(naive.used))
            blocks.setUsed(g, false);
        EXPECT_FALSE(blocks == Blocks());
        for (std::size_t i = flips.size(); i-- > 0;)
            blocks.flip(flips[i]);
        EXPECT_EQ(blocks, Blocks());
        EXPECT_EQ(blocks.next(0), kNoGranule);
    }
}

/// Some starts, in clusters; the last one is never used.
std::map<Granule, bool> someStarts(std::mt19937_64& random, Granule reach)
{
    std::map<Granule, bool> starts;
    Granule at = 0;
    for (std::uint64_t left = random() % 400; left > 0; --left) {
        at = random() % 20 ? (at + 1 + random() % (1ull << random() % 10)) % reach : random() % reach;
        starts[at] = random() % 3 != 0;
    }
    if (!starts.empty()) starts.rbegin()->second = false;
    return starts;
}

TEST(Blocks, FillingPutsStartsInThePlaceOfOthers)
{
    for (const Granule reach : {300ull, 5'000ull, 2'000'000ull, 1ull << 30, 1ull << 36}) {
        std::mt19937_64 random(reach);
        Blocks blocks;
        for (int round = 0; round < 40; ++round) {
            const std::map<Granule, bool> starts = someStarts(random, reach);
            Blocks expected;
            Blocks::Filling filling(blocks);
            for (const auto& [start, used] : starts) {
                filling.add(start, used);
                expected.flip(start);
                expected.setUsed(start, used);
            }
            filling.finish();
            ASSERT_EQ(blocks, expected) << reach << ' ' << round;
            ASSERT_EQ(blocks.end(), expected.end());
            for (int i = 0; i < 50; ++i) {
                const Granule g = random() % reach;
                ASSERT_EQ(blocks.next(g), expected.next(g));
                ASSERT_EQ(blocks.previous(g), expected.previous(g));
            }
        }
        blocks.clear();
        EXPECT_EQ(blocks, Blocks());
    }
}

TEST(Blocks, ALargeBlockCostsLittleMemory)
{
    Blocks blocks;
    for (const Granule g : {Granule{0}, Granule{1} << 36})
        blocks.flip(g);
    EXPECT_EQ(blocks.blockCount(), 1u);
    EXPECT_EQ(blocks.next(12345), Granule{1} << 36);
    EXPECT_EQ(blocks.containing((Granule{1} << 36) - 1), 0u);
    EXPECT_LT(blocks.bytes(), std::size_t{2} << 20);
}

} // namespace
} // namespace heapglass::heap
