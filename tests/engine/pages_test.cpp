#include "engine/heap/pages.h"

#include <gtest/gtest.h>
#include <map>
#include <random>

namespace heapglass::heap
{
namespace
{

/// One thing in memory: a live block or the bookkeeping of a free one.
struct Piece {
    Bytes offset, length;
    bool live;
};

void put(Pages& pages, const Piece& piece)
{
    piece.live ? pages.addLive(piece.offset, piece.length) : pages.addBookkeeping(piece.offset, piece.length);
}

void take(Pages& pages, const Piece& piece)
{
    piece.live ? pages.removeLive(piece.offset, piece.length)
               : pages.removeBookkeeping(piece.offset, piece.length);
}

/// Page by page, byte counts by subtraction.
std::vector<PageContent> painted(const std::map<Bytes, Piece>& pieces, Bytes page, PageIndex count)
{
    std::vector<PageContent> content(count);
    for (const auto& [offset, piece] : pieces)
        for (PageIndex k = offset / page; k <= (offset + piece.length - 1) / page; ++k) {
            if (!piece.live) ++content[k].bookkeeping;
            if (!piece.live) continue;
            ++content[k].liveBlocks;
            content[k].liveBytes +=
                std::min((k + 1) * page, offset + piece.length) - std::max(k * page, offset);
        }
    return content;
}

void expectSame(const Pages& pages, const std::vector<PageContent>& naive, const std::vector<bool>& released)
{
    PageIndex held = 0, pinned = 0, noted = 0, gone = 0;
    std::vector<PageRun> releasable;
    for (PageIndex k = 0; k < naive.size(); ++k) {
        PageContent expected = naive[k];
        expected.released = released[k];
        ASSERT_EQ(pages.content(k), expected) << "page " << k;
        held += expected.liveBlocks > 0;
        pinned += expected.liveBlocks && expected.liveBytes * 4 < pages.pageSize();
        noted += !expected.liveBlocks && expected.bookkeeping;
        gone += expected.released;
        if (expected.liveBlocks || expected.bookkeeping || expected.released) continue;
        if (releasable.empty() || releasable.back().first + releasable.back().count != k)
            releasable.push_back({k, 0});
        ++releasable.back().count;
    }
    ASSERT_EQ(pages.held(), held);
    ASSERT_EQ(pages.pinned(), pinned);
    ASSERT_EQ(pages.bookkeepingOnly(), noted);
    ASSERT_EQ(pages.released(), gone);
    std::vector<PageRun> runs;
    pages.releasableRuns(naive.size(), runs);
    ASSERT_EQ(runs, releasable);
}

struct Shape {
    Bytes page, longest;
    PageIndex pages;
};

class PagesBrute : public testing::TestWithParam<Shape>
{
  protected:
    /// A place for a new piece between the existing ones; nothing if it does not fit.
    bool place(Piece& piece)
    {
        const Bytes reach = shape.page * shape.pages;
        piece.live = random() % 3;
        piece.offset = random() % reach;
        const Bytes bits = random() % std::bit_width(shape.longest);
        piece.length = std::min(1 + random() % (Bytes{2} << bits), reach - piece.offset);
        const auto above = pieces.lower_bound(piece.offset);
        if (above != pieces.end()) piece.length = std::min(piece.length, above->first - piece.offset);
        if (above == pieces.begin()) return piece.length > 0;
        const Piece& below = std::prev(above)->second;
        return piece.length > 0 && below.offset + below.length <= piece.offset;
    }
    void step()
    {
        if (pieces.size() > 2 && random() % 3 == 0) {
            const auto it = std::next(pieces.begin(), long(random() % pieces.size()));
            take(pages, it->second), undo.push_back({it->second, true});
            pieces.erase(it);
        }
        Piece piece{};
        if (!place(piece)) return;
        put(pages, piece), undo.push_back({piece, false});
        pieces[piece.offset] = piece;
    }
    void toggle()
    {
        const PageIndex first = random() % shape.pages;
        const PageRun run{first, 1 + random() % (shape.pages - first)};
        pages.flipReleased(run), toggles.push_back(run);
        for (PageIndex k = run.first; k < run.first + run.count; ++k)
            released[k] = !released[k];
    }

