// The timeline: clicks, ranges, what is measured in them, and the axis of recorded time.
#include <QHelpEvent>
#include <QLabel>
#include <QMenu>
#include <QToolTip>

#include <gtest/gtest.h>

#include "gui/actions.h"
#include "gui/format.h"
#include "gui/paint/time_grid.h"
#include "gui/views/cursor_flag.h"
#include "gui/views/curve.h"
#include "gui/views/timeline.h"
#include "gui/views/timeline_plot.h"
#include "gui/views/timeline_tickers.h"
#include "gui/views/timeline_values.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

struct OpenTimeline : OpenWindow {
    explicit OpenTimeline(const QString& path) : OpenWindow(path), plot(*window.findChild<TimelinePlot*>()) {}

    /// A point of the plot, by its share of the axis.
    QPoint at(double share) const
    {
        const QRect area = plot.axisRect()->rect();
        return {area.left() + qRound(share * area.width()), area.center().y()};
    }
    void drag(double from, double to)
    {
        QTest::mousePress(&plot, Qt::LeftButton, {}, at(from));
        QTest::mouseMove(&plot, at((from + to) / 2));
        QTest::mouseMove(&plot, at(to));
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, at(to));
    }
    void moveTo(QPoint point) const
    {
        QMouseEvent move(QEvent::MouseMove, point, plot.mapToGlobal(point), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&plot, &move);
    }
    void askAbout(QPoint point) const
    {
        QHelpEvent asked(QEvent::ToolTip, point, plot.mapToGlobal(point));
        QCoreApplication::sendEvent(&plot, &asked);
    }
    /// Where the handle of a cursor stands that lies before or behind what is seen.
    QRect flagBeyond(bool isBehind) const
    {
        const QRect area = plot.axisRect()->rect();
        return cursorFlag(area, plot.width(), isBehind ? area.right() + 100 : area.left() - 100,
                          countText(session.snapshot().event))
            .box;
    }
    QMenu* menu() const { return plot.findChild<QMenu*>(QStringLiteral("rangeMenu")); }
    TimelineValues& values() const { return *window.findChild<TimelineValues*>(); }

    TimelinePlot& plot;
};

TEST(Curve, BetweenTwoEventsNothingChanges)
{
    QCustomPlot plot;
    QCPGraph& graph = *plot.addGraph();
    std::vector<replay::PlotColumn> columns(5);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        columns[i].begin = replay::Step(100 + i);
        columns[i].live = {i * i * 100, i * i * 100};
    }
    setCurve(graph, columns, &replay::PlotColumn::live, 104);
    const auto data = graph.data();
    ASSERT_GT(data->size(), 8);
    for (auto point = data->constBegin(); point + 1 != data->constEnd(); ++point)
        EXPECT_TRUE(point->key == (point + 1)->key || point->value == (point + 1)->value)
            << "a slope at " << point->key;
    // Of columns of many events the slope is that of what happens in them.
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i].begin = replay::Step(1000 * i);
    setCurve(graph, columns, &replay::PlotColumn::live, 5000);
    EXPECT_EQ(graph.data()->size(), 6);
}

TEST(Timeline, AClickGoesThereAndADragMarksARange)
{
    OpenTimeline open(dataFile("pinned_page.ops"));
    const replay::Step steps = open.session.snapshot().steps;
    QTest::mouseClick(&open.plot, Qt::LeftButton, {}, open.at(0.5));
    open.settle();
    EXPECT_NEAR(open.session.snapshot().step, steps / 2, 1);
    EXPECT_FALSE(open.plot.marked());

    open.drag(0.75, 0.25);
    ASSERT_TRUE(open.plot.marked());
    EXPECT_NEAR(open.plot.marked()->begin, steps / 4, 1);
    EXPECT_NEAR(open.plot.marked()->end, steps * 3 / 4, 1);
    EXPECT_NEAR(open.session.wantedStep(), steps / 2, 1) << "the cursor stays";
    ASSERT_NE(open.menu(), nullptr);
    EXPECT_EQ(open.menu()->actions().size(), 5);
    open.menu()->close();
    QTest::mouseClick(&open.plot, Qt::LeftButton, {}, open.at(0.1));
    EXPECT_FALSE(open.plot.marked());
}

