// Who holds the pages: against a map of pages that is filled block by block, over every policy and recorded
// addresses; no byte is lost in the division.
#include <map>
#include <random>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/replay/holders.h"
#include "tests/engine/placed_trace.h"

namespace heapglass::replay
{

namespace
{

/// A row as a simple count over pages finds it.
struct NaiveRow {
    std::uint64_t blocks = 0;
    Bytes live = 0, share = 0;
    std::set<PageIndex> alone, shared;
};

struct HeldBlock {
    Bytes offset, length;
    std::string who;
};

std::map<std::string, NaiveRow> naiveRows(const std::vector<HeldBlock>& blocks, Bytes page)
{
    std::map<std::string, NaiveRow> rows;
    std::map<PageIndex, std::vector<std::pair<Bytes, std::string>>> pages; // bytes there, and whose
    for (const HeldBlock& block : blocks) {
        ++rows[block.who].blocks;
        rows[block.who].live += block.length;
        for (PageIndex p = block.offset / page; p * page < block.offset + block.length; ++p)
            pages[p].emplace_back(std::min(block.offset + block.length, (p + 1) * page) -
                                      std::max(block.offset, p * page),
                                  block.who);
    }
    for (const auto& [number, parts] : pages) {
        Bytes free = page;
        std::set<std::string> owners;
        for (const auto& [bytes, who] : parts) {
            free -= bytes;
            owners.insert(who);
        }
        for (std::size_t i = 0; i < parts.size(); ++i)
            rows[parts[i].second].share += free * (i + 1) / parts.size() - free * i / parts.size();
        for (const std::string& who : owners)
            (owners.size() == 1 ? rows[who].alone : rows[who].shared).insert(number);
    }
    return rows;
}

class HoldersTest : public testing::TestWithParam<std::string>
{
  protected:
    HoldersTest() : placed(GetParam(), 7), trace(placed.trace) {}
    std::optional<Census> censusAt(Step step, const Stop& stop = {}) const
    {
        return takeCensus(*placed.recorder, placed.at(step), stop);
    }
    std::vector<heap::BlockEntry> liveAt(Step step) const
    {
        std::vector<heap::BlockEntry> blocks;
        placed.record(step)->source().walk([&](const heap::BlockEntry& block) {
            if (block.live) blocks.push_back(block);
        });
        return blocks;
    }
    std::string who(const heap::BlockEntry& block, HoldersBy by, EventIndex event) const
    {
        const std::uint32_t stack = trace->stack(block.block);
        if (by == HoldersBy::site) return stack ? fmt::format("0x{:x}000", stack) : "";
        if (by == HoldersBy::thread) return trace->threadName(trace->threadOf(block.tag));
        Bytes value = by == HoldersBy::size ? block.requested : event - block.tag, least = 1;
        const Bytes factor = by == HoldersBy::size ? 2 : 10;
        if (value == 0) return "0";
        for (; value >= factor; value /= factor)
            least *= factor;
        return std::to_string(least);
    }

    static std::string keyOf(const HolderRow& row, HoldersBy by)
    {
        if (by == HoldersBy::site) return row.site.text();
        return by == HoldersBy::thread ? row.thread : std::to_string(row.least);
    }

