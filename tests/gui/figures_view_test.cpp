// The panel of figures as the user meets it: values with their formulas, and the pages that each counts on
// the map.
#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QTableWidget>

#include "gui/chrome/tab_pane.h"
#include "gui/views/figures_view.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

/// The window with the tab chosen.
struct Figures : OpenWindow {
    explicit Figures(const QString& path) : OpenWindow(path)
    {
        for (TabPane* pane : window.findChildren<TabPane*>())
            if (pane->view(QStringLiteral("figures"))) pane->choose(QStringLiteral("figures"));
        settle();
    }
    FiguresView& view() const { return *window.findChild<FiguresView*>(); }
    QTableWidget& table() const { return *view().findChild<QTableWidget*>(); }
    int row(const QString& title) const
    {
        for (int i = 0; i < table().rowCount(); ++i)
            if (table().item(i, 0)->text() == title) return i;
        ADD_FAILURE() << title.toStdString();
        return 0;
    }
    QString value(const QString& title) const { return table().item(row(title), 1)->text(); }
    PageIndex markedPages() const
    {
        PageIndex pages = 0;
        if (session.marks())
            for (const PageRun& run : session.marks()->strong)
                pages += run.count;
        return pages;
    }
};

QString sample()
{
    return QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst");
}

TEST(FiguresView, ShowsEveryFigureWithItsFormula)
{
    Figures f(sample());
    f.session.setStep(310'000);
    f.settle();
    for (const replay::Figure& figure : replay::figures()) {
        const int row = f.row(QString::fromUtf8(figure.title.data(), qsizetype(figure.title.size())));
        EXPECT_FALSE(f.table().item(row, 1)->text().isEmpty()) << figure.name;
        EXPECT_EQ(f.table().item(row, 2)->text().toStdString(), figure.formula);
    }
    EXPECT_EQ(f.value(QStringLiteral("Pinned pages")),
              QLocale().toString(qulonglong(f.session.snapshot().totals.pinned)));
}

TEST(FiguresView, AChosenRowPointsOutThePagesThatItCountsAndFollowsTheCursor)
{
    Figures f(sample());
    f.session.setStep(310'000);
    f.settle();
    ASSERT_EQ(f.session.snapshot().pages.window.pagesPerCell, 1u);
    f.table().selectRow(f.row(QStringLiteral("Held")));
    f.settle();
    ASSERT_GT(f.session.snapshot().totals.held, 0u);
    EXPECT_EQ(f.markedPages(), f.session.snapshot().totals.held);
    EXPECT_TRUE(f.view().caption().contains(QStringLiteral("Held")));
    const PageIndex before = f.session.snapshot().totals.held;
    f.session.setStep(100'000);
    f.settle();
    ASSERT_NE(f.session.snapshot().totals.held, before);
    EXPECT_EQ(f.markedPages(), f.session.snapshot().totals.held);
}

TEST(FiguresView, TheHeapIsAllPagesAndWhatHeapminLeavesTheRest)
{
    Figures f(sample());
    f.session.setStep(310'000);
    f.settle();
    const heap::PageTotals& pages = f.session.snapshot().totals;
    f.table().selectRow(f.row(QStringLiteral("Heap")));
    EXPECT_EQ(f.markedPages(), pages.pages);
    f.table().selectRow(f.row(QStringLiteral("Committed after _heapmin")));
    EXPECT_EQ(f.markedPages(), pages.pages - pages.released - pages.releasable);
}

TEST(FiguresView, EnterOnAFigureOfTheRunGoesToWhereItIsSo)
{
    Figures f(sample());
    f.table().setFocus();
    f.table().setCurrentCell(f.row(QStringLiteral("Peak heap")), 0);
    EXPECT_TRUE(f.view().caption().contains(QLocale().toString(f.session.snapshot().peakHeapStep)));
    QTest::keyClick(&f.table(), Qt::Key_Return);
    f.settle();
    EXPECT_EQ(f.session.snapshot().step, f.session.snapshot().peakHeapStep);
    EXPECT_EQ(f.session.snapshot().heapBytes, f.session.snapshot().peakHeapBytes);
    f.table().setCurrentCell(f.row(QStringLiteral("Refaults")), 0);
    QTest::keyClick(&f.table(), Qt::Key_Return);
    f.settle();
    EXPECT_EQ(f.session.snapshot().step, f.session.snapshot().peakHeapStep) << "they are at no one event";
}

TEST(FiguresView, NothingIsPointedOutByAHeadingOrByAFigureOfTheRun)
{
    Figures f(sample());
    f.table().selectRow(f.row(QStringLiteral("Held")));
    f.table().selectRow(f.row(QStringLiteral("Peak heap")));
    EXPECT_FALSE(f.session.marks());
    f.table().selectRow(f.row(QStringLiteral("Held")));
    EXPECT_TRUE(f.session.marks());
    for (TabPane* pane : f.window.findChildren<TabPane*>())
        if (pane->view(QStringLiteral("figures"))) pane->choose(QStringLiteral("blocks"));
    EXPECT_FALSE(f.session.marks()) << "a hidden panel points nothing out";
}

TEST(FiguresView, WhatIsNotKnownIsADashAndPointsNothingOut)
{
    Figures f(sample());
    f.session.setPolicy(QStringLiteral("recorded"));
    f.settle();
    EXPECT_EQ(f.value(QStringLiteral("Committed")), QStringLiteral("–"));
    f.table().selectRow(f.row(QStringLiteral("Committed")));
    EXPECT_FALSE(f.session.marks());
}

TEST(FiguresView, KeysChooseRowsAndCopyAll)
{
    Figures f(sample());
    f.table().setFocus();
    f.table().setCurrentCell(f.row(QStringLiteral("Committed")), 0);
    QTest::keyClick(&f.table(), Qt::Key_Down);
    EXPECT_EQ(f.table().currentRow(), f.row(QStringLiteral("Held")));
    EXPECT_TRUE(f.session.marks());
    QTest::keyClick(&f.table(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("Held\t")));
}

} // namespace

TEST(FiguresView, HomeAndEndGoToTheFirstAndTheLastFigure)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.window.showView(QStringLiteral("figures"));
    open.settle();
    auto* table = open.window.findChild<FiguresView*>()->findChild<QTableWidget*>();
    ASSERT_TRUE(table);
    table->setCurrentCell(4, 0);
    QTest::keyClick(table, Qt::Key_End);
    EXPECT_EQ(table->currentRow(), table->rowCount() - 1);
    QTest::keyClick(table, Qt::Key_Home);
    EXPECT_EQ(table->currentRow(), 1) << "above it is a heading";
}

} // namespace heapglass::gui
