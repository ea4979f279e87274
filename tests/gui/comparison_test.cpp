// Heaps side by side: one trace, one clock, a policy each.
#include <cmath>
#include <set>

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QWheelEvent>

#include "engine/replay/comparison.h"
#include "engine/replay/configuration.h"
#include "engine/replay/figures.h"
#include "engine/trace/loader.h"
#include "gui/actions.h"
#include "gui/chrome/choice.h"
#include "gui/chrome/fonts.h"
#include "gui/compare/board.h"
#include "gui/compare/figures.h"
#include "gui/compare/lane.h"
#include "gui/compare/plot.h"
#include "gui/comparison.h"
#include "gui/format.h"
#include "gui/views/page_map.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

const QString kSample = QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst");

/// A window in which `policies` are compared with first fit.
struct Compared : OpenWindow {
    explicit Compared(const QStringList& policies, const QString& file = dataFile("pinned_page.ops"))
        : OpenWindow(file)
    {
        window.compareWith(policies);
        settleAll();
    }
    void settleAll()
    {
        settle();
        for (int round = 0; round < 3; ++round)
            for (int i = 0; i < window.comparison().count(); ++i) {
                QCoreApplication::processEvents();
                window.comparison().heap(i).waitUntilIdle();
            }
        QTest::qWait(40); // what changed is told once a frame
    }
    Session& heap(int i) { return window.comparison().heap(i); }
    /// The heap's curve comes to be that of `seen`.
    bool isPlotted(int i, TimeWindow seen)
    {
        return waitFor([&] {
            const auto plot = heap(i).snapshot().plot;
            return plot && TimeWindow{plot->window.begin, plot->window.end} == seen;
        });
    }
    CompareBoard* board() { return window.findChild<CompareBoard*>(); }
    CompareFigures* figures(int i) { return window.findChildren<CompareFigures*>().at(i); }
    ComparePlot* plot() { return window.findChild<ComparePlot*>(); }
};

QString cell(const CompareFigures& figures, const QString& title, int column)
{
    for (int row = 0; row < figures.rowCount(); ++row)
        if (figures.item(row, 0)->text() == title) return figures.item(row, column)->text();
    return QStringLiteral("no such row");
}

/// All that the lane says.
QString wordsOf(const CompareLane& lane)
{
    QString words;
    for (const QLabel* label : lane.findChildren<QLabel*>())
        words += label->text() + QLatin1Char('\n');
    return words;
}

TEST(Compare, F8PutsOneMorePolicyBesideTheFirst)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.window.activateWindow();
    QTest::keyClick(&open.window, Qt::Key_F8);
    open.settle();
    EXPECT_TRUE(open.window.isComparing());
    EXPECT_EQ(open.window.comparison().count(), 2);
    EXPECT_TRUE(open.window.findChild<CompareBoard*>()->isVisible());
    EXPECT_FALSE(open.find<QWidget>("timeline")->isVisible());
    EXPECT_TRUE(open.find<QWidget>("transport")->isVisible());
    QTest::keyClick(&open.window, Qt::Key_F8);
    open.settle();
    EXPECT_FALSE(open.window.isComparing());
    EXPECT_EQ(open.window.comparison().count(), 1) << "what is not looked at takes no memory";
    EXPECT_TRUE(open.find<QWidget>("timeline")->isVisible());
}

TEST(Compare, HeapsFollowTheCursorOfTheFirst)
{
    Compared open({QStringLiteral("best"), QStringLiteral("slab")});
    open.session.goToEvent(40);
    open.settleAll();
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(open.heap(i).snapshot().event, 40u) << i;
        EXPECT_EQ(open.heap(i).snapshot().requestedBytes, open.session.snapshot().requestedBytes) << i;
    }
    EXPECT_EQ(open.heap(1).snapshot().policy, "best");
    EXPECT_EQ(open.heap(2).snapshot().policy, "slab");
}

TEST(Compare, HeapminPressesAllAndUndoTakesAllBack)
{
    Compared open({QStringLiteral("best"), QStringLiteral("worst")});
    open.window.actions().at("heap.heapmin")->trigger();
    open.settleAll();
    for (int i = 0; i < 3; ++i)
        EXPECT_TRUE(open.heap(i).snapshot().heapmin) << i;
    open.window.actions().at("edit.undo")->trigger();
    open.settleAll();
    for (int i = 0; i < 3; ++i)
        EXPECT_FALSE(open.heap(i).snapshot().heapmin) << i;
}

