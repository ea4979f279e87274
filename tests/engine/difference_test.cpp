// What is different between two moments: against two runs that stop there, block by block and page by page.
#include <map>

#include <gtest/gtest.h>

#include "engine/replay/difference.h"
#include "tests/engine/placed_trace.h"

namespace heapglass::replay
{

namespace
{

/// All that a run which stops at a step says of its heap.
struct Past {
    Past(const test::PlacedTrace& placed, Step step) : recorder(placed.record(step))
    {
        recorder->source().walk([&](const heap::BlockEntry& entry) {
            if (entry.live) blocks[entry.block] = entry;
        });
        const heap::Layout& layout = recorder->source().layout();
        for (PageIndex page = 0; page < layout.pages.count(); ++page) {
            const heap::PageContent content = layout.pages.content(page);
            pages.insert(page);
            if (content.released) released.insert(page);
            if (content.liveBlocks && content.liveBytes * 4 < layout.pages.pageSize()) pinned.insert(page);
        }
    }
    std::unique_ptr<Recorder> recorder;
    std::map<BlockId, heap::BlockEntry> blocks;
    std::set<PageIndex> pages, released, pinned;
};

std::set<PageIndex> minus(const std::set<PageIndex>& a, const std::set<PageIndex>& b)
{
    std::set<PageIndex> result;
    std::ranges::set_difference(a, b, std::inserter(result, result.end()));
    return result;
}

/// Blocks of one run that the other does not have.
struct Change {
    std::map<Bytes, Bytes> lengths; // by offset
    Bytes bytes = 0;
    std::set<PageIndex> pages;

    Change(const Past& run, const Past& other)
    {
        for (const auto& [id, entry] : run.blocks) {
            if (other.blocks.contains(id)) continue;
            lengths[entry.offset] = entry.length;
            bytes += entry.length;
            for (PageIndex page = entry.offset / 1024; page * 1024 < entry.offset + entry.length; ++page)
                pages.insert(page);
        }
    }
};

void expectChange(const BlockChange& change, const Change& expected)
{
    EXPECT_EQ(change.count, expected.lengths.size());
    EXPECT_EQ(change.bytes, expected.bytes);
    std::vector<ByteRun> runs;
    for (const auto& [offset, length] : expected.lengths) {
        if (runs.empty() || runs.back().end != offset) runs.push_back({offset, offset});
        runs.back().end += length;
    }
    EXPECT_EQ(change.runs, runs);
    EXPECT_EQ(test::pagesIn(change.pages), expected.pages);
}

Moment momentAt(const test::PlacedTrace& placed, Step step)
{
    const Timeline timeline = placed.at(step);
    return momentOf(*placed.recorder, timeline,
                    std::make_shared<const Census>(*takeCensus(*placed.recorder, timeline)));
}

class DifferenceTest : public testing::TestWithParam<std::string>
{
};

void expectThatOfTwoRuns(const test::PlacedTrace& placed)
{
    const Step steps[] = {0, 1, 149, 700, 1234, 2000, 2001, 3000};
    for (const Step asked : steps)
        for (const Step cursor : steps) {
            SCOPED_TRACE(testing::Message() << "from " << asked << " to " << cursor);
            const auto difference =
                differenceOf(momentAt(placed, asked), momentAt(placed, cursor), *placed.trace);
            ASSERT_TRUE(difference);
            const Past earlier(placed, std::min(asked, cursor)), later(placed, std::max(asked, cursor));
            EXPECT_EQ(difference->isBackwards(), cursor < asked);
            EXPECT_EQ(difference->from, std::min(asked, cursor));
            EXPECT_EQ(difference->to, std::max(asked, cursor));
            expectChange(difference->born, Change(later, earlier));
            expectChange(difference->died, Change(earlier, later));
            EXPECT_EQ(difference->stayed.count, later.blocks.size() - difference->born.count);
            EXPECT_EQ(difference->stayed.count, earlier.blocks.size() - difference->died.count);
            std::uint64_t resized = 0;
            Bytes before = 0, after = 0;
            for (const auto& [id, entry] : later.blocks) {
                const auto was = earlier.blocks.find(id);
                if (was == earlier.blocks.end()) continue;
                resized += was->second.tag != entry.tag;
                before += was->second.length;
                after += entry.length;
            }
            EXPECT_EQ(difference->stayedBefore, before);
            EXPECT_EQ(difference->stayed.bytes, after);
            EXPECT_EQ(difference->resized, resized);
            EXPECT_EQ(test::pagesIn(difference->pinned), minus(later.pinned, earlier.pinned));
            EXPECT_EQ(test::pagesIn(difference->unpinned), minus(earlier.pinned, later.pinned));
            if (!difference->knowsCommitment) continue;
            EXPECT_EQ(test::pagesIn(difference->gained), minus(later.pages, earlier.pages));
            EXPECT_EQ(test::pagesIn(difference->lost), minus(earlier.pages, later.pages));
            EXPECT_EQ(test::pagesIn(difference->released), minus(later.released, earlier.released));
            EXPECT_EQ(test::pagesIn(difference->committed),
                      minus(minus(earlier.released, later.released), minus(earlier.pages, later.pages)));
        }
}

} // namespace

TEST_P(DifferenceTest, IsThatOfTwoRunsThatStopThere)
{
    expectThatOfTwoRuns({GetParam(), 21});
}

TEST_P(DifferenceTest, IsThatWhereRequestsFailed)
{
    const test::PlacedTrace placed(GetParam(), 21, true);
    EXPECT_TRUE(placed.hasLateBirths());
    expectThatOfTwoRuns(placed);
}

TEST_P(DifferenceTest, StopsWhenAsked)
{
    const test::PlacedTrace placed(GetParam(), 21);
    EXPECT_FALSE(
        differenceOf(momentAt(placed, 700), momentAt(placed, 2000), *placed.trace, [] { return true; }));
}

INSTANTIATE_TEST_SUITE_P(EveryPolicy, DifferenceTest, testing::ValuesIn(test::everyPolicy()),
                         test::policyName);

TEST(PageRuns, AreAddedUpAndTakenAway)
{
    PageRuns runs;
    append(runs, {3, 2});
    append(runs, {5, 1}); // touches
    append(runs, {4, 1}); // is there
    append(runs, {9, 0}); // nothing
    append(runs, {9, 4});
    EXPECT_EQ(runs, (PageRuns{{3, 3}, {9, 4}}));
    EXPECT_EQ(countOf(runs), 7U);
    EXPECT_EQ(without(runs, {{0, 4}, {5, 5}, {12, 9}}), (PageRuns{{4, 1}, {10, 2}}));
    EXPECT_EQ(without(runs, {}), runs);
    EXPECT_EQ(without(runs, {{0, 100}}), PageRuns{});
    EXPECT_EQ(common(runs, {{0, 4}, {5, 5}, {12, 9}}), (PageRuns{{3, 1}, {5, 1}, {9, 1}, {12, 1}}));
    EXPECT_EQ(common(runs, {}), PageRuns{});
}

} // namespace heapglass::replay
