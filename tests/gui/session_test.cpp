#include <set>

#include <gtest/gtest.h>

#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

struct SessionTest : testing::Test {
    void open(const QString& path)
    {
        session.open(path);
        session.waitUntilIdle();
    }

    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    Session session{clock};
};

} // namespace

TEST_F(SessionTest, OpensAtTheEndOfTheTrace)
{
    open(dataFile("pinned_page.ops"));
    EXPECT_TRUE(session.isOpen());
    EXPECT_EQ(session.snapshot().steps, 104u);
    EXPECT_EQ(session.snapshot().step, 104u);
    EXPECT_EQ(session.snapshot().totals.pinned, 24u);
}

TEST_F(SessionTest, ARefusedFileIsNotOpenAndSaysWhy)
{
    open(dataFile("no such file"));
    EXPECT_FALSE(session.isOpen());
    EXPECT_FALSE(session.snapshot().load->message.empty());
}

TEST_F(SessionTest, StepsThereAndBackShowTheSame)
{
    open(dataFile("pinned_page.ops"));
    session.setStep(70);
    session.waitUntilIdle();
    const Bytes live = session.snapshot().liveBytes;
    session.stepBy(-30);
    session.waitUntilIdle();
    EXPECT_NE(session.snapshot().liveBytes, live);
    session.stepBy(30);
    session.waitUntilIdle();
    EXPECT_EQ(session.snapshot().liveBytes, live);
}

TEST_F(SessionTest, TheSelectionSurvivesStepping)
{
    open(dataFile("pinned_page.ops"));
    session.select(Spot{3, 1, {}});
    session.setStep(20);
    session.waitUntilIdle();
    ASSERT_TRUE(session.selection());
    EXPECT_EQ(session.selection()->page, 3u);
    ASSERT_TRUE(session.snapshot().selectedPage);
    EXPECT_EQ(session.snapshot().selectedPage->page, 3u);
}

TEST_F(SessionTest, ManyWishesReachTheViewsTogether)
{
    open(dataFile("pinned_page.ops"));
    int told = 0;
    QObject::connect(&session, &Session::refreshed, &session, [&](Changes) { ++told; });
    for (int i = 0; i < 50; ++i)
        session.setStep(replay::Step(i));
    session.select(Spot{1, 1, {}});
    session.setHover(Spot{2, 1, {}});
    session.waitUntilIdle();
    EXPECT_LE(told, 3);
    EXPECT_EQ(session.snapshot().step, 49u);
}

TEST_F(SessionTest, HeapminMovesTheCursorPastItAndUndoBack)
{
    open(dataFile("pinned_page.ops"));
    Changes seen = Change::none;
    QObject::connect(&session, &Session::refreshed, &session, [&](Changes changes) { seen |= changes; });
    session.heapmin();
    session.waitUntilIdle();
    ASSERT_TRUE(session.snapshot().heapmin);
    EXPECT_TRUE(seen & Change::heapmin);
    EXPECT_EQ(session.snapshot().heapmin->plan.returned(), 8u);
    EXPECT_EQ(session.snapshot().step, 105u);
    EXPECT_EQ(session.snapshotBeforeHeapmin()->step, 104u);
    session.undo();
    session.waitUntilIdle();
    EXPECT_FALSE(session.snapshot().heapmin);
    EXPECT_EQ(session.snapshot().step, 104u);
    session.redo();
    session.waitUntilIdle();
    EXPECT_EQ(session.snapshot().step, 105u);
}

TEST_F(SessionTest, TheLastOfQuickChoicesHolds)
{
    open(dataFile("pinned_page.ops"));
    session.setPolicy(QStringLiteral("best"));
    session.setPolicy(QStringLiteral("first"));
    session.setPageSize(8192);
    session.setPageSize(4096);
    session.waitUntilIdle();
    EXPECT_EQ(session.snapshot().policy, "first");
    EXPECT_EQ(session.snapshot().settings.page, 4096u);
}

