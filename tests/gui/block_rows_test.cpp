#include "gui/paint/block_rows.h"

#include <gtest/gtest.h>

#include "gui/paint/row_label.h"
#include "gui/paint/type.h"
#include "gui/views/row_number.h"

namespace heapglass::gui
{
namespace
{

using Span = BlockRows::Span;

/// Four rows of 1,024 pixels: one page at 1 px = 1 byte.
BlockRows page819()
{
    return {QRect(38, 20, 1024, 96), 0, 819 * 4096};
}

TEST(BlockRows, AreTheMockUpsFourRowsOfAPage)
{
    const BlockRows rows = page819();
    EXPECT_EQ(rows.rowPixels(), 1024);
    EXPECT_EQ(rows.rowCount(), 4);
    EXPECT_EQ(rows.bytesPerRow(), 1024U);
    EXPECT_EQ(rows.end(), 820U * 4096);
}

TEST(BlockRows, BreakABlockAtTheEndOfARow)
{
    const BlockRows rows = page819();
    EXPECT_EQ(rows.spansOf(819 * 4096 + 1000, 819 * 4096 + 2100),
              (std::vector<Span>{{0, 1000, 1024}, {1, 0, 1024}, {2, 0, 52}}));
    EXPECT_EQ(rows.rectOf({1, 10, 20}), QRect(48, 44, 10, 20));
}

TEST(BlockRows, ShowOnlyThePartInView)
{
    const BlockRows rows = page819();
    EXPECT_EQ(rows.spansOf(0, 819 * 4096 + 16), (std::vector<Span>{{0, 0, 16}}));
    EXPECT_TRUE(rows.spansOf(820 * 4096, 900 * 4096).empty());
    EXPECT_TRUE(rows.spansOf(0, 4096).empty());
    EXPECT_EQ(rows.spansOf(820 * 4096 - 16, 830 * 4096), (std::vector<Span>{{3, 1008, 1024}}));
}

TEST(BlockRows, WidenWhatWouldVanish)
{
    BlockRows rows = page819();
    rows.zoom = 6;
    EXPECT_EQ(rows.spansOf(rows.begin + 640, rows.begin + 656, 3), (std::vector<Span>{{0, 10, 13}}));
}

TEST(BlockRows, FindTheByteTheyPutAnywhere)
{
    for (int zoom = -4; zoom < 20; ++zoom) {
        BlockRows rows = page819();
        rows.zoom = zoom;
        for (Bytes byte = rows.begin; byte < rows.end();
             byte += std::max<Bytes>(16, rows.bytesPerRow() / 7)) {
            const auto spans = rows.spansOf(byte, byte + 1);
            ASSERT_FALSE(spans.empty()) << zoom;
            const Bytes found = rows.byteAt(rows.rectOf(spans.front()).topLeft()).value();
            EXPECT_LE(found, byte);
            EXPECT_LT(byte - found, std::max<Bytes>(1, rows.bytesOf(1)));
        }
    }
}

TEST(BlockRows, ChooseTheClosestZoomThatShowsAll)
{
    EXPECT_EQ(page819().showing(819 * 4096, 820 * 4096).zoom, 0);
    EXPECT_EQ(page819().showing(819 * 4096, 820 * 4096 + 1).zoom, 1);
    EXPECT_EQ(page819().showing(0, 2931 * 4096).zoom, 12);
    EXPECT_EQ(page819().showing(64, 80).zoom, BlockRows::kClosest);
}

TEST(BlockRows, ZoomAboutThePointer)
{
    const BlockRows rows = page819();
    const QPoint pointer(38 + 512, 20 + 30);
    const Bytes byte = rows.byteAt(pointer).value();
    for (const int steps : {1, 2, -1, -3}) {
        const BlockRows zoomed = rows.zoomedAbout(pointer, steps);
        const Bytes now = zoomed.byteAt(pointer).value();
        EXPECT_LE(byte > now ? byte - now : now - byte, 16U + zoomed.bytesOf(1)) << steps;
    }
}

TEST(BlockRows, GoAsCloseAsALineOfTheCacheARow)
{
    for (const int width : {300, 1024, 1900, 2500}) {
        BlockRows rows = page819();
        rows.area.setWidth(width);
        const QPoint pointer(38 + 100, 20 + 60);
        for (int i = 0; i < 20; ++i)
            rows = rows.zoomedAbout(pointer, 1);
        EXPECT_TRUE(rows.isByLine()) << width;
        EXPECT_EQ(rows.bytesPerRow(), 64U);
        EXPECT_EQ(rows.begin % 64, 0U) << "a row is a line, not parts of two";
        EXPECT_GT(rows.rowCount(), 4) << "lines are lower than other rows";
        EXPECT_EQ(rows.zoomedAbout(pointer, 1), rows);
        EXPECT_EQ(rows.scrolled(1, 1 << 30).begin, rows.begin + 64);
        const Bytes byte = rows.byteAt(pointer).value();
        const BlockRows back = rows.zoomedAbout(pointer, -1);
        EXPECT_FALSE(back.isByLine());
        const Bytes now = back.byteAt(pointer).value();
        EXPECT_LE(byte > now ? byte - now : now - byte, 128U);
    }
}

TEST(BlockRows, ScrollWithinTheHeap)
{
    const BlockRows rows = page819();
    EXPECT_EQ(rows.scrolled(-1, 1 << 30).begin, rows.begin - 1024);
    EXPECT_EQ(rows.scrolled(-100000, 1 << 30).begin, 0U);
    EXPECT_EQ(rows.scrolled(3, 820 * 4096).begin, rows.begin);
    EXPECT_EQ(rows.scrolled(3, 820 * 4096 + 100).begin, rows.begin + 1024);
}

TEST(RowNumber, TellsTheRowsOfOnePageApart)
{
    const QFontMetrics metrics(tickType());
    QStringList numbers;
    for (Bytes byte = 0; byte < 4096; byte += 512)
        numbers << rowNumber(byte, 512, 4096, byte == 0, metrics, 60);
    EXPECT_EQ(numbers.front(), QStringLiteral("0"));
    EXPECT_EQ(numbers.back(), QStringLiteral("3,584"));
    EXPECT_EQ(numbers.removeDuplicates(), 0);
    EXPECT_EQ(rowNumber(3 * 4096, 512, 4096, false, metrics, 60), QStringLiteral("p 3"));
    EXPECT_EQ(rowNumber(3 * 4096, 512, 4096, true, metrics, 60), QStringLiteral("0"))
        << "the heading says which";
    EXPECT_EQ(rowNumber(3 * 4096, 8192, 4096, false, metrics, 60), QStringLiteral("3")) << "pages";
    EXPECT_EQ(
        rowNumber(16'384, 16'384, 65'536, false, metrics, metrics.horizontalAdvance(QStringLiteral("8,888"))),
        QStringLiteral("16 Ki"))
        << "of 16,384 not the first digit is lost";
}

TEST(RowLabel, SaysLargeNumbersShorterThanCutOff)
{
    const QFontMetrics metrics(tickType());
    const int gutter = metrics.horizontalAdvance(QStringLiteral("8,888"));
    EXPECT_EQ(rowLabel(8192, metrics, gutter), QStringLiteral("8,192"));
    EXPECT_EQ(rowLabel(65'536, metrics, gutter), QStringLiteral("64 Ki"));
    EXPECT_EQ(rowLabel(8'388'608, metrics, gutter), QStringLiteral("8 Mi"));
    EXPECT_EQ(rowLabel(1'234'567, metrics, metrics.horizontalAdvance(QStringLiteral("~1.2 Mi"))),
              QStringLiteral("~1.2 Mi"))
        << "rounded is said";
    EXPECT_EQ(rowLabel(100'000, metrics, gutter), QStringLiteral("~98Ki"));
    EXPECT_EQ(rowLabel(262'144, metrics, metrics.horizontalAdvance(QStringLiteral("256Ki"))),
              QStringLiteral("256Ki"));
    EXPECT_EQ(rowLabel(100'000, metrics, 1000), QStringLiteral("100,000"));
    EXPECT_EQ(rowLabel(0, metrics, 0), QStringLiteral("0"));
}

} // namespace
} // namespace heapglass::gui