TEST(Compare, HeapminOnOneHeapAloneIsAnEditOfItsOwn)
{
    Compared open({QStringLiteral("best"), QStringLiteral("worst")});
    const auto pressed = [&] {
        QString heaps;
        for (int i = 0; i < 3; ++i)
            heaps += open.heap(i).snapshot().heapmin ? QLatin1Char('1') : QLatin1Char('0');
        return heaps;
    };
    open.board()->lane(2).findChild<QToolButton*>(QStringLiteral("press"))->click();
    open.settleAll();
    EXPECT_EQ(pressed(), QStringLiteral("001"));
    open.board()->lane(0).findChild<QToolButton*>(QStringLiteral("press"))->click();
    open.settleAll();
    EXPECT_EQ(pressed(), QStringLiteral("101"));
    for (const char* expected : {"001", "000"}) {
        open.window.actions().at("edit.undo")->trigger();
        open.settleAll();
        EXPECT_EQ(pressed(), QLatin1String(expected));
    }
    EXPECT_FALSE(open.window.actions().at("edit.undo")->isEnabled());
    for (const char* expected : {"001", "101"}) {
        open.window.actions().at("edit.redo")->trigger();
        open.settleAll();
        EXPECT_EQ(pressed(), QLatin1String(expected));
    }
}

TEST(Compare, ALaneSaysWhatHeapminReturnedThere)
{
    Compared open({QStringLiteral("best")});
    open.window.actions().at("heap.heapmin")->trigger();
    open.settleAll();
    for (int i = 0; i < 2; ++i) {
        const QString words = wordsOf(open.board()->lane(i));
        EXPECT_TRUE(words.contains(QStringLiteral("returned"))) << i << ": " << words.toStdString();
    }
}

TEST(Compare, ALaneSaysHowMuchMoreOrLessStaysThere)
{
    Compared open({QStringLiteral("first"), QStringLiteral("buddy"), QStringLiteral("recorded")});
    const auto stays = [&](int i) {
        for (const replay::Figure& figure : replay::figures())
            if (figure.name == "after_heapmin_bytes")
                return figure.value(open.heap(i).snapshot()).value_or(0);
        return 0.;
    };
    const auto words = [&](int i) { return wordsOf(open.board()->lane(i)); };
    open.window.resize(2400, 900); // room for all words
    open.settleAll();
    ASSERT_NE(stays(2), stays(0));
    const QString difference = bytesText(quint64(std::abs(stays(2) - stays(0)))) +
                               (stays(2) < stays(0) ? QStringLiteral(" less") : QStringLiteral(" more"));
    for (int pressed = 0; pressed < 2; ++pressed) {
        EXPECT_FALSE(words(0).contains(QStringLiteral("after _heapmin")));
        EXPECT_TRUE(words(1).contains(QStringLiteral("after _heapmin as much as in the first"))) << pressed;
        EXPECT_TRUE(words(2).contains(QStringLiteral("after _heapmin %1 than in the first").arg(difference)))
            << pressed << ": " << words(2).toStdString();
        EXPECT_FALSE(words(3).contains(QStringLiteral("after _heapmin")))
            << "of recorded ones it is not known";
        open.window.actions().at("heap.heapmin")->trigger();
        open.settleAll();
    }
    open.window.resize(1100, 800);
    open.settleAll();
    EXPECT_FALSE(words(2).contains(difference));
    QString tips;
    for (const QLabel* label : open.board()->lane(2).findChildren<QLabel*>())
        tips += label->toolTip();
    EXPECT_TRUE(tips.contains(difference)) << tips.toStdString();
}

TEST(Compare, HeapsOfWhichOneWasNotPressedAreNotHeldAgainstEachOther)
{
    OpenWindow alone(dataFile("pinned_page.ops"));
    alone.window.actions().at("heap.heapmin")->trigger();
    alone.settle();
    alone.window.compareWith({QStringLiteral("buddy")});
    Comparison& comparison = alone.window.comparison();
    ASSERT_TRUE(waitFor([&] { return comparison.isSettled(); }));
    comparison.flush();
    const auto isAnyBest = [&alone] {
        for (const CompareFigures* figures : alone.window.findChildren<CompareFigures*>())
            for (int row = 0; row < figures->rowCount(); ++row)
                for (int column = 1; column <= 2; ++column)
                    if (figures->item(row, column)->font().bold()) return true;
        return false;
    };
    CompareLane& lane = alone.window.findChild<CompareBoard*>()->lane(1);
    const auto words = [&lane] { return wordsOf(lane); };
    EXPECT_FALSE(isAnyBest());
    EXPECT_TRUE(words().contains(QStringLiteral("_heapmin not called here"))) << words().toStdString();
    lane.findChild<QToolButton*>(QStringLiteral("press"))->click();
    ASSERT_TRUE(waitFor([&] { return comparison.isSettled() && comparison.heap(1).snapshot().heapmin; }));
    comparison.flush();
    EXPECT_TRUE(isAnyBest());
    EXPECT_FALSE(words().contains(QStringLiteral("_heapmin not called here"))) << words().toStdString();
}

