// What cells are coloured by: against sums byte by byte over all live blocks, and against every event's own
// bytes for the latest change; over every policy and recorded addresses.
#include <bit>
#include <map>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/replay/colours.h"
#include "engine/replay/names.h"
#include "engine/replay/time_scale.h"
#include "tests/engine/placed_trace.h"

namespace heapglass::replay
{

namespace
{

using Colour = CellColours;

const Step kSteps[] = {0, 1, 151, 700, 1999, 3000};

/// Cells of half a page, of a page and of seven pages, not all of them from the beginning on.
std::vector<ColourWindow> windowsOver(Bytes end, ColourBy by)
{
    std::vector<ColourWindow> windows;
    for (const auto& [begin, width] : {std::pair<Bytes, Bytes>{0, 512}, {2048, 1024}, {0, 7168}})
        windows.push_back({by, begin, width, std::uint32_t(end / width + 3), false});
    return windows;
}

class ColoursTest : public testing::TestWithParam<std::string>
{
  protected:
    ColoursTest() : placed(GetParam(), 11), trace(placed.trace), sites(*trace) {}

    struct Part {
        LiveBlock block;
        Bytes bytes;
    };
    Bytes granule() const { return placed.recorder->source().layout().geometry.granule; }
    std::vector<Part> partsIn(const Census& census, Bytes begin, Bytes end) const
    {
        std::vector<Part> parts;
        for (const LiveBlock& block : census.blocks) {
            const Bytes from = std::max(begin, block.offset * granule());
            const Bytes to = std::min(end, (block.offset + block.length) * granule());
            if (from < to) parts.push_back({block, to - from});
        }
        return parts;
    }
    /// By a map of bytes: the value with most of them, of several the smallest.
    template <class ValueOf>
    static ColourValue heaviest(const std::vector<Part>& parts, ValueOf valueOf)
    {
        std::map<ColourValue, Bytes> bytes;
        for (const Part& part : parts)
            bytes[valueOf(part.block)] += part.bytes;
        ColourValue best = Colour::kNothing;
        Bytes most = 0;
        for (const auto& [value, sum] : bytes)
            if (sum > most) {
                most = sum;
                best = value;
            }
        return best;
    }
    ColourValue expected(const std::vector<Part>& parts, const Census& census, const Colours& colours,
                         ColourBy by)
    {
        if (parts.empty()) return Colour::kNothing;
        std::uint64_t most = 0;
        double slack = 0, live = 0;
        for (const Part& part : parts) {
            const BlockId block = trace->block(part.block.maker);
            const EventIndex death = trace->death(block);
            if (by == ColourBy::age) most = std::max<std::uint64_t>(most, census.event - part.block.maker);
            if (by == ColourBy::lifetime)
                most = std::max<std::uint64_t>(most, death == kNone ? Colour::kNotFreed
                                                                    : death - trace->birth(block));
            const Bytes length = part.block.length * granule();
            const Bytes used = census.geometry.header + trace->size(part.block.maker);
            slack += double(part.bytes) * double((length - std::min(length, used)) * 1000 / length);
            live += double(part.bytes);
        }
        switch (by) {
        case ColourBy::slack:
            return ColourValue(slack / live + 0.5);
        case ColourBy::size:
            return heaviest(
                parts, [&](const LiveBlock& b) { return ColourValue(std::bit_width(trace->size(b.maker))); });
        case ColourBy::site:
            return heaviest(parts, [&](const LiveBlock& b) { return groupOf(b, colours); });
        case ColourBy::thread:
            return heaviest(parts, [&](const LiveBlock& b) { return threadGroupOf(b, colours); });
        default:
            return ColourValue(most);
        }
    }
    /// By the text of its site.
    ColourValue groupOf(const LiveBlock& block, const Colours& colours) const
    {
        const std::uint32_t stack = trace->stack(trace->block(block.maker));
        if (!stack) return Colour::kUnknown;
        const std::string text = fmt::format("0x{:x}000", stack);
        const auto& groups = colours.sites.groups;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (groups[i].blocks && groups[i].site.text() == text) return ColourValue(i);
        return Colour::kOther;
    }
    /// By the name of its thread.
    ColourValue threadGroupOf(const LiveBlock& block, const Colours& colours) const
    {
        const std::string name = trace->threadName(trace->threadOf(block.maker));
        if (name.empty()) return Colour::kUnknown;
        const auto& groups = colours.threads.groups;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (groups[i].blocks && groups[i].thread == name) return ColourValue(i);
        return Colour::kOther;
    }