TEST(Timeline, TheCursorIsDragged)
{
    OpenTimeline open(dataFile("pinned_page.ops"));
    QTest::mouseClick(&open.plot, Qt::LeftButton, {}, open.at(0.5));
    open.settle();
    open.drag(0.5, 0.9);
    EXPECT_NEAR(open.session.wantedStep(), 0.9 * open.session.snapshot().steps, 1);
    EXPECT_FALSE(open.plot.marked());
}

TEST(Timeline, IsPannedByTheOtherButtonsBySpaceAndByKeysAndHomeShowsAll)
{
    OpenTimeline open(dataFile("pinned_page.ops"));
    const auto& seen = [&open] { return open.session.timeWindow(); };
    const TimeWindow middle{20, 40};
    for (const Qt::MouseButton button : {Qt::RightButton, Qt::MiddleButton, Qt::LeftButton}) {
        open.session.setTimeWindow(middle);
        open.settle();
        if (button == Qt::LeftButton) QTest::keyPress(&open.plot, Qt::Key_Space);
        QTest::mousePress(&open.plot, button, {}, open.at(0.5));
        QMouseEvent move(QEvent::MouseMove, open.at(0.25), open.plot.mapToGlobal(open.at(0.25)), Qt::NoButton,
                         button, {});
        QCoreApplication::sendEvent(&open.plot, &move);
        QTest::mouseRelease(&open.plot, button, {}, open.at(0.25));
        if (button == Qt::LeftButton) QTest::keyRelease(&open.plot, Qt::Key_Space);
        EXPECT_EQ(seen().begin, 25U) << button;
        EXPECT_EQ(seen().end, 45U) << "as long as it was";
        EXPECT_FALSE(open.plot.marked());
        EXPECT_FALSE(open.session.isPlaying());
    }
    QTest::keyClick(&open.plot, Qt::Key_A);
    EXPECT_LT(seen().begin, 25U);
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(&open.plot, Qt::Key_D);
    EXPECT_EQ(seen().end, kNone);
    EXPECT_EQ(seen().begin, open.session.snapshot().steps - 20) << "not beyond the end";
    const replay::Step cursor = open.session.wantedStep();
    QTest::keyClick(&open.plot, Qt::Key_Home);
    EXPECT_EQ(seen(), TimeWindow{});
    EXPECT_EQ(open.session.wantedStep(), cursor) << "the cursor stays; Ctrl+Home goes to the start";
}

TEST(Timeline, AJumpTakesTheWindowAlongAndACursorOutOfSightHasAHandleAtTheEdge)
{
    OpenTimeline open(dataFile("pinned_page.ops"));
    open.session.setTimeWindow({4, 24});
    open.session.setStep(12);
    open.settle();
    EXPECT_EQ(open.session.timeWindow(), (TimeWindow{4, 24})) << "seen already";
    open.session.setStep(40);
    EXPECT_EQ(open.session.timeWindow(), (TimeWindow{30, 50})) << "a jump is seen, in the middle";
    open.session.setStep(0);
    EXPECT_EQ(open.session.timeWindow(), (TimeWindow{0, 20}));
    open.settle();

    open.session.setTimeWindow({30, 50}); // zoomed or panned away from the cursor
    open.settle();
    const QPoint edge = open.at(0) + QPoint(12, open.plot.axisRect()->top() - 12 - open.at(0).y());
    QTest::mouseClick(&open.plot, Qt::LeftButton, {}, edge);
    EXPECT_EQ(open.session.timeWindow(), (TimeWindow{0, 20}));
    EXPECT_EQ(open.session.wantedStep(), 0U) << "it is shown and not moved";
    open.session.setTimeWindow({30, 50});
    open.settle();
    QTest::keyClick(&open.plot, Qt::Key_Z);
    EXPECT_EQ(open.session.timeWindow(), (TimeWindow{0, 20})) << "by key as well";
}

