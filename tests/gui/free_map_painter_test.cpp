#include "gui/views/free_map_painter.h"

#include <QImage>

#include <gtest/gtest.h>

#include "fake_snapshot.h"
#include "gui/views/free_histogram.h"
#include "gui/views/free_map.h"
#include "gui/views/servable_curve.h"
#include "support.h"

namespace heapglass::gui
{
namespace
{

replay::Snapshot heapWithHoles()
{
    replay::Snapshot heap = snapshotOf(std::string(1024, 'h'));
    heap.freeList.blocks = {{0, 4096}, {409600, 48}, {819200, 262144}};
    heap.freeList.largest = heap.freeList.blocks.back();
    heap.freeList.count = 3;
    heap.freeList.bytes = 4096 + 48 + 262144;
    heap.freeList.bySize[12] = {1, 4096};
    heap.freeList.bySize[5] = {1, 48};
    heap.freeList.bySize[18] = {1, 262144};
    return heap;
}

TEST(FreeMap, CoversEachPixelByItsFreeBytes)
{
    const replay::Snapshot heap = heapWithHoles();
    const BlockRows rows = freeRows({1066, 268}, heap);
    ASSERT_EQ(rows.zoom, 10) << "4 rows of 1,024 pixels for 4 MiB";
    const auto cover = freeBytesPerPixel(rows, heap.freeList);
    EXPECT_EQ(cover[0], 1024U);
    EXPECT_EQ(cover[3], 1024U);
    EXPECT_EQ(cover[4], 0U);
    EXPECT_EQ(cover[400], 48U);
    Bytes sum = 0;
    for (const Bytes bytes : cover)
        sum += bytes;
    EXPECT_EQ(sum, heap.freeList.bytes);
}

TEST(FreeMap, CoversWholePixelsWhereABlockIsWider)
{
    replay::Snapshot heap = snapshotOf("h");
    heap.freeList.blocks = {{32, 16}};
    BlockRows rows = freeRows({1066, 600}, heap);
    rows.zoom = -1;
    const auto cover = freeBytesPerPixel(rows, heap.freeList);
    EXPECT_EQ(std::ranges::count_if(cover, [](Bytes bytes) { return bytes > 0; }), 32);
}

TEST(FreeMap, DrawsTheLargestFramedAndLiveBlocksAsGround)
{
    const replay::Snapshot heap = heapWithHoles();
    const QSize size(1066, 268);
    FreeScene scene{&heap, freeRows(size, heap)};
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    paintFreeMap(painter, image.rect(), scene, lightTheme());
    const QPoint origin = scene.rows.area.topLeft();
    EXPECT_EQ(image.pixelColor(origin + QPoint(50, 10)), lightTheme().titleBar);
    EXPECT_EQ(image.pixelColor(origin + QPoint(850, -1)), lightTheme().text) << "frame of the largest";
    const QColor inside = image.pixelColor(origin + QPoint(805, 4));
    EXPECT_TRUE(inside == lightTheme().releasable || inside == lightTheme().hatch);
    EXPECT_EQ(image.pixelColor(origin + QPoint(400, 19)), lightTheme().outline) << "48 bytes do not vanish";
}

TEST(FreeMap, SpeaksOfTheLargestWithItsAddress)
{
    const replay::Snapshot heap = heapWithHoles();
    const BlockRows rows = freeRows({1066, 268}, heap);
    EXPECT_EQ(freeCaption(heap, rows).toStdString(),
              "3 free blocks, 260 KiB · largest 256 KiB at 0xc8000, page 200 · 1 px = 1,024 B");
    EXPECT_EQ(freeBlockAt(heap.freeList, 409647)->offset, 409600U);
    EXPECT_EQ(freeBlockAt(heap.freeList, 409648), nullptr);
    EXPECT_EQ(sizeClassText(5).toStdString(), "32");
    EXPECT_EQ(sizeClassText(18).toStdString(), "256 Ki");
}

TEST(FreeMap, TheCurveOfWhatARequestCouldUseFallsWhereBlocksEnd)
{
    const replay::Snapshot heap = heapWithHoles();
    const QRect panel(0, 0, 330, 120);
    const ServableAxes axes = ServableAxes::of(panel, heap.freeList);
    for (const Bytes size : {Bytes{16}, Bytes{4080}, Bytes{262128}}) {
        const auto read = axes.sizeAt({axes.xOf(size), axes.plot.center().y()});
        ASSERT_TRUE(read) << size;
        EXPECT_NEAR(double(*read), double(size), double(size) * 0.05)
            << "where a size is marked it is read off";
    }
    EXPECT_FALSE(axes.sizeAt({axes.plot.left(), axes.plot.bottom() + 5}));

    const replay::Servable servable(heap.freeList, heap.geometry);
    QImage image(panel.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    drawServableCurve(painter, panel, heap.freeList, servable, 64, lightTheme());
    painter.end();
    const auto top = [&](Bytes size) { return image.pixel(axes.xOf(size), axes.plot.center().y()); };
    EXPECT_NE(top(20), top(300'000)) << "all blocks, and none that long";
    EXPECT_TRUE(servableSentence(heap.freeList, servable, 262'128).contains(QStringLiteral("256 KiB")));
    EXPECT_TRUE(servableSentence(heap.freeList, servable, 262'129).contains(QStringLiteral("0 B")));
}

TEST(FreeMap, ClickAndKeysChooseTheRequest)
{
    OpenWindow open(dataFile(QStringLiteral("pinned_page.ops")));
    open.window.showView(QStringLiteral("free"));
    open.settle();
    auto* map = open.window.findChild<FreeMap*>();
    const ServableAxes axes =
        ServableAxes::of(freePanelsIn(map->rect(), map->rows())[2], open.session.snapshot().freeList);
    QTest::mouseClick(map, Qt::LeftButton, {}, {axes.xOf(1024), axes.plot.center().y()});
    const QString clicked = map->accessibleDescription();
    EXPECT_TRUE(clicked.contains(QStringLiteral("A request of 1,0"))) << clicked.toStdString();
    QTest::keyClick(map, Qt::Key_Plus);
    EXPECT_TRUE(map->accessibleDescription().contains(QStringLiteral("A request of 2,0")));
    QTest::keyClick(map, Qt::Key_Minus);
    EXPECT_EQ(map->accessibleDescription(), clicked);
}

} // namespace
} // namespace heapglass::gui
