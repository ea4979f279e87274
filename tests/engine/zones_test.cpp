// Zones: heaps of their own that are shown as one, and where each is shown.
#include <numeric>

#include <gtest/gtest.h>

#include "engine/heap/policies.h"
#include "engine/replay/census.h"
#include "engine/replay/configuration.h"
#include "engine/replay/picture.h"
#include "engine/replay/worker.h"
#include "engine/replay/zone_map.h"
#include "tests/engine/random_trace.h"
#include "tests/engine/trace_support.h"

namespace heapglass::replay
{
namespace
{

constexpr unsigned kZones = 3;
constexpr Recorder::FrameDistance kFrames{150, 0, 3};

std::unique_ptr<Recorder> recordZones(std::string_view policy, unsigned seed)
{
    test::RandomTrace wish;
    wish.seed = seed;
    wish.zones = kZones;
    const Script script(test::makeTrace(wish));
    Overrides overrides{{"page", "256"}};
    choosePolicy(overrides, policy);
    auto source = makeSource(script.trace(), policy, configurationOf(script.trace(), overrides).settings);
    auto recorder = std::make_unique<Recorder>(script, std::move(*source), kFrames);
    recorder->advance(kNone);
    return recorder;
}

ViewRequest everything(Bytes end)
{
    ViewRequest request;
    request.pages = {0, 1, 100'000};
    request.blocks = {0, end, 1'000'000, 100};
    request.freeBlocks = true;
    return request;
}

class ZonesOf : public testing::TestWithParam<std::string>
{
};

std::vector<std::string> everyPolicy()
{
    std::vector<std::string> names;
    for (const heap::PolicyInfo& policy : heap::policies())
        names.emplace_back(policy.name);
    return names;
}

TEST_P(ZonesOf, AreShownOneAfterTheOtherWithTheirSums)
{
    const auto recorder = recordZones(GetParam(), 5);
    const ZoneMap map(recorder->zonePeaks());
    ASSERT_EQ(map.zones(), kZones);
    const Bytes end = map.baseOf(kZones - 1) + recorder->zonePeaks().back();
    std::mt19937 random(9);
    Timeline timeline = recorder->timelineAt(0);
    for (int i = 0; i < 20; ++i) {
        const Step step = random() % (recorder->placement().steps() + 1);
        recorder->seek(timeline, step);
        Snapshot shown;
        drawPicture(*recorder, timeline, everything(end), shown);

        auto source = heap::makeHeap(dynamic_cast<const heap::Heap&>(recorder->source()).settings());
        Recorder straight(recorder->script(), std::move(source));
        straight.advance(step);
        const Metrics metrics = straight.metrics();
        EXPECT_EQ(shown.heapBytes, metrics.heapBytes);
        EXPECT_EQ(shown.totals.pages, metrics.pages);
        EXPECT_EQ(shown.totals.held, metrics.heldPages);
        EXPECT_EQ(shown.totals.metaHeld, metrics.metaHeldPages);
        EXPECT_EQ(shown.totals.releasable, metrics.releasablePages);
        EXPECT_EQ(shown.totals.released, metrics.releasedPages);
        EXPECT_EQ(shown.wouldReturn, metrics.releasablePages);
        EXPECT_EQ(shown.liveBlocks, metrics.liveBlocks);
        EXPECT_EQ(shown.requestedBytes, metrics.liveRequestedBytes);
        EXPECT_EQ(shown.freeList.count, metrics.freeBlocks);
        EXPECT_EQ(shown.freeList.blocks.size(), metrics.freeBlocks);
        EXPECT_EQ(shown.largestFree, metrics.largestFreeBytes);

        std::size_t next = 0;
        straight.source().walk([&](const heap::BlockEntry& block) {
            ASSERT_LT(next, shown.blocks.blocks.size());
            const BlockView& view = shown.blocks.blocks[next++];
            ASSERT_EQ(view.offset, map.shown(block.offset));
            ASSERT_EQ(map.common(view.offset), block.offset);
            ASSERT_EQ(view.length, block.length);
            ASSERT_EQ(view.block, block.block);
            ASSERT_EQ(view.requested, block.requested);
        });
        EXPECT_EQ(next, shown.blocks.blocks.size());

        const auto census = takeCensus(*recorder, timeline);
        ASSERT_TRUE(census);
        std::vector<LiveBlock> live;
        const Bytes granule = shown.geometry.granule;
        for (const BlockView& view : shown.blocks.blocks)
            if (view.live) live.push_back({view.offset / granule, view.length / granule, view.maker});
        EXPECT_EQ(census->blocks, live);

        PageIndex pages = 0, held = 0;
        for (const PageCell& cell : shown.pages.cells) {
            pages += cell.pages();
            held += cell.held + cell.pinned;
            ASSERT_LE(cell.pages(), 1u); // none: in a gap
        }
        EXPECT_EQ(pages, shown.totals.pages);
        EXPECT_EQ(held, shown.totals.held);
        EXPECT_EQ(shown.pages.cells.size(), shown.shownPages());
        EXPECT_LE(shown.shownEnd(), end);
    }
}

TEST_P(ZonesOf, CellsAndBinsMayReachOverTheEdgeOfAZone)
{
    const auto recorder = recordZones(GetParam(), 6);
    const ZoneMap map(recorder->zonePeaks());
    const Bytes end = map.baseOf(kZones - 1) + recorder->zonePeaks().back();
    Timeline timeline = recorder->timelineAt(recorder->placement().steps() / 2);
    for (const std::uint32_t width : {2u, 8u, 64u, 4096u}) {
        ViewRequest request = everything(end);
        request.pages.pagesPerCell = width;
        request.blocks.most = 1;
        request.blocks.bins = 100 / width + 1;
        Snapshot shown;
        drawPicture(*recorder, timeline, request, shown);
        PageIndex pages = 0;
        Bytes live = 0, binned = 0;
        std::uint64_t starts = 0;
        for (const PageCell& cell : shown.pages.cells) {
            pages += cell.pages();
            live += cell.liveBytes;
        }
        for (const BlockBin& bin : shown.blocks.bins) {
            binned += bin.liveBytes;
            starts += bin.blocks;
        }
        EXPECT_EQ(pages, shown.totals.pages);
        EXPECT_EQ(live, shown.liveBytes);
        EXPECT_EQ(binned, shown.liveBytes);
        EXPECT_EQ(starts, shown.liveBlocks + shown.freeBlocks);
    }
}

INSTANTIATE_TEST_SUITE_P(EveryPolicy, ZonesOf, testing::ValuesIn(everyPolicy()), [](const auto& info) {
    std::string name = info.param;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

/// A list in a file, in a worker that has read it to its end.
class ZonesInAWorker : public testing::Test
{
  protected:
    void open(const std::string& text)
    {
        m_worker.open(m_directory.write("zones.ops", text), "");
        show(kNone);
    }
    void show(Step step, std::optional<PageIndex> page = {})
    {
        ViewRequest request = everything(1 << 20);
        request.number = ++m_number;
        request.step = step;
        request.selectedPage = page;
        m_worker.show(request);
        m_worker.waitUntilIdle();
        m_now = m_worker.snapshot();
    }
    const Snapshot& now() const { return *m_now; }
    Worker m_worker{[] {}};

  private:
    trace::TemporaryDirectory m_directory;
    std::uint64_t m_number = 0;
    std::shared_ptr<const Snapshot> m_now;
};

// Pages 0 to 3 are the zone without a name, 4 to 6 the zone s.
constexpr const char* kTwoZones = "zone s s\na a[0..3] 4080\na s[0..2] 4080\n";

TEST_F(ZonesInAWorker, AreRegionsWithTheirNames)
{
    open(kTwoZones);
    ASSERT_TRUE(now().isZoned());
    EXPECT_EQ(*now().regions,
              (std::vector<Region>{{0x10000, 0x14000, 0, ""}, {0x10000, 0x13000, 0x4000, "s"}}));
    EXPECT_EQ(now().addressOf(0x4010), 0x10010u);
    EXPECT_EQ(offsetOf(now().regionList(), 0x10000, 0x10010), 0x10u);
    show(kNone, 5);
    ASSERT_TRUE(now().selectedPage);
    EXPECT_EQ(now().selectedPage->holders.at(0).name, "s[1]");
    EXPECT_EQ(now().selectedPage->holders.at(0).block.offset, 0x5000u);
}

TEST_F(ZonesInAWorker, KeepTheirPlacesWhenAnotherShrinksAndGrows)
{
    open(std::string(kTwoZones) + "f a[1..3]\n");
    EXPECT_EQ(now().totals.pages, 7u);
    m_worker.heapmin(now().steps);
    show(kNone, 5);
    EXPECT_EQ(now().totals.pages, 4u);
    EXPECT_EQ(now().shownPages(), 7u);
    ASSERT_TRUE(now().heapmin);
    EXPECT_EQ(now().heapmin->plan.cut, (std::vector<PageRun>{{1, 3}}));
    EXPECT_EQ(now().heapmin->plan.returned(), 3u);
    ASSERT_EQ(now().heapmin->stay.groups.size(), 1u);
    EXPECT_EQ(now().heapmin->stay.groups[0].pages, 4u);
    EXPECT_EQ(now().selectedPage->holders.at(0).name, "s[1]");
    EXPECT_EQ(now().pages.cells.at(2).pages(), 0u);
    show(kNone, 2);
    EXPECT_FALSE(now().selectedPage) << "no page is there";
    m_worker.undo();
    show(kNone, 5);
    EXPECT_EQ(now().totals.pages, 7u);
    EXPECT_EQ(now().gaps, 0u);
    show(2, 5);
    EXPECT_FALSE(now().isZoned() && now().selectedPage) << "not there yet";
}

TEST_F(ZonesInAWorker, APlanNamesThePagesAsTheyAreShown)
{
    open(std::string(kTwoZones) + "a t 4080\nf s[1]\nf a[1] ; f a[2]\n");
    m_worker.heapmin(now().steps);
    show(kNone);
    // The middle pages keep a free block's header, the last of a run none.
    const heap::HeapminPlan& plan = now().heapmin->plan;
    EXPECT_EQ(plan.cut, (std::vector<PageRun>{}));
    EXPECT_EQ(plan.released, (std::vector<PageRun>{{2, 1}}));
    EXPECT_EQ(plan.metaHeldPages, 2u);
    EXPECT_EQ(now().heapmin->stay.groups.back().first, 1u);
}

} // namespace
} // namespace heapglass::replay