TEST(Timeline, OnlyTheHandleOfACursorOutOfSightIsPointedAtAndShowsIt)
{
    OpenTimeline open(dataFile("pinned_page.ops"));
    const replay::Step steps = open.session.snapshot().steps;
    for (const bool isBehind : {false, true}) {
        const replay::Step cursor = isBehind ? steps - 1 : 1;
        const TimeWindow away = isBehind ? TimeWindow{4, 24} : TimeWindow{steps - 24, steps - 4};
        open.session.setStep(cursor);
        open.session.setTimeWindow(away);
        open.settle();
        ASSERT_FALSE(open.session.timeWindow().shows(cursor));
        const QRect flag = open.flagBeyond(isBehind), other = open.flagBeyond(!isBehind);
        for (const QPoint at : {flag.center(), flag.topLeft(), flag.bottomRight()}) {
            open.moveTo(at);
            EXPECT_EQ(open.plot.cursor().shape(), Qt::PointingHandCursor) << isBehind;
        }
        for (const QPoint at : {other.center(), flag.center() + QPoint(0, flag.height()),
                                flag.center() + QPoint(isBehind ? -flag.width() : flag.width(), 0)}) {
            open.moveTo(at);
            EXPECT_EQ(open.plot.cursor().shape(), Qt::ArrowCursor) << isBehind;
        }
        open.askAbout(flag.center());
        EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("a click shows it"))) << isBehind;
        open.askAbout(other.center());
        EXPECT_TRUE(waitFor([] { return !QToolTip::isVisible(); }));

        QTest::mousePress(&open.plot, Qt::LeftButton, {}, flag.center());
        EXPECT_TRUE(open.session.timeWindow().shows(cursor)) << isBehind;
        open.settle();
        QTest::mouseMove(&open.plot, open.at(0.5)); // a drag that begins there is none
        QTest::mouseRelease(&open.plot, Qt::LeftButton, {}, open.at(0.5));
        EXPECT_EQ(open.session.wantedStep(), cursor) << "shown, not moved";
        EXPECT_FALSE(open.plot.marked());

        open.session.setTimeWindow({});
        open.settle();
        open.moveTo(flag.center());
        EXPECT_NE(open.plot.cursor().shape(), Qt::PointingHandCursor) << "in sight there is no such handle";
    }
}

TEST(Timeline, PlayingTakesTheWindowAlongUnlessOneLooksElsewhere)
{
    OpenTimeline open(dataFile("pinned_page.ops"));
    open.session.setTimeWindow({0, 16});
    open.session.setStep(15);
    open.settle();
    const auto playOn = [&open] {
        open.session.setPlaying(true);
        open.clock->now += 1000; // 8 events or more
        open.session.tick();
    };
    playOn();
    EXPECT_TRUE(open.session.timeWindow().shows(open.session.wantedStep()));
    EXPECT_GT(open.session.timeWindow().begin, 0U);
    open.session.setPlaying(false);
    open.session.setTimeWindow({0, 16});
    ASSERT_FALSE(open.session.timeWindow().shows(open.session.wantedStep()));
    playOn();
    EXPECT_EQ(open.session.timeWindow(), (TimeWindow{0, 16}));
}

TEST(Timeline, KeysMarkMeasureAndZoom)
{
    OpenTimeline open(dataFile("pinned_page.ops"));
    open.session.setStep(0);
    open.settle();
    open.plot.setFocus();
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(&open.plot, Qt::Key_Right, Qt::ShiftModifier);
    ASSERT_TRUE(open.plot.marked());
    const replay::StepRange range = *open.plot.marked();
    EXPECT_EQ(range.begin, 0U);
    EXPECT_GT(range.end, 0U);
    EXPECT_EQ(open.values().heading(), QStringLiteral("at the cursor"));

    QTest::keyClick(&open.plot, Qt::Key_M);
    open.settle();
    ASSERT_TRUE(open.session.snapshot().measure);
    EXPECT_TRUE(open.values().heading().contains(QString::number(range.end)));
    EXPECT_TRUE(open.values().values().back().startsWith(QLatin1Char('+'))) << "live grows from nothing";
    EXPECT_GT(open.values().width(), TimelineValues::usualWidth());
    const replay::Measure::Extreme most = open.session.snapshot().measure->live.most;
    const QList<QLabel*> links = open.values().findChildren<QLabel*>();
    ASSERT_EQ(links.size(), 8) << "least and most of four lines";
    EXPECT_TRUE(links.back()->isVisible());
    EXPECT_TRUE(links.back()->text().contains(QLocale().toString(quint64(most.event))));
    emit links.back()->linkActivated(QStringLiteral("step:%1").arg(most.step));
    open.settle();
    EXPECT_EQ(open.session.snapshot().step, most.step);
    EXPECT_EQ(open.session.snapshot().liveBytes, most.value);

    QTest::keyClick(&open.plot, Qt::Key_Escape);
    open.settle();
    EXPECT_FALSE(open.plot.marked());
    EXPECT_EQ(open.values().heading(), QStringLiteral("at the cursor"));
    EXPECT_EQ(open.values().width(), TimelineValues::usualWidth());
    EXPECT_FALSE(links.back()->isVisible());

    open.plot.mark(16, 48);
    QTest::keyClick(&open.plot, Qt::Key_Return);
    EXPECT_EQ(open.session.timeWindow(), (TimeWindow{16, 48}));
    EXPECT_FALSE(open.plot.marked());
    QTest::keyClick(&open.plot, Qt::Key_0);
    EXPECT_EQ(open.session.timeWindow(), TimeWindow{});
}

