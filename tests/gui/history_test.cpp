// Back and forward through where one has been.
#include "gui/history.h"

#include <gtest/gtest.h>

#include "gui/actions.h"
#include "gui/views/block_map.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

struct Travelled : OpenWindow {
    Travelled() : OpenWindow(dataFile("pinned_page.ops")) {}
    History& history() { return window.history(); }
    void goTo(quint64 event)
    {
        session.goToEvent(event);
        settle();
        QTest::qWait(20); // the refresh that tells of it
        settle();
    }
    void select(PageIndex page)
    {
        session.select(Spot{page, 1, {}});
        settle();
        QTest::qWait(20);
        settle();
    }
    void back()
    {
        window.actions().at("run.backPlace")->trigger();
        settle();
        QTest::qWait(20);
        settle();
    }
    void forward()
    {
        window.actions().at("run.forwardPlace")->trigger();
        settle();
        QTest::qWait(20);
        settle();
    }
    quint64 event() const { return session.snapshot().event; }
};

TEST(History, GoesBackAndForwardThroughJumps)
{
    Travelled open;
    open.goTo(10);
    open.goTo(40);
    open.select(3);
    open.goTo(60);
    open.back();
    EXPECT_EQ(open.event(), 40u);
    EXPECT_EQ(open.session.selection(), (Spot{3, 1, {}}));
    open.back();
    EXPECT_EQ(open.event(), 40u);
    EXPECT_FALSE(open.session.selection());
    open.back();
    EXPECT_EQ(open.event(), 10u);
    open.forward();
    open.forward();
    open.forward();
    EXPECT_EQ(open.event(), 60u);
    EXPECT_FALSE(open.history().canGoForward());
}

TEST(History, WhatTheBlockMapHadInSightComesBack)
{
    Travelled open;
    auto& map = *open.window.findChild<BlockMap*>();
    open.select(5);
    map.zoomAbout(map.rows().area.center(), 2);
    open.settle();
    QTest::qWait(20);
    open.settle();
    const BlockRows close = map.rows();
    open.goTo(20);
    open.select(20);
    map.showHeap();
    open.settle();
    const BlockRows whole = map.rows();
    ASSERT_NE(whole.zoom, close.zoom);
    open.back();
    open.back();
    EXPECT_EQ(open.session.selection(), (Spot{5, 1, {}}));
    EXPECT_EQ(map.rows().zoom, close.zoom);
    EXPECT_EQ(map.rows().begin, close.begin);
    open.forward();
    open.forward();
    EXPECT_EQ(map.rows().zoom, whole.zoom);
    EXPECT_EQ(map.rows().begin, whole.begin);
}

TEST(History, SingleStepsLeaveNoPlace)
{
    Travelled open;
    open.goTo(10);
    open.goTo(40);
    for (int i = 1; i <= 6; ++i) {
        open.session.stepBy(1);
        open.settle();
        QTest::qWait(20);
    }
    open.back();
    EXPECT_EQ(open.event(), 10u);
}

TEST(History, ANewJumpForgetsWhatWasAhead)
{
    Travelled open;
    open.goTo(10);
    open.goTo(40);
    open.back();
    open.goTo(25);
    EXPECT_FALSE(open.history().canGoForward());
    open.back();
    EXPECT_EQ(open.event(), 10u);
}

TEST(History, AnotherFileBeginsAnew)
{
    Travelled open;
    open.goTo(10);
    open.goTo(40);
    EXPECT_TRUE(open.window.actions().at("run.backPlace")->isEnabled());
    open.session.open(dataFile("traces/small.heaptrack"));
    open.settle();
    QTest::qWait(20);
    EXPECT_FALSE(open.history().canGoBack());
    EXPECT_FALSE(open.window.actions().at("run.backPlace")->isEnabled());
}

TEST(History, ThePeakAndTheWorstMomentAreOneKeyAway)
{
    Travelled open;
    open.goTo(1);
    open.window.actions().at("run.peak")->trigger();
    open.settle();
    EXPECT_EQ(open.session.snapshot().step, open.session.snapshot().peakHeapStep);
    EXPECT_EQ(open.session.snapshot().heapBytes, open.session.snapshot().peakHeapBytes);
    open.window.actions().at("run.worst")->trigger();
    open.settle();
    const replay::Snapshot& now = open.session.snapshot();
    EXPECT_EQ((now.totals.pages - now.totals.released - now.totals.held) * now.geometry.page,
              now.run.worstIdle);
}

} // namespace
} // namespace heapglass::gui
