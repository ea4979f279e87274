// The three maps as a person uses them: mouse, wheel and keys on a real Session.
#include <QSignalSpy>
#include <QToolTip>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include "gui/paint/theme.h"
#include "gui/place.h"
#include "gui/views/block_map.h"
#include "gui/views/free_map.h"
#include "gui/views/free_strip.h"
#include "gui/views/page_map.h"
#include "gui/views/time_map.h"
#include "gui/wheel.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

/// pinned_page.ops at its end: pages 0 to 23 pinned by a note each, pages 24 to 31 free.
template <class Map>
struct MapTest : testing::Test {
    MapTest()
    {
        map.resize(1066, 309);
        map.show();
        session.open(dataFile(QStringLiteral("pinned_page.ops")));
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
            session.waitUntilIdle();
        }
        QCoreApplication::processEvents();
    }
    void wheel(QPoint at, int delta, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(at, map.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(&map, &event);
        settle();
    }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&map, Qt::Key(key), modifiers);
        settle();
    }
    Spot selected() const { return session.selection().value_or(Spot{12345, 0, {}}); }
    QImage picture() { return map.grab().toImage(); }
    /// The ring comes and goes over a picture that stays, and nobody is asked for anything.
    void expectRingAround(const Spot& spot)
    {
        const QImage before = picture();
        session.setHover(spot);
        EXPECT_TRUE(session.isSettled());
        settle();
        const QImage ringed = picture();
        EXPECT_NE(ringed, before);
        session.announceTheme(); // all is drawn anew
        settle();
        EXPECT_EQ(picture(), ringed);
        session.setHover({});
        settle();
        EXPECT_EQ(picture(), before);
    }

    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    Session session{clock};
    Map map{session};
};

using PageMapTest = MapTest<PageMap>;
using BlockMapTest = MapTest<BlockMap>;
using TimeMapTest = MapTest<TimeMap>;
using FreeMapTest = MapTest<FreeMap>;

TEST_F(PageMapTest, AsksForExactlyTheVisibleCells)
{
    const PageGrid& grid = map.grid();
    EXPECT_EQ(session.snapshot().pages.cells.size(), session.snapshot().totals.pages);
    map.resize(300, 200);
    map.setZoom(0);
    settle();
    EXPECT_EQ(session.snapshot().pages.window.cells, grid.cellsInView());
    wheel({100, 100}, -120, Qt::ControlModifier);
    EXPECT_GT(grid.firstRow, 0);
    EXPECT_EQ(session.snapshot().pages.window.first, grid.firstPageInView());
}

TEST_F(PageMapTest, SelectsByClickAndDrag)
{
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.grid().pageRect(3).center());
    EXPECT_EQ(selected(), (Spot{3, 1, {}}));
    QTest::mousePress(&map, Qt::LeftButton, {}, map.grid().pageRect(9).center());
    QMouseEvent move(QEvent::MouseMove, map.grid().pageRect(5).center(),
                     map.mapToGlobal(map.grid().pageRect(5).center()), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&map, &move);
    EXPECT_EQ(selected(), (Spot{5, 5, {}}));
    QTest::mouseClick(&map, Qt::LeftButton, {}, {2, 2});
    EXPECT_EQ(selected(), (Spot{5, 5, {}})) << "nothing lies there";
}

