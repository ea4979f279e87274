#include "gui/views/block_map_painter.h"

#include <QImage>

#include <gtest/gtest.h>

#include "engine/replay/heap_call.h"
#include "fake_snapshot.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{
namespace
{

/// A page at 1 px = 1 byte: a block of 96 (16 header, 60 asked), 64 free, and one that goes on.
replay::Snapshot page()
{
    replay::Snapshot heap = snapshotOf("hh");
    heap.blocks.blocks = {{.offset = 0, .length = 96, .live = true, .header = 16, .requested = 60},
                          {.offset = 96, .length = 64, .bookkeeping = 32},
                          {.offset = 160, .length = 5000, .live = true, .header = 16, .requested = 4984}};
    return heap;
}

class BlockMapPicture : public testing::TestWithParam<bool>
{
  protected:
    void draw(const BlockScene& scene, int zoom = 0, Bytes begin = 0)
    {
        const QSize size(1066, 132);
        m_rows = {blockArea(size), zoom, begin};
        m_image = QImage(size, QImage::Format_RGB32);
        QPainter painter(&m_image);
        paintBlockMap(painter, m_image.rect(), m_rows, scene, colours());
    }
    QColor at(Bytes byte, int y) const
    {
        const QRect rect = m_rows.rectOf(m_rows.spansOf(byte, byte, 1).front());
        return m_image.pixelColor(rect.left(), rect.top() + y);
    }
    /// How many pixels of the column at `byte` have the colour.
    int count(Bytes byte, const QColor& colour) const
    {
        int number = 0;
        for (int y = 0; y < BlockRows::kRowHeight; ++y)
            number += at(byte, y) == colour;
        return number;
    }
    const Theme& colours() const { return GetParam() ? darkTheme() : lightTheme(); }

