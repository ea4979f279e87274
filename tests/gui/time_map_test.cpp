// Time × address as the user meets it: what a pixel is, clicks, drags and the keys that do the same.
#include <gtest/gtest.h>

#include "gui/chrome/tab_pane.h"
#include "gui/export/tables.h"
#include "gui/format.h"
#include "gui/marks/mark_place.h"
#include "gui/paint/cividis.h"
#include "gui/paint/density_raster.h"
#include "gui/paint/fine_raster.h"
#include "gui/views/time_axes.h"
#include "gui/views/time_map.h"
#include "gui/views/timeline_tickers.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

QString sample()
{
    return QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst");
}

/// The window with the tab chosen and its picture there.
struct OverTime : OpenWindow {
    explicit OverTime(const QString& path = sample()) : OpenWindow(path)
    {
        window.showView(QStringLiteral("time"));
        settle();
    }
    TimeMap& map() const { return *window.findChild<TimeMap*>(); }
    void drag(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(&map(), button, {}, from);
        // QTest::mouseMove() does not press the button.
        QMouseEvent move(QEvent::MouseMove, to, map().mapToGlobal(to), Qt::NoButton, button, {});
        QCoreApplication::sendEvent(&map(), &move);
        QTest::mouseRelease(&map(), button, {}, to);
        settle();
    }
    QRect plot() const { return map().grid().area; }
};

TimeGrid gridOf(QRect area, replay::Step begin, replay::Step end, PageRun pages)
{
    TimeGrid grid;
    grid.area = area;
    grid.begin = begin;
    grid.end = end;
    grid.pages = pages;
    return grid;
}

} // namespace

TEST(TimeGrid, PixelsAndStepsFindEachOther)
{
    const TimeGrid grid = gridOf({50, 20, 400, 100}, 1000, 9000, {64, 1000});
    EXPECT_EQ(grid.stepAt(50), 1000U);
    EXPECT_EQ(grid.stepAt(0), 1000U);
    EXPECT_EQ(grid.stepAt(449), 8980U);
    for (int x = 50; x < 450; x += 7)
        EXPECT_EQ(grid.xOf(grid.stepAt(x)), x);
    for (int y = 20; y < 120; ++y) {
        EXPECT_EQ(grid.yOf(grid.pagesAt(y).first), y);
        EXPECT_EQ(grid.pagesAt(y).count, 10U);
    }
    EXPECT_LT(grid.xOf(0), 50);
    EXPECT_GT(grid.xOf(kNone), 450);
}