TEST_F(PageMapTest, IsReachableByKeysAlone)
{
    key(Qt::Key_Right);
    EXPECT_EQ(selected().page, 1U);
    key(Qt::Key_Right, Qt::ShiftModifier);
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(selected(), (Spot{1, 3, {}}));
    session.select(Spot{0, 1, {}});
    settle();
    key(Qt::Key_P);
    EXPECT_EQ(selected().page, 1U);
    key(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_EQ(session.snapshot().selectedPage->state, heap::PageState::releasable);
    key(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_EQ(session.snapshot().selectedPage->state, heap::PageState::held);
}

TEST_F(PageMapTest, GoesOnFromWhatAnotherViewSelected)
{
    session.select(Spot{10, 1, {}});
    settle();
    key(Qt::Key_Right);
    EXPECT_EQ(selected().page, 11U);
}

TEST_F(PageMapTest, FollowsTheBlockMapWhereThatIsMovedAndNotElse)
{
    map.resize(300, 200);
    map.setZoom(0);
    settle();
    ASSERT_EQ(map.grid().firstRow, 0);
    const PageIndex last = session.snapshot().totals.pages - 1;
    const Bytes page = session.snapshot().geometry.page;
    session.wantBlocks({last * page, (last + 1) * page, 100, 10});
    settle();
    EXPECT_TRUE(map.rect().contains(map.grid().pageRect(last)));
    key(Qt::Key_Home);
    map.setZoom(0);
    settle();
    EXPECT_EQ(map.grid().firstRow, 0) << "the blocks are the same";
    session.wantBlocks({0, session.snapshot().shownEnd(), 100, 10});
    key(Qt::Key_End);
    settle();
    EXPECT_GT(map.grid().firstRow, 0) << "all blocks: the pages stay";
}

TEST_F(PageMapTest, ZoomsAboutThePointer)
{
    map.resize(300, 200);
    map.setZoom(5);
    settle();
    const QPoint pointer = map.grid().pageRect(20).center();
    wheel(pointer, 120, {});
    EXPECT_EQ(map.zoom(), 4);
    EXPECT_LE(std::abs(map.grid().pageRect(20).center().y() - pointer.y()), 16) << "rows are whole";
    wheel(pointer, -120, {});
    EXPECT_EQ(map.zoom(), 5);
}

TEST_F(PageMapTest, TheWheelScrollsWhereThatIsChosen)
{
    map.resize(300, 200);
    map.setZoom(0);
    settle();
    setWheelZooms(false);
    wheel({100, 100}, -120, {});
    EXPECT_GT(map.grid().firstRow, 0);
    EXPECT_EQ(map.zoom(), 0);
    wheel({100, 100}, -120, Qt::ControlModifier);
    EXPECT_EQ(map.zoom(), 1);
    setWheelZooms(true);
}

TEST_F(PageMapTest, PansByTheRightButtonAndByKeys)
{
    map.resize(300, 200);
    map.setZoom(0);
    settle();
    const auto drag = [this](QPoint to) {
        QMouseEvent move(QEvent::MouseMove, to, map.mapToGlobal(to), Qt::NoButton, Qt::RightButton, {});
        QCoreApplication::sendEvent(&map, &move);
        settle();
    };
    const int pitch = map.grid().size.pitch;
    QTest::mousePress(&map, Qt::RightButton, {}, {100, 150});
    drag({100, 150 - pitch - 1});
    EXPECT_EQ(map.grid().firstRow, 1);
    drag({100, 150});
    EXPECT_EQ(map.grid().firstRow, 0);
    QTest::mouseRelease(&map, Qt::RightButton, {}, {100, 150});
    drag({100, 50});
    EXPECT_EQ(map.grid().firstRow, 0) << "the button is up";
    EXPECT_FALSE(session.selection()) << "only the left button selects";
    key(Qt::Key_S);
    EXPECT_EQ(map.grid().firstRow, 1);
    key(Qt::Key_W);
    EXPECT_EQ(map.grid().firstRow, 0);
    key(Qt::Key_D);
    EXPECT_EQ(map.grid().firstRow, std::min(map.grid().rowsInView(), map.grid().lastFirstRow()));
    key(Qt::Key_Home);
    EXPECT_EQ(map.grid().firstRow, 0);
    EXPECT_FALSE(map.zoom()) << "all of it is seen";
}

TEST_F(PageMapTest, ZShowsTheSelection)
{
    map.resize(300, 200);
    settle();
    session.select(Spot{29, 1, {}});
    settle();
    key(Qt::Key_Home);
    key(Qt::Key_Z);
    EXPECT_EQ(map.zoom(), 0);
    EXPECT_TRUE(map.rect().contains(map.grid().pageRect(29)));
}

TEST_F(PageMapTest, WhatIsPointedAtIsRinged)
{
    expectRingAround({3, 1, {}});
    session.setStep(50); // and what was drawn before is not shown again
    settle();
    const QImage later = picture();
    session.announceTheme();
    settle();
    EXPECT_EQ(picture(), later);
    expectRingAround({5, 1, {}});
}

TEST_F(BlockMapTest, WhatIsPointedAtIsRinged)
{
    ASSERT_FALSE(session.snapshot().blocks.blocks.empty());
    expectRingAround({0, 1, session.snapshot().blocks.blocks.front().offset});
}

TEST_F(FreeMapTest, WhatIsPointedAtIsRinged)
{
    expectRingAround({3, 1, {}});
}

TEST_F(TimeMapTest, WhatIsPointedAtIsRinged)
{
    expectRingAround({3, 1, {}});
}

TEST_F(PageMapTest, ATipIsTrueOfTheMomentThatIsShown)
{
    const QPoint point = map.grid().pageRect(26).center();
    QMouseEvent move(QEvent::MouseMove, point, map.mapToGlobal(point), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&map, &move);
    ASSERT_TRUE(waitFor([] { return QToolTip::isVisible(); }));
    settle();
    const QString before = QToolTip::text();
    EXPECT_TRUE(before.contains(QStringLiteral("_heapmin returns it"))) << qPrintable(before);
    session.setStep(20);
    settle();
    EXPECT_TRUE(waitFor([&] { return !QToolTip::isVisible() || QToolTip::text() != before; }));
    QToolTip::hideText();
}

/// Its details are asked for once the pointer rests.
TEST_F(BlockMapTest, ATipTellsTheNameOfABlock)
{
    session.setStep(2);
    settle();
    ASSERT_TRUE(session.snapshot().blocks.blocks.front().live);
    const QPoint point = map.cellRect(0).center();
    QMouseEvent move(QEvent::MouseMove, point, map.mapToGlobal(point), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&map, &move);
    EXPECT_TRUE(session.isSettled()) << "nobody is asked while it moves";
    EXPECT_TRUE(waitFor([] { return QToolTip::text().contains(QStringLiteral("named trunk[0]")); }))
        << qPrintable(QToolTip::text());
    QToolTip::hideText();
}

TEST_F(PageMapTest, ADoubleClickDrillsIntoAPage)
{
    QSignalSpy drilled(&map, &PageMap::drilled);
    QTest::mouseDClick(&map, Qt::LeftButton, {}, {2, 2});
    EXPECT_EQ(drilled.count(), 0) << "nothing is selected";
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.grid().pageRect(3).center());
    QTest::mouseDClick(&map, Qt::LeftButton, {}, map.grid().pageRect(3).center());
    EXPECT_EQ(drilled.count(), 1);
}

TEST_F(PageMapTest, TellsItsCaptionAndTheWholeHeap)
{
    EXPECT_TRUE(map.caption().contains(QStringLiteral("1 cell = 1 page"))) << map.caption().toStdString();
    EXPECT_TRUE(map.accessibleDescription().contains(QStringLiteral("24 held")))
        << map.accessibleDescription().toStdString();
}

TEST_F(PageMapTest, AnimatesHeapminUntilAnyKey)
{
    map.setReducedMotion(false);
    session.heapmin();
    settle();
    ASSERT_TRUE(map.isAnimating());
    clock->now += 450;
    EXPECT_TRUE(map.figure().contains(QStringLiteral("released <b>0</b>"))) << map.figure().toStdString();
    const QRect first = map.grid().pageRect(0);
    const QColor pin = map.grab().toImage().pixelColor(first.center().x(), first.top() + 1);
    EXPECT_EQ(pin, theme().pinned);
    QTest::keyClick(&map, Qt::Key_Shift);
    EXPECT_FALSE(map.isAnimating());
    EXPECT_TRUE(map.figure().isEmpty());
}

TEST_F(PageMapTest, EndsItsAnimationByItself)
{
    map.setReducedMotion(false);
    session.heapmin();
    settle();
    clock->now += HeapminAnimation::kEnds;
    EXPECT_TRUE(waitFor([&] { return !map.isAnimating(); }));
}

TEST_F(PageMapTest, OnlyOutlinesWhatChangedUnderReducedMotion)
{
    map.setReducedMotion(true);
    session.heapmin();
    settle();
    EXPECT_FALSE(map.isAnimating());
    const PageIndex page = session.snapshot().heapmin->plan.cut.empty()
                               ? session.snapshot().heapmin->plan.released.front().first
                               : session.snapshot().heapmin->plan.cut.front().first;
    const QPoint edge = map.grid().pageRect(page).topLeft() + QPoint(0, 40);
    EXPECT_EQ(map.grab().toImage().pixelColor(edge), theme().text);
    clock->now += 2001;
    EXPECT_TRUE(waitFor([&] { return map.grab().toImage().pixelColor(edge) != theme().text; }));
}

TEST_F(BlockMapTest, ShowsTheHeapThenTheSelectedPage)
{
    EXPECT_EQ(map.rows().begin, 0U);
    EXPECT_GE(map.rows().end(), session.snapshot().heapBytes);
    map.resize(1066, 132); // four rows
    session.select(Spot{3, 1, {}});
    settle();
    EXPECT_EQ(map.rows().begin, 3U * 4096);
    EXPECT_TRUE(map.caption().startsWith(QStringLiteral("page 3 · address 0x13000 · ")));
    EXPECT_FALSE(session.snapshot().blocks.blocks.empty());
}

TEST_F(BlockMapTest, ShowsWhatWasSelectedBeforeTheFileWasThere)
{
    map.resize(1066, 132);
    session.open(dataFile(QStringLiteral("two_zones.ops")));
    session.open(dataFile(QStringLiteral("pinned_page.ops")));
    session.select(Spot{3, 1, {}});
    settle();
    EXPECT_EQ(map.rows().begin, 3U * 4096) << "as with --page 3";
}

TEST_F(BlockMapTest, ADragSelectsPagesAndInOnePageWhatWasClicked)
{
    map.showHeap();
    settle();
    const auto at = [this](Bytes byte) {
        return map.rows().rectOf(map.rows().spansOf(byte, byte + 1).front()).center();
    };
    const auto dragTo = [this](QPoint to) {
        QMouseEvent move(QEvent::MouseMove, to, map.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&map, &move);
    };
    const BlockRows before = map.rows();
    QTest::mousePress(&map, Qt::LeftButton, {}, at(9 * 4096 + 2000));
    const Spot clicked = selected();
    EXPECT_EQ(clicked.page, 9U);
    dragTo(at(5 * 4096 + 100));
    EXPECT_EQ(selected(), (Spot{5, 5, {}}));
    dragTo(at(12 * 4096 + 100));
    EXPECT_EQ(selected(), (Spot{9, 4, {}}));
    dragTo(at(9 * 4096 + 3000));
    EXPECT_EQ(selected(), clicked);
    dragTo(QPoint(map.rows().area.right(), map.rows().area.bottom()));
    EXPECT_EQ(selected().page + selected().pages, 32U) << "to the end of the heap";
    QTest::mouseRelease(&map, Qt::LeftButton, {}, at(9 * 4096 + 3000));
    const Spot released = selected();
    dragTo(at(4096));
    EXPECT_EQ(selected(), released) << "the button is up";
    EXPECT_EQ(map.rows(), before) << "what is seen stays";
}

TEST_F(BlockMapTest, IsNotZoomedIntoWhatLiesBeyondTheHeap)
{
    map.showHeap();
    settle();
    const QPoint beyond(map.rows().area.right() - 3, map.rows().area.bottom() - 3);
    for (int i = 0; i < 12; ++i) {
        wheel(beyond, 120, {});
        ASSERT_LT(map.rows().begin, session.snapshot().shownEnd()) << i;
        ASSERT_FALSE(
            map.rows().spansOf(session.snapshot().shownEnd() - 1, session.snapshot().shownEnd()).empty())
            << "the end of the heap stays in view, " << i;
    }
}

TEST_F(BlockMapTest, SelectsABlockByClickAndByKeys)
{
    session.select(Spot{3, 1, {}});
    settle();
    const replay::BlockView block = *blockAt(session.snapshot().blocks, 3 * 4096 + 4070);
    EXPECT_TRUE(block.live);
    const auto spans = map.rows().spansOf(block.offset, block.offset + block.length);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.rows().rectOf(spans.front()).center());
    settle();
    EXPECT_EQ(selected(), (Spot{3, 1, block.offset}));
    EXPECT_EQ(map.rows().begin, 3U * 4096) << "it stays where it was clicked";
    key(Qt::Key_Left);
    EXPECT_LT(selected().block.value(), block.offset);
    key(Qt::Key_Right);
    EXPECT_EQ(selected().block, block.offset);
}