TEST(Timeline, WithoutRecordedTimesThereIsNoAxisOfThem)
{
    OpenTimeline open(dataFile("pinned_page.ops"));
    EXPECT_FALSE(open.window.actions().at("view.overTime")->isEnabled());
    open.session.setOverTime(true);
    open.settle();
    EXPECT_FALSE(open.session.isOverTime());
    EXPECT_NEAR(open.plot.xAxis->range().upper, open.session.snapshot().steps, 1e-9);
}

TEST(Timeline, GoesOverRecordedTimeWhereTheTraceHasIt)
{
    OpenTimeline open(QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst"));
    ASSERT_TRUE(open.session.snapshot().times);
    QAction* action = open.window.actions().at("view.overTime");
    ASSERT_TRUE(action->isEnabled());
    action->trigger();
    open.settle();
    EXPECT_TRUE(action->isChecked());
    const auto held = open.session.sharedSnapshot(); // the session goes on to others
    const replay::Snapshot& now = *held;
    const double end = now.times->at(now.steps);
    EXPECT_NEAR(open.plot.xAxis->range().upper, end, 1e-6);
    ASSERT_TRUE(now.plot->window.overTime);
    double last = -1;
    Bytes highest = 0;
    for (const replay::PlotColumn& column : now.plot->columns) {
        EXPECT_GE(now.times->at(column.begin), last);
        last = now.times->at(column.begin);
        highest = std::max(highest, column.live.high);
    }
    EXPECT_EQ(highest, now.peakLiveBytes) << "no peak is lost";

    QTest::mouseClick(&open.plot, Qt::LeftButton, {}, open.at(0.5));
    open.settle();
    const std::shared_ptr<const replay::TimeScale> times = open.session.snapshot().times;
    EXPECT_NEAR(times->at(open.session.snapshot().step), end / 2, end / 100);
    open.plot.mark(times->stepAt(end / 4), times->stepAt(end / 2));
    QTest::keyClick(&open.plot, Qt::Key_M);
    open.settle();
    ASSERT_TRUE(open.session.snapshot().measure->milliseconds);
    EXPECT_NEAR(*open.session.snapshot().measure->milliseconds, end / 4, end / 50);
    action->trigger();
    EXPECT_FALSE(open.session.isOverTime());
}

TEST(Timeline, AGridOverTimePutsStepsWhereTheyWere)
{
    const auto times = std::make_shared<const replay::TimeScale>(
        std::vector<replay::TimeScale::Mark>{{100, 1000}, {200, 1100}, {300, 3000}}, 300);
    TimeGrid grid;
    grid.area = {50, 20, 600, 100};
    grid.end = 300;
    grid.axis = {times};
    EXPECT_EQ(grid.xOf(100), 50 + 200);
    EXPECT_EQ(grid.xOf(200), 50 + 220);
    EXPECT_EQ(grid.xOf(300), 50 + 600);
    EXPECT_EQ(grid.stepAt(50), 0U);
    EXPECT_EQ(grid.stepAt(50 + 200), 100U);
    for (int x = 50; x < 650; ++x) {
        const int found = grid.xOf(grid.stepAt(x));
        EXPECT_LE(std::abs(found - x), 6) << x;
    }
}

TEST(TimeTicker, HasRoundSteps)
{
    EXPECT_EQ(TimeTicker::stepNear(3), 5);
    EXPECT_EQ(TimeTicker::stepNear(150), 200);
    EXPECT_EQ(TimeTicker::stepNear(700), 1000);
    EXPECT_EQ(TimeTicker::stepNear(45'000), 60'000);
    EXPECT_EQ(TimeTicker::stepNear(240'000), 300'000);
}

} // namespace
} // namespace heapglass::gui