TEST_F(SessionTest, WhereOneGoesWhileHeapminRunsIsWhereOneIs)
{
    open(dataFile("pinned_page.ops"));
    session.heapmin();
    session.setStep(7);
    session.waitUntilIdle();
    EXPECT_TRUE(session.snapshot().heapmin);
    EXPECT_EQ(session.snapshot().step, 7u);
}

TEST_F(SessionTest, GoesToAnEventBehindAnInsertedHeapmin)
{
    open(dataFile("pinned_page.ops"));
    session.setStep(80);
    session.waitUntilIdle();
    session.heapmin();
    session.waitUntilIdle();
    session.setStep(10);
    session.waitUntilIdle();
    session.goToEvent(90);
    session.waitUntilIdle();
    EXPECT_EQ(session.snapshot().event, 90u);
    EXPECT_EQ(session.snapshot().step, 91u);
}

TEST_F(SessionTest, AnotherPolicyKeepsTheEvent)
{
    open(dataFile("pinned_page.ops"));
    session.setStep(50);
    session.waitUntilIdle();
    session.setPolicy(QStringLiteral("best"));
    session.waitUntilIdle();
    EXPECT_EQ(session.snapshot().policy, "best");
    EXPECT_EQ(session.snapshot().event, 50u);
    session.setPageSize(1024);
    session.waitUntilIdle();
    EXPECT_EQ(session.snapshot().settings.page, 1024u);
    EXPECT_EQ(session.snapshot().event, 50u);
}

TEST_F(SessionTest, PlayingAMillionEventsReallyReplaysThem)
{
    const QTemporaryDir folder;
    open(manyEvents(folder, 1'000'000));
    ASSERT_EQ(session.snapshot().events, 1'000'000u);
    std::set<replay::Step> pictures;
    QObject::connect(&session, &Session::refreshed, &session,
                     [&](Changes) { pictures.insert(session.snapshot().step); });
    session.setSpeed(64);
    session.setPlaying(true);
    ASSERT_TRUE(session.isPlaying());
    for (int frame = 0; session.isPlaying() && frame < 1000; ++frame) {
        clock->now += 16;
        session.tick();
        session.waitUntilIdle();
    }
    EXPECT_FALSE(session.isPlaying()); // it stops at the end
    EXPECT_EQ(session.snapshot().step, 1'000'000u);
    EXPECT_GE(pictures.size(), 50u); // 60 s / 64 in frames of 16 ms
}

TEST_F(SessionTest, AsFastAsItGoesShowsOnePictureAfterTheOther)
{
    const QTemporaryDir folder;
    open(manyEvents(folder, 100'000));
    std::set<replay::Step> pictures;
    QObject::connect(&session, &Session::refreshed, &session,
                     [&](Changes) { pictures.insert(session.snapshot().step); });
    session.setSpeed(0);
    session.setPlaying(true);
    for (int frame = 0; session.isPlaying() && frame < 1000; ++frame) {
        clock->now += 16;
        session.tick();
        session.waitUntilIdle();
    }
    EXPECT_FALSE(session.isPlaying());
    EXPECT_EQ(session.snapshot().step, 100'000u);
    EXPECT_GE(pictures.size(), 100u);
}

TEST_F(SessionTest, HeapminPressedOnTheWayToAnEventIsCalledThere)
{
    session.open(dataFile("pinned_page.ops"));
    session.goToEvent(40); // not read yet
    session.heapmin();
    ASSERT_TRUE(waitFor([&] { return session.snapshot().heapmin != nullptr; }));
    EXPECT_EQ(session.snapshot().heapmin->step, 40u);
}

TEST_F(SessionTest, PlayingAtTheEndBeginsAnew)
{
    open(dataFile("pinned_page.ops"));
    session.setPlaying(true);
    EXPECT_EQ(session.wantedStep(), 0u);
    session.setPlaying(false);
}

TEST_F(SessionTest, AnEventIsGoneToEvenBeforeTheFileIsRead)
{
    const QTemporaryDir folder;
    session.open(manyEvents(folder, 200'000));
    session.goToEvent(150'001);
    EXPECT_TRUE(waitFor([this] { return session.isSettled() && session.snapshot().event == 150'001; }));
    EXPECT_EQ(session.wantedStep(), 150'001u);
}

} // namespace heapglass::gui