TEST(Compare, WhatTheTracesOwnHeapminReturnedIsSaidOfEveryHeap)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("own.ops")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("each i 0..31 : a x[i] 4000\nf x[0..31]\nm\na y 1\n");
    file.close();
    Compared open({QStringLiteral("best")}, file.fileName());
    open.session.goToEvent(65); // right after it
    open.settleAll();
    for (int i = 0; i < 2; ++i) {
        const QString words = wordsOf(open.board()->lane(i));
        EXPECT_TRUE(words.contains(QStringLiteral("32 pages returned"))) << i << ": " << words.toStdString();
    }
    open.session.goToEvent(64);
    open.settleAll();
    for (const QLabel* label : open.board()->lane(1).findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains(QStringLiteral("returned"))) << label->text().toStdString();
}

TEST(Compare, NoneOfFiguresThatReadAlikeIsTheBest)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("alike.ops")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    // Best fit leaves the large hole whole, first fit does not: its heap grows by 8 KiB of 64 MiB.
    file.write("a big 67108864 ; a x 8000 ; a m 16 ; a y 4000 ; a n 16 ; f x ; f y ; a s 4000 ; a t 8000\n");
    file.close();
    Compared open({QStringLiteral("best")}, file.fileName());
    ASSERT_NE(open.heap(0).snapshot().heapBytes, open.heap(1).snapshot().heapBytes);
    CompareFigures& now = *open.figures(0);
    ASSERT_EQ(cell(now, QStringLiteral("Heap"), 1), cell(now, QStringLiteral("Heap"), 2));
    for (int row = 0; row < now.rowCount(); ++row) {
        const bool differ = now.item(row, 1)->text() != now.item(row, 2)->text();
        const bool marked = now.item(row, 1)->font().bold() || now.item(row, 2)->font().bold();
        EXPECT_TRUE(differ || !marked) << now.item(row, 0)->text().toStdString();
    }
}

TEST(Compare, F8TwiceBringsTheSameHeapsBack)
{
    Compared open({QStringLiteral("best"), QStringLiteral("buddy")});
    open.window.setComparing(false);
    open.settle();
    EXPECT_EQ(open.window.comparison().count(), 1);
    open.window.setComparing(true);
    open.settleAll();
    ASSERT_EQ(open.window.comparison().count(), 3);
    EXPECT_EQ(open.heap(1).snapshot().policy, "best");
    EXPECT_EQ(open.heap(2).snapshot().policy, "buddy");
    open.window.setComparing(false);
    open.window.openFile(dataFile("traces/small.heaptrack"));
    open.settle();
    open.window.setComparing(true);
    open.settleAll();
    EXPECT_EQ(open.window.comparison().count(), 2) << "they stood on another file";
}

TEST(Compare, MapsStandOneAboveTheOtherWhereThatIsChosen)
{
    Compared open({QStringLiteral("best")});
    const auto isBelow = [&] {
        QCoreApplication::processEvents();
        return open.board()->lane(1).y() >= open.board()->lane(0).geometry().bottom();
    };
    EXPECT_FALSE(isBelow());
    auto* order = open.find<Choice>("order");
    for (const int chosen : {1, 0}) {
        order->setCurrentIndex(chosen);
        emit order->activated(chosen);
        EXPECT_EQ(isBelow(), chosen == 1);
    }
}

