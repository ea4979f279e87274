// "Who holds" as the user meets it: rows, their pages on the map, the flame graph by mouse and keys.
#include <gtest/gtest.h>

#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>

#include "gui/chrome/choice.h"
#include "gui/chrome/tab_pane.h"
#include "gui/comparison.h"
#include "gui/paint/theme.h"
#include "gui/views/flame_graph.h"
#include "gui/views/holders_model.h"
#include "gui/views/marked_cells.h"
#include "gui/views/who_holds.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

/// The window with the tab chosen and its answer there.
struct Holds : OpenWindow {
    explicit Holds(const QString& path) : OpenWindow(path)
    {
        below().choose(QStringLiteral("holders"));
        settle();
    }
    TabPane& below() const
    {
        for (TabPane* pane : window.findChildren<TabPane*>())
            if (pane->view(QStringLiteral("holders"))) return *pane;
        throw std::runtime_error("no pane");
    }
    WhoHolds& view() const { return *window.findChild<WhoHolds*>(); }
    QTableView& table() const { return *view().findChild<QTableView*>(); }
    FlameGraph& flame() const { return *view().findChild<FlameGraph*>(); }
    /// A cell as it is shown.
    QString cell(int row, int column) const { return table().model()->index(row, column).data().toString(); }
    QList<Choice*> choices() const { return view().findChildren<Choice*>(); }
};

QString sample()
{
    return QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst");
}

/// Call sites of a program that has two: one block of each holds a page of its own, one page they share.
std::shared_ptr<replay::Holders> twoSites()
{
    auto holders = std::make_shared<replay::Holders>();
    holders->stacks = true;
    holders->flame.names = {"", "", "main()", "grow()", "intern()"};
    const auto node = [](std::uint32_t name, std::uint32_t parent, std::uint32_t depth, Bytes share) {
        replay::FlameNode n;
        n.name = name;
        n.parent = parent;
        n.depth = depth;
        n.blocks = 1;
        n.liveBytes = n.freeShare = share;
        return n;
    };
    holders->flame.nodes = {node(0, 0, 0, 1000), node(2, 0, 1, 1000), node(3, 1, 2, 750), node(4, 1, 2, 250)};
    return holders;
}

} // namespace

TEST(WhoHolds, WithoutStacksTheRowsAreSizes)
{
    const Holds open(dataFile("pinned_page.ops"));
    ASSERT_GT(open.table().model()->rowCount(), 0);
    EXPECT_TRUE(open.cell(0, HoldersModel::who).contains(QStringLiteral("bytes")));
    EXPECT_EQ(open.choices()[0]->currentText(), QStringLiteral("By size"));
    EXPECT_FALSE(open.choices()[1]->isVisible()) << "nothing to draw a flame graph of";
}

TEST(WhoHolds, ThreadsAreRowsWhereTheTraceHasThem)
{
    Holds open(dataFile("traces/threads.ltrace"));
    open.session.goToEvent(14);
    Choice* by = open.choices()[0];
    ASSERT_EQ(by->count(), 4);
    by->setCurrentIndex(3);
    open.settle();
    EXPECT_EQ(by->currentText(), QStringLiteral("By thread"));
    ASSERT_EQ(open.table().model()->rowCount(), 2);
    EXPECT_EQ(open.cell(0, HoldersModel::who), QStringLiteral("thread 20657"));
    EXPECT_EQ(open.cell(1, HoldersModel::who), QStringLiteral("thread 20658"));
    EXPECT_FALSE(open.choices()[1]->isVisible()) << "no flame graph of threads";

    open.session.open(dataFile("pinned_page.ops"));
    open.settle();
    EXPECT_EQ(by->count(), 3) << "this one does not say it";
    EXPECT_GT(open.table().model()->rowCount(), 0);
}

