// The playground as one types in it.
#include <gtest/gtest.h>

#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

#include "gui/actions.h"
#include "gui/chrome/call_field.h"
#include "gui/views/block_map.h"
#include "gui/views/block_scene.h"
#include "tests/gui/answers.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

struct OpenPlayground : OpenWindow {
    explicit OpenPlayground(const QString& path = {}) : OpenWindow(path) {}
    void start()
    {
        window.actions().at("file.playground")->trigger();
        settle();
        settle();
    }
    CallField& field() const { return *find<CallField>("call"); }
    /// In front, with its blocks.
    BlockMap* blocks()
    {
        window.showView(QStringLiteral("blocks"));
        settle();
        return window.findChild<BlockMap*>();
    }
    QString log() const { return field().parentWidget()->findChild<QPlainTextEdit*>()->toPlainText(); }
    void type(const QString& line)
    {
        field().setText(line);
        QTest::keyClick(&field(), Qt::Key_Return);
        settle();
    }
};

} // namespace

TEST(PlaygroundWindow, WhatIsTypedIsSeenAndAnswered)
{
    OpenPlayground open;
    open.start();
    EXPECT_TRUE(open.session.isOpen());
    EXPECT_EQ(open.session.snapshot().events, 0u);
    EXPECT_TRUE(open.field().hasFocus());
    open.type(QStringLiteral("p = malloc(100)"));
    EXPECT_TRUE(
        open.log().contains(QStringLiteral("> p = malloc(100)\n  0x10010\n  no free block is large enough")))
        << open.log().toStdString();
    EXPECT_EQ(open.session.snapshot().liveBlocks, 1u);
    EXPECT_TRUE(open.field().text().isEmpty());
    open.type(QStringLiteral("a x[0..63] 4000"));
    EXPECT_EQ(open.session.snapshot().liveBlocks, 65u);
    EXPECT_EQ(open.session.snapshot().step, 65u) << "the cursor stays at the end";
}

TEST(PlaygroundWindow, AnErrorStandsBelowItsColumnAndTheTextStays)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("p = maloc(1)"));
    EXPECT_TRUE(open.log().contains(QStringLiteral("> p = maloc(1)\n      ^ there is no function maloc")))
        << open.log().toStdString();
    EXPECT_EQ(open.field().text(), QStringLiteral("p = maloc(1)"));
    EXPECT_EQ(open.field().selectedText(), QStringLiteral("maloc(1)"));
}

TEST(PlaygroundWindow, HeapminIsTypedOrPressedAndItsPagesAreSeenLeaving)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("a x[0..63] 4000"));
    open.type(QStringLiteral("f x[1..62]"));
    QTest::keyClick(&open.window, Qt::Key_F9);
    open.settle();
    open.settle();
    ASSERT_TRUE(open.session.snapshot().heapmin);
    EXPECT_EQ(open.session.snapshot().heapmin->plan.returned(), open.session.snapshot().totals.released);
    EXPECT_GT(open.session.snapshot().totals.released, 50u);
    EXPECT_EQ(open.session.snapshot().events, 64u + 62u + 1u) << "it is one of the list's own";
    EXPECT_EQ(open.session.playground()->lines().back(), "m");
    open.type(QStringLiteral("f x[63]"));
    open.type(QStringLiteral("_heapmin()"));
    open.settle();
    EXPECT_TRUE(open.log().contains(QStringLiteral("> _heapmin()\n  0\n  pages returned: 60 of 63")))
        << open.log().toStdString();
    EXPECT_FALSE(open.log().contains(QStringLiteral("done again"))) << open.log().toStdString();
}

TEST(PlaygroundWindow, EnterTakesWhatWasTypedAlsoWhereTheListOffersMore)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("a p 16"));
    open.type(QStringLiteral("a p2 16"));
    QTest::keyClicks(&open.field(), QStringLiteral("f p"));
    ASSERT_FALSE(open.field().offers().isEmpty());
    QTest::keyClick(&open.field(), Qt::Key_Return);
    open.settle();
    EXPECT_EQ(open.session.playground()->lines().back(), "f p");
    EXPECT_TRUE(open.field().text().isEmpty());
}

