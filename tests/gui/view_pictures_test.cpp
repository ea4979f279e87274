// Pictures of the maps for looking at: written to the folder in HEAPGLASS_PICTURES, else skipped.
#include <bit>
#include <random>

#include <QImage>

#include <gtest/gtest.h>

#include "fake_snapshot.h"
#include "gui/paint/type.h"
#include "gui/views/block_map_painter.h"
#include "gui/views/free_map_painter.h"
#include "gui/views/page_map_painter.h"

namespace heapglass::gui
{
namespace
{

class Pictures : public testing::TestWithParam<bool>
{
  protected:
    void SetUp() override
    {
        if (!qEnvironmentVariableIsSet("HEAPGLASS_PICTURES")) GTEST_SKIP();
        useTheme(GetParam());
        QFont font(QStringLiteral("Noto Sans"));
        font.setPixelSize(13);
        QApplication::setFont(font);
    }
    void TearDown() override { useTheme(false); }

    template <class Draw>
    void write(const QString& name, QSize size, Draw draw, double ratio = 1)
    {
        QImage image(size * ratio, QImage::Format_RGB32);
        image.setDevicePixelRatio(ratio);
        QPainter painter(&image);
        draw(painter, QRect(QPoint(), size));
        painter.end();
        const QString folder = qEnvironmentVariable("HEAPGLASS_PICTURES");
        image.save(QStringLiteral("%1/%2-%3.png").arg(folder, name, GetParam() ? "dark" : "light"));
    }

