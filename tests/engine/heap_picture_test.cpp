// The marks of each fit, in pictures: a letter is a granule of a live block, a dot of a free one, a comma the
// start of a free block right after another, bars are page edges.
#include <gtest/gtest.h>

#include "engine/heap/policies.h"

namespace heapglass::heap
{
namespace
{

class Picture
{
  public:
    explicit Picture(std::string_view policy, Coalesce coalesce = Coalesce::on)
    {
        Settings s;
        s.policy = policy, s.coalesce = coalesce;
        s.header = 0, s.meta = 0, s.split = 16, s.minblock = 16, s.page = 128;
        heap = makeHeap(s);
    }
    /// "A4 B2 -A C1 B5": allocates, frees, reallocates (a letter that lives), in granules; "m" is _heapmin.
    Picture& run(std::string_view script)
    {
        for (std::size_t i = 0; i < script.size(); ++i) {
            if (script[i] == ' ') continue;
            if (script[i] == 'm')
                heap->minimize(log);
            else if (script[i] == '-')
                ask(Request::Kind::deallocate, script[++i], 0);
            else
                ask(Request::Kind::reallocate, script[i], Bytes(script[i + 1] - '0')), ++i;
        }
        return *this;
    }
    std::string draw() const
    {
        std::string blocks, text;
        bool afterFree = false;
        heap->walk([&](const BlockEntry& entry) {
            std::string part(entry.length / 16, entry.live ? char(entry.block) : '.');
            if (!entry.live && afterFree) part[0] = ',';
            afterFree = !entry.live;
            blocks += part;
        });
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (i && i % 8 == 0) text.push_back('|');
            text.push_back(blocks[i]);
        }
        return text;
    }

    std::unique_ptr<Heap> heap;
    ChangeLog log;

  private:
    void ask(Request::Kind kind, char letter, Bytes granules)
    {
        const Request request{kind, BlockId(letter), 0, granules * 16};
        heap->run({&request, 1}, log);
        EXPECT_EQ(heap->check(), "");
    }
};

/// Holes of 3, 2 and 4 granules, then 3 at the end.
constexpr std::string_view kHoles = "A3 B1 C2 D1 E4 F2 -A -C -E ";

TEST(FirstFit, TakesTheLowestHoleThatFits)
{
    EXPECT_EQ(Picture("first").run(kHoles).draw(), "...B..D.|...FF...");
    EXPECT_EQ(Picture("first").run(kHoles).run("G2").draw(), "GG.B..D.|...FF...");
    EXPECT_EQ(Picture("first").run(kHoles).run("G4").draw(), "...B..DG|GGGFF...");
}

TEST(NextFit, SearchesOnFromWhereItWas)
{
    EXPECT_EQ(Picture("next").run(kHoles).run("G2").draw(), "...B..D.|...FFGG.");
    EXPECT_EQ(Picture("next").run(kHoles).run("G2 H2 I2").draw(), "HH.BIID.|...FFGG.");
}

TEST(NextFit, TheHoleThatTheRoverStandsInCounts)
{
    // A is merged into the block on its left, so that the rover, at its end, stands inside.
    EXPECT_EQ(Picture("next").run("A2 B2 -A -B C1").draw(), "C.......");
}

TEST(BestFit, TakesTheSmallestHoleThatFits)
{
    EXPECT_EQ(Picture("best").run(kHoles).run("G2").draw(), "...BGGD.|...FF...");
    EXPECT_EQ(Picture("best").run(kHoles).run("G3").draw(), "GGGB..D.|...FF...");
}

TEST(WorstFit, TakesTheLargestHole)
{
    EXPECT_EQ(Picture("worst").run(kHoles).run("G1").draw(), "...B..DG|...FF...");
    EXPECT_EQ(Picture("worst").run(kHoles).run("G1 H1").draw(), "H..B..DG|...FF...");
}

TEST(Coalescing, OnMergesAtOnceOffNeverDeferredWhenNothingFits)
{
    constexpr std::string_view script = "A2 B2 C4 -A -B ";
    EXPECT_EQ(Picture("first", Coalesce::on).run(script).run("D4").draw(), "DDDDCCCC");
    EXPECT_EQ(Picture("first", Coalesce::off).run(script).run("D4").draw(), "..,.CCCC|DDDD....");
    EXPECT_EQ(Picture("first", Coalesce::deferred).run(script).draw(), "..,.CCCC");
    EXPECT_EQ(Picture("first", Coalesce::deferred).run(script).run("D4").draw(), "DDDDCCCC");
}

TEST(Growth, TakesInTheLastFreeBlockUnlessCoalescingIsOff)
{
    EXPECT_EQ(Picture("first").run("A6 B4").draw(), "AAAAAABB|BB......");
    EXPECT_EQ(Picture("first", Coalesce::off).run("A6 B4").draw(), "AAAAAA..|BBBB....");
}

TEST(Realloc, GrowsWhereItIsWhileTheRightNeighbourLetsIt)
{
    EXPECT_EQ(Picture("first").run("A2 B2 C4 -B A3").draw(), "AAA.CCCC");
    EXPECT_EQ(Picture("first").run("A2 B2 C4 -B A5").draw(), "....CCCC|AAAAA...");
    EXPECT_EQ(Picture("first").run("A2 B2 B9").draw(), "AABBBBBB|BBB.....");
    EXPECT_EQ(Picture("first").run("A2 B4 C2 B1").draw(), "AAB...CC");
}

TEST(HeapminPicture, CutsTheEndAndReleasesHoles)
{
    Picture picture("first");
    picture.run("A4 B9 B9 C9 D4 -B -C A2");
    picture.run("-D").run("E8 F1 -E m");
    EXPECT_EQ(picture.draw(), "AA......|..F.....");
}

} // namespace
} // namespace heapglass::heap