    const Shape shape = GetParam();
    std::mt19937_64 random{shape.page};
    Pages pages{shape.page};
    std::map<Bytes, Piece> pieces;
    std::vector<std::pair<Piece, bool>> undo;
    std::vector<PageRun> toggles;
    std::vector<bool> released = std::vector<bool>(shape.pages);
};

TEST_P(PagesBrute, CountersAreThoseOfPaintingAndUndoExactly)
{
    pages.setEnd(shape.page * shape.pages);
    const int checkEach = int(1 + shape.pages / 500);
    for (int i = 0; i < 600; ++i) {
        step();
        if (i % 50 == 7) toggle();
        if (i % checkEach == 0) expectSame(pages, painted(pieces, shape.page, shape.pages), released);
    }
    EXPECT_EQ(Pages(pages), pages);
    for (std::size_t i = undo.size(); i-- > 0;)
        undo[i].second ? put(pages, undo[i].first) : take(pages, undo[i].first);
    for (const PageRun run : toggles)
        pages.flipReleased(run);
    pages.setEnd(0);
    EXPECT_EQ(pages, Pages(shape.page));
}

TEST_P(PagesBrute, FillingPutsBlocksInThePlaceOfOthers)
{
    for (int round = 0; round < 12; ++round) {
        for (int i = 0; i < 80; ++i)
            step();
        toggle();
        Pages expected(shape.page);
        for (PageIndex k = 0; k < shape.pages; ++k)
            if (released[k]) expected.flipReleased({k, 1}); // stays so
        Pages::Filling filling(pages);
        for (const auto& [offset, piece] : pieces) {
            put(expected, piece);
            filling.add(offset, piece.length, piece.live);
        }
        filling.finish();
        ASSERT_EQ(pages, expected) << "round " << round;
        const Bytes middle = shape.page * shape.pages / 2; // next time the upper half is empty
        if (round % 3 == 0)
            for (auto it = pieces.lower_bound(middle); it != pieces.end(); it = pieces.erase(it))
                take(pages, it->second);
    }
}

TEST_P(PagesBrute, CommittingFlipsTheReleasedPagesThatAreTouched)
{
    toggle();
    for (int i = 0; i < 30; ++i) {
        toggle();
        const Bytes offset = random() % (shape.page * shape.pages);
        const Bytes length = 1 + random() % (shape.page * shape.pages - offset);
        PageIndex expected = 0;
        for (PageIndex k = offset / shape.page; k <= (offset + length - 1) / shape.page; ++k) {
            expected += released[k];
            released[k] = false;
        }
        std::vector<PageRun> runs{{7, 7}};
        ASSERT_EQ(pages.commit(offset, length, runs), expected);
        for (std::size_t k = 1; k < runs.size(); ++k)
            expected -= runs[k].count;
        ASSERT_EQ(expected, 0u);
        expectSame(pages, painted({}, shape.page, shape.pages), released);
    }
}

INSTANTIATE_TEST_SUITE_P(Shapes, PagesBrute,
                         testing::Values(Shape{16, 40, 40}, Shape{16, 4096, 700}, Shape{64, 30'000, 130},
                                         Shape{4096, 1 << 19, 200}, Shape{16, 1 << 19, 70'000},
                                         Shape{2 << 20, 64 << 20, 90}));

TEST(Pages, TwoToThe28PagesCostNothingUntilTouched)
{
    Pages pages(4096);
    const Bytes reach = Bytes{1} << 40;
    pages.setEnd(reach);
    pages.addLive(0, reach);
    EXPECT_EQ(pages.held(), PageIndex{1} << 28);
    EXPECT_EQ(pages.content(12'345'678).liveBytes, 4096u);
    pages.removeLive(0, reach);
    pages.flipReleased({5, (PageIndex{1} << 28) - 10});
    EXPECT_EQ(pages.released(), (PageIndex{1} << 28) - 10);
    std::vector<PageRun> runs;
    EXPECT_EQ(pages.commit(reach / 2, 1, runs), 1u);
    EXPECT_EQ(pages.released(), (PageIndex{1} << 28) - 11);
    EXPECT_LT(pages.bytes(), std::size_t{4} << 20);
}

TEST(Pages, TheEndCountsAPartialPage)
{
    Pages pages(4096);
    pages.setEnd(4097);
    EXPECT_EQ(pages.count(), 2u);
}

} // namespace
} // namespace heapglass::heap