TEST(PlaygroundWindow, CtrlZInTheEmptyFieldIsTheHeaps)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("a x[0..9] 16"));
    QTest::keyClick(&open.field(), Qt::Key_Z, Qt::ControlModifier);
    open.settle();
    EXPECT_EQ(open.session.snapshot().liveBlocks, 0u);
    QTest::keyClick(&open.field(), Qt::Key_A);
    QTest::keyClick(&open.field(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(open.field().text().isEmpty()) << "where something is typed it is the field's";
}

TEST(PlaygroundWindow, UndoTakesTheLastLineBack)
{
    OpenPlayground open;
    open.start();
    EXPECT_FALSE(open.window.actions().at("edit.undo")->isEnabled());
    open.type(QStringLiteral("a x[0..9] 16"));
    open.type(QStringLiteral("f x[3]"));
    EXPECT_EQ(open.window.actions().at("edit.undo")->text(), QStringLiteral("&Undo the last line"));
    open.window.actions().at("edit.undo")->trigger();
    open.settle();
    EXPECT_EQ(open.session.snapshot().liveBlocks, 10u);
    open.window.actions().at("edit.redo")->trigger();
    open.settle();
    EXPECT_EQ(open.session.snapshot().liveBlocks, 9u);
}

TEST(PlaygroundWindow, UpAndDownBringBackWhatWasTyped)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("p = malloc(1)"));
    open.type(QStringLiteral("free(p)"));
    open.field().setText(QStringLiteral("half"));
    QTest::keyClick(&open.field(), Qt::Key_Up);
    QTest::keyClick(&open.field(), Qt::Key_Up);
    EXPECT_EQ(open.field().text(), QStringLiteral("p = malloc(1)"));
    QTest::keyClick(&open.field(), Qt::Key_Down);
    QTest::keyClick(&open.field(), Qt::Key_Down);
    EXPECT_EQ(open.field().text(), QStringLiteral("half"));
}

TEST(PlaygroundWindow, OffersFunctionsAndLiveBlocks)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("message = malloc(1)"));
    QTest::keyClicks(&open.field(), QStringLiteral("free(me"));
    EXPECT_EQ(open.field().offers(), QStringList{QStringLiteral("message")});
    open.field().clear();
    QTest::keyClicks(&open.field(), QStringLiteral("m"));
    EXPECT_EQ(open.field().offers(), (QStringList{QStringLiteral("malloc("), QStringLiteral("message")}));
}

TEST(PlaygroundWindow, AKnobPlacesTheListAnew)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("a x[0..9] 100"));
    open.session.setKnob(QStringLiteral("header"), QStringLiteral("8"));
    open.settle();
    EXPECT_EQ(open.session.snapshot().settings.header, 8u);
    open.type(QStringLiteral("p = malloc(100)"));
    EXPECT_EQ(open.session.snapshot().settings.header, 8u) << "and it stays";
    EXPECT_EQ(open.session.snapshot().liveBlocks, 11u);
    EXPECT_TRUE(open.log().contains(QStringLiteral("0x10468"))) << open.log().toStdString();
}

TEST(PlaygroundWindow, InARecordingOnlyWhatChangesNothingCanBeCalled)
{
    OpenPlayground open(dataFile("pinned_page.ops"));
    open.window.showView(QStringLiteral("console"));
    open.settle();
    open.type(QStringLiteral("_heapchk()"));
    EXPECT_TRUE(open.log().contains(QStringLiteral("_HEAPOK"))) << open.log().toStdString();
    open.type(QStringLiteral("p = malloc(1)"));
    EXPECT_TRUE(open.log().contains(QStringLiteral("Start a playground: Ctrl+N")))
        << open.log().toStdString();
    const auto before = open.session.snapshot().heapmin;
    open.type(QStringLiteral("_heapmin()"));
    EXPECT_NE(open.session.snapshot().heapmin, before);
}

TEST(PlaygroundWindow, TheInspectorFreesTheSelectedBlock)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("a x[0..9] 100"));
    open.session.select(Spot{0, 1, Bytes{128}});
    open.settle();
    auto* button = open.find<QPushButton>("free");
    ASSERT_TRUE(button->isVisible());
    EXPECT_EQ(button->text(), QStringLiteral("Free x[1]"));
    button->click();
    open.settle();
    EXPECT_EQ(open.session.snapshot().liveBlocks, 9u);
    EXPECT_TRUE(open.log().contains(QStringLiteral("> free(x[1])\n  ok"))) << open.log().toStdString();
    EXPECT_FALSE(button->isVisible()) << "it is free";
}

TEST(PlaygroundWindow, OpeningAFileEndsIt)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("p = malloc(1)"));
    const Answers discard(QMessageBox::Discard);
    open.window.openFile(dataFile("pinned_page.ops"));
    open.settle();
    EXPECT_FALSE(open.session.isPlayground());
    EXPECT_FALSE(open.window.actions().at("file.save")->isEnabled());
    EXPECT_FALSE(open.session.canUndo());
}

