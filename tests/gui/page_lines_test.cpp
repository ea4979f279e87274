// Pages that are pointed out, on the maps of bytes: lines below their part of the rows.
#include "gui/views/page_lines.h"

#include <QImage>

#include <gtest/gtest.h>

#include "fake_snapshot.h"
#include "gui/paint/runs_in_view.h"
#include "gui/views/block_map.h"
#include "gui/views/block_map_painter.h"
#include "gui/views/free_map.h"
#include "support.h"

namespace heapglass::gui
{
namespace
{

constexpr Bytes kPage = 4096;

/// Of 2^40 bytes.
replay::Snapshot hugeHeap()
{
    replay::Snapshot heap;
    heap.geometry.page = kPage;
    heap.heapBytes = Bytes{1} << 40;
    return heap;
}

/// Four rows of a page each, page 1 strong and page 2 weak.
class PageLinesPicture : public testing::TestWithParam<bool>
{
  protected:
    PageLinesPicture()
    {
        m_heap.blocks.blocks = {{.offset = 0, .length = 4 * kPage, .live = true, .requested = 4 * kPage}};
    }
    QImage draw(const PageMarks* marks)
    {
        const QSize size(1066, 132);
        m_rows = BlockRows{blockArea(size)}.showing(0, 4 * kPage);
        QImage image(size, QImage::Format_RGB32);
        QPainter painter(&image);
        paintBlockMap(painter, image.rect(), m_rows, {.now = &m_heap, .marks = marks}, colours());
        return image;
    }
    /// The pixels `down` below the last line of a row, from the left: true where they are ink.
    std::vector<bool> inkBelow(const QImage& image, int row, int down) const
    {
        const QRect rect = m_rows.rectOf({row, 0, m_rows.rowPixels()});
        std::vector<bool> ink;
        for (int x = rect.left(); x <= rect.right(); ++x)
            ink.push_back(image.pixelColor(x, rect.bottom() + down) == colours().text);
        return ink;
    }
    const Theme& colours() const { return GetParam() ? darkTheme() : lightTheme(); }