TEST(Compare, ATableSaysAfterWhichEventHeapsFirstPartHoweverWideItIs)
{
    const QStringList policies{QStringLiteral("best"), QStringLiteral("buddy"), QStringLiteral("recorded"),
                               QStringLiteral("first")};
    const auto trace = std::make_shared<trace::Trace>();
    trace::load(kSample.toStdString(), *trace, {});
    const auto place = [&](const std::string& policy) {
        replay::Overrides overrides;
        if (policy != replay::kRecorded) replay::choosePolicy(overrides, policy);
        auto source = replay::makeSource(*trace, policy, replay::configurationOf(*trace, overrides).settings);
        auto recorder = std::make_unique<replay::Recorder>(replay::Script(trace), std::move(*source));
        recorder->advance(kNone);
        return recorder;
    };
    const auto first = place("first");
    for (const int width : {1100, 1600}) {
        Compared open(policies, kSample);
        open.window.resize(width, 800);
        const CompareFigures& run = *open.figures(1);
        for (int i = 0; i < policies.size(); ++i) {
            const auto event = replay::firstApart(*first, *place(policies[i].toStdString()));
            const QString expected =
                event ? QStringLiteral("event ") + countText(*event) : QStringLiteral("never");
            EXPECT_TRUE(waitFor([&] {
                return cell(run, QStringLiteral("Parts from the first"), 2 + i) == expected;
            })) << policies[i].toStdString()
                << ": " << expected.toStdString() << " and not "
                << cell(run, QStringLiteral("Parts from the first"), 2 + i).toStdString();
        }
    }
}

TEST(Compare, TheTableShowsEachHeapsFigures)
{
    Compared open({QStringLiteral("buddy")});
    const CompareFigures& now = *open.figures(0);
    EXPECT_EQ(now.columnCount(), 3);
    EXPECT_EQ(now.horizontalHeaderItem(1)->text(), QStringLiteral("First fit"));
    EXPECT_EQ(now.horizontalHeaderItem(2)->text(), QStringLiteral("Binary buddy"));
    EXPECT_EQ(cell(now, QStringLiteral("Pinned pages"), 2),
              QString::number(open.heap(1).snapshot().totals.pinned));
    const CompareFigures& run = *open.figures(1);
    EXPECT_FALSE(cell(run, QStringLiteral("Peak heap"), 2).isEmpty());
    for (int row = 0; row < now.rowCount(); ++row)
        EXPECT_FALSE(now.item(row, 0)->toolTip().isEmpty()) << "every figure has its formula";
}

TEST(Compare, WhatIsNotKnownOfRecordedAddressesIsADash)
{
    Compared open({QStringLiteral("recorded")}, dataFile("traces/small.heaptrack"));
    EXPECT_EQ(cell(*open.figures(0), QStringLiteral("Committed"), 2), QStringLiteral("–"));
    EXPECT_NE(cell(*open.figures(0), QStringLiteral("Held"), 2), QStringLiteral("–"));
    open.plot()->setCurve(ComparePlot::Curve::committed);
    EXPECT_FALSE(open.plot()->graphOf(1).visible());
    EXPECT_TRUE(open.plot()->graphOf(0).visible());
}

TEST(Compare, RecordedAddressesThatAreNotThereAreSaidOnceAndHaveNoFigures)
{
    Compared open({QStringLiteral("recorded")}, dataFile("pinned_page.ops"));
    const QList<CompareLane*> lanes = open.window.findChildren<CompareLane*>();
    ASSERT_EQ(lanes.size(), 2);
    EXPECT_EQ(lanes[1]->findChild<Choice*>()->currentText(), QStringLiteral("As recorded"));
    EXPECT_FALSE(lanes[1]->findChild<PageMap*>()->isVisible())
        << "a legend of noughts would be one of figures";
    EXPECT_TRUE(lanes[0]->findChild<PageMap*>()->isVisible());
    EXPECT_EQ(cell(*open.figures(0), QStringLiteral("Held"), 2), QStringLiteral("–"));
}

TEST(Compare, CopiesTheTableAsText)
{
    Compared open({QStringLiteral("best")});
    open.figures(0)->setFocus();
    QTest::keyClick(open.figures(0), Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("First fit\tBest fit")));
}

TEST(Compare, UpToEightHeapsEachTakenOutByItsButton)
{
    Compared open({QStringLiteral("best")});
    auto* add = open.find<QPushButton>("addHeap");
    while (add->isEnabled())
        add->click();
    open.settleAll();
    EXPECT_EQ(open.window.comparison().count(), Comparison::kMost);
    QSet<QString> policies;
    for (int i = 0; i < Comparison::kMost; ++i)
        policies.insert(open.window.comparison().policyOf(i));
    EXPECT_EQ(policies.size(), Comparison::kMost) << "each another one";
    const QString last = open.window.comparison().policyOf(7);
    open.board()->lane(3).findChild<QToolButton*>(QStringLiteral("takeOut"))->click();
    open.settleAll();
    EXPECT_EQ(open.window.comparison().count(), 7);
    EXPECT_EQ(open.window.comparison().policyOf(6), last);
    EXPECT_TRUE(add->isEnabled());
}