TEST(TimeGrid, APageMayBeHigherThanAPixelAndAHeapHugeAllTheSame)
{
    const TimeGrid low = gridOf({0, 0, 10, 100}, 0, 10, {0, 10});
    EXPECT_EQ(low.pagesAt(0), (PageRun{0, 1}));
    EXPECT_EQ(low.pagesAt(99), (PageRun{9, 1}));
    const PageIndex all = PageIndex{1} << 43;
    const TimeGrid huge = gridOf({0, 0, 10, 4000}, 0, 4'000'000'000, {0, all});
    EXPECT_EQ(huge.pagesAt(3999).first + huge.pagesAt(3999).count, all);
}

TEST(Cividis, RisesInLightnessFromEndToEnd)
{
    double last = -1;
    for (int i = 0; i <= 100; ++i) {
        const QColor colour = cividis(i / 100.0);
        const double light = 0.2126 * colour.redF() + 0.7152 * colour.greenF() + 0.0722 * colour.blueF();
        EXPECT_GT(light, last);
        last = light;
    }
    EXPECT_EQ(cividis(-1), cividis(0));
    EXPECT_EQ(cividis(2), cividis(1));
}

TEST(DensityRaster, EveryPixelIsTheSumOfWhatItCovers)
{
    const OverTime open;
    const replay::Density& density = *open.session.snapshot().density;
    ASSERT_GT(density.columns(), 1000U);
    const replay::Step steps = open.session.snapshot().steps;
    for (const bool dark : {false, true})
        for (const TimeGrid& grid :
             {gridOf({0, 0, 300, 200}, 0, steps, {0, 2275}),
              gridOf({9, 5, 80, 60}, 300'000, 320'000, {3, 40}), gridOf({0, 0, 20, 30}, 100, 120, {600, 2}),
              gridOf({0, 0, 50, 50}, 0, steps, {0, 5000}), gridOf({0, 0, 300, 20}, 0, 6, {0, 50})}) {
            const Theme& theme = dark ? darkTheme() : lightTheme();
            const DensityInk ink(theme);
            const QImage image = rasterDensity(density, grid, 4096, theme, 1);
            ASSERT_EQ(image.size(), grid.area.size());
            for (int x = 0; x < grid.area.width(); x += 3)
                for (int y = 0; y < grid.area.height(); y += 5) {
                    const QPoint point = grid.area.topLeft() + QPoint(x, y);
                    const replay::Step from = grid.stepAt(point.x());
                    const replay::Step to = x + 1 < grid.area.width() ? grid.stepAt(point.x() + 1) : grid.end;
                    replay::DensityCell sum;
                    for (replay::Step step = from; step < std::max(to, from + 1);) {
                        const std::size_t column = density.columnAt(step);
                        for (const auto& row : density.rowsIn(grid.pagesAt(point.y())))
                            sum.append(density.at(column, row));
                        step = replay::Step(column + 1) * density.stepsPerColumn();
                        if (column + 1 == density.columns()) break;
                    }
                    const QRgb found = image.pixel(x, y);
                    if (sum.held)
                        ASSERT_EQ(found, ink.share(double(sum.live), sum.held * 4096.0)) << x << ',' << y;
                    else if (sum.pages == 0)
                        ASSERT_EQ(found, ink.base);
                    else
                        ASSERT_TRUE(found == ink.free || found == ink.hatch);
                }
        }
}

TEST(FineRaster, EveryPixelIsTheCellThatItLiesIn)
{
    OverTime open;
    const Bytes page = 4096;
    for (const qreal ratio : {1.0, 2.0})
        for (const bool inside : {false, true}) {
            open.session.setTimeWindow(inside ? TimeWindow{300'000, 300'150} : TimeWindow{});
            open.map().setPages(inside ? std::optional(PageRun{600, 9}) : std::nullopt);
            open.settle();
            const TimeGrid grid = open.map().grid();
            const replay::FineWindow window = fineWindow(grid, page, ratio);
            ASSERT_TRUE(std::ranges::is_sorted(window.columns) && std::ranges::is_sorted(window.rows));
            EXPECT_EQ(window.columns.front(), grid.begin);
            EXPECT_EQ(window.columns.back(), grid.end);
            EXPECT_EQ(window.rows.front(), grid.pages.first * page);
            EXPECT_EQ(window.rows.back(), (grid.pages.first + grid.pages.count) * page);
            EXPECT_LE(window.columnCount() * window.rowCount(), replay::FineWindow::kMostCells);
            EXPECT_EQ(window.columnCount() == 150, inside) << "a column for each event";
            for (int x = 0; x < grid.area.width(); x += 13) { // a pixel has all of its device pixels
                const QRect pixel(grid.area.topLeft() + QPoint(x, x % grid.area.height()), QSize(1, 1));
                const auto [from, to] = fineSpotsIn(grid, page, window, pixel, ratio);
                ASSERT_LE(window.columns[from.column], grid.stepAt(pixel.x()));
                if (x + 1 >= grid.area.width()) continue;
                const auto next = fineSpotsIn(grid, page, window, pixel.translated(1, 0), ratio).first;
                ASSERT_LE(next.column, to.column + 1) << ratio << ": none is left out";
                EXPECT_TRUE(inside || next.column == to.column + 1) << ratio << ": nor told twice";
            }
            if (ratio != 1) continue;
            const auto& fine = open.session.snapshot().fine;
            ASSERT_TRUE(fine);
            ASSERT_EQ(*fine->window, window);
            const QImage image = rasterFine(*fine, grid, page, lightTheme(), ratio);
            const DensityInk ink(lightTheme());
            for (int x = 0; x < grid.area.width(); x += 7)
                for (int y = 0; y < grid.area.height(); y += 3) {
                    const QPoint point = grid.area.topLeft() + QPoint(x, y);
                    const FineSpot spot = fineSpotAt(grid, page, window, point);
                    ASSERT_LE(window.columns[spot.column], grid.stepAt(point.x()));
                    ASSERT_GT(window.columns[spot.column + 1], grid.stepAt(point.x()));
                    const PageRun run = grid.pagesAt(point.y()); // or the bytes of a pixel of a page
                    const Bytes height = Bytes(grid.area.height()), all = grid.pages.count * page;
                    const Bytes from =
                        inside ? grid.pages.first * page + all * Bytes(y) / height : run.first * page;
                    const Bytes to = inside ? grid.pages.first * page + all * Bytes(y + 1) / height
                                            : (run.first + run.count) * page;
                    ASSERT_EQ(window.rows[spot.row], from);
                    ASSERT_EQ(window.rows[spot.row + 1], to);
                    const replay::FineCell& cell = fine->at(spot.column, spot.row);
                    const QRgb found = image.pixel(x, y);
                    if (cell.held)
                        ASSERT_EQ(found, ink.share(double(cell.live), double(cell.held)));
                    else if (cell.heap == 0)
                        ASSERT_EQ(found, ink.base);
                    else
                        ASSERT_TRUE(found == ink.free || found == ink.hatch);
                }
        }
}

TEST(TimeMap, WhatIsCountedIsWhatTheHeapHasAtEachEvent)
{
    OverTime open;
    open.session.setTimeWindow({300'000, 300'400});
    open.settle();
    const auto fine = open.session.snapshot().fine;
    ASSERT_TRUE(fine);
    const replay::FineWindow& window = *fine->window;
    ASSERT_EQ(window.columnCount(), 400U);
    for (const std::size_t column : {0, 1, 137, 399}) {
        open.session.setStep(replay::Step(window.columns[column]));
        open.settle();
        const replay::Snapshot& now = open.session.snapshot();
        EXPECT_EQ(now.fine, fine) << "the cursor moves over it";
        replay::FineCell sum;
        for (std::size_t row = 0; row < window.rowCount(); ++row)
            sum.append(fine->at(column, row));
        EXPECT_EQ(sum.live, now.liveBytes);
        EXPECT_EQ(sum.held, now.totals.held * now.geometry.page);
        EXPECT_EQ(sum.heap, now.totals.pages * now.geometry.page);
        EXPECT_EQ(sum.released, now.totals.released * now.geometry.page);
    }
}

TEST(TimeMap, WhatIsCountedFollowsEditsAndIsExported)
{
    OverTime open;
    open.session.setTimeWindow({310'000, 320'000});
    open.session.goToEvent(312'000);
    open.settle();
    const auto before = open.session.snapshot().fine;
    open.session.heapmin();
    open.settle();
    const auto after = open.session.snapshot().fine;
    ASSERT_TRUE(before && after);
    const auto released = [](const replay::FineDensity& fine) {
        std::uint64_t sum = 0;
        for (const replay::FineCell& cell : fine.cells)
            sum += cell.released;
        return sum;
    };
    EXPECT_GT(released(*after), released(*before));
    const NumberTable table = numbersOf(QStringLiteral("time"), open.session);
    ASSERT_TRUE(table.columns.contains(QStringLiteral("live_bytes")));
    const qsizetype live = table.columns.indexOf(QStringLiteral("live_bytes"));
    const qsizetype steps = table.columns.indexOf(QStringLiteral("steps"));
    double sum = 0, cells = 0;
    for (const QStringList& row : table.rows)
        sum += row[live].toDouble() * row[steps].toDouble();
    for (const replay::FineCell& cell : after->cells)
        cells += double(cell.live);
    EXPECT_NEAR(sum, cells, cells * 1e-9);
    EXPECT_LT(std::size_t(table.rows.size()), after->cells.size()) << "what stays is one row";
}

TEST(TimeMap, HoverNamesBytesOfACell)
{
    OverTime open(dataFile("pinned_page.ops"));
    const replay::Snapshot& now = open.session.snapshot();
    ASSERT_TRUE(now.fine);
    const replay::FineWindow& window = *now.fine->window;
    const std::size_t last = window.columnCount() - 1;
    const QString whole = fineSentence(now, *now.fine, {last, 0}, {last, window.rowCount() - 1});
    EXPECT_TRUE(whole.startsWith(QStringLiteral("After event %1, pages 0 to ").arg(window.columns[last])))
        << whole.toStdString();
    std::uint64_t live = 0;
    for (std::size_t row = 0; row < window.rowCount(); ++row)
        live += now.fine->at(last, row).live;
    EXPECT_TRUE(whole.contains(bytesText(live) + QStringLiteral(" live"))) << whole.toStdString();
    const QString part = fineSentence(now, *now.fine, {last, 0}, {last, 0});
    EXPECT_TRUE(part.contains(QStringLiteral("page 0, bytes 0 to "))) << part.toStdString();
    EXPECT_TRUE(part.contains(QStringLiteral(" live of "))) << part.toStdString();
    const QString mean = fineSentence(now, *now.fine, {0, 0}, {last, 0});
    EXPECT_TRUE(mean.contains(QStringLiteral("on average"))) << mean.toStdString();
}

TEST(TimeMap, AClickGoesThere)
{
    OverTime open;
    const QPoint point = open.plot().topLeft() + QPoint(200, 30);
    QTest::mouseClick(&open.map(), Qt::LeftButton, {}, point);
    open.settle();
    EXPECT_EQ(open.session.snapshot().step, open.map().grid().stepAt(point.x()));
    ASSERT_TRUE(open.session.selection());
    EXPECT_EQ(open.session.selection()->page, open.map().grid().pagesAt(point.y()).first);
}

TEST(TimeMap, ADragZoomsInTheTimelineFollowsAndHomeShowsAll)
{
    OverTime open;
    const TimeGrid before = open.map().grid();
    const QPoint from = open.plot().topLeft() + QPoint(100, 20), to = from + QPoint(300, 80);
    open.drag(from, to);
    const TimeGrid after = open.map().grid();
    EXPECT_NEAR(after.begin, before.stepAt(from.x()), before.stepsPerPixel() + 1);
    EXPECT_NEAR(after.end, before.stepAt(to.x()), 3 * before.stepsPerPixel());
    EXPECT_NEAR(double(after.pages.first), double(before.pagesAt(from.y()).first), 1);
    EXPECT_EQ(open.session.timeWindow().begin, after.begin);
    EXPECT_EQ(open.session.snapshot().plot->window.begin, after.begin) << "the timeline's curves";
    EXPECT_EQ(open.session.snapshot().step, open.session.snapshot().steps) << "a drag is no click";
    QTest::keyClick(&open.map(), Qt::Key_Home);
    open.settle();
    EXPECT_EQ(open.map().grid(), before);
    EXPECT_EQ(open.session.snapshot().plot->window.end, kNone);
}

TEST(TimeMap, KeysMarkAndZoomAsADragDoes)
{
    OverTime open;
    open.session.setStep(open.session.snapshot().steps / 2);
    open.session.select(Spot{1000, 1, {}});
    open.settle();
    const TimeGrid before = open.map().grid();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(&open.map(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&open.map(), Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_TRUE(open.map().marked());
    const QRect marked = *open.map().marked();
    EXPECT_GT(marked.width(), 100);
    QTest::keyClick(&open.map(), Qt::Key_Escape);
    EXPECT_FALSE(open.map().marked());
    QTest::keyClick(&open.map(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&open.map(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&open.map(), Qt::Key_Return);
    open.settle();
    EXPECT_LT(open.map().grid().end - open.map().grid().begin, before.end - before.begin);
    EXPECT_LT(open.map().grid().pages.count, before.pages.count);
}

TEST(TimeMap, WheelAndPlusZoomAndPanningStaysInside)
{
    OverTime open;
    const TimeGrid all = open.map().grid();
    QTest::keyClick(&open.map(), Qt::Key_Plus);
    open.settle();
    const TimeGrid half = open.map().grid();
    EXPECT_NEAR(half.end - half.begin, (all.end - all.begin) / 2.0, 2);
    for (const Qt::Key key : {Qt::Key_A, Qt::Key_W, Qt::Key_D, Qt::Key_S, Qt::Key_PageUp, Qt::Key_PageDown})
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(&open.map(), key);
            open.settle();
            ASSERT_LE(open.map().grid().end, all.end);
            ASSERT_LE(open.map().grid().pages.first + open.map().grid().pages.count, all.pages.count);
            ASSERT_NEAR(open.map().grid().end - open.map().grid().begin, half.end - half.begin, 2);
        }
    const replay::Step begin = open.map().grid().begin;
    open.drag(open.plot().center(), open.plot().center() + QPoint(60, 0), Qt::RightButton);
    EXPECT_LT(open.map().grid().begin, begin) << "what lies left comes in";
    QTest::keyClick(&open.map(), Qt::Key_Minus);
    open.settle();
    QTest::keyClick(&open.map(), Qt::Key_Minus);
    open.settle();
    EXPECT_EQ(open.map().grid(), all);
}

TEST(TimeMap, TheHandleOfACursorOutOfSightShowsIt)
{
    OverTime open;
    open.session.setTimeWindow({1000, 5000}); // the cursor is at the end
    open.settle();
    QTest::mouseClick(&open.map(), Qt::LeftButton, {}, open.plot().topRight() + QPoint(-12, -12));
    open.settle();
    EXPECT_EQ(open.session.snapshot().step, open.session.snapshot().steps) << "it stays";
    EXPECT_EQ(open.session.timeWindow(), (TimeWindow{open.session.snapshot().steps - 4000, kNone}));
}

TEST(TimeMap, SaysItsScaleWithUnits)
{
    OverTime open;
    TimeScene sampled; // before its events are counted
    sampled.now = &open.session.snapshot();
    sampled.grid = open.map().grid();
    EXPECT_TRUE(timeCaption(sampled).contains(QStringLiteral(" · sampled every 512 events × 8 pages")))
        << qPrintable(timeCaption(sampled));
    const QString counted =
        QStringLiteral(" · 1 px = [0-9.,]+ events × [0-9.,]+ %1, counted at every event$");
    EXPECT_TRUE(QRegularExpression(counted.arg("pages")).match(open.map().caption()).hasMatch())
        << qPrintable(open.map().caption());
    OverTime small(dataFile("pinned_page.ops"));
    EXPECT_TRUE(QRegularExpression(counted.arg("B")).match(small.map().caption()).hasMatch())
        << qPrintable(small.map().caption());
}

TEST(TimeMap, ArrowsMoveCursorAndSelection)
{
    OverTime open;
    QTest::keyClick(&open.map(), Qt::Key_Left);
    open.settle();
    EXPECT_NEAR(open.session.snapshot().steps - open.session.snapshot().step,
                open.map().grid().stepsPerPixel(), 1);
    QTest::keyClick(&open.map(), Qt::Key_Down);
    ASSERT_TRUE(open.session.selection());
    const PageIndex page = open.session.selection()->page;
    QTest::keyClick(&open.map(), Qt::Key_Up);
    EXPECT_LT(open.session.selection()->page, page);
}

TEST(TimeMap, SaysWhatIsUnderThePointer)
{
    OverTime open(dataFile("pinned_page.ops"));
    const replay::Snapshot& now = open.session.snapshot();
    EXPECT_TRUE(
        timeSentence(now, 0, {0, 1}).startsWith(QStringLiteral("Before the first event, page 0: not")));
    const QString end = timeSentence(now, now.steps, {0, 1});
    EXPECT_TRUE(end.startsWith(QStringLiteral("After event %1, page 0: 1 of 1 held; ").arg(now.steps)))
        << end.toStdString();
    EXPECT_EQ(open.map().cellCount(), 128);
    for (int cell = 0; cell < open.map().cellCount(); ++cell)
        EXPECT_FALSE(open.map().cellText(cell).isEmpty());
    open.map().selectCell(40);
    open.settle();
    EXPECT_EQ(open.map().selectedCells().count, 1);
}

TEST(TimeMap, IsOfTheHeapAfterHeapminAndAfterUndo)
{
    OverTime open;
    open.session.goToEvent(320'000);
    open.settle();
    const auto before = open.session.snapshot().density;
    open.session.heapmin();
    open.settle();
    const auto pages = [&open](replay::Step step) {
        const replay::Density& density = *open.session.snapshot().density;
        replay::DensityCell sum;
        for (const auto& row : density.rowsIn({0, 100'000}))
            sum.append(density.at(density.columnAt(step), row));
        return sum.pages - sum.released;
    };
    EXPECT_NE(open.session.snapshot().density, before);
    const std::uint32_t after = pages(330'000);
    open.session.undo();
    open.settle();
    EXPECT_GT(pages(330'000), after + 500);
}

TEST(TimeMap, CountsEventsWhereHeapminWasInserted)
{
    OverTime open(dataFile("pinned_page.ops"));
    for (const quint64 event : {20, 40, 40}) { // twice at one place
        open.session.goToEvent(event);
        open.settle();
        open.session.heapmin();
        open.settle();
    }
    const replay::Snapshot& now = open.session.snapshot();
    ASSERT_EQ(now.inserted.size(), 3U);
    TimeScene scene;
    scene.now = &now;
    scene.grid = open.map().grid();
    const auto ticks = timeTicks(scene);
    ASSERT_GT(ticks.size(), 2U);
    for (const auto& [at, text] : ticks) {
        const replay::Step step = replay::Step(std::lround(at));
        EXPECT_EQ(text, countText(now.eventsBefore(step)));
        EXPECT_EQ(step, now.stepAfter(now.eventsBefore(step))) << "right after the event";
    }
    EventTicker ticker;
    EXPECT_TRUE(ticker.setInserted(now.inserted));
    EXPECT_FALSE(ticker.setInserted(now.inserted));
    QVector<double> steps;
    QVector<QString> labels;
    ticker.generate({0, double(now.steps)}, QLocale(), u'g', 6, steps, nullptr, &labels);
    ASSERT_GT(steps.size(), 2);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const double event = QLocale().toDouble(labels[i]);
        if (steps[i] < 0 || steps[i] > now.steps) continue;
        EXPECT_EQ(event, now.eventsBefore(replay::Step(steps[i])));
        EXPECT_EQ(std::fmod(event, 10), 0) << "a round number";
    }
    EXPECT_TRUE(timeSentence(now, 20, {0, 1}).startsWith(QStringLiteral("After event 20,")));
    EXPECT_TRUE(timeSentence(now, 21, {0, 1}).contains(QStringLiteral("inserted behind event 20,")));
    EXPECT_TRUE(timeSentence(now, 22, {0, 1}).startsWith(QStringLiteral("After event 21,")));
    EXPECT_TRUE(timeSentence(now, 43, {0, 1}).contains(QStringLiteral("inserted behind event 40,")));
}

TEST(TimeMap, AsksOnlyWhileItIsSeen)
{
    OverTime open(dataFile("pinned_page.ops"));
    EXPECT_TRUE(open.session.snapshot().density);
    open.window.showView(QStringLiteral("pages"));
    open.settle();
    EXPECT_FALSE(open.session.snapshot().density);
    EXPECT_FALSE(open.session.snapshot().fine);
    EXPECT_TRUE(open.session.snapshot().profile.cells.empty());
}

} // namespace heapglass::gui