TEST_F(BlockMapTest, PlusInAPageGoesOnToARowForEachLineOfTheCache)
{
    session.select(Spot{3, 1, {}});
    settle();
    for (int i = 0; i < 9; ++i)
        key(Qt::Key_Plus);
    ASSERT_TRUE(map.rows().isByLine());
    EXPECT_EQ(map.rows().begin, 3U * 4096) << "about what is selected";
    EXPECT_GE(map.rows().rowCount(), 16);
    const auto rowAt = [this](Bytes byte) { return map.rows().spansOf(byte, byte + 1).front().row; };
    const Bytes line = map.rows().begin + 2 * 64;
    EXPECT_EQ(rowAt(line), rowAt(line + 63)) << "what shares a line shares a row";
    EXPECT_NE(rowAt(line), rowAt(line + 64));
    const Bytes before = map.rows().begin;
    key(Qt::Key_Down);
    EXPECT_EQ(map.rows().begin, before + 64);
    key(Qt::Key_Minus);
    EXPECT_FALSE(map.rows().isByLine());
}

TEST_F(BlockMapTest, ZoomsFromTheWholeHeapToSingleUnits)
{
    session.select(Spot{3, 1, {}});
    settle();
    for (int i = 0; i < 10; ++i)
        wheel({200, 60}, 120, {});
    EXPECT_TRUE(map.rows().isByLine());
    EXPECT_TRUE(map.caption().startsWith(QStringLiteral("a row = a cache line · page 3 · ")))
        << map.caption().toStdString();
    for (int i = 0; i < 40; ++i)
        wheel({200, 60}, -120, {});
    EXPECT_EQ(map.rows().begin, 0U);
    EXPECT_GE(map.rows().end(), session.snapshot().heapBytes);
    key(Qt::Key_Z);
    EXPECT_EQ(map.rows().begin, 3U * 4096);
    key(Qt::Key_Home);
    EXPECT_EQ(map.rows().begin, 0U);
}