    BlockRows m_rows;
    QImage m_image;
};

TEST_P(BlockMapPicture, DrawsEachPartOfABlockToScale)
{
    const replay::Snapshot heap = page();
    draw({.now = &heap});
    EXPECT_EQ(at(1, 10), colours().header);
    EXPECT_EQ(at(15, 1), colours().header);
    EXPECT_EQ(at(16, 1), colours().payload);
    EXPECT_EQ(at(75, 1), colours().payload);
    EXPECT_GT(count(85, colours().base), 0) << "slack is hatched";
    EXPECT_GT(count(85, colours().payload), 0);
    EXPECT_GT(count(110, colours().metaHeld), 10) << "bookkeeping";
    EXPECT_GT(count(140, colours().releasable), 10);
    EXPECT_EQ(at(140, 0), colours().outline);
    EXPECT_EQ(at(0, 10), colours().base) << "a block begins here";
    EXPECT_EQ(at(160, 10), colours().base);
}

TEST_P(BlockMapPicture, WritesWhatFreeMemoryIsFilledWithAsLongAsTheCursorStands)
{
    replay::Snapshot heap = page();
    draw({.now = &heap});
    const QImage before = m_image;
    auto answer = std::make_shared<replay::HeapAnswer>();
    answer->call.function = replay::HeapCall::Function::set;
    answer->fill = {0xFE, 1, 32};
    answer->step = heap.step;
    heap.answer = answer;
    EXPECT_EQ(fillOf(heap), 0xFE);
    draw({.now = &heap});
    const QRect free = m_rows.rectOf(m_rows.spansOf(128, 160, 0).front());
    EXPECT_NE(m_image.copy(free), before.copy(free));
    const QRect live = m_rows.rectOf(m_rows.spansOf(160, 1000, 0).front());
    EXPECT_EQ(m_image.copy(live), before.copy(live)) << "live bytes stay";
    ++heap.step;
    EXPECT_FALSE(fillOf(heap));
    draw({.now = &heap});
    EXPECT_EQ(m_image, before);
}

TEST_P(BlockMapPicture, HasNoEdgeWhereABlockCrossesThePage)
{
    const replay::Snapshot heap = page();
    draw({.now = &heap}, 0, 4096);
    EXPECT_EQ(at(4096, 1), colours().payload);
    EXPECT_EQ(at(5159, 1), colours().payload);
}

TEST_P(BlockMapPicture, WidensABlockThatWouldVanishAndSaysSo)
{
    replay::Snapshot heap = snapshotOf(std::string(64, 'h'));
    heap.blocks.blocks = {{.offset = 0, .length = 8000},
                          {.offset = 8000, .length = 32, .live = true, .header = 16, .requested = 16},
                          {.offset = 8032, .length = 200000}};
    draw({.now = &heap}, 6);
    const int x = 8000 / 64;
    int payload = 0;
    for (int i = 0; i < 3; ++i)
        payload += m_image.pixelColor(m_rows.area.left() + x + i, m_rows.area.top() + 2) == colours().payload;
    EXPECT_EQ(payload, 3);
    EXPECT_EQ(m_image.pixelColor(m_rows.area.left() + x + 1, m_rows.area.top() + 9), colours().base);
}

TEST_P(BlockMapPicture, FillsBinsToTheirLiveShare)
{
    replay::Snapshot heap = snapshotOf(std::string(2048, 'h'));
    BlockRows rows{blockArea({1066, 132}), 0, 0};
    rows = rows.showing(0, heap.heapBytes);
    heap.blocks.window = blockWindowOf(rows);
    const Bytes bin = rows.bytesOf(4);
    heap.blocks.bins.assign(heap.blocks.window.bins,
                            {.liveBytes = bin / 2, .largestFree = bin / 4, .blocks = 9});
    draw({.now = &heap}, rows.zoom);
    EXPECT_EQ(count(0, colours().payload), 10);
    EXPECT_EQ(at(0, 8), colours().releasable) << "scattered: no hatch";
}

TEST_P(BlockMapPicture, RingsTheSelectedBlock)
{
    const replay::Snapshot heap = page();
    BlockScene scene{.now = &heap};
    scene.selection = Spot{0, 1, 0};
    draw(scene);
    EXPECT_EQ(at(40, -1), colours().focus);
    EXPECT_EQ(at(40, -2), colours().focus);
    EXPECT_EQ(at(40, 0), colours().focusCounter);
}

INSTANTIATE_TEST_SUITE_P(Both, BlockMapPicture, testing::Bool());

TEST(BlockScene, FindsTheBlockOfAByte)
{
    const replay::Snapshot heap = page();
    EXPECT_EQ(blockAt(heap.blocks, 0)->offset, 0U);
    EXPECT_EQ(blockAt(heap.blocks, 95)->offset, 0U);
    EXPECT_EQ(blockAt(heap.blocks, 96)->offset, 96U);
    EXPECT_EQ(blockAt(heap.blocks, 5160), nullptr);
    EXPECT_EQ(blockAt({}, 0), nullptr);
}

TEST(BlockScene, SpeaksTheMockUpsCaptionAndLabels)
{
    replay::Snapshot heap = snapshotOf(std::string(900, 'h'));
    const BlockRows rows{blockArea({1066, 132}), 0, 819 * 4096};
    EXPECT_EQ(blockCaption(heap, rows).toStdString(), "page 819 · address 0x333000 · 1 px = 1 byte");
    const replay::BlockView crossing{
        .offset = 819 * 4096 - 1040, .length = 1312, .live = true, .header = 16, .requested = 1288};
    EXPECT_EQ(blockLabel(heap, rows, crossing).toStdString(), "last 272 of 1,312 B");
    const replay::BlockView free{.offset = 819 * 4096 + 704, .length = 50192};
    EXPECT_EQ(blockLabel(heap, rows, free).toStdString(), "free: 50,192 B, from page 819 to page 831");
    replay::Holder holder;
    holder.block = crossing;
    holder.name = "pcache1AllocPage";
    heap.selectedPage.emplace().holders.push_back(holder);
    EXPECT_EQ(blockLabel(heap, rows, crossing).toStdString(), "pcache1AllocPage · last 272 of 1,312 B");
    replay::BlockView known = crossing;
    known.block = 4711;
    EXPECT_EQ(blockLabel(heap, rows, known).toStdString(), "pcache1AllocPage · last 272 of 1,312 B · #4711");
}

TEST(BlockScene, LabelsSayAsMuchAsThereIsRoomForAndNeverHalfANumber)
{
    replay::Snapshot heap = snapshotOf(std::string(900, 'h'));
    const BlockRows rows{blockArea({1066, 132}), 0, 0};
    const replay::BlockView block{
        .offset = 4096, .length = 1312, .live = true, .header = 16, .requested = 1288, .block = 4711};
    const QFontMetrics metrics(typeOf(12));
    const auto label = [&](const replay::BlockView& of, const QString& room) {
        return blockLabel(heap, rows, of, metrics, metrics.horizontalAdvance(room));
    };
    const QString size = QStringLiteral("1,312 B"), both = QStringLiteral("1,312 B · #4711");
    EXPECT_EQ(label(block, both), both);
    EXPECT_EQ(label(block, both.chopped(1)), size);
    EXPECT_EQ(label(block, size), size);
    EXPECT_EQ(label(block, size.chopped(1)), QString());
    replay::Holder holder;
    holder.block = block;
    holder.name = "sqlite3ExprListAppendNew";
    heap.selectedPage.emplace().holders.push_back(holder);
    const QString all = QStringLiteral("sqlite3ExprListAppendNew · ") + both;
    EXPECT_EQ(label(block, all), all);
    const QString cut = label(block, all.chopped(12));
    EXPECT_TRUE(cut.contains(QChar(0x2026)) && cut.endsWith(QStringLiteral(" · ") + size)) << qPrintable(cut);
    EXPECT_EQ(label(block, both), both) << "no room for a name";
    const replay::BlockView free{.offset = 8192, .length = 50192};
    EXPECT_EQ(label(free, QStringLiteral("free: 50,192 B")), QStringLiteral("free: 50,192 B"));
    EXPECT_EQ(label(free, QStringLiteral("50,192 B")), QStringLiteral("50,192 B"));
    EXPECT_EQ(label(free, QStringLiteral("50,192")), QString());
    for (int room = 0; room < 400; ++room)
        for (const replay::BlockView& each : {block, free})
            EXPECT_LE(metrics.horizontalAdvance(blockLabel(heap, rows, each, metrics, room)), room);
}

TEST(BlockScene, LabelsStayWithinTheirBlocks)
{
    // Neighbours of every width, at every zoom: what is drawn with labels differs from what is drawn without
    // only inside of payloads.
    replay::Snapshot heap = snapshotOf(std::string(4, 'h'));
    Bytes at = 0;
    for (Bytes asked = 8; at < 12000; asked += 24) {
        const Bytes length = asked + 24;
        heap.blocks.blocks.push_back({.offset = at,
                                      .length = length,
                                      .live = true,
                                      .header = 16,
                                      .requested = asked,
                                      .block = BlockId(at)});
        at += length;
    }
    for (const int zoom : {-2, -1, 0, 1, 3}) {
        const QSize size(1066, 132);
        const BlockRows rows{blockArea(size), zoom, 0};
        QImage image(size, QImage::Format_RGB32);
        QPainter painter(&image);
        paintBlockMap(painter, image.rect(), rows, {.now = &heap}, lightTheme());
        for (const replay::BlockView& block : heap.blocks.blocks)
            for (const BlockRows::Span& span : rows.spansOf(block.offset, block.offset + block.header, 0)) {
                const QRect rect = rows.rectOf(span);
                for (int x = rect.left() + 1; x <= rect.right(); ++x)
                    for (int y = rect.top(); y <= rect.bottom(); ++y)
                        ASSERT_EQ(image.pixelColor(x, y), lightTheme().header) << zoom << ' ' << block.offset;
            }
    }
}

} // namespace
} // namespace heapglass::gui
