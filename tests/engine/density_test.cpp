// Every cell of a Density equals a count of every page at the column's position: over every policy, recorded
// addresses and zones, with columns and rows that became too many, and after edits.
#include <gtest/gtest.h>

#include "engine/replay/density.h"
#include "engine/replay/timeline.h"
#include "tests/engine/density_cases.h"

namespace heapglass::replay
{
namespace
{

using Case = test::DensityCase;

std::vector<Case> cases()
{
    std::vector<Case> result = test::densityCases();
    result.push_back({"first", 3, 90, "256"}); // more zones than tiles of one heap
    return result;
}

class DensityOfEvery : public testing::TestWithParam<Case>
{
  protected:
    std::unique_ptr<Recorder> record(std::uint32_t events) const
    {
        return test::recorderOf(GetParam(), events);
    }
};

DensityCell countPages(std::span<const CursorState> zones, const ZoneMap& map, PageRun shown)
{
    DensityCell cell;
    for (heap::ZoneIndex zone = 0; zone < zones.size(); ++zone) {
        const heap::Pages& pages = zones[zone].layout().pages;
        const PageIndex base = pages.pageOf(map.baseOf(zone));
        for (PageIndex page = 0; page < pages.count(); ++page) {
            if (base + page < shown.first || base + page >= shown.first + shown.count) continue;
            const heap::PageContent content = pages.content(page);
            ++cell.pages;
            cell.live += float(content.liveBytes);
            cell.held += content.liveBlocks > 0;
            cell.released += content.released;
        }
    }
    return cell;
}

/// All rows of every `every`th column; together they are all pages.
void expectCounted(const Recorder& recorder, std::size_t every)
{
    const ZoneMap map(recorder.zonePeaks());
    const Density density = recorder.density().shown(map);
    const Bytes page = recorder.source().layout().pages.pageSize();
    PageIndex shown = 0;
    for (heap::ZoneIndex zone = 0; zone < map.zones(); ++zone)
        shown = std::max<PageIndex>(shown, map.baseOf(zone) / page + recorder.zonePeaks()[zone] / page + 1);
    const std::vector<Density::Row> rows = density.rowsIn({0, shown});
    ASSERT_GE(Bytes{density.stepsPerColumn()} * density.columns() + density.stepsPerColumn(),
              recorder.placement().steps());
    Timeline timeline = recorder.timelineAt(0);
    for (std::size_t column = 0; column < density.columns(); column += every) {
        recorder.seek(timeline, Step(column * density.stepsPerColumn()));
        DensityCell sum;
        for (const Density::Row& row : rows) {
            const DensityCell cell = density.at(column, row);
            sum.append(cell);
            ASSERT_EQ(cell, countPages(timeline.zones(), map, row.pages))
                << "column " << column << " page " << row.pages.first;
        }
        ASSERT_EQ(sum, countPages(timeline.zones(), map, {0, shown})) << "column " << column;
    }
}

void expectSmall(const Density& density, unsigned zones)
{
    EXPECT_LE(density.columns(), Density::kMostColumns);
    EXPECT_LE(density.rowsIn({0, ~PageIndex{0} >> 1}).size(),
              std::max<std::size_t>(Density::kMostTiles, zones) * Density::kTileRows);
    EXPECT_EQ(density.bytes(), density.bytesApartFrom({}));
}

TEST_P(DensityOfEvery, EqualsACountOfEveryPage)
{
    const auto recorder = record(5000);
    while (recorder->advance(701)) {
    }
    expectCounted(*recorder, 61);
    expectSmall(recorder->density().grid(), GetParam().zones);
    EXPECT_GT(recorder->density().grid().stepsPerColumn(), 1U) << "columns became too many";
}

TEST_P(DensityOfEvery, EqualsItAfterEditsToo)
{
    if (GetParam().policy == kRecorded) GTEST_SKIP() << "recorded addresses have no heap to minimise";
    auto recorder = record(2500);
    recorder->advance(kNone);
    std::mt19937 random(GetParam().seed);
    for (int i = 0; i < 4; ++i) {
        const Step at = random() % (recorder->placement().steps() + 1);
        Timeline timeline = recorder->timelineAt(at);
        int number = 0;
        auto branch = recorder->withHeapmin(at, timeline.cursor(), number);
        ASSERT_TRUE(branch);
        branch->advance(kNone);
        expectCounted(*branch, 37);
        EXPECT_LE(branch->density().grid().bytesApartFrom(recorder->density().grid()),
                  branch->density().grid().bytes());
        recorder = std::move(branch);
    }
}

INSTANTIATE_TEST_SUITE_P(Policies, DensityOfEvery, testing::ValuesIn(cases()));

TEST(Density, WhatAnEditSharesIsNotCountedTwice)
{
    const Script script(test::makeTrace({.events = 1500}));
    auto source = makeSource(script.trace(), "first", configurationOf(script.trace(), {}).settings);
    Recorder recorder(script, std::move(*source));
    recorder.advance(kNone);
    const Timeline timeline = recorder.timelineAt(1400);
    int number = 0;
    const auto branch = recorder.withHeapmin(1400, timeline.cursor(), number);
    branch->advance(kNone);
    const Density& grid = branch->density().grid();
    EXPECT_LT(grid.bytesApartFrom(recorder.density().grid()), grid.bytes() / 2);
}

TEST(Density, ATraceThatIsStillReadHasWhatIsPlaced)
{
    const Script script(test::makeTrace({.events = 1000}));
    auto source = makeSource(script.trace(), "best", configurationOf(script.trace(), {}).settings);
    Recorder recorder(script, std::move(*source));
    EXPECT_EQ(recorder.density().grid().columns(), 1U) << "the empty heap";
    recorder.advance(300);
    EXPECT_EQ(recorder.density().grid().columns(), 301U);
    expectCounted(recorder, 13);
}

/// A zone whose heap grows so far beyond its blocks that rows are joined when the next column is taken.
TEST(Density, RowsThatAZoneMakesLargeAreThoseOfTheOthersToo)
{
    constexpr Bytes kPage = 256, kGrow = 600 * kPage;
    const auto trace = std::make_shared<trace::Trace>();
    std::vector<BlockId> blocks;
    for (int i = 0; i < 60; ++i) {
        blocks.push_back(trace->appendBirth(Op::malloc, 1000 + 97 * Bytes(i % 7)));
        if (i % 3 == 2) trace->appendDeath(Op::free, blocks[std::size_t(i) - 1]);
    }
    std::uint32_t zone = 0;
    for (const PageIndex pages : {1900, 3, 7000, 16'200}) {
        trace->appendBirth(Op::malloc, pages * kPage);
        trace->setZone(++zone);
    }
    trace->appendDeath(Op::free, blocks.front());
    trace->finish();
    const Overrides overrides{{"page", std::to_string(kPage)}, {"grow", std::to_string(kGrow)}};
    auto source = makeSource(*trace, "first", configurationOf(*trace, overrides).settings);
    Recorder recorder(Script(trace), std::move(*source), Recorder::FrameDistance{150, 0, 3});
    recorder.advance(kNone);
    expectCounted(recorder, 1);
    EXPECT_GT(recorder.density().grid().pagesPerRow(), 4U);
}

TEST(Density, AHugeBlockAmongSmallOnesMakesRowsLarge)
{
    const auto trace = std::make_shared<trace::Trace>();
    const BlockId small = trace->appendBirth(Op::malloc, 100);
    const BlockId huge = trace->appendBirth(Op::malloc, Bytes{1} << 36);
    trace->appendBirth(Op::malloc, 100);
    trace->appendDeath(Op::free, huge);
    trace->appendDeath(Op::free, small);
    trace->finish();
    auto source = makeSource(*trace, "first", configurationOf(*trace, {}).settings);
    Recorder recorder(Script(trace), std::move(*source));
    recorder.advance(kNone);
    const Density density = recorder.density().shown(ZoneMap(recorder.zonePeaks()));
    const auto rows = density.rowsIn({0, recorder.zonePeaks().front() / 4096});
    ASSERT_LE(rows.size(), Density::kMostTiles * Density::kTileRows);
    const auto live = [&](std::size_t column) {
        double sum = 0;
        for (const Density::Row& row : rows)
            sum += double(density.at(column, row).live);
        return sum;
    };
    EXPECT_EQ(live(0), 0);
    EXPECT_EQ(live(1), 128);
    EXPECT_NEAR(live(3), double(Bytes{1} << 36), 1e6);
    EXPECT_EQ(live(5), 128);
    EXPECT_EQ(density.at(5, rows.back()).held, 1U) << "a lone page is not lost among millions";
}

} // namespace
} // namespace heapglass::replay