TEST(WhoHolds, SumsUpToWhatTheSnapshotSays)
{
    Holds open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    const replay::Snapshot& now = open.session.snapshot();
    ASSERT_TRUE(now.holdersCurrent);
    const auto* model = static_cast<const HoldersModel*>(open.table().model());
    Bytes live = 0, share = 0;
    for (int i = 0; i < model->rowCount(); ++i) {
        live += model->row(model->index(i, 0))->liveBytes;
        share += model->row(model->index(i, 0))->freeShare;
    }
    EXPECT_EQ(live, now.liveBytes);
    EXPECT_EQ(share, now.totals.held * 4096 - now.liveBytes);
    EXPECT_TRUE(open.view().caption().contains(QStringLiteral("127")));
}

TEST(WhoHolds, ASelectedRowShowsItsPagesOnTheMapUntilTheHeapIsAnother)
{
    Holds open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    open.table().selectRow(0);
    const auto marks = open.session.marks();
    ASSERT_TRUE(marks);
    const auto* model = static_cast<const HoldersModel*>(open.table().model());
    const replay::HolderRow row = *model->row(model->index(0, 0));
    EXPECT_EQ(marks->strong, row.alonePages);
    EXPECT_EQ(marks->weak, row.sharedPages);

    open.session.setStep(open.session.snapshot().step + 1);
    open.session.waitUntilIdle();
    open.settle();
    const auto again = open.session.marks();
    ASSERT_TRUE(again) << "the same row, once it is counted anew";
    EXPECT_NE(again, marks);
    open.session.setStep(0);
    open.settle();
    EXPECT_FALSE(open.session.marks()) << "nothing lives there, so the row is gone";
}

TEST(WhoHolds, ARowIsLetGoByEscAndByTheFlameGraphAndItsMarksGoWithTheTab)
{
    Holds open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    open.table().selectRow(0);
    ASSERT_TRUE(open.session.marks());
    const auto marks = *open.session.marks();
    open.below().choose(QStringLiteral("blocks"));
    EXPECT_FALSE(open.session.marks()) << "nothing in sight says whose they are";
    open.below().choose(QStringLiteral("holders"));
    open.settle();
    ASSERT_TRUE(open.session.marks()) << "the row is still chosen";
    EXPECT_EQ(*open.session.marks(), marks);

    QTest::keyClick(&open.table(), Qt::Key_Escape);
    EXPECT_FALSE(open.session.marks());
    EXPECT_TRUE(open.table().selectionModel()->selectedRows().isEmpty());
    open.session.setStep(open.session.snapshot().step + 1);
    open.settle();
    EXPECT_FALSE(open.session.marks()) << "and does not come back";

    open.table().selectRow(0);
    ASSERT_TRUE(open.session.marks());
    open.choices()[1]->setCurrentIndex(1);
    EXPECT_FALSE(open.session.marks()) << "a frame is no row";
}

