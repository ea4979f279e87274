// What is counted anew from the bits, against what is kept block by block.
#include "engine/replay/recount.h"

#include <map>
#include <random>
#include <tuple>
#include <utility>

#include <gtest/gtest.h>

#include "engine/heap/block_flips.h"

namespace heapglass::replay
{
namespace
{

using heap::Granule;

struct Shape {
    Bytes page, granule, bookkeeping;
    Granule reach;     // of the starts
    unsigned farShare; // one start in so many lies anywhere, the others follow each other
};

class Recounted : public testing::TestWithParam<Shape>
{
  protected:
    heap::Geometry geometry() const
    {
        heap::Geometry geometry;
        geometry.page = GetParam().page;
        geometry.granule = GetParam().granule;
        geometry.bookkeeping = GetParam().bookkeeping;
        return geometry;
    }
    /// The first start is 0, the last is the end and not used.
    std::map<Granule, bool> someStarts()
    {
        std::map<Granule, bool> starts{{0, random() % 2 == 0}};
        Granule at = 0;
        const std::size_t count = random() % 3 ? random() % 3000 : random() % 20;
        const unsigned shortest = unsigned(random() % 7);
        for (std::size_t i = 0; i < count; ++i) {
            at = random() % GetParam().farShare ? at + 1 + random() % (1ull << (shortest + random() % 4))
                                                : random();
            at %= GetParam().reach;
            starts[at] = random() % 3 != 0;
        }
        if (starts.size() == 1) return {};
        starts.rbegin()->second = false;
        return starts;
    }

    std::mt19937_64 random{GetParam().page + GetParam().reach};
};

TEST_P(Recounted, IsWhatIsKeptBlockByBlock)
{
    heap::Layout layout(geometry());
    LayoutSums sums;
    FreeSizes sizes;
    std::map<Granule, bool> before;
    for (int round = 0; round < 25; ++round) {
        const std::map<Granule, bool> starts = someStarts();
        heap::Blocks::Flips flips(layout.blocks);
        for (const auto* map : {&std::as_const(before), &starts})
            for (const auto& [start, used] : *map)
                flips.flip(start, true, used);
        before = starts;
        recount(layout, sums, sizes);
        sums.refresh(layout);

        heap::Layout expected(geometry());
        FreeSizes expectedSizes;
        for (auto at = starts.begin(); at != starts.end(); ++at) {
            expected.blocks.flip(at->first);
            expected.blocks.setUsed(at->first, at->second);
            if (std::next(at) == starts.end()) break;
            const Bytes offset = at->first * GetParam().granule;
            const Bytes length = std::next(at)->first * GetParam().granule - offset;
            if (at->second) {
                expected.pages.addLive(offset, length);
                expected.liveBytes += length;
            } else {
                expected.pages.addBookkeeping(offset, expected.bookkeepingOf(length));
                expectedSizes.add(length);
            }
        }
        expected.pages.setEnd(expected.end());
        ASSERT_TRUE(layout == expected) << round;
        ASSERT_EQ(layout.check(), "");
        ASSERT_EQ(layout.blocks.end(), expected.blocks.end());
        ASSERT_TRUE(sizes == expectedSizes) << round;

        LayoutSums fresh;
        fresh.touchAll();
        fresh.refresh(expected);
        ASSERT_EQ(sums.largestFree(layout).length, fresh.largestFree(expected).length) << round;
        ASSERT_EQ(sums.largestFree(layout).offset, fresh.largestFree(expected).offset) << round;
        for (int i = 0; i < 40; ++i) {
            Granule low = random() % (layout.blocks.end() + 1), high = random() % (layout.blocks.end() + 2);
            if (i < 10) high = low + random() % 5000; // mostly few leaves
            std::tie(low, high) = std::minmax({low, high});
            ASSERT_EQ(sums.starts(layout, low, high), fresh.starts(expected, low, high))
                << low << ' ' << high;
            const PageIndex first = layout.pages.pageOf(low * GetParam().granule);
            const PageRun run{first, layout.pages.pageOf(high * GetParam().granule) - first + 1};
            ASSERT_EQ(sums.pages(layout, run), fresh.pages(expected, run)) << low << ' ' << high;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Shapes, Recounted,
                         testing::Values(Shape{4096, 16, 32, 100'000, 1'000},        // a line a page
                                         Shape{16'384, 16, 32, 3'000'000, 50},       // four lines a page
                                         Shape{4096, 8, 32, 100'000, 1'000},         // two
                                         Shape{1 << 21, 16, 48, 1 << 24, 30},        // huge pages
                                         Shape{256, 16, 32, 20'000, 1'000},          // less than a line
                                         Shape{4096, 16, 0, 100'000, 1'000},         // no bookkeeping
                                         Shape{4096, 16, 8192, 100'000, 200},        // more than a page of it
                                         Shape{4096, 16, 32, Granule{1} << 34, 3})); // huge blocks

} // namespace
} // namespace heapglass::replay
