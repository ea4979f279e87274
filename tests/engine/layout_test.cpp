#include "engine/heap/layout.h"

#include <gtest/gtest.h>

namespace heapglass::heap
{
namespace
{

/// A layout from a picture: a letter is a granule of a live block, a dot of a free one; neighbouring equal
/// letters are one block, `,` begins a new free block; bars mark the page edges and must stand on them.
Layout draw(const Geometry& geometry, std::string_view picture)
{
    Layout layout(geometry);
    std::string blocks;
    for (const char c : picture) {
        if (c != '|')
            blocks += c;
        else
            EXPECT_EQ(blocks.size() * geometry.granule % geometry.page, 0u) << picture;
    }
    const auto kind = [](char c) { return c == ',' ? '.' : c; };
    std::size_t first = 0;
    for (std::size_t i = 1; i <= blocks.size(); ++i) {
        if (i < blocks.size() && blocks[i] != ',' && kind(blocks[i]) == kind(blocks[i - 1])) continue;
        const Bytes offset = first * geometry.granule, length = (i - first) * geometry.granule;
        layout.blocks.flip(first);
        if (kind(blocks[first]) == '.') {
            layout.pages.addBookkeeping(offset, layout.bookkeepingOf(length));
        } else {
            layout.blocks.setUsed(first, true);
            layout.pages.addLive(offset, length);
            layout.liveBytes += length;
        }
        first = i;
    }
    if (!blocks.empty()) layout.blocks.flip(blocks.size());
    layout.pages.setEnd(blocks.size() * geometry.granule);
    return layout;
}

Geometry small()
{
    return {.page = 64, .granule = 16, .header = 0, .bookkeeping = 32, .minimumBlock = 32};
}

std::string states(const Layout& layout)
{
    std::string text;
    const Tail tail = layout.tail();
    for (PageIndex k = 0; k < layout.pages.count(); ++k)
        text += "hmr-e"[int(layout.state(k, tail))];
    return text;
}

TEST(Layout, NamesEachPagesState)
{
    const Layout layout = draw(small(), "AAAA|BB..|....|....|..CC|....|....");
    EXPECT_EQ(layout.check(), "");
    EXPECT_EQ(states(layout), "hh--h--");
    EXPECT_EQ(layout.totals(), (PageTotals{7, 3, 0, 0, 4, 0}));
    EXPECT_EQ(layout.tail().cutTo, 5u * 64);
    EXPECT_EQ(layout.tail().firstGone, 5u * 64);
    EXPECT_EQ(layout.tail().bookkeepingOnly, 1u);
}

TEST(Layout, AFreeBlockInMidPageKeepsItsBookkeepingAtTheEnd)
{
    const Layout layout = draw(small(), "AAA.|....|....");
    EXPECT_EQ(states(layout), "hm-");
    EXPECT_EQ(layout.tail().cutTo, 128u);
    EXPECT_EQ(layout.tail().firstGone, 192u);
}

TEST(Layout, SeveralTrailingFreeBlocksGoWithoutCoalescing)
{
    const Layout layout = draw(small(), "AA..|,...|,...|....|,...");
    EXPECT_EQ(layout.tail().cutTo, 64u);
    EXPECT_EQ(layout.tail().firstGone, 64u);
    EXPECT_EQ(layout.tail().bookkeepingOnly, 3u);
    EXPECT_EQ(states(layout), "h----");
}

TEST(Layout, TheCutStopsAtTheFirstTrailingBlockThatStartsInMidPage)
{
    const Layout layout = draw(small(), "AA..|..,.|....|,...");
    EXPECT_EQ(layout.tail().cutTo, 128u);
    EXPECT_EQ(layout.tail().firstGone, 192u);
    EXPECT_EQ(states(layout), "hm--");
}

TEST(Layout, AHeapOfFreeBlocksWouldVanish)
{
    const Layout layout = draw(small(), "....|....");
    EXPECT_EQ(layout.tail().cutTo, 0u);
    EXPECT_EQ(states(layout), "--");
}

TEST(Layout, ReleasedPagesAreNamedAndRecordedAddressesKnowNone)
{
    Layout layout = draw(small(), "AAAA|BB..|....|....|..CC");
    layout.pages.flipReleased({2, 2});
    EXPECT_EQ(layout.check(), "");
    EXPECT_EQ(states(layout), "hhrrh");
    layout.geometry.knowsCommitment = false;
    EXPECT_EQ(states(layout), "hheeh");
    layout.pages.flipReleased({0, 1});
    EXPECT_NE(layout.check(), "");
}

TEST(Layout, CheckNoticesWhatDoesNotFit)
{
    Layout layout = draw(small(), "AAAA|BB..");
    EXPECT_EQ(layout.check(), "");
    layout.blocks.flip(3);
    EXPECT_NE(layout.check(), "");
    layout.blocks.flip(3);
    layout.liveBytes += 16;
    EXPECT_NE(layout.check(), "");
}

} // namespace
} // namespace heapglass::heap