TEST(WhoHolds, AChosenFrameShowsItsPagesOnTheMapUntilEsc)
{
    Holds open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    open.choices()[1]->setCurrentIndex(1);
    open.settle();
    EXPECT_FALSE(open.session.marks()) << "none is chosen yet";
    FlameGraph& flame = open.flame();
    const auto pagesOf = [&](std::uint32_t node) {
        const auto held = open.session.snapshot().holders->flame.pagesUnder(node);
        return PageMarks{held.alone, held.shared, QStringLiteral("held alone"), QStringLiteral("shared")};
    };

    QTest::mouseClick(&flame, Qt::LeftButton, {}, QPoint(40, flame.minimumHeight() - 4));
    ASSERT_TRUE(flame.chosen());
    const std::uint32_t clicked = *flame.chosen();
    EXPECT_NE(clicked, 0U);
    open.settle();
    ASSERT_TRUE(open.session.marks());
    EXPECT_EQ(*open.session.marks(), pagesOf(clicked));
    QTest::keyClick(&flame, Qt::Key_Up);
    ASSERT_TRUE(flame.chosen());
    open.settle();
    EXPECT_NE(*flame.chosen(), clicked);
    EXPECT_EQ(*open.session.marks(), pagesOf(*flame.chosen()));
    const QString said = flame.sentence(*flame.chosen());

    open.session.setStep(open.session.snapshot().step + 1);
    open.settle();
    ASSERT_TRUE(open.session.marks()) << "the same frame, once it is counted anew";
    ASSERT_TRUE(flame.chosen());
    EXPECT_EQ(flame.sentence(*flame.chosen()).section(QLatin1Char(':'), 0, 0),
              said.section(QLatin1Char(':'), 0, 0));
    EXPECT_EQ(flame.zoomed(), clicked) << "and as wide as it was";

    QTest::keyClick(&flame, Qt::Key_Escape);
    EXPECT_FALSE(flame.chosen());
    EXPECT_FALSE(open.session.marks());
    open.session.setStep(open.session.snapshot().step + 1);
    open.settle();
    EXPECT_FALSE(open.session.marks()) << "and does not come back";

    QTest::keyClick(&flame, Qt::Key_Return);
    open.settle();
    ASSERT_TRUE(open.session.marks()) << "the one with the keyboard";
    open.choices()[1]->setCurrentIndex(0);
    EXPECT_FALSE(open.session.marks()) << "a row is no frame";
}

TEST(WhoHolds, KeysThatComeAtOnceAreSaidAtEachAndMarkedAfterTheLast)
{
    Holds open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    open.choices()[1]->setCurrentIndex(1);
    FlameGraph& flame = open.flame();
    flame.zoomTo(0);
    open.settle();
    ASSERT_TRUE(open.session.marks());
    const auto before = open.session.marks();
    const auto said = [&] {
        const QString sentence = flame.sentence(*flame.chosen());
        for (const QLabel* label : open.view().findChildren<QLabel*>())
            if (label->accessibleName().endsWith(sentence)) return label->accessibleName();
        return QString();
    };
    for (const int key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Right}) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&flame, &press);
        ASSERT_TRUE(flame.chosen());
        EXPECT_EQ(said(), flame.sentence(*flame.chosen())) << "without the pages of the frame before";
        EXPECT_EQ(open.session.marks(), before);
    }
    open.settle();
    const auto held = open.session.snapshot().holders->flame.pagesUnder(*flame.chosen());
    EXPECT_EQ(open.session.marks()->strong, held.alone);
    EXPECT_EQ(open.session.marks()->weak, held.shared);
    EXPECT_TRUE(said().startsWith(QStringLiteral("Map: "))) << said().toStdString();

    flame.zoomTo(0);
    open.below().choose(QStringLiteral("blocks"));
    QCoreApplication::processEvents();
    EXPECT_FALSE(open.session.marks()) << "it was hidden before they were marked";
}

TEST(WhoHolds, AFrameOfTheSamePagesTakesThemBackAsWell)
{
    Holds open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    open.choices()[1]->setCurrentIndex(1);
    const replay::FlameGraph graph = open.session.snapshot().holders->flame;
    const auto isAsItsCaller = [&graph](std::uint32_t i) {
        const auto held = graph.pagesUnder(i), above = graph.pagesUnder(graph.nodes[i].parent);
        return held.alone == above.alone && held.shared == above.shared;
    };
    std::uint32_t same = 1;
    while (same < graph.nodes.size() && !isAsItsCaller(same))
        ++same;
    ASSERT_LT(same, graph.nodes.size()) << "there is none in this trace";
    FlameGraph& flame = open.flame();
    flame.zoomTo(graph.nodes[same].parent);
    open.settle();
    ASSERT_TRUE(open.session.marks());
    flame.zoomTo(same);
    open.settle();
    ASSERT_TRUE(open.session.marks());
    open.below().choose(QStringLiteral("blocks"));
    EXPECT_FALSE(open.session.marks());
}

