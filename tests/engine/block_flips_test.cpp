// Flips in any order, counted at the end, against flips one by one.
#include "engine/heap/block_flips.h"

#include <algorithm>
#include <map>
#include <random>

#include <gtest/gtest.h>

namespace heapglass::heap
{
namespace
{

TEST(BlockFlips, InAnyOrderAreTheSame)
{
    for (const Granule reach : {300ull, 5'000ull, 2'000'000ull, 1ull << 30, 1ull << 36}) {
        std::mt19937_64 random(reach);
        Blocks blocks, expected;
        std::map<Granule, bool> starts; // as they are: start -> used
        for (int round = 0; round < 30; ++round) {
            struct Flip {
                Granule at;
                bool start, used;
            };
            std::vector<Flip> flips;
            if (round % 10 == 9) // all go
                for (const auto& [start, used] : starts)
                    flips.push_back({start, true, used});
            for (int i = 0; i < 200 && round % 10 != 9; ++i) {
                const Granule at =
                    random() % 5 && !flips.empty() ? flips.back().at + random() % 200 : random() % reach;
                flips.push_back({at, true, random() % 2 == 0});
                if (random() % 4 == 0) flips.push_back(flips[random() % flips.size()]); // forth and back
            }
            std::map<Granule, std::pair<bool, bool>> sums;
            for (const Flip& flip : flips) {
                sums[flip.at].first ^= flip.start;
                sums[flip.at].second ^= flip.used;
            }
            // A used bit stands only on a start, and not on the last.
            for (const auto& [at, sum] : sums) {
                const auto old = starts.find(at);
                const bool start = (old != starts.end()) ^ sum.first;
                const bool used = (old != starts.end() && old->second) ^ sum.second;
                if (used && !start) flips.push_back({at, false, true});
                if (start)
                    starts[at] = used;
                else
                    starts.erase(at);
            }
            if (!starts.empty() && starts.rbegin()->second) {
                flips.push_back({starts.rbegin()->first, false, true});
                starts.rbegin()->second = false;
            }
            std::shuffle(flips.begin(), flips.end(), random);

            Blocks::Flips all(blocks);
            for (const Flip& flip : flips)
                all.flip(flip.at, flip.start, flip.used);
            std::map<Granule, bool> seen;
            all.finish([&](std::uint64_t number, const Line* lines, unsigned occupied) {
                Blocks::Flips::Counts counts;
                EXPECT_NE(occupied, 0u);
                for (unsigned i = 0; i < 4; ++i) {
                    EXPECT_EQ(lines[i].empty(), !(occupied >> i & 1));
                    for (unsigned bit = 0; bit < Line::kGranules; ++bit) {
                        if (!(lines[i].start[bit / 64] >> (bit % 64) & 1)) continue;
                        const bool used = lines[i].used[bit / 64] >> (bit % 64) & 1;
                        seen[(number + i) * Line::kGranules + bit] = used;
                        ++counts.starts;
                        counts.used += used;
                    }
                }
                return counts;
            });
            ASSERT_EQ(seen, starts);
            expected.clear();
            for (const auto& [start, used] : starts) {
                expected.flip(start);
                expected.setUsed(start, used);
            }
            ASSERT_EQ(blocks, expected) << reach << ' ' << round;
            ASSERT_EQ(blocks.end(), expected.end());
            for (int i = 0; i < 50; ++i) {
                const Granule g = random() % reach;
                ASSERT_EQ(blocks.next(g), expected.next(g));
                ASSERT_EQ(blocks.previous(g), expected.previous(g));
            }
        }
    }
}

} // namespace
} // namespace heapglass::heap