TEST_F(BlockMapTest, ListsTheFreeBlocksInViewAsThePolicyKeepsThem)
{
    session.setPolicy(QStringLiteral("first-lifo"));
    FreeStrip strip(session);
    strip.resize(1066, 28);
    strip.show();
    map.show();
    session.setStep(300); // the last freed first: of the run that was freed downwards in addresses
    settle();
    ASSERT_TRUE(waitFor([&] { return session.snapshot().freeOrder != nullptr; }));
    settle();
    const auto& order = session.snapshot().freeOrder->blocks;
    ASSERT_FALSE(strip.chips().empty());
    for (std::size_t i = 0; i < strip.chips().size(); ++i)
        EXPECT_EQ(strip.chips()[i].block.offset, order[i].offset);
    EXPECT_TRUE(strip.accessibleDescription().contains(QStringLiteral("the one that came last first")));
    strip.hide();
    settle();
    EXPECT_FALSE(session.snapshot().freeOrder) << "nobody wants it";
}

TEST_F(BlockMapTest, ListsTheFreeBlocksInViewInAddressOrder)
{
    FreeStrip strip(session);
    strip.resize(1066, 28);
    strip.show();
    session.select(Spot{3, 1, {}});
    settle();
    ASSERT_FALSE(strip.chips().empty());
    std::size_t next = 0;
    for (const replay::BlockView& block : session.snapshot().blocks.blocks) {
        if (block.live || next == strip.chips().size()) continue;
        EXPECT_EQ(strip.chips()[next].block.offset, block.offset);
        const QString place =
            QStringLiteral("page %1: ").arg(block.offset / session.snapshot().geometry.page);
        EXPECT_TRUE(strip.chips()[next].text.startsWith(place) ||
                    strip.chips()[next].text.startsWith(placeText(session.snapshot(), block.offset)));
        ++next;
    }
    EXPECT_GT(next, 0u);
    const auto& chip = strip.chips().front();
    const Bytes offset = chip.block.offset;
    QTest::mouseClick(&strip, Qt::LeftButton, {}, chip.rect.center());
    settle();
    EXPECT_EQ(selected().block, offset);
    QTest::keyClick(&strip, Qt::Key_Right);
    settle();
    EXPECT_GT(selected().block.value(), offset);
}