TEST(WhoHolds, HomeAndEndGoToTheFirstAndTheLastRow)
{
    Holds open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    const int last = open.table().model()->rowCount() - 1;
    ASSERT_GT(last, 3);
    open.table().setCurrentIndex(open.table().model()->index(2, HoldersModel::share));
    QTest::keyClick(&open.table(), Qt::Key_End);
    EXPECT_EQ(open.table().currentIndex(), open.table().model()->index(last, HoldersModel::share));
    EXPECT_TRUE(open.table().selectionModel()->isRowSelected(last));
    QTest::keyClick(&open.table(), Qt::Key_Home);
    EXPECT_EQ(open.table().currentIndex().row(), 0);
    EXPECT_TRUE(open.table().selectionModel()->isRowSelected(0));
}

TEST(WhoHolds, AFirstClickOnAColumnOfNumbersPutsTheLargestOnTop)
{
    Holds open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    QHeaderView* header = open.table().horizontalHeader();
    const auto click = [&](int column) {
        const QPoint place(header->sectionViewportPosition(column) + 12, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
        return header->sortIndicatorOrder();
    };
    EXPECT_EQ(click(HoldersModel::blocks), Qt::DescendingOrder);
    const auto* model = static_cast<const HoldersModel*>(open.table().model());
    const auto blocksOf = [&](int row) { return model->row(model->index(row, 0))->blocks; };
    EXPECT_GT(blocksOf(0), blocksOf(model->rowCount() - 1));
    EXPECT_EQ(click(HoldersModel::blocks), Qt::AscendingOrder);
    EXPECT_EQ(click(HoldersModel::who), Qt::AscendingOrder) << "names begin with A";
    EXPECT_EQ(click(HoldersModel::alone), Qt::DescendingOrder);
}

TEST(WhoHolds, WhoItIsKeepsItsRoomInANarrowPane)
{
    Holds open(sample());
    open.session.goToEvent(310'000);
    open.window.resize(900, 600);
    open.settle();
    EXPECT_GE(open.table().columnWidth(HoldersModel::who), 150);
    open.window.resize(1366, 768);
    open.settle();
    int all = 0;
    for (int column = 0; column < HoldersModel::kColumns; ++column)
        all += open.table().columnWidth(column);
    EXPECT_EQ(all, open.table().viewport()->width()) << "and has what the figures leave";
}

TEST(WhoHolds, WhoItIsKeepsItsRoomWhenAnAnswerBringsAScrollBar)
{
    Holds open(sample());
    open.session.setStep(0);
    open.settle();
    ASSERT_FALSE(open.table().verticalScrollBar()->isVisible()) << "nothing lives yet";
    const int spare = open.table().columnWidth(HoldersModel::who) - 150;
    open.table().setColumnWidth(HoldersModel::share, open.table().columnWidth(HoldersModel::share) + spare);
    ASSERT_EQ(open.table().columnWidth(HoldersModel::who), 150);
    ASSERT_FALSE(open.table().horizontalScrollBar()->isVisible());
    open.session.goToEvent(310'000);
    open.settle();
    ASSERT_TRUE(open.table().verticalScrollBar()->isVisible());
    EXPECT_EQ(open.table().columnWidth(HoldersModel::who), 150);
}

TEST(WhoHolds, MarksOfSomebodyElseStayWhenItIsHidden)
{
    Holds open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    open.table().selectRow(0);
    const auto others = std::make_shared<PageMarks>(PageMarks{{{1, 2}}, {}});
    open.session.setMarks(others);
    open.below().choose(QStringLiteral("blocks"));
    EXPECT_EQ(open.session.marks(), others);
}

TEST(WhoHolds, EnterGoesToTheFirstPageOfTheRowAndTheTabStays)
{
    Holds open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    open.table().selectRow(0);
    const PageIndex first = open.session.marks()->strong.front().first;
    QTest::keyClick(&open.table(), Qt::Key_Return);
    open.settle();
    ASSERT_TRUE(open.session.selection());
    EXPECT_EQ(open.session.selection()->page, first);
    EXPECT_EQ(open.below().chosen(), QStringLiteral("holders"));
}

TEST(WhoHolds, AsksOnlyWhileItIsSeen)
{
    Holds open(dataFile("pinned_page.ops"));
    EXPECT_TRUE(open.session.snapshot().holdersCurrent);
    open.below().choose(QStringLiteral("blocks"));
    open.session.setStep(10);
    open.settle();
    EXPECT_FALSE(open.session.snapshot().holdersCurrent);
}

TEST(WhoHolds, EveryColumnSortsAndExplainsItself)
{
    Holds open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    auto* model = static_cast<HoldersModel*>(open.table().model());
    for (int column = 0; column < HoldersModel::kColumns; ++column) {
        EXPECT_FALSE(model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        EXPECT_FALSE(
            model->headerData(column, Qt::Horizontal, Qt::AccessibleDescriptionRole).toString().isEmpty());
        model->sort(column, Qt::AscendingOrder);
        const QString first = open.cell(0, column);
        model->sort(column, Qt::DescendingOrder);
        EXPECT_EQ(open.cell(model->rowCount() - 1, column), first);
    }
    model->sort(HoldersModel::blocks, Qt::DescendingOrder);
    for (int i = 1; i < model->rowCount(); ++i)
        EXPECT_GE(model->row(model->index(i - 1, 0))->blocks, model->row(model->index(i, 0))->blocks);
}

TEST(FlameGraph, BeginsWhereItBranchesAndZoomsByClickAndKeys)
{
    FlameGraph graph;
    graph.resize(400, 200);
    graph.show();
    graph.setHolders(twoSites());
    EXPECT_EQ(graph.zoomed(), 1U) << "all comes from main()";
    QString said;
    QObject::connect(&graph, &FlameGraph::spoken, [&](const QString& text) { said = text; });
    const int row = graph.minimumHeight() / 3; // whole heap, main(), and the two that it called
    QTest::mouseClick(&graph, Qt::LeftButton, {}, QPoint(350, 2 * row + row / 2));
    EXPECT_EQ(graph.zoomed(), 3U);
    EXPECT_TRUE(said.startsWith(QStringLiteral("intern(): 1 block"))) << said.toStdString();
    EXPECT_TRUE(said.contains(QStringLiteral("25.0 %")));
    EXPECT_EQ(graph.accessibleDescription(), said);
    QTest::keyClick(&graph, Qt::Key_Backspace);
    EXPECT_EQ(graph.zoomed(), 1U);
    QTest::keyClick(&graph, Qt::Key_Down);
    EXPECT_EQ(graph.current(), 2U) << "the widest first";
    QTest::keyClick(&graph, Qt::Key_Right);
    EXPECT_EQ(graph.current(), 3U);
    QTest::keyClick(&graph, Qt::Key_Return);
    EXPECT_EQ(graph.zoomed(), 3U);
    QTest::keyClick(&graph, Qt::Key_Home);
    EXPECT_EQ(graph.zoomed(), 0U);
    EXPECT_FALSE(graph.grab().isNull());
}

TEST(MarkedCells, AreThoseOfTheRunsInView)
{
    PageGrid grid = PageGrid::atStep(QRect(0, 0, 200, 200), 4096, 4);
    const PageMarks marks{{{0, 2}, {4000, 1}}, {{2, 1}, {10, 3}}};
    std::vector<CellMark> cells = cellMarks(marks, grid);
    ASSERT_GT(cells.size(), 13U);
    EXPECT_EQ(cells[0], CellMark::strong);
    EXPECT_EQ(cells[1], CellMark::strong);
    EXPECT_EQ(cells[2], CellMark::weak);
    EXPECT_EQ(cells[3], CellMark::none);
    EXPECT_EQ(cells[12], CellMark::weak);
    EXPECT_EQ(cells[13], CellMark::none);
    grid = grid.showing(4000);
    cells = cellMarks(marks, grid);
    EXPECT_EQ(cells[4000 - grid.firstPageInView()], CellMark::strong);
    EXPECT_EQ(std::ranges::count(cells, CellMark::none), std::ptrdiff_t(cells.size()) - 1);
    grid.pagesPerCell = 4;
    grid.firstRow = 0;
    EXPECT_EQ(cellMarks(marks, grid)[0], CellMark::strong) << "one of its pages is";
}

TEST(MarkedCells, WhatIsHiddenHasNoEdge)
{
    const PageGrid grid = PageGrid::atStep(QRect(10, 10, 200, 200), 4096, 4);
    QImage image(230, 230, QImage::Format_RGB32);
    image.fill(Qt::red);
    {
        QPainter painter(&image);
        veilOthers(painter, grid, {{0, 1}}, true, lightTheme());
    }
    const QRect first = grid.cellRect(0), second = grid.cellRect(1),
                below = grid.cellRect(PageIndex(grid.columns));
    const QColor base = lightTheme().base;
    EXPECT_EQ(image.pixelColor(first.topLeft()), QColor(Qt::red)) << "it was found";
    EXPECT_EQ(image.pixelColor(first.left(), first.top() - 1), QColor(Qt::red)) << "and keeps its edge";
    EXPECT_EQ(image.pixelColor(first.left() - 1, first.top()), QColor(Qt::red));
    EXPECT_EQ(image.pixelColor(second.center()), base);
    EXPECT_EQ(image.pixelColor(second.left(), second.top() - 1), base);
    EXPECT_EQ(image.pixelColor(below.left() - 1, below.top()), base);
    EXPECT_EQ(image.pixelColor(below.left(), below.bottom() + grid.gap()), base);
}

TEST(WhoHolds, NamesTheFewThatKeepMostAndTriesThemApart)
{
    Holds open(sample());
    open.session.goToEvent(522'164);
    open.settle();
    const auto* few = open.view().findChild<QPushButton*>("apart");
    ASSERT_TRUE(few && few->isVisible());
    EXPECT_EQ(few->text(), QStringLiteral("Try them apart"));
    QTest::mouseClick(open.view().findChild<QPushButton*>("apart"), Qt::LeftButton);
    ASSERT_TRUE(open.window.isComparing());
    ASSERT_EQ(open.window.comparison().count(), 2);
    EXPECT_EQ(open.window.comparison().nameOf(1), QStringLiteral("First fit, apart: 2 call sites"));
    Session& apart = open.window.comparison().heap(1);
    for (int round = 0; round < 20 && !open.window.comparison().isSettled(); ++round) {
        apart.waitUntilIdle();
        open.settle();
    }
    ASSERT_TRUE(apart.snapshot().isZoned());
    EXPECT_EQ(apart.snapshot().liveBlocks, open.session.snapshot().liveBlocks)
        << "the same blocks, elsewhere";
    QStringList kinds;
    for (const QLabel* label : open.window.findChildren<QLabel*>("kind"))
        kinds << label->text();
    EXPECT_EQ(kinds, (QStringList{{}, QStringLiteral("apart: 2 call sites")}))
        << "by the policy both are alike";
    EXPECT_GT(apart.snapshot().wouldReturn, open.session.snapshot().wouldReturn);
}

TEST(WhoHolds, ARowOfItsOwnIsTriedApart)
{
    Holds open(dataFile("pinned_page.ops"));
    auto* button = open.view().findChild<QPushButton*>("apart");
    open.table().selectRow(0);
    open.settle();
    ASSERT_TRUE(button->isVisible());
    EXPECT_EQ(button->text(), QStringLiteral("Try it apart"));
    open.choices()[0]->setCurrentIndex(open.choices()[0]->findText(QStringLiteral("By age")));
    open.settle();
    EXPECT_FALSE(button->isVisible()) << "how old a block becomes nobody knows when it is made";
}

} // namespace heapglass::gui