TEST(PlaygroundWindow, TheMenuOfABlockFreesIt)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("p = malloc(100)"));
    open.type(QStringLiteral("q = malloc(200)"));
    const auto menuOf = [&open](Bytes offset) {
        open.session.select(Spot{0, 1, offset});
        open.settle();
        emit open.window.findChild<BlockMap*>()->customContextMenuRequested({});
        return open.find<QMenu>("viewMenu");
    };
    QMenu* menu = menuOf(0);
    ASSERT_TRUE(menu && menu->findChild<QAction*>("freeIt"));
    EXPECT_FALSE(menu->findChild<QAction*>("mallocThis")) << "it is not free";
    menu->findChild<QAction*>("freeIt")->trigger();
    menu->close();
    delete menu;
    open.settle();
    EXPECT_EQ(open.session.snapshot().liveBlocks, 1u);
    EXPECT_TRUE(open.log().contains(QStringLiteral("> free(p)"))) << open.log().toStdString();
    menu = menuOf(0);
    ASSERT_TRUE(menu && menu->findChild<QAction*>("mallocThis"));
    EXPECT_FALSE(menu->findChild<QAction*>("freeIt")) << "it is free already";
    menu->findChild<QAction*>("mallocThis")->trigger();
    menu->close();
    open.settle();
    ASSERT_EQ(open.session.snapshot().liveBlocks, 2u);
    ASSERT_TRUE(open.session.snapshot().selectedBlock);
    EXPECT_TRUE(open.session.snapshot().selectedBlock->holder.block.live)
        << "as much as fits, so it fits there";
}

TEST(PlaygroundWindow, TheMenuIsAboutTheBlockThatWasClickedNotTheOneBefore)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("p = malloc(100)"));
    open.type(QStringLiteral("q = malloc(200)"));
    open.session.select(Spot{0, 1, 0});
    open.settle();
    open.session.select(Spot{0, 1, 128}); // as a click with the right button does, and asks at once
    emit open.window.findChild<BlockMap*>()->customContextMenuRequested({});
    ASSERT_TRUE(waitFor([&open] { return open.find<QMenu>("viewMenu") != nullptr; }));
    auto* menu = open.find<QMenu>("viewMenu");
    auto* free = menu->findChild<QAction*>("freeIt");
    ASSERT_TRUE(free);
    EXPECT_TRUE(free->text().contains(QStringLiteral("free(q)"))) << free->text().toStdString();
    menu->close();
}

TEST(PlaygroundWindow, BlocksAreCalledAsTheyWereTyped)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("a x[0..2] 1000"));
    open.blocks();
    const replay::Snapshot& now = open.session.snapshot();
    ASSERT_FALSE(now.blocks.blocks.empty());
    const BlockRows rows;
    EXPECT_TRUE(blockLabel(now, rows, now.blocks.blocks[1]).startsWith(QStringLiteral("x[1] · ")))
        << blockLabel(now, rows, now.blocks.blocks[1]).toStdString();
}

TEST(PlaygroundWindow, ARulerMeasuresAndMallocsThisMuch)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("p = malloc(1000)"));
    BlockMap* map = open.blocks();
    map->setFocus();
    open.session.select(Spot{0, 1, Bytes{0}});
    open.settle();
    QTest::keyClick(map, Qt::Key_R);
    ASSERT_TRUE(map->ruler());
    EXPECT_EQ(*map->ruler(), (BlockRuler{0, 1024})) << "along the block";
    QTest::keyClick(map, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(map, Qt::Key_Left, Qt::ShiftModifier);
    const Bytes length = map->ruler()->length();
    EXPECT_LT(length, 1024u);
    QTest::keyClick(map, Qt::Key_Return);
    open.settle();
    EXPECT_TRUE(open.log().contains(QStringLiteral("> p2 = malloc(%1)").arg(length)))
        << open.log().toStdString();
    QTest::keyClick(map, Qt::Key_Escape);
    EXPECT_FALSE(map->ruler());
}

TEST(PlaygroundWindow, ARulerIsDrawnByTheMouseWithShift)
{
    OpenPlayground open;
    open.start();
    open.type(QStringLiteral("p = malloc(30000)"));
    BlockMap* map = open.blocks();
    const QPoint from = map->rows().area.topLeft() + QPoint(20, 5), to = from + QPoint(100, 0);
    const auto before = open.session.selection();
    QTest::mousePress(map, Qt::LeftButton, Qt::ShiftModifier, from);
    QTest::mouseMove(map, to);
    QTest::mouseRelease(map, Qt::LeftButton, Qt::ShiftModifier, to);
    ASSERT_TRUE(map->ruler());
    EXPECT_EQ(map->ruler()->begin, map->rows().byteAt(from));
    EXPECT_EQ(map->ruler()->length(), map->rows().bytesOf(101));
    EXPECT_EQ(open.session.selection(), before);
    QTest::mouseClick(map, Qt::LeftButton, {}, from);
    EXPECT_FALSE(map->ruler()) << "a click selects again";
}

} // namespace heapglass::gui
