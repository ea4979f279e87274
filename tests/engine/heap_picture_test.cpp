// The marks of each policy, in pictures.
#include "heap_picture.h"

namespace heapglass::heap
{
namespace
{

using testing::kHoles;
using testing::Picture;

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

TEST(FirstFitLifo, TakesTheNewestHoleThatFits)
{
    EXPECT_EQ(Picture("first-lifo").run(kHoles).run("G2").draw(), "...B..DG|G..FF...");
}

TEST(FirstFitLifo, TheRestOfASplitIsTheNewest)
{
    EXPECT_EQ(Picture("first-lifo").run(kHoles).run("G2 H1").draw(), "...B..DG|GH.FF...");
}

TEST(FirstFitLifo, WhatMergesArrivesAnew)
{
    EXPECT_EQ(Picture("first-lifo").run("A2 B1 C2 D1 E2 -A -C -B G1").draw(), "G....DEE");
    EXPECT_EQ(Picture("first-lifo").run("A2 B1 C2 D1 E2 -B -A -E G1").draw(), "...CCDG.");
}

TEST(FirstFitFifo, TakesTheOldestHoleThatFits)
{
    EXPECT_EQ(Picture("first-fifo").run(kHoles).run("G2").draw(), "...B..D.|...FFGG.");
    EXPECT_EQ(Picture("first-fifo").run("A2 B1 C2 D1 E2 -C -A F2").draw(), "..BFFDEE");
}

TEST(FirstFitFifo, TheRestOfASplitGoesToTheBack)
{
    EXPECT_EQ(Picture("first-fifo").run(kHoles).run("G1 H1").draw(), "H..B..D.|...FFG..");
}

TEST(FirstFitFifo, WhatIsFreedRestsUntilTheOthersAreUsed)
{
    EXPECT_EQ(Picture("first-fifo").run("A2 B1 C2 D1 E2 -A -C -E F2 G2").draw(), "FFBGGD..");
}

TEST(BestFitLifo, TakesTheSmallestHoleThatFits)
{
    EXPECT_EQ(Picture("best-lifo").run(kHoles).run("G2").draw(), "...BGGD.|...FF...");
}

TEST(BestFitLifo, TakesTheNewestOfEquals)
{
    EXPECT_EQ(Picture("best-lifo").run("A2 B1 C2 D1 E2 -A -C F2").draw(), "..BFFDEE");
    EXPECT_EQ(Picture("best").run("A2 B1 C2 D1 E2 -A -C F2").draw(), "FFB..DEE");
}

TEST(BestFitLifo, ALargerHoleThatIsNewerDoesNotTempt)
{
    EXPECT_EQ(Picture("best-lifo").run("A2 B1 C3 D1 E1 -A -C F2").draw(), "FFB...DE");
}

TEST(SegregatedFit, TakesTheOldestOfABin)
{
    EXPECT_EQ(Picture("segregated").run("A2 B1 C2 D1 E2 -C -A F2").draw(), "..BFFDEE");
}

TEST(SegregatedFit, SmallRequestsAreCutFromTheSameRest)
{
    constexpr std::string_view script = "A5 B1 C3 D1 E5 F1 -A G1 -C H1";
    EXPECT_EQ(Picture("segregated").run(script).draw(), "GH...B..|.DEEEEEF");
    EXPECT_EQ(Picture("best").run(script).draw(), "G....BH.|.DEEEEEF");
}

TEST(SegregatedFit, TheEndOfTheHeapIsUsedLast)
{
    EXPECT_EQ(Picture("segregated").run("A6 B1 -A C1").draw(), "C.....B.");
    EXPECT_EQ(Picture("best").run("A6 B1 -A C1").draw(), "......BC");
}

TEST(Tlsf, ABlockInTheRangeOfTheRequestItselfIsNotLookedAt)
{
    // 65 and 64 granules share a range, so 65 is looked for from 66 on.
    Picture tlsf("tlsf"), best("best");
    EXPECT_EQ(tlsf.run("A65 B1 -A C65").heap->layout().end(),
              best.run("A65 B1 -A C65 D65").heap->layout().end());
    EXPECT_EQ(Picture("tlsf").run("A65 B1 -A C64").draw().front(), 'C');
}

TEST(Tlsf, TakesTheLowestRangeThatIsSurelyLargeEnough)
{
    EXPECT_EQ(Picture("tlsf").run("A80 B1 C70 D1 -C -A E66").draw().find('E'), (81u * 9) / 8);
}

TEST(Tlsf, TakesTheNewestOfARange)
{
    EXPECT_EQ(Picture("tlsf").run("A2 B1 C2 D1 E2 -A -C F2").draw(), "..BFFDEE");
}

TEST(Buddy, KeepsTheLowHalfAtEachHalving)
{
    EXPECT_EQ(Picture("buddy").run("A1").draw(), "A.,.,...");
    EXPECT_EQ(Picture("buddy").run("A1 B2").draw(), "A.BB....");
}

TEST(Buddy, MergesBuddiesAtOnceAndNothingElse)
{
    EXPECT_EQ(Picture("buddy").run("A2 B2 C2 D2 -B -C").draw(), "AA..,.DD");
    EXPECT_EQ(Picture("buddy").run("A2 B2 C2 D2 -B -C -A").draw(), "....,.DD");
    EXPECT_EQ(Picture("buddy").run("A2 B2 C2 D2 -B -C -A -D").draw(), "........");
}

TEST(Buddy, RoundsUpToPowersOfTwo)
{
    EXPECT_EQ(Picture("buddy").run("A5 B1").draw(), "AAAAAAAA|B.,.,...");
    EXPECT_EQ(Picture("buddy").run("A3 A4").draw(), "AAAA....") << "the order stays: in place";
    EXPECT_EQ(Picture("buddy").run("A2 A3").draw(), "....AAAA") << "another order: it moves";
}

TEST(Slab, APageIsLockedToItsClass)
{
    EXPECT_EQ(Picture("slab").run("A1 B2 C1").draw(), "AC.,,,,,|BB..,.,.");
}

TEST(Slab, OneSurvivorKeepsThePage)
{
    EXPECT_EQ(Picture("slab").run("A1 B1 C2 -A D2 E2 F2 G2").draw(), ".B.,,,,,|CCDDEEFF|GG..,.,.");
}

TEST(Slab, AnEmptyPageIsFreeForAnyClass)
{
    EXPECT_EQ(Picture("slab").run("A1 B1 C2 -A -B D4").draw(), "DDDD....|CC..,.,.");
    EXPECT_EQ(Picture("slab").run("A9 B1 -A").draw(), "........|........|B.,,,,,,");
}

TEST(Bump, UsesNothingBelowTheEndAgain)
{
    EXPECT_EQ(Picture("bump").run("A2 B2 -A C2").draw(), "..BBCC..");
}

TEST(Bump, TheLastBlockGivesItsPlaceBack)
{
    EXPECT_EQ(Picture("bump").run("A2 B2 -B C1").draw(), "AAC.....");
}

TEST(Bump, BeginsAnewWhenAllIsFree)
{
    EXPECT_EQ(Picture("bump").run("A2 B2 -A -B C1").draw(), "C.......");
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