    test::PlacedTrace placed;
    std::shared_ptr<trace::Trace> trace;
    Sites sites;
};

} // namespace

TEST_P(ColoursTest, OfEachCellAreThoseOfTheBlocksInIt)
{
    ColourMaker make;
    std::size_t compared = 0;
    for (const Step step : kSteps)
        for (const ColourBy by : {ColourBy::size, ColourBy::age, ColourBy::lifetime, ColourBy::slack,
                                  ColourBy::site, ColourBy::thread}) {
            const Census census = placed.censusAt(step);
            const Bytes end = census.blocks.empty()
                                  ? 4096
                                  : (census.blocks.back().offset + census.blocks.back().length) * granule();
            for (const ColourWindow& window : windowsOver(std::min<Bytes>(end, 400'000), by)) {
                const auto colours = make(census, *trace, window, {}, &sites);
                ASSERT_TRUE(colours);
                ASSERT_EQ(colours->pages.values.size(), window.cells);
                for (std::uint32_t i = 0; i < window.cells; ++i) {
                    const Bytes begin = window.begin + i * window.width;
                    const auto parts = partsIn(census, begin, begin + window.width);
                    ASSERT_EQ(colours->pages.values[i], expected(parts, census, *colours, by))
                        << "by " << int(by) << ", step " << step << ", cell " << i << " of " << window.width;
                    ASSERT_EQ(colours->pages.at(begin + window.width / 2), colours->pages.values[i]);
                    compared += !parts.empty();
                }
            }
        }
    EXPECT_GT(compared, 1000U);
}

TEST_P(ColoursTest, SingleBlocksHaveTheirOwn)
{
    const Census census = placed.censusAt(1999);
    const LiveBlock& some = census.blocks[census.blocks.size() / 2];
    const ColourWindow window{ColourBy::age, some.offset * granule() + 1, 50'000, 1, true};
    const auto colours = ColourMaker()(census, *trace, {}, window, nullptr);
    const auto parts = partsIn(census, window.begin, window.end());
    ASSERT_EQ(colours->blocks.blocks.size(), parts.size());
    for (const Part& part : parts)
        EXPECT_EQ(colours->blocks.at(part.block.offset * granule()), census.event - part.block.maker);
}

TEST_P(ColoursTest, GroupsAreTheSitesWithMostBytesAndKeepTheirNumbers)
{
    ColourMaker make;
    std::vector<std::string> before;
    for (const Step step : {600U, 601U, 700U, 1500U, 1501U, 2999U}) {
        const Census census = placed.censusAt(step);
        std::map<std::string, Bytes> bytes;
        Bytes unknown = 0, all = 0;
        for (const LiveBlock& block : census.blocks) {
            const std::uint32_t stack = trace->stack(trace->block(block.maker));
            (stack ? bytes[fmt::format("0x{:x}000", stack)] : unknown) += block.length * granule();
            all += block.length * granule();
        }
        const auto colours = make(census, *trace, {ColourBy::site, 0, 1024, 1, false}, {}, &sites);
        ASSERT_EQ(colours->sites.groups.size(), ColourGroups::kMost);
        Bytes least = all, sum = 0;
        std::vector<std::string> names;
        for (const ColourGroup& group : colours->sites.groups) {
            names.push_back(group.blocks ? group.site.text() : "");
            if (!group.blocks) continue;
            EXPECT_EQ(group.liveBytes, bytes.at(group.site.text()));
            least = std::min(least, group.liveBytes);
            sum += group.liveBytes;
            bytes.erase(group.site.text());
        }
        EXPECT_EQ(colours->sites.others, bytes.size());
        for (const auto& [name, others] : bytes)
            EXPECT_LE(others, least) << name;
        EXPECT_EQ(colours->sites.unknownBytes, unknown);
        EXPECT_EQ(sum + colours->sites.otherBytes + unknown, all);
        for (std::size_t i = 0; i < before.size(); ++i) {
            const auto now = std::ranges::find(names, before[i]);
            if (!before[i].empty() && now != names.end()) {
                EXPECT_EQ(names[i], before[i]);
            }
        }
        before = names;
    }
}

TEST_P(ColoursTest, SitesOnOneMapAndThreadsOnTheOtherHaveGroupsOfTheirOwn)
{
    const Census census = placed.censusAt(1999);
    const ColourWindow bySite{ColourBy::site, 0, 4096, 20, false};
    const LiveBlock& some = census.blocks[census.blocks.size() / 3];
    const ColourWindow byThread{ColourBy::thread, some.offset * granule(), 90'000, 1, true};
    const auto colours = ColourMaker()(census, *trace, bySite, byThread, &sites);
    ASSERT_TRUE(colours);
    EXPECT_EQ(colours->pages.values, ColourMaker()(census, *trace, bySite, {}, &sites)->pages.values);
    const auto parts = partsIn(census, byThread.begin, byThread.end());
    ASSERT_EQ(colours->blocks.blocks.size(), parts.size());
    std::map<std::string, Bytes> bytes;
    for (const LiveBlock& block : census.blocks)
        bytes[trace->threadName(trace->threadOf(block.maker))] += block.length * granule();
    for (const Part& part : parts)
        EXPECT_EQ(colours->blocks.at(part.block.offset * granule()), threadGroupOf(part.block, *colours));
    EXPECT_EQ(colours->threads.unknownBytes, bytes[""]);
    bytes.erase("");
    for (const ColourGroup& group : colours->threads.groups)
        if (group.blocks) {
            EXPECT_EQ(group.liveBytes, bytes.at(group.thread));
            bytes.erase(group.thread);
        }
    EXPECT_EQ(colours->threads.others, bytes.size()) << "the rest";
}

TEST_P(ColoursTest, TheLatestChangeIsThatOfTheEventsOwnBytes)
{
    for (const Step step : kSteps) {
        const Timeline timeline = placed.at(step);
        const EventIndex here = placed.recorder->script().eventsBefore(step);
        const Bytes page = timeline.layout().geometry.page;
        for (const ColourWindow& window : windowsOver(200'000, ColourBy::lastChange)) {
            std::vector<ColourValue> expected(window.cells, Colour::kNothing);
            const auto mark = [&](Bytes begin, Bytes length, ColourValue value) {
                for (std::uint32_t i = 0; i < window.cells; ++i) {
                    const Bytes cell = window.begin + i * window.width;
                    if (length && begin < cell + window.width && begin + length > cell) expected[i] = value;
                }
            };
            Placement::Cursor cursor;
            Record record;
            while (cursor.step < step) {
                const ColourValue value = here - placed.recorder->script().at(cursor.step).event;
                placed.recorder->placement().readForward(cursor, record);
                mark(record.offset * granule(), record.length * granule(), value);
                if (record.kind == heap::Change::Kind::move || record.kind == heap::Change::Kind::resize)
                    mark(record.oldOffset * granule(), record.oldLength * granule(), value);
                for (const PageRun& run : record.pages)
                    mark(run.first * page, run.count * page, value);
            }
            EXPECT_EQ(lastChanges(*placed.recorder, timeline, window), expected) << "at step " << step;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(EveryPolicy, ColoursTest, testing::ValuesIn(test::everyPolicy()), test::policyName);

TEST(Colours, StopWhenTheyAreNotWanted)
{
    const test::PlacedTrace placed("best", 3);
    const Stop stop = [] { return true; };
    const Census census = placed.censusAt(2000);
    EXPECT_FALSE(ColourMaker()(census, *placed.trace, {ColourBy::age, 0, 1024, 9, false}, {}, nullptr, stop));
}

TEST(Names, AreMissingOnceUntilTheyAreLearnt)
{
    const test::PlacedTrace placed("best", 3);
    Names names(*placed.trace);
    EXPECT_EQ(names.find(2, 100), nullptr);
    EXPECT_EQ(names.find(2, 101), nullptr);
    const auto missing = names.takeMissing();
    ASSERT_EQ(missing.size(), 1U);
    EXPECT_TRUE(names.takeMissing().empty());
    Sites sites(*placed.trace);
    names.learn({{missing[0], nameStack(sites, *placed.trace, missing[0])}});
    const Names::Entry* entry = names.find(2, 100);
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->text, "0x2000");
    ASSERT_FALSE(entry->frames.empty());
    EXPECT_EQ(entry->frames[0], "0x2000");
    EXPECT_TRUE(names.takeMissing().empty());
}

TEST(TimeScale, GoesEvenlyBetweenTheTimesThatAreKnown)
{
    const TimeScale scale({{10, 100}, {20, 100}, {30, 300}, {30, 350}, {25, 999}}, 40);
    EXPECT_EQ(scale.at(0), 0);
    EXPECT_EQ(scale.at(5), 50);
    EXPECT_EQ(scale.at(10), 100);
    EXPECT_EQ(scale.at(15), 100);
    EXPECT_EQ(scale.at(25), 225);
    EXPECT_EQ(scale.at(40), 350);
    EXPECT_EQ(scale.end(), 350);
    EXPECT_EQ(scale.stepAt(0), 0U);
    EXPECT_EQ(scale.stepAt(50), 5U);
    EXPECT_EQ(scale.stepAt(100), 10U);
    EXPECT_EQ(scale.stepAt(225), 25U);
    EXPECT_EQ(scale.stepAt(350), 30U);
    EXPECT_EQ(scale.stepAt(351), 40U);
    for (Step step = 0; step < 10; ++step)
        EXPECT_EQ(scale.stepAt(scale.at(step)), step);
}

} // namespace heapglass::replay