TEST(Compare, APolicyIsChosenInItsLane)
{
    Compared open({QStringLiteral("best")});
    auto* policy = open.board()->lane(1).findChild<Choice*>();
    policy->setCurrentIndex(policy->findData(QStringLiteral("tlsf")));
    emit policy->activated(policy->currentIndex());
    open.settleAll();
    EXPECT_EQ(open.heap(1).snapshot().policy, "tlsf");
    EXPECT_EQ(open.window.comparison().nameOf(1), QStringLiteral("TLSF"));
}

TEST(Compare, KnobsOfTheFirstAreThoseOfAll)
{
    Compared open({QStringLiteral("best"), QStringLiteral("worst")});
    open.session.setPageSize(16384);
    open.settleAll();
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(open.heap(i).snapshot().settings.page, 16384u) << i;
    EXPECT_EQ(open.heap(2).snapshot().policy, "worst");
}

TEST(Compare, AnotherFileIsComparedByTheSamePolicies)
{
    Compared open({QStringLiteral("best")});
    open.session.open(dataFile("traces/small.heaptrack"));
    open.settleAll();
    open.settleAll();
    ASSERT_TRUE(open.window.isComparing());
    EXPECT_EQ(open.heap(1).snapshot().load->path, open.session.snapshot().load->path);
    EXPECT_EQ(open.heap(1).snapshot().steps, open.session.snapshot().steps);
}

TEST(Compare, ClosingTheFileEndsIt)
{
    Compared open({QStringLiteral("best")});
    open.session.close();
    open.settle();
    EXPECT_FALSE(open.window.isComparing());
    EXPECT_FALSE(open.board()->isVisible());
}

TEST(Compare, MapsZoomTogether)
{
    Compared open({QStringLiteral("best"), QStringLiteral("worst")});
    open.board()->lane(1).map().setZoom(3);
    EXPECT_EQ(open.board()->lane(0).map().zoom(), std::optional<int>(3));
    EXPECT_EQ(open.board()->lane(2).map().zoom(), std::optional<int>(3));
}

TEST(Compare, EqualPagesLieUnderEqualColumns)
{
    Compared open({QStringLiteral("buddy"), QStringLiteral("bump")}, kSample);
    open.settleAll();
    std::set<int> steps, own;
    for (int i = 0; i < 3; ++i) {
        steps.insert(open.board()->lane(i).map().grid().step);
        own.insert(open.board()->lane(i).map().fittingStep());
    }
    ASSERT_GT(own.size(), 1u) << "heaps of different sizes";
    EXPECT_EQ(steps, std::set<int>{*own.rbegin()}) << "as small as the largest heap needs";
}

TEST(Compare, MapsScrollTogetherByAddress)
{
    Compared open({QStringLiteral("buddy"), QStringLiteral("bump")}, kSample);
    open.board()->lane(0).map().setZoom(1);
    open.settleAll();
    PageMap& bump = open.board()->lane(2).map();
    bump.setFocus();
    QTest::keyClick(&bump, Qt::Key_D);
    const PageIndex page = bump.grid().firstPageInView();
    ASSERT_GT(page, 0u);
    for (int i = 0; i < 2; ++i) {
        const PageGrid& grid = open.board()->lane(i).map().grid();
        EXPECT_EQ(grid.firstRow, grid.firstRowNear(grid.rowOf(page))) << i;
    }
    EXPECT_EQ(bump.grid().firstPageInView(), page) << "those that end before it do not hold it back";
}

TEST(Compare, WhatIsSelectedInOneHeapIsSelectedInAll)
{
    Compared open({QStringLiteral("best"), QStringLiteral("worst")});
    open.heap(1).select(Spot{1, 2, {}});
    open.settleAll();
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(open.heap(i).selection(), (Spot{1, 2, {}})) << i;
    const Spot block{0, 1, 0};
    open.heap(0).select(block);
    open.settleAll();
    EXPECT_EQ(open.heap(0).selection(), block) << "the block stays";
    EXPECT_EQ(open.heap(2).selection(), (Spot{0, 1, {}}));
    const PageIndex pages = open.heap(0).snapshot().shownPages();
    open.heap(2).select(Spot{pages + 100, 1, {}});
    open.settleAll();
    EXPECT_FALSE(open.heap(0).selection()) << "it has no such page";
    EXPECT_EQ(open.heap(2).selection()->page, pages + 100);
}