    test::PlacedTrace placed;
    std::shared_ptr<trace::Trace> trace;
};

constexpr HoldersBy kAll[] = {HoldersBy::site, HoldersBy::size, HoldersBy::age, HoldersBy::thread};
const Step kSteps[] = {0, 1, 149, 151, 700, 1234, 1999, 2500, 3000};

} // namespace

TEST_P(HoldersTest, ACensusHasEveryLiveBlockAndItsMaker)
{
    for (const Step step : kSteps) {
        const auto census = censusAt(step);
        ASSERT_TRUE(census);
        std::vector<LiveBlock> expected;
        const Bytes granule = census->geometry.granule;
        for (const heap::BlockEntry& block : liveAt(step))
            expected.push_back({block.offset / granule, block.length / granule, block.tag});
        EXPECT_EQ(census->blocks, expected) << "at step " << step;
        EXPECT_EQ(census->event, step);
    }
}

/// One timeline goes to and fro, as the window's does; the blocks are listed at each rest.
TEST_P(HoldersTest, ACensusIsRightAfterSeeksInBothDirections)
{
    std::mt19937 random(11);
    Timeline timeline = placed.recorder->timelineAt(0);
    for (int round = 0; round < 40; ++round) {
        const Step steps = placed.recorder->placement().steps();
        const Step near = std::min<Step>(steps, timeline.step() + random() % 9);
        placed.recorder->seek(timeline,
                              round % 3 ? Step(random() % (steps + 1)) : near - std::min<Step>(near, 4));
        const auto census = takeCensus(*placed.recorder, timeline);
        ASSERT_TRUE(census);
        std::vector<LiveBlock> expected;
        for (const heap::BlockEntry& block : liveAt(timeline.step()))
            expected.push_back({block.offset / census->geometry.granule,
                                block.length / census->geometry.granule, block.tag});
        ASSERT_EQ(census->blocks, expected) << "at step " << timeline.step();
    }
}

TEST_P(HoldersTest, AreWhatASimpleCountOverPagesFinds)
{
    Sites sites(*trace);
    for (const Step step : kSteps)
        for (const HoldersBy by : kAll) {
            const auto holders = holdersOf(*censusAt(step), *trace, by, sites);
            std::vector<HeldBlock> blocks;
            for (const heap::BlockEntry& block : liveAt(step))
                blocks.push_back({block.offset, block.length, who(block, by, step)});
            auto expected = naiveRows(blocks, 1024);
            ASSERT_EQ(holders->rows.size(), expected.size());
            for (const HolderRow& row : holders->rows) {
                const NaiveRow& naive = expected[keyOf(row, by)];
                EXPECT_EQ(row.blocks, naive.blocks);
                EXPECT_EQ(row.liveBytes, naive.live);
                EXPECT_EQ(row.freeShare, naive.share);
                EXPECT_EQ(test::pagesIn(row.alonePages), naive.alone);
                EXPECT_EQ(test::pagesIn(row.sharedPages), naive.shared);
                EXPECT_EQ(row.alone, naive.alone.size());
                EXPECT_EQ(row.pages, naive.alone.size() + naive.shared.size());
            }
        }
}

TEST_P(HoldersTest, NoFreeByteOfAHeldPageIsLost)
{
    Sites sites(*trace);
    for (const Step step : kSteps) {
        const Timeline timeline = placed.at(step);
        for (const HoldersBy by : kAll) {
            const auto holders = holdersOf(*takeCensus(*placed.recorder, timeline), *trace, by, sites);
            const heap::Layout& layout = timeline.layout();
            EXPECT_EQ(holders->heldPages, layout.totals().held);
            EXPECT_EQ(holders->liveBytes, layout.liveBytes);
            EXPECT_EQ(holders->blocks, layout.blocks.usedCount());
            EXPECT_EQ(holders->freeBytes, layout.totals().held * Bytes{1024} - layout.liveBytes);
        }
    }
}

TEST_P(HoldersTest, TheFlameGraphAddsUpToTheTable)
{
    Sites sites(*trace);
    const auto holders = holdersOf(*censusAt(2500), *trace, HoldersBy::site, sites);
    const FlameGraph& flame = holders->flame;
    ASSERT_GT(flame.nodes.size(), 5U);
    EXPECT_EQ(flame.nodes[0].blocks, holders->blocks);
    EXPECT_EQ(flame.nodes[0].liveBytes, holders->liveBytes);
    EXPECT_EQ(flame.nodes[0].freeShare, holders->freeBytes);
    std::vector<Bytes> below(flame.nodes.size());
    for (std::size_t i = 1; i < flame.nodes.size(); ++i) {
        const FlameNode& node = flame.nodes[i];
        ASSERT_LT(node.parent, i);
        EXPECT_EQ(node.depth, flame.nodes[node.parent].depth + 1);
        below[node.parent] += node.freeShare;
    }
    for (std::size_t i = 0; i < flame.nodes.size(); ++i)
        EXPECT_LE(below[i], flame.nodes[i].freeShare);
    EXPECT_EQ(below[0], holders->freeBytes) << "a block without a stack is below the root, too";
}

/// The stacks here are a tree: n / 2 called n, and the function of n is at n * 0x1000.
TEST_P(HoldersTest, AFrameHoldsWhatASimpleCountOverPagesFinds)
{
    Sites sites(*trace);
    for (const Step step : kSteps) {
        const FlameGraph flame = holdersOf(*censusAt(step), *trace, HoldersBy::site, sites)->flame;
        std::map<std::string, std::uint32_t> nodes;
        for (std::uint32_t i = 1; i < flame.nodes.size(); ++i)
            nodes[flame.names[flame.nodes[i].name]] = i;
        for (std::uint32_t frame = 1; frame <= 9; ++frame) {
            std::vector<HeldBlock> blocks;
            for (const heap::BlockEntry& block : liveAt(step)) {
                std::uint32_t stack = trace->stack(block.block);
                while (stack > frame)
                    stack /= 2;
                blocks.push_back({block.offset, block.length, stack == frame ? "below" : "others"});
            }
            const NaiveRow expected = naiveRows(blocks, 1024)["below"];
            const auto node = nodes.find(fmt::format("0x{:x}000", frame));
            ASSERT_EQ(node != nodes.end(), expected.blocks != 0);
            if (node == nodes.end()) continue;
            const FramePages::Held held = flame.pagesUnder(node->second);
            EXPECT_EQ(test::pagesIn(held.alone), expected.alone) << frame << " at step " << step;
            EXPECT_EQ(test::pagesIn(held.shared), expected.shared) << frame << " at step " << step;
        }
        EXPECT_TRUE(flame.pagesUnder(0).shared.empty()) << "nobody else is there";
    }
}

TEST_P(HoldersTest, StopWhenAsked)
{
    Sites sites(*trace);
    const auto census = censusAt(2500);
    EXPECT_FALSE(holdersOf(*census, *trace, HoldersBy::site, sites, [] { return true; }));
    EXPECT_TRUE(holdersOf(*census, *trace, HoldersBy::site, sites, [] { return false; }));
}

INSTANTIATE_TEST_SUITE_P(EveryPolicy, HoldersTest, testing::ValuesIn(test::everyPolicy()), test::policyName);

TEST(Holders, OfOnePageOfThreeBlocksShareItsFreeBytesToTheLastOne)
{
    Census census;
    census.geometry.page = 4096;
    census.blocks = {{0, 1, 0}, {10, 2, 1}, {200, 1, 2}}; // 16, 32 and 16 bytes; 4032 are free
    trace::Trace trace;
    const std::uint32_t stack = trace.appendStack({0x1234, 0});
    for (int i = 0; i < 3; ++i)
        trace.appendBirth(Op::malloc, 10, 0, i == 1 ? stack : 0);
    trace.finish();
    Sites sites(trace);
    const auto holders = holdersOf(census, trace, HoldersBy::site, sites);
    ASSERT_EQ(holders->rows.size(), 2U);
    EXPECT_EQ(holders->rows[0].site.text(), "") << "two blocks have no call stack";
    EXPECT_EQ(holders->rows[0].freeShare, 2688U);
    EXPECT_EQ(holders->rows[1].site.text(), "0x1234");
    EXPECT_EQ(holders->rows[1].freeShare, 1344U);
    EXPECT_EQ(holders->alone, 0U);
    EXPECT_TRUE(holders->stacks);
}

/// 0x1000 called 0x2000 and 0x3000; the pages have 4096 bytes, the granules 16.
TEST(Holders, AFrameHoldsWhatTheBlocksBelowItHoldTogether)
{
    Census census;
    census.geometry.page = 4096;
    census.blocks = {{0, 10, 0},    // page 0 of 0x2000 …
                     {100, 10, 1},  // … and of 0x3000
                     {256, 700, 0}, // pages 1, 2 and 3 of 0x2000 …
                     {956, 10, 2},  // … and 3 of somebody else
                     {2560, 10, 1}, // page 10 of 0x3000
                     {2600, 10, 1}};
    trace::Trace trace;
    const std::uint32_t outer = trace.appendStack({0x1000, 0});
    const std::uint32_t left = trace.appendStack({0x2000, outer});
    const std::uint32_t right = trace.appendStack({0x3000, outer});
    const std::uint32_t other = trace.appendStack({0x4000, 0});
    for (const std::uint32_t stack : {left, right, other})
        trace.appendBirth(Op::malloc, 10, 0, stack);
    trace.finish();
    Sites sites(trace);
    const FlameGraph flame = holdersOf(census, trace, HoldersBy::site, sites)->flame;
    const auto held = [&flame](const std::string& name) {
        const auto node = std::ranges::find_if(
            flame.nodes, [&](const FlameNode& n) { return flame.names[n.name] == name; });
        return flame.pagesUnder(std::uint32_t(node - flame.nodes.begin()));
    };
    EXPECT_EQ(held("0x1000").alone, (PageRuns{{0, 3}, {10, 1}}));
    EXPECT_EQ(held("0x1000").shared, (PageRuns{{3, 1}}));
    EXPECT_EQ(held("0x2000").alone, (PageRuns{{1, 2}}));
    EXPECT_EQ(held("0x2000").shared, (PageRuns{{0, 1}, {3, 1}}));
    EXPECT_EQ(held("0x3000").alone, (PageRuns{{10, 1}}));
    EXPECT_EQ(held("0x3000").shared, (PageRuns{{0, 1}}));
    EXPECT_EQ(held("0x4000").alone, PageRuns{});
    EXPECT_EQ(held("0x4000").shared, (PageRuns{{3, 1}}));
}

TEST(Holders, OfALargeBlockCountItsInnerPagesInOneStep)
{
    Census census;
    census.geometry.page = 4096;
    census.blocks = {{0, 8, 0}, {8, Bytes{1} << 36, 0}}; // 2^40 bytes, from the middle of a page
    trace::Trace trace;
    trace.appendBirth(Op::malloc, 10);
    trace.finish();
    Sites sites(trace);
    const auto holders = holdersOf(census, trace, HoldersBy::site, sites);
    const PageIndex pages = (PageIndex{1} << 28) + 1;
    EXPECT_EQ(holders->heldPages, pages);
    EXPECT_EQ(holders->rows.at(0).alonePages, (PageRuns{{0, pages}}));
    EXPECT_EQ(holders->freeBytes, pages * 4096 - (Bytes{1} << 40) - 128);
    EXPECT_EQ(holders->flame.pagesUnder(0).alone, (PageRuns{{0, pages}}));
}

} // namespace heapglass::replay
