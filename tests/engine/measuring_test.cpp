// What is measured in a range: against a look at each position in it, over every policy and recorded
// addresses.
#include <random>

#include <gtest/gtest.h>

#include "engine/replay/measuring.h"
#include "tests/engine/placed_trace.h"

namespace heapglass::replay
{

namespace
{

class MeasuringTest : public testing::TestWithParam<std::string>
{
  protected:
    static constexpr std::array kCurves{&Measure::live, &Measure::held, &Measure::committed, &Measure::heap};

    /// Of one heap, without zones.
    static std::array<Bytes, 4> valuesOf(const Timeline& timeline)
    {
        const heap::Layout& layout = timeline.layout();
        const heap::PageTotals totals = layout.totals();
        const Bytes page = layout.geometry.page;
        return {layout.liveBytes, totals.held * page, (totals.pages - totals.released) * page, layout.end()};
    }

    void expectMeasured(const Recorder& recorder, const std::shared_ptr<trace::Trace>& trace, StepRange range,
                        const std::vector<std::array<Bytes, 4>>& all)
    {
        const auto measured = measure(recorder, trace, range, nullptr);
        ASSERT_TRUE(measured);
        EXPECT_EQ(measured->events,
                  recorder.script().eventsBefore(range.end) - recorder.script().eventsBefore(range.begin));
        for (std::size_t i = 0; i < kCurves.size(); ++i) {
            const Measure::Ends& told = (*measured).*kCurves[i];
            Step least = range.begin, most = range.begin;
            for (Step step = range.begin; step <= range.end; ++step) {
                if (all[step][i] < all[least][i]) least = step;
                if (all[step][i] > all[most][i]) most = step;
            }
            EXPECT_EQ(told.begin, all[range.begin][i]);
            EXPECT_EQ(told.end, all[range.end][i]);
            const auto expected = [&](Step step) {
                return Measure::Extreme{all[step][i], step, recorder.script().eventsBefore(step)};
            };
            EXPECT_EQ(told.least, expected(least))
                << "curve " << i << ", " << range.begin << " to " << range.end << ": at " << told.least.step
                << " not " << least;
            EXPECT_EQ(told.most, expected(most)) << "curve " << i << ", " << range.begin << " to "
                                                 << range.end << ": at " << told.most.step << " not " << most;
        }
    }
};

} // namespace

TEST_P(MeasuringTest, TheExtremesAreThoseOfALookAtEachPosition)
{
    // Long enough that a bucket of the curves stands for several positions.
    test::RandomTrace wish{.seed = 5, .events = 20'000, .largest = 20'000};
    wish.addresses = GetParam() == kRecorded;
    const auto trace = test::makeTrace(wish);
    Overrides overrides{{"page", "1024"}};
    if (!wish.addresses) choosePolicy(overrides, GetParam());
    auto source = makeSource(*trace, GetParam(), configurationOf(*trace, overrides).settings);
    Script script(trace);
    if (!wish.addresses) script = script.withHeapmin(7000);
    Recorder recorder(std::move(script), std::move(*source));
    recorder.advance(kNone);
    ASSERT_GT(recorder.series().width(), 2U);
    std::vector<std::array<Bytes, 4>> all;
    Timeline timeline = recorder.timelineAt(0);
    for (Step step = 0; step <= recorder.placement().steps(); ++step) {
        recorder.seek(timeline, step);
        all.push_back(valuesOf(timeline));
    }
    const Step end = recorder.placement().steps();
    std::mt19937 random(7);
    std::vector<StepRange> ranges{{0, 0}, {0, end}, {end, end}, {end - 1, end}, {1, end - 1}, {7000, 7001}};
    for (int i = 0; i < 150; ++i) {
        const Step length = random() % (i % 3 ? 60 : end);
        const Step begin = random() % (end - length + 1);
        ranges.push_back({begin, begin + length});
    }
    for (const StepRange& range : ranges)
        expectMeasured(recorder, trace, range, all);
}

INSTANTIATE_TEST_SUITE_P(EveryPolicy, MeasuringTest, testing::ValuesIn(test::everyPolicy()),
                         test::policyName);

TEST(Measuring, AddsUpZonesAndStopsWhenItIsNotWanted)
{
    const auto trace = test::makeTrace({.events = 3000, .zones = 3});
    auto source = makeSource(*trace, "best", configurationOf(*trace, {}).settings);
    Recorder recorder{Script(trace), std::move(*source)};
    recorder.advance(kNone);
    EXPECT_FALSE(measure(recorder, trace, {10, 2000}, nullptr, [] { return true; }));
    const auto measured = measure(recorder, trace, {0, recorder.placement().steps()}, nullptr);
    ASSERT_TRUE(measured);
    EXPECT_EQ(measured->live.most.value, recorder.peaks().live);
    EXPECT_EQ(measured->live.most.step, recorder.peaks().liveStep);
    EXPECT_EQ(measured->held.most.value, recorder.peaks().held);
    EXPECT_EQ(measured->committed.most.value, recorder.peaks().committed);
}

} // namespace heapglass::replay