TEST_F(FreeMapTest, WantsFreeBlocksOnlyWhileVisible)
{
    EXPECT_GT(session.snapshot().freeList.count, 0U);
    map.hide();
    session.setStep(50);
    settle();
    EXPECT_EQ(session.snapshot().freeList.count, 0U);
}

TEST_F(FreeMapTest, SelectsTheBlockAndItsPage)
{
    key(Qt::Key_L);
    const replay::FreeBlock largest = session.snapshot().freeList.largest;
    EXPECT_EQ(selected(), (Spot{largest.offset / 4096, 1, largest.offset}));
    const auto spans = map.rows().spansOf(5 * 4096 + 64, 5 * 4096 + 128);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.rows().rectOf(spans.front()).center());
    EXPECT_EQ(selected().page, 5U);
    EXPECT_TRUE(selected().block);
    const Bytes before = *selected().block;
    key(Qt::Key_Right);
    EXPECT_GT(*selected().block, before);
}

TEST_F(BlockMapTest, ShowsAllOfAnotherHeap)
{
    map.zoomAbout(map.rows().area.center(), 3);
    EXPECT_GT(map.rows().begin + 1, 0u);
    const Bytes before = map.rows().bytesPerRow();
    session.open(QString::fromUtf8(HEAPGLASS_SOURCE_DIR "/tests/data/one_block.ops"));
    settle();
    settle();
    EXPECT_EQ(map.rows().begin, 0u);
    EXPECT_NE(map.rows().bytesPerRow(), before);
}

