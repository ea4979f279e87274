// The curves: what they cost, that no extreme is lost, and that a recording which branches off has those of
// one made in one go.
#include <algorithm>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/heap/policies.h"
#include "engine/replay/comparison.h"
#include "engine/replay/recorder.h"
#include "engine/replay/timeline.h"
#include "tests/engine/random_trace.h"

namespace heapglass::replay
{
namespace
{

std::unique_ptr<Recorder> recorded(const Script& script, const std::string& policy = "first")
{
    heap::Settings settings;
    settings.header = 8;
    EXPECT_TRUE(heap::set(settings, "policy", policy));
    auto recorder = std::make_unique<Recorder>(script, heap::makeHeap(settings));
    recorder->advance(kNone);
    return recorder;
}

std::string told(const std::vector<PlotColumn>& columns)
{
    std::string text;
    for (const PlotColumn& column : columns) {
        text += std::to_string(column.begin);
        for (const PlotColumn::Range& range : {column.live, column.held, column.committed, column.heap})
            text += ' ' + std::to_string(range.low) + ".." + std::to_string(range.high);
        text += '\n';
    }
    return text;
}

TEST(Series, CostsAByteOrTwoAStep)
{
    Series series;
    for (Step step = 1; step <= 600'000; ++step) {
        series.push({step, step, step, step});
        if (step > 300'000 && step % 10'000 == 0) {
            ASSERT_LT(series.bytes(), 3u * step);
        }
    }
    EXPECT_EQ(series.columns(0, kNone, 1000).size(), 1000u);
}

TEST(Series, ColumnsHoldTheLeastAndGreatestOfTheirSteps)
{
    Series series;
    std::vector<Bytes> values{0};
    std::mt19937 random(7);
    for (Step step = 1; step < 600'000; ++step) {
        values.push_back(random() % 1'000'000);
        series.push({values.back(), values.back() + 1, values.back() + 2, values.back() + 3});
        if (step % 99'991 != 0) continue;
        const Step begin = random() % step, end = begin + random() % (step - begin + 1);
        const std::uint32_t wanted = 1 + random() % 300;
        const auto columns = series.columns(begin, end, wanted);
        ASSERT_EQ(columns.size(), std::min<std::size_t>(wanted, end - begin + 1));
        // A bucket may reach a little beyond its column, never miss anything of it.
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const Step to = i + 1 < columns.size() ? columns[i + 1].begin : end + 1;
            const auto [low, high] =
                std::minmax_element(values.begin() + columns[i].begin, values.begin() + to);
            ASSERT_LE(columns[i].live.low, *low);
            ASSERT_GE(columns[i].live.high, *high);
            ASSERT_EQ(columns[i].heap.high, columns[i].live.high + 3);
        }
    }
    const auto all = series.columns(0, kNone, 1);
    EXPECT_EQ(all.at(0).live.high, *std::max_element(values.begin(), values.end()));
    EXPECT_EQ(all.at(0).live.low, 0u);
}

TEST(Series, OfABranchIsThatOfARecordingInOneGo)
{
    test::RandomTrace wish;
    wish.events = 20'000;
    const Script script(test::makeTrace(wish));
    const auto recorder = recorded(script), other = recorded(script, "buddy");
    const auto width = Step(recorder->series().width());
    ASSERT_GT(width, 2U) << "or a first bucket is never cut in two";
    for (const Step at : {Step{0}, Step{1}, width - 2, width - 1, width, width + 1, 10 * width + 3,
                          recorder->placement().steps()}) {
        SCOPED_TRACE(at);
        int number = 0;
        const auto branch = recorder->withHeapmin(at, recorder->timelineAt(at).cursor(), number);
        ASSERT_TRUE(branch);
        EXPECT_EQ(branch->series().steps(), at + 1);
        branch->advance(kNone);
        const auto straight = recorded(script.withHeapmin(at));
        ASSERT_EQ(branch->series().steps(), straight->series().steps());
        EXPECT_EQ(told(branch->series().columns(0, kNone, 300)),
                  told(straight->series().columns(0, kNone, 300)));
        EXPECT_EQ(firstApart(*branch, *other), firstApart(*straight, *other));
    }
}

} // namespace
} // namespace heapglass::replay