    void writePages(const QString& name, QSize size, const PageScene& scene, double ratio = 1)
    {
        write(
            name, size,
            [&](QPainter& painter, QRect rect) {
                const PageIndex pages = mappedPages(*scene.now);
                const PageGrid grid = PageGrid::fitting(PageMapPainter::cellArea(size, pages, false), pages);
                PageMapPainter().paint(painter, rect, grid, scene, theme());
            },
            ratio);
    }
};

/// About what sqlite leaves: a solid start, then a free sea with islands.
std::string islands(std::size_t pages)
{
    std::mt19937 random(7);
    std::string states(pages, 'f');
    for (std::size_t i = 0; i < pages; ++i) {
        if (i < 768 && i < pages / 3)
            states[i] = 'h';
        else if (random() % 40 == 0)
            for (std::size_t end = std::min(pages, i + 1 + random() % 12); i < end; ++i)
                states[i] = random() % 6 ? 'h' : 'p';
    }
    for (std::size_t i = pages * 94 / 100; i < pages * 955 / 1000; ++i)
        states[i] = 'r';
    states[pages / 2] = 'm';
    return states;
}

TEST_P(Pictures, PageMap)
{
    replay::Snapshot heap = snapshotOf(islands(2931));
    heap.peakHeapBytes = 3433 * 4096;
    heap.peakHeapStep = 1'640'000;
    heap.step = 1'003'208;
    PageScene scene{.now = &heap};
    scene.selection = Spot{819, 1, {}};
    scene.hover = Spot{1300, 1, {}};
    writePages("pages", {1066, 309}, scene);
    writePages("pages2x", {1066, 309}, scene, 2);
    writePages("pages-large", {1366, 768}, scene);
    scene.selection = Spot{600, 700, {}};
    writePages("pages-range", {560, 472}, scene);

    replay::Snapshot small = snapshotOf(islands(700));
    PageScene smaller{.now = &small};
    writePages("pages-13", {1066, 309}, smaller);
}

TEST_P(Pictures, PageMapOfManyPages)
{
    replay::Snapshot heap = snapshotOf(islands(14000));
    PageScene scene{.now = &heap};
    writePages("pages-4", {1066, 309}, scene);
    replay::Snapshot huge = snapshotOf("");
    const std::string states = islands(160'000);
    huge.pages.window = {0, 16, 10'000};
    for (std::size_t i = 0; i < states.size(); i += 16) {
        replay::PageCell sum;
        for (std::size_t k = i; k < i + 16; ++k) {
            const replay::PageCell one = pageOf(states[k]);
            sum.held += one.held, sum.pinned += one.pinned, sum.metaHeld += one.metaHeld;
            sum.releasable += one.releasable, sum.released += one.released;
        }
        huge.pages.cells.push_back(sum);
    }
    countPages(huge);
    scene.now = &huge;
    writePages("pages-16", {1066, 309}, scene);
    replay::Snapshot recorded = snapshotOf(std::string(100, 'h') + std::string(80, 'e') + "pehhpe");
    recorded.geometry.knowsCommitment = false;
    scene.now = &recorded;
    writePages("pages-recorded", {1066, 309}, scene);
}

TEST_P(Pictures, Heapmin)
{
    std::mt19937 random(7);
    std::string states(256, 'f');
    for (char& state : states)
        if (random() % 7 == 0) state = 'p';
    states[0] = states[193] = 'm';
    for (std::size_t i = 247; i < 256; ++i)
        states[i] = 'f';
    heap::HeapminPlan plan;
    plan.pagesBefore = 256;
    plan.endBefore = 256 * 4096;
    plan.endAfter = 247 * 4096;
    plan.cut.push_back({247, 9});
    for (PageIndex i = 0; i < 247; ++i)
        if (states[i] == 'f') plan.released.push_back({i, 1});
    const replay::Snapshot before = snapshotOf(states);
    std::string rest = states.substr(0, 247);
    std::ranges::replace(rest, 'f', 'r');
    replay::Snapshot after = snapshotOf(rest);
    after.peakHeapBytes = before.heapBytes;
    const HeapminAnimation animation(plan);
    for (const int ms : {120, 300, 640, 1000, 1300}) {
        PageScene scene{.now = &after, .before = &before, .animation = &animation, .milliseconds = ms};
        writePages(QStringLiteral("heapmin-%1").arg(ms), {1066, 340}, scene);
    }
}

/// The blocks of page 819 in the mock-ups.
replay::Snapshot blocksOfPage()
{
    replay::Snapshot heap = snapshotOf(islands(2931));
    const Bytes base = 819 * 4096;
    Bytes at = base - 1040;
    const auto live = [&](Bytes length, Bytes asked) {
        heap.blocks.blocks.push_back(
            {.offset = at, .length = length, .live = true, .header = 16, .requested = asked});
        at += length;
    };
    const auto free = [&](Bytes length) {
        heap.blocks.blocks.push_back({.offset = at, .length = length, .bookkeeping = 32});
        at += length;
    };
    live(1312, 1288);
    live(96, 80);
    free(48);
    live(112, 96);
    live(144, 128);
    free(70192);
    live(64, 40);
    heap.selectedPage.emplace();
    heap.selectedPage->page = 819;
    const char* const names[] = {"pcache1AllocPage", "tokenExpr", "", "sqlite3CreateForeignKey",
                                 "sqlite3ExprListAppendNew"};
    for (int i = 0; i < 5; ++i) {
        replay::Holder holder;
        holder.block = heap.blocks.blocks[i];
        holder.name = names[i];
        heap.selectedPage->holders.push_back(holder);
    }
    return heap;
}

TEST_P(Pictures, BlockMap)
{
    replay::Snapshot heap = blocksOfPage();
    BlockScene scene{.now = &heap};
    scene.selection = Spot{819, 1, 819 * 4096 + 320};
    for (const int zoom : {0, -2, 4}) {
        const QSize size(1066, 132);
        write(QStringLiteral("blocks%1").arg(zoom), size, [&](QPainter& painter, QRect rect) {
            const BlockRows rows{blockArea(size), zoom,
                                 Bytes(819 * 4096 + (zoom == -2 ? 256
                                                     : zoom     ? -0x4000
                                                                : 0))};
            paintBlockMap(painter, rect, rows, scene, theme());
        });
    }
    std::mt19937 random(3);
    heap.blocks = {};
    const QSize size(1066, 132);
    const BlockRows rows = BlockRows{blockArea(size), 0, 0}.showing(0, heap.heapBytes);
    heap.blocks.window = blockWindowOf(rows);
    const Bytes bin = rows.bytesOf(4);
    for (std::uint32_t i = 0; i < heap.blocks.window.bins; ++i) {
        const Bytes live = i % 300 < 90 ? bin - random() % 2000 : random() % 5 ? 0 : random() % bin;
        heap.blocks.bins.push_back({live, live ? (bin - live) / (1 + random() % 4) : bin, 3});
    }
    write(QStringLiteral("blocks-bins"), size, [&](QPainter& painter, QRect rect) {
        paintBlockMap(painter, rect, rows, BlockScene{.now = &heap}, theme());
    });
}

TEST_P(Pictures, FreeMap)
{
    std::mt19937 random(5);
    replay::Snapshot heap = snapshotOf(islands(2931));
    Bytes at = 0;
    while (at < heap.heapBytes) {
        const int power = 4 + int(random() % 9) + (random() % 30 == 0 ? 6 : 0);
        const Bytes length =
            std::min<Bytes>(heap.heapBytes - at, ((Bytes{1} << power) + random() % (1u << power)) / 16 * 16);
        heap.freeList.blocks.push_back({at, length});
        at += length + (at < 768 * 4096 ? 30000 : random() % 8000) / 16 * 16;
    }
    for (const replay::FreeBlock& block : heap.freeList.blocks) {
        auto& size = heap.freeList.bySize[63 - std::countl_zero(block.length)];
        size.count += 1, size.bytes += block.length;
        heap.freeList.count += 1, heap.freeList.bytes += block.length;
        if (block.length > heap.freeList.largest.length) heap.freeList.largest = block;
    }
    const QSize sizes[] = {{1066, 268}, {1066, 600}};
    for (const QSize size : sizes)
        write(QStringLiteral("free-%1").arg(size.height()), size, [&](QPainter& painter, QRect rect) {
            FreeScene scene{&heap, freeRows(size, heap)};
            scene.selection = Spot{819, 1, {}};
            paintFreeMap(painter, rect, scene, theme());
        });
}

INSTANTIATE_TEST_SUITE_P(Both, Pictures, testing::Bool());

} // namespace
} // namespace heapglass::gui