TEST_F(BlockMapTest, WhatWasInSightIsSoughtInTheHeapThatIsThere)
{
    map.zoomAbout(QPoint(map.rows().area.center().x(), map.rows().area.bottom() - 2), 3);
    settle();
    ASSERT_GT(map.rows().begin, 0u);
    const auto sight = map.sight();
    const BlockRows before = map.rows();
    session.open(dataFile(QStringLiteral("one_block.ops")));
    settle();
    settle();
    ASSERT_LT(session.snapshot().shownEnd(), before.begin);
    sight();
    settle();
    EXPECT_EQ(map.rows().zoom, before.zoom);
    EXPECT_LT(map.rows().begin, session.snapshot().shownEnd());
}

TEST_F(BlockMapTest, KeepsNoPictureWhileItIsHidden)
{
    picture();
    EXPECT_GT(map.bytesKept(), 0);
    map.hide();
    EXPECT_EQ(map.bytesKept(), 0);
    map.show();
    settle();
    EXPECT_GT(map.bytesKept(), 0);
}

TEST_F(BlockMapTest, NeverShowsAPlaceBeyondTheHeap)
{
    for (int i = 0; i < 12; ++i) {
        map.zoomAbout(QPoint(map.rows().area.center().x(), map.rows().area.bottom() - 2), 1);
        settle();
        EXPECT_LT(map.rows().begin, session.snapshot().shownEnd()) << i;
    }
}

} // namespace
} // namespace heapglass::gui