TEST(Compare, TheCurvesAreMovedInByKeys)
{
    Compared open({QStringLiteral("best")});
    open.plot()->setFocus();
    open.session.goToEvent(0);
    open.settleAll();
    QTest::keyClick(open.plot(), Qt::Key_Right);
    open.settleAll();
    EXPECT_EQ(open.session.snapshot().event, 1u);
    EXPECT_EQ(open.heap(1).snapshot().event, 1u);
    QTest::keyClick(open.plot(), Qt::Key_End);
    open.settleAll();
    EXPECT_EQ(open.heap(1).snapshot().event, open.session.snapshot().events);
}

TEST(Compare, TheCurvesShowThePartThatTheWheelAndTheKeysSay)
{
    Compared open({QStringLiteral("best")}, kSample);
    ComparePlot& plot = *open.plot();
    const double all = plot.xAxis->range().size();
    ASSERT_EQ(all, double(open.session.snapshot().events));
    const QPoint middle = plot.axisRect()->rect().center();
    const double about = plot.xAxis->pixelToCoord(middle.x());
    QWheelEvent wheel(middle, plot.mapToGlobal(middle), {}, QPoint(0, 240), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(&plot, &wheel);
    open.settleAll();
    EXPECT_NEAR(plot.xAxis->range().size(), all * 0.64, 2);
    EXPECT_NEAR(plot.xAxis->pixelToCoord(middle.x()), about, 2) << "what is pointed at stays";
    const TimeWindow seen = open.session.timeWindow();
    EXPECT_NE(seen, TimeWindow()) << "the timeline shows the same part";
    for (int i = 0; i < 2; ++i)
        EXPECT_TRUE(open.isPlotted(i, seen)) << "finer columns, heap " << i;

    QTest::keyClick(&plot, Qt::Key_D);
    open.settleAll();
    EXPECT_GT(plot.xAxis->range().lower, double(seen.begin));
    EXPECT_NEAR(plot.xAxis->range().size(), all * 0.64, 2);
    QTest::keyClick(&plot, Qt::Key_A);
    open.settleAll();
    EXPECT_NEAR(plot.xAxis->range().lower, double(seen.begin), 2);
    QTest::keyClick(&plot, Qt::Key_Home);
    open.settleAll();
    EXPECT_EQ(plot.xAxis->range().size(), all);
    EXPECT_TRUE(open.isPlotted(1, {}));

    open.session.goToEvent(300'000);
    open.settleAll();
    QTest::keyClick(&plot, Qt::Key_Plus);
    open.settleAll();
    EXPECT_NEAR(plot.xAxis->range().size(), all / 2, 2);
    EXPECT_TRUE(plot.xAxis->range().contains(300'000));
    QTest::mouseDClick(&plot, Qt::LeftButton, {}, middle);
    open.settleAll();
    EXPECT_EQ(plot.xAxis->range().size(), all);
}

TEST(Compare, ARangeOfTheCurvesIsZoomedInto)
{
    Compared open({QStringLiteral("best")}, kSample);
    ComparePlot& plot = *open.plot();
    open.session.goToEvent(0);
    open.settleAll();
    const QPoint from = plot.axisRect()->rect().center(), to = from + QPoint(100, 0);
    QTest::mousePress(&plot, Qt::LeftButton, {}, from);
    QTest::mouseMove(&plot, to);
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, to);
    ASSERT_TRUE(plot.marked());
    EXPECT_EQ(open.session.snapshot().event, 0u) << "the cursor stays";
    const replay::StepRange range = *plot.marked();
    auto* menu = plot.findChild<QMenu*>(QStringLiteral("rangeMenu"));
    ASSERT_TRUE(menu);
    EXPECT_EQ(menu->actions().size(), 3) << "zoom, a line, forget";
    menu->actions().front()->trigger();
    menu->close();
    open.settleAll();
    EXPECT_FALSE(plot.marked());
    EXPECT_EQ(open.session.timeWindow(), (TimeWindow{range.begin, range.end}));
    EXPECT_EQ(plot.xAxis->range().lower, double(range.begin));
    EXPECT_EQ(plot.xAxis->range().upper, double(range.end));
}

TEST(Compare, OfEightHeapsAllColumnsAreWholeAndScrolledTo)
{
    Compared open({QStringLiteral("best"), QStringLiteral("worst"), QStringLiteral("next"),
                   QStringLiteral("buddy"), QStringLiteral("segregated"), QStringLiteral("tlsf"),
                   QStringLiteral("slab")});
    ASSERT_EQ(open.window.comparison().count(), 8);
    open.window.resize(700, 768);
    open.settleAll();
    for (int table = 0; table < 2; ++table) {
        CompareFigures& figures = *open.figures(table);
        const QHeaderView* head = figures.horizontalHeader();
        EXPECT_LE(head->sectionViewportPosition(8) + head->sectionSize(8), figures.viewport()->width());
        EXPECT_LE(figures.rowViewportPosition(figures.rowCount() - 1) +
                      figures.rowHeight(figures.rowCount() - 1),
                  figures.viewport()->height());
    }
    CompareFigures& figures = *open.figures(0);
    figures.setCurrentCell(0, 0);
    EXPECT_EQ(figures.mapTo(&open.window, QPoint(0, 0)).x(), 26);
    figures.setCurrentCell(0, 8);
    const int right =
        figures.horizontalHeader()->sectionViewportPosition(8) + figures.horizontalHeader()->sectionSize(8);
    EXPECT_LE(figures.mapTo(&open.window, QPoint(right, 0)).x(), open.window.width())
        << "the keyboard's cell is in sight";
}

/// Where the first heap has a _heapmin more, its steps are not the other's.
TEST(Compare, ZoomedHeapsShowTheSameEventsWhereOneHasAHeapminOfItsOwn)
{
    Compared open({QStringLiteral("best")});
    open.session.goToEvent(10);
    open.settleAll();
    open.heap(0).heapmin();
    open.settleAll();
    open.session.setTimeWindow({21, 41});
    open.settleAll();
    EXPECT_EQ(open.plot()->xAxis->range(), QCPRange(20, 40));
    EXPECT_TRUE(open.isPlotted(0, {21, 41}));
    EXPECT_TRUE(open.isPlotted(1, {20, 40}));
}

TEST(Compare, FromWhereHeapsPartOneGoesThere)
{
    Compared open({QStringLiteral("buddy")}, kSample);
    CompareFigures& run = *open.figures(1);
    const int row = run.rowCount() - 1;
    ASSERT_TRUE(waitFor([&] { return open.window.comparison().partingOf(1).event().has_value(); }));
    ASSERT_TRUE(waitFor([&] { return run.item(row, 2)->font().underline(); })) << "it looks like a link";
    const EventIndex event = *open.window.comparison().partingOf(1).event();
    EXPECT_TRUE(run.item(row, 2)->toolTip().contains(QStringLiteral("Enter goes there")));
    EXPECT_FALSE(run.item(row, 1)->font().underline()) << "of the first itself there is none";
    EXPECT_TRUE(open.plot()->accessibleDescription().contains(QStringLiteral("they part here: after event ") +
                                                              countText(event)));

    open.heap(0).goToEvent(1);
    open.settleAll();
    const QPoint place = run.visualItemRect(run.item(row, 2)).center();
    QTest::mouseClick(run.viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(run.viewport(), Qt::LeftButton, {}, place);
    open.settleAll();
    EXPECT_EQ(open.heap(0).snapshot().event, event);
    EXPECT_EQ(open.heap(1).snapshot().event, event) << "all go together";

    open.heap(0).goToEvent(1);
    open.settleAll();
    run.setCurrentCell(row, 2);
    QTest::keyClick(&run, Qt::Key_Return);
    open.settleAll();
    EXPECT_EQ(open.heap(0).snapshot().event, event);

    open.heap(0).goToEvent(1);
    open.settleAll();
    run.setCurrentCell(0, 2);
    QTest::keyClick(&run, Qt::Key_Return);
    open.settleAll();
    EXPECT_EQ(open.heap(0).snapshot().event, 1U) << "no other figure leads anywhere";
}

TEST(Compare, F6GoesRoundItsParts)
{
    Compared open({QStringLiteral("best")});
    open.window.activateWindow();
    QSet<int> seen;
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(&open.window, Qt::Key_F6);
        seen.insert(open.board()->focusedPart());
    }
    EXPECT_EQ(seen, (QSet<int>{0, 1, 2, 3}));
}

TEST(Compare, AHeapThatCannotBePlacedHasNoFiguresAndSaysWhy)
{
    Compared open({QStringLiteral("recorded")});
    EXPECT_EQ(cell(*open.figures(0), QStringLiteral("Heap"), 2), QStringLiteral("–"));
    EXPECT_FALSE(open.window.comparison().isKnown(1));
    bool said = false;
    for (const QLabel* label : open.board()->lane(1).findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("address"));
    EXPECT_TRUE(said);
}

TEST(Compare, ClosingTheFileLetsTheOtherHeapsGo)
{
    Compared open({QStringLiteral("best")});
    open.window.actions().at("file.close")->trigger();
    open.settle();
    EXPECT_FALSE(open.window.isComparing());
    EXPECT_EQ(open.window.comparison().count(), 1);
}

TEST(Compare, ItsTablesCopyThemselves)
{
    Compared open({QStringLiteral("best")});
    open.session.select(Spot{1, 1, {}});
    open.window.activateWindow();
    open.figures(0)->setFocus();
    QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_C, Qt::ControlModifier);
    key.ignore();
    QApplication::sendEvent(open.figures(0), &key);
    EXPECT_TRUE(key.isAccepted()) << "or the window copies its sentence";
}

TEST(Compare, TheSharedAxisCountsEventsWhereAHeapHasAHeapminOfItsOwn)
{
    Compared open({QStringLiteral("first"), QStringLiteral("best")}, dataFile("pinned_page.ops"));
    const quint64 events = open.session.snapshot().events;
    open.session.goToEvent(10);
    open.settleAll();
    open.heap(0).heapmin();
    open.settleAll();
    open.heap(0).heapmin();
    open.settleAll();
    ASSERT_EQ(open.heap(0).snapshot().inserted.size(), 2u);
    ASSERT_EQ(open.heap(1).snapshot().inserted.size(), 0u);
    EXPECT_EQ(open.plot()->xAxis->range().upper, double(events));
    const auto heldAt = [&](int heap, double event) { // the last that is said of it
        const auto& data = *open.plot()->graphOf(heap).data();
        return std::prev(data.findEnd(event, false))->value;
    };
    for (quint64 event = 0; event <= events; ++event)
        EXPECT_EQ(heldAt(0, double(event)), heldAt(1, double(event))) << event;
    EXPECT_TRUE(waitFor([&] { return open.window.comparison().partingOf(1).isKnown(); }));
    EXPECT_FALSE(open.window.comparison().partingOf(1).event()) << "the same policy";

    const auto pixel = [&](double event) {
        return QPoint(qRound(open.plot()->xAxis->coordToPixel(event)), open.plot()->height() / 2);
    };
    QTest::mouseClick(open.plot(), Qt::LeftButton, {}, pixel(30));
    open.settleAll();
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(open.heap(i).snapshot().event, 30u) << i;
}

TEST(Compare, ATimelineThatWasZoomedHasItsOwnColumnsAgain)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.session.setTimeWindow({20, 40});
    open.settle();
    const replay::PlotWindow zoomed = open.session.snapshot().plot->window;
    open.window.setComparing(true);
    open.settle();
    QTest::qWait(40);
    open.settle();
    open.window.setComparing(false);
    open.settle();
    EXPECT_EQ(open.session.snapshot().plot->window, zoomed);
}

TEST(Comparison, NoFigureIsCutInANarrowWindow)
{
    for (const QStringList& policies :
         {QStringList{"best", "buddy"},
          QStringList{"best", "buddy", "worst", "slab", "bump", "tlsf", "next"}})
        for (const QSize size : {QSize(1024, 600), QSize(1366, 768)}) {
            Compared open(policies, kSample);
            open.window.resize(size);
            open.heap(0).setStep(300'000);
            open.settleAll();
            for (int which : {0, 1}) {
                const CompareFigures& figures = *open.figures(which);
                int all = 0;
                for (int column = 0; column < figures.columnCount(); ++column) {
                    all += figures.columnWidth(column);
                    for (int row = 0; row < figures.rowCount(); ++row) {
                        const QTableWidgetItem& cell = *figures.item(row, column);
                        EXPECT_LT(QFontMetrics(textFont(cell.font().bold())).horizontalAdvance(cell.text()),
                                  figures.columnWidth(column))
                            << cell.text().toStdString();
                    }
                }
                EXPECT_TRUE(all <= figures.viewport()->width() || figures.horizontalScrollBar()->isVisible());
            }
        }
}

} // namespace
} // namespace heapglass::gui
