#include "gui/paint/heapmin_animation.h"

#include <gtest/gtest.h>

namespace heapglass::gui
{
namespace
{

using Phase = HeapminAnimation::Phase;

/// 256 pages: every page but each eighth returns in place, and the last 9 are cut off.
heap::HeapminPlan plan()
{
    heap::HeapminPlan plan;
    plan.pagesBefore = 256;
    plan.endBefore = 256 * 4096;
    plan.endAfter = 247 * 4096;
    for (PageIndex page = 0; page + 8 <= 240; page += 8)
        plan.released.push_back({page + 1, 7});
    plan.cut.push_back({247, 9});
    plan.releasedPages = 30 * 7;
    plan.cutPages = 9;
    return plan;
}

TEST(HeapminAnimation, SweepsThenOutlinesThenRunsThroughThePages)
{
    const HeapminAnimation animation(plan());
    EXPECT_DOUBLE_EQ(animation.sweep(125).value(), 0.5);
    EXPECT_FALSE(animation.sweep(250));
    EXPECT_EQ(animation.look(1, 249).phase, Phase::untouched);
    EXPECT_EQ(animation.look(1, 250).phase, Phase::candidate);
    EXPECT_EQ(animation.frontAt(0), 400);
    EXPECT_EQ(animation.frontAt(128), 600);
    EXPECT_EQ(animation.look(129, 600).phase, Phase::candidate);
    EXPECT_EQ(animation.look(129, 601).phase, Phase::draining);
    EXPECT_EQ(animation.look(129, 751).phase, Phase::gone);
}

TEST(HeapminAnimation, DrainsByAnEasedLevel)
{
    const HeapminAnimation animation(plan());
    EXPECT_DOUBLE_EQ(animation.look(129, 601).level, 1);
    EXPECT_DOUBLE_EQ(animation.look(129, 601 + 75).level, 0.25);
}

TEST(HeapminAnimation, FlashesWhatStaysOnceAsTheFrontPasses)
{
    const HeapminAnimation animation(plan());
    EXPECT_EQ(animation.look(128, 599).phase, Phase::untouched);
    EXPECT_EQ(animation.look(128, 700).phase, Phase::flashing);
    EXPECT_DOUBLE_EQ(animation.look(128, 700).pulse, 1);
    EXPECT_EQ(animation.look(128, 800).phase, Phase::untouched);
}

TEST(HeapminAnimation, CountsWhatHasGone)
{
    const HeapminAnimation animation(plan());
    EXPECT_EQ(animation.returned(), 219U);
    EXPECT_EQ(animation.returnedBy(0), 0U);
    EXPECT_EQ(animation.returnedBy(HeapminAnimation::kEnds), 219U);
    for (int ms = 0; ms < HeapminAnimation::kEnds; ms += 7) {
        PageIndex gone = 0;
        for (PageIndex page = 0; page < 256; ++page)
            gone += animation.isReturned(page) && animation.look(page, ms).phase == Phase::gone;
        EXPECT_EQ(animation.returnedBy(ms), gone) << ms;
    }
}

TEST(HeapminAnimation, MovesTheFlagToTheNewEnd)
{
    const HeapminAnimation animation(plan());
    EXPECT_EQ(animation.endMark(850), 256U);
    EXPECT_EQ(animation.endMark(1150), 247U);
    EXPECT_GT(animation.endMark(1000), 247U);
    EXPECT_FALSE(animation.isOver(1199));
    EXPECT_TRUE(animation.isOver(1200));
}

TEST(HeapminAnimation, GoesByRowsWhereThereAreManyPages)
{
    heap::HeapminPlan many;
    many.pagesBefore = 8192;
    many.released.push_back({0, 8192});
    const HeapminAnimation animation(many, 128);
    EXPECT_EQ(animation.frontAt(127), animation.frontAt(0));
    EXPECT_NE(animation.frontAt(128), animation.frontAt(8191));
    EXPECT_EQ(animation.returnedBy(550), 128U);
}

TEST(HeapminAnimation, KnowsRangesInWhichSomethingGoes)
{
    const HeapminAnimation animation(plan());
    for (PageIndex first = 0; first < 260; ++first)
        for (const PageIndex count : {1U, 2U, 16U}) {
            bool any = false;
            for (PageIndex page = first; page < first + count; ++page)
                any = any || animation.isReturned(page);
            ASSERT_EQ(animation.isAnyReturned(first, count), any) << first << '+' << count;
        }
    EXPECT_EQ(animation.fade(HeapminAnimation::kFrontStarts), 0);
    EXPECT_EQ(animation.fade(HeapminAnimation::kFlagStarts + HeapminAnimation::kFlagTakes), 1);
}

TEST(HeapminAnimation, OfAnEmptyHeapIsHarmless)
{
    const HeapminAnimation animation(heap::HeapminPlan{});
    EXPECT_EQ(animation.returnedBy(2000), 0U);
    EXPECT_EQ(animation.look(0, 500).phase, Phase::untouched);
}

} // namespace
} // namespace heapglass::gui
