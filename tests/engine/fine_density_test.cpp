// Every cell of a FineDensity equals a count over every position and every byte: over every policy, recorded
// addresses and zones, after edits, in windows of all shapes; the count goes backwards through the positions.
#include <gtest/gtest.h>

#include "engine/replay/fine_walk.h"
#include "tests/engine/density_cases.h"

namespace heapglass::replay
{
namespace
{

using Case = test::DensityCase;

std::unique_ptr<Recorder> recorded(std::unique_ptr<Recorder> recorder)
{
    recorder->advance(kNone);
    return recorder;
}

Bytes overlap(Bytes begin, Bytes end, Bytes from, Bytes to)
{
    return std::max(begin, from) < std::min(end, to) ? std::min(end, to) - std::max(begin, from) : 0;
}

void count(std::span<const CursorState> zones, const ZoneMap& map, Bytes page, Bytes from, Bytes to,
           FineCell& cell)
{
    for (heap::ZoneIndex zone = 0; zone < zones.size(); ++zone) {
        const heap::Layout& layout = zones[zone].layout();
        const Bytes base = map.baseOf(zone), granule = layout.geometry.granule;
        if (layout.blocks.blockCount())
            for (heap::Granule at = 0; at < layout.blocks.end(); at = layout.blocks.next(at))
                if (layout.blocks.used(at))
                    cell.live +=
                        overlap(base + at * granule, base + layout.blocks.next(at) * granule, from, to);
        for (PageIndex i = 0; i < layout.pages.count(); ++i) {
            const Bytes bytes = overlap(base + i * page, base + (i + 1) * page, from, to);
            if (!bytes) continue;
            const heap::PageContent content = layout.pages.content(i);
            cell.heap += bytes;
            if (content.liveBlocks) cell.held += bytes;
            if (content.released) cell.released += bytes;
        }
    }
}

FineDensity countEach(const Recorder& recorder, std::shared_ptr<const FineWindow> window)
{
    FineDensity result{window, {}};
    result.cells.resize(window->columnCount() * window->rowCount());
    const ZoneMap map(recorder.zonePeaks());
    Timeline timeline = recorder.timelineAt(0);
    for (std::uint64_t position = window->columns.back(); position-- > window->columns.front();) {
        recorder.seek(timeline, Step(position));
        for (std::size_t row = 0; row < window->rowCount(); ++row)
            count(timeline.zones(), map, recorder.source().layout().pages.pageSize(), window->rows[row],
                  window->rows[row + 1], result.cells[window->columnAt(position) * window->rowCount() + row]);
    }
    return result;
}

std::shared_ptr<const FineWindow> windowOf(std::uint64_t begin, std::uint64_t end, std::size_t columns,
                                           Bytes from, Bytes to, std::size_t rows)
{
    auto window = std::make_shared<FineWindow>();
    for (std::size_t i = 0; i <= columns; ++i)
        window->columns.push_back(begin + (end - begin) * i / columns);
    for (std::size_t i = 0; i <= rows; ++i)
        window->rows.push_back(from + (to - from) * i / rows);
    return window;
}

Bytes shownBytes(const Recorder& recorder)
{
    Bytes sum = 0;
    for (const Bytes room : recorder.zonePeaks())
        sum += room;
    return sum;
}

/// The whole heap in few rows, some pages, rows that cut pages and blocks, and what lies beyond the heap.
std::vector<std::shared_ptr<const FineWindow>> windowsOn(const Recorder& recorder)
{
    const std::uint64_t end = std::uint64_t{recorder.placement().steps()} + 1;
    const Bytes all = std::max<Bytes>(shownBytes(recorder), 1024);
    const Bytes page = recorder.source().layout().pages.pageSize();
    const Bytes middle = all / 2 / page * page;
    const auto within = [end](std::uint64_t position) { return std::min(position, end); };
    return {windowOf(0, end, 7, 0, all, 5),
            windowOf(end / 3, within(end / 3 + 90), 30, middle, middle + 4 * page, 4),
            windowOf(end / 2, within(end / 2 + 40), 40, middle + 7, middle + page + 100, 37),
            windowOf(end - 60, end, 11, all - 2 * page, all + 3 * page, 9),
            windowOf(0, 25, 25, 0, std::min<Bytes>(all, 2048), 13)};
}

void expectCounted(const Recorder& recorder)
{
    for (const auto& window : windowsOn(recorder)) {
        FineWalk walk(recorder, window);
        ASSERT_TRUE(walk.advance());
        const FineDensity found = walk.take(), counted = countEach(recorder, window);
        for (std::size_t column = 0; column < window->columnCount(); ++column)
            for (std::size_t row = 0; row < window->rowCount(); ++row) {
                const FineCell &a = found.at(column, row), &b = counted.at(column, row);
                ASSERT_EQ(a.live, b.live) << window->columns[column] << " row " << window->rows[row];
                ASSERT_EQ(a.held, b.held) << window->columns[column] << " row " << window->rows[row];
                ASSERT_EQ(a.heap, b.heap) << window->columns[column] << " row " << window->rows[row];
                ASSERT_EQ(a.released, b.released) << window->columns[column] << " row " << window->rows[row];
            }
    }
}

class FineDensityOfEvery : public testing::TestWithParam<Case>
{
};

TEST_P(FineDensityOfEvery, EqualsACountOverEveryPositionAndByte)
{
    expectCounted(*recorded(test::recorderOf(GetParam(), 400)));
}

TEST_P(FineDensityOfEvery, EqualsItAfterEditsToo)
{
    if (GetParam().policy == kRecorded) GTEST_SKIP() << "recorded addresses have no heap to minimise";
    auto recorder = recorded(test::recorderOf(GetParam(), 300));
    std::mt19937 random(GetParam().seed);
    for (int i = 0; i < 3; ++i) {
        const Step at = random() % (recorder->placement().steps() + 1);
        Timeline timeline = recorder->timelineAt(at);
        int number = 0;
        auto branch = recorder->withHeapmin(at, timeline.cursor(), number);
        ASSERT_TRUE(branch);
        branch->advance(kNone);
        expectCounted(*branch);
        recorder = std::move(branch);
    }
}

INSTANTIATE_TEST_SUITE_P(Policies, FineDensityOfEvery, testing::ValuesIn(test::densityCases()));

TEST(FineDensity, StoppedAndContinuedItIsTheSame)
{
    const auto recorder = recorded(
        test::recorderOf(test::makeTrace({.seed = 4, .events = 120'000, .largest = 600}), "best", "4096"));
    const auto window = windowOf(40'000, 110'000, 50, 0, shownBytes(*recorder), 40);
    FineWalk whole(*recorder, window), parts(*recorder, window);
    ASSERT_TRUE(whole.advance());
    int stops = 0;
    while (!parts.advance([] { return true; }))
        ++stops;
    EXPECT_GE(stops, 4) << "it asks every few thousand steps";
    EXPECT_EQ(whole.take().cells, parts.take().cells);
}

TEST(FineDensity, BlocksOfManyPagesComeAndGoAmongSmallOnes)
{
    auto trace = std::make_shared<trace::Trace>();
    std::vector<BlockId> small;
    for (int round = 0; round < 12; ++round) {
        const BlockId huge = trace->appendBirth(Op::malloc, (Bytes{16} << 20) + Bytes(round) * 5000, 0, 0);
        for (int i = 0; i < 5; ++i)
            small.push_back(trace->appendBirth(Op::malloc, Bytes(100 + i * 700), 0, 0));
        trace->appendRealloc(small[std::size_t(round)], Bytes{3} << 20);
        trace->appendRealloc(small[std::size_t(round)], 50);
        trace->appendDeath(Op::free, huge);
    }
    trace->finish();
    const auto recorder = recorded(test::recorderOf(trace, "first", "4096"));
    expectCounted(*recorder);
}

TEST(FineWindow, FindsColumnsAndRows)
{
    const auto window = windowOf(10, 30, 4, 1000, 1100, 3);
    EXPECT_EQ(window->columnAt(0), 0U);
    EXPECT_EQ(window->columnAt(14), 0U);
    EXPECT_EQ(window->columnAt(15), 1U);
    EXPECT_EQ(window->columnAt(500), 3U);
    EXPECT_EQ(window->rowAt(1033), 1U);
    EXPECT_EQ(window->rowAt(1032), 0U);
    EXPECT_EQ(window->rowAt(99'999), 2U);
    EXPECT_EQ(window->heightOf(1), 33U);
    EXPECT_EQ(window->widthOf(2), 5U);
}

} // namespace
} // namespace heapglass::replay