    replay::Snapshot m_heap = snapshotOf("hhhh");
    BlockRows m_rows;
};

TEST_P(PageLinesPicture, AreSolidWhereMarksAreStrongAndDashedWhereTheyAreWeak)
{
    const PageMarks marks{.strong = {{1, 1}}, .weak = {{2, 1}}};
    const QImage image = draw(&marks);
    ASSERT_EQ(m_rows.bytesPerRow(), kPage);
    const std::vector<bool> none(std::size_t(m_rows.rowPixels()), false);
    const std::vector<bool> all(std::size_t(m_rows.rowPixels()), true);
    EXPECT_EQ(std::ranges::count(inkBelow(image, 0, 2), true), 1) << "the border of a page";
    EXPECT_EQ(inkBelow(image, 1, 1), none) << "paper between the blocks and the line";
    EXPECT_EQ(inkBelow(image, 1, 2), all);
    EXPECT_EQ(inkBelow(image, 1, 3), all) << "two pixels";
    EXPECT_NE(inkBelow(image, 1, 4), all);
    const std::vector<bool> dashed = inkBelow(image, 2, 2);
    EXPECT_TRUE(dashed.front()) << "a dash where the page begins";
    const auto inked = std::ranges::count(dashed, true), rest = std::ranges::count(dashed, false);
    EXPECT_NEAR(inked, rest, 3);
    EXPECT_EQ(std::ranges::count(inkBelow(image, 2, 3), true), 1) << "one pixel";
    EXPECT_EQ(inkBelow(image, 3, 2), none);
}

TEST_P(PageLinesPicture, CoverNothingOfTheBlocks)
{
    const PageMarks marks{.strong = {{0, 4}}, .weak = {}};
    const QImage without = draw(nullptr), with = draw(&marks);
    ASSERT_NE(with, without);
    for (int row = 0; row < 4; ++row) {
        const QRect rect = m_rows.rectOf({row, 0, m_rows.rowPixels()});
        EXPECT_EQ(with.copy(rect), without.copy(rect)) << row;
    }
}

TEST_P(PageLinesPicture, AreNamedInTheLegendWhileOneIsInView)
{
    PageMarks marks{.strong = {{1, 1}}, .weak = {}, .strongName = QStringLiteral("held alone")};
    const auto legend = [this](const PageMarks& shown) {
        const QImage image = draw(&shown);
        return image.copy(0, 0, image.width(), m_rows.area.top());
    };
    const QImage named = legend(marks);
    marks.strong = {{100, 1}};
    const QImage elsewhere = legend(marks);
    EXPECT_NE(named, elsewhere);
    EXPECT_EQ(elsewhere, legend({}));
}

TEST_P(PageLinesPicture, AreLeftOutWhereAMarkIsACellOfSeveralPages)
{
    const PageMarks marks{
        .strong = {{1, 2}}, .weak = {}, .strongName = QStringLiteral("some"), .pagesPerMark = 2};
    EXPECT_EQ(draw(&marks), draw(nullptr));
}

TEST_P(PageLinesPicture, EndWithTheHeap)
{
    const PageMarks beyond{.strong = {{4, 3}}, .weak = {}, .strongName = QStringLiteral("gone")};
    EXPECT_EQ(draw(&beyond), draw(nullptr));
    const PageMarks across{.strong = {{3, 9}}, .weak = {}}, last{.strong = {{3, 1}}, .weak = {}};
    EXPECT_EQ(draw(&across), draw(&last));
}

INSTANTIATE_TEST_SUITE_P(Both, PageLinesPicture, testing::Bool());

TEST(PageLines, FitBetweenRowsThatAreLinesOfTheCache)
{
    BlockRows rows{QRect(0, 0, 64, 80)};
    rows.zoom = 0;
    ASSERT_TRUE(rows.isByLine());
    QImage image(64, 80, QImage::Format_RGB32);
    for (const bool strong : {true, false}) {
        image.fill(Qt::red);
        QPainter painter(&image);
        const std::vector<PageRun> page{{0, 1}};
        drawPageLines(painter, rows, {.strong = strong ? page : std::vector<PageRun>{}, .weak = page},
                      hugeHeap(), lightTheme());
        painter.end();
        const QRect first = rows.rectOf({0, 0, 64}), second = rows.rectOf({1, 0, 64});
        EXPECT_EQ(image.pixelColor(0, first.bottom() + 1), lightTheme().text);
        EXPECT_EQ(image.pixelColor(4, first.bottom() + 1) == lightTheme().text, strong);
        EXPECT_EQ(image.pixelColor(0, second.top() - 1), QColor(Qt::red)) << "paper before the next row";
        EXPECT_EQ(image.pixelColor(0, second.top()), QColor(Qt::red));
    }
}

TEST(PageLines, SeenFromFarAMarkedPageIsAPixel)
{
    BlockRows rows{QRect(0, 0, 1024, 68)};
    rows.zoom = 20;
    QImage image(1024, 100, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    drawPageLines(painter, rows, {.strong = {}, .weak = {{256 * 5 + 17, 1}}}, hugeHeap(), lightTheme());
    painter.end();
    const int y = rows.rectOf({0, 0, 1}).bottom() + 2;
    for (const int x : {4, 5, 6})
        EXPECT_EQ(image.pixelColor(x, y) == lightTheme().text, x == 5) << x;
}

TEST(PageLines, AreDashedWhereEachPixelHasAWeakPage)
{
    BlockRows rows{QRect(0, 0, 1024, 68)};
    rows.zoom = 14; // four pages a pixel
    std::vector<PageRun> everySecond;
    for (PageIndex page = 0; page < 4 * 1024; page += 2)
        everySecond.push_back({page, 1});
    QImage image(1024, 100, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    drawPageLines(painter, rows, {.strong = {}, .weak = everySecond}, hugeHeap(), lightTheme());
    painter.end();
    const int y = rows.rectOf({0, 0, 1}).bottom() + 2;
    int inked = 0;
    for (int x = 0; x < 1024; ++x)
        inked += image.pixelColor(x, y) == lightTheme().text;
    EXPECT_NEAR(inked, 512, 3);
}

TEST(RunsInView, AreVisitedOnEachPixelThatTheyBeginOn)
{
    BlockRows rows{QRect(0, 0, 1024, 68)};
    rows.zoom = 20; // 256 pages a pixel
    const std::vector<PageRun> runs{{230, 1}, {235, 1}, {280, 1}, {900, 1}};
    std::vector<Bytes> begins;
    forRunsInView(
        runs, rows, [](const PageRun& run) { return run.first * kPage; },
        [](const PageRun& run) { return (run.first + run.count) * kPage; },
        [&begins](Bytes begin, Bytes) { begins.push_back(begin / kPage); });
    EXPECT_EQ(begins, (std::vector<Bytes>{230, 280, 900}));
}

TEST(RunsInView, AreNoMoreThanPixels)
{
    BlockRows rows{QRect(0, 0, 1024, 68)};
    rows.zoom = 20;
    std::vector<PageRun> runs(1'000'000);
    for (std::size_t i = 0; i < runs.size(); ++i)
        runs[i] = {2 * i, 1};
    const auto beginOf = [](const PageRun& run) { return run.first * kPage; };
    const auto endOf = [](const PageRun& run) { return (run.first + run.count) * kPage; };
    std::size_t visits = 0;
    Bytes last = 0;
    const auto visit = [&](Bytes begin, Bytes end) {
        ++visits;
        EXPECT_LT(begin, end);
        EXPECT_GE(begin, last);
        last = end;
    };
    forRunsInView(runs, rows, beginOf, endOf, visit);
    EXPECT_LE(visits, std::size_t(rows.rowPixels() * rows.rowCount()));
    EXPECT_EQ(visits, std::size_t(rows.rowPixels() * rows.rowCount())) << "each pixel has some";
    rows.zoom = 0;
    rows.begin = 10 * kPage + 100; // in a run, and closer than it is long
    visits = 0;
    last = 0;
    forRunsInView(runs, rows, beginOf, endOf, visit);
    EXPECT_EQ(visits, 1U);
    rows.begin = 4'000'000 * kPage;
    forRunsInView(runs, rows, beginOf, endOf, visit);
    EXPECT_EQ(visits, 1U) << "behind all of them";
}

TEST(PageLines, ComeAndGoWithWhatIsPointedOut)
{
    for (const char* id : {"blocks", "free"}) {
        OpenWindow open(dataFile("pinned_page.ops"));
        open.window.showView(QString::fromLatin1(id));
        open.settle();
        MapView* map = open.window.findChild<BlockMap*>();
        if (qstrcmp(id, "free") == 0) map = open.window.findChild<FreeMap*>();
        ASSERT_TRUE(map && map->isVisible()) << id;
        const QImage before = map->grab().toImage();
        open.session.setMarks(std::make_shared<PageMarks>(
            PageMarks{.strong = {{1, 1}}, .weak = {}, .strongName = QStringLiteral("one")}));
        open.settle();
        EXPECT_NE(map->grab().toImage(), before) << id;
        open.session.setMarks(nullptr);
        open.settle();
        EXPECT_EQ(map->grab().toImage(), before) << id;
    }
}

} // namespace
} // namespace heapglass::gui
