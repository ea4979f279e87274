#include "gui/format.h"
#include "gui/resident_memory.h"
#include "gui/sentences.h"

#include <gtest/gtest.h>

#include "gui/colouring.h"

namespace heapglass::gui
{
namespace
{

std::string text(const QString& string)
{
    return string.toStdString();
}

replay::PageDetails pageHeldBy(std::uint64_t blocks, Bytes length)
{
    replay::PageDetails page;
    page.page = 37;
    page.state = heap::PageState::held;
    page.liveBlocks = blocks;
    page.liveBytes = blocks * length;
    page.freeBytes = 4096 - page.liveBytes;
    for (std::uint64_t i = 0; i < blocks; ++i) {
        replay::Holder holder;
        holder.block.length = length;
        page.holders.push_back(holder);
    }
    return page;
}

replay::HeapminOutcome outcomeOf(PageIndex cut, PageIndex inPlace, PageIndex held, PageIndex meta)
{
    replay::HeapminOutcome outcome;
    outcome.plan.pagesBefore = cut + inPlace + held + meta;
    outcome.plan.cutPages = cut;
    outcome.plan.releasedPages = inPlace;
    outcome.plan.heldPages = held;
    outcome.plan.metaHeldPages = meta;
    outcome.plan.endAfter = (outcome.plan.pagesBefore - cut) * 4096;
    return outcome;
}

TEST(Sentences, NameTheBlocksThatHoldAPage)
{
    const replay::Snapshot heap;
    EXPECT_EQ(text(pageSentence(pageHeldBy(1, 32), heap)),
              "Page 37: held by 1 block of 32 bytes. 4,064 bytes free here cannot be returned.");
    EXPECT_EQ(text(pageSentence(pageHeldBy(4, 64), heap)),
              "Page 37: held by 4 blocks. 3,840 bytes free here cannot be returned.");
    EXPECT_EQ(text(pageStory(pageHeldBy(4, 1024), heap)), "Held by 4 blocks. All of it is live.");
}

TEST(Sentences, ABlockIsNotFreedInThisTraceOrInThePartRead)
{
    replay::Snapshot heap;
    auto load = std::make_shared<replay::LoadView>();
    load->status = replay::LoadView::Status::complete;
    heap.load = load;
    const Colouring& lifetime = *findColouring(ColouredMap::blocks, u"lifetime");
    EXPECT_EQ(text(colourSentence(lifetime, heap, replay::CellColours::kNotFreed)),
              "A block in it is not freed in this trace.");
    load->status = replay::LoadView::Status::truncated;
    EXPECT_EQ(text(colourSentence(lifetime, heap, replay::CellColours::kNotFreed)),
              "A block in it is not freed in the part read.");
}

TEST(Sentences, AreTheReferenceTextsForEveryState)
{
    replay::PageDetails page;
    replay::Snapshot heap;
    page.page = 38;
    page.state = heap::PageState::releasable;
    EXPECT_EQ(text(pageSentence(page, heap)), "Page 38: free. _heapmin returns it.");
    page.state = heap::PageState::metaHeld;
    EXPECT_EQ(text(pageSentence(page, heap)),
              "Page 38: empty, but it carries the header of a free block; stays.");
    heap.geometry.knowsCommitment = false;
    page.state = heap::PageState::empty;
    EXPECT_NE(text(pageSentence(page, heap)).find("unknown"), std::string::npos);
}

TEST(Sentences, SumUpARangeOfPages)
{
    replay::PageCell sum;
    sum.held = 20;
    sum.pinned = 8;
    sum.releasable = 4;
    EXPECT_EQ(text(pagesSentence({32, 32}, sum)), "Pages 32 to 63: 20 held, 8 pinned, 4 releasable.");
}

TEST(Sentences, TellTheLifeOfABlockInEventsCountedFromOne)
{
    replay::BlockDetails details;
    details.holder.block = {.offset = 64, .length = 32, .live = true, .header = 16, .requested = 16};
    details.holder.birthEvent = 1203;
    details.holder.site.text = "parse_row (csv.c:88)";
    EXPECT_EQ(text(blockSentence(details, {})), "Block of 32 bytes (16 asked), from parse_row (csv.c:88), "
                                                "born at event 1,204, not freed in this trace.");
    details.holder.thread = "1234";
    EXPECT_TRUE(text(blockSentence(details, {})).find(", made by thread 1234, born") != std::string::npos);
    using Status = replay::LoadView::Status;
    for (const Status status : {Status::loading, Status::truncated, Status::damaged, Status::cancelled}) {
        auto load = std::make_shared<replay::LoadView>();
        load->status = status;
        replay::Snapshot partly;
        partly.load = load;
        EXPECT_TRUE(blockSentence(details, partly).endsWith(QStringLiteral("not freed in the part read.")))
            << "what is not there may free it";
    }
}

TEST(Sentences, SayWhatHeapminReturned)
{
    EXPECT_EQ(text(heapminSentence(outcomeOf(9, 231, 8, 8), {})),
              "_heapmin returned 0: 240 of 256 pages (960 KiB) returned; 16 stay: 8 hold live blocks, "
              "8 hold free-list headers");
    EXPECT_EQ(text(heapminSentence(outcomeOf(0, 1, 1, 0), {})),
              "_heapmin returned 0: 1 of 2 pages (4,096 B) returned; 1 stays: 1 holds live blocks");
    EXPECT_EQ(text(heapminDetail(outcomeOf(9, 208, 37, 2), {})),
              "9 of the 217 are cut off the top, so the heap ends at page 247; 208 go back in place. "
              "The next use of a released page costs a page fault.");
    EXPECT_EQ(text(heapminDetail(outcomeOf(9, 0, 37, 2), {})),
              "All were cut off the top, so the heap ends at page 39.")
        << "a page that was cut off has no next use";
}

TEST(Sentences, InModeTopFreePagesBelowTheEndStay)
{
    heap::Settings settings;
    settings.heapmin = heap::ReleaseMode::top;
    replay::HeapminOutcome outcome = outcomeOf(0, 0, 8, 8);
    outcome.plan.pagesBefore = 256;
    outcome.plan.freePages = 240;
    EXPECT_EQ(text(heapminSentence(outcome, settings)),
              "_heapmin returned 0: 0 of 256 pages (0 B) returned; 256 stay: 8 hold live blocks, "
              "8 hold free-list headers, 240 are free, but not at the end");
    replay::Snapshot heap;
    heap.settings = settings;
    heap.totals.pages = 10;
    heap.wouldReturn = 2;
    replay::PageDetails page;
    page.state = heap::PageState::releasable;
    page.page = 8;
    EXPECT_EQ(text(pageSentence(page, heap)),
              "Page 8: free, and at the end of the heap: _heapmin returns it.");
    page.page = 7;
    EXPECT_EQ(text(pageSentence(page, heap)),
              "Page 7: free, but not at the end of the heap, which is all that "
              "_heapmin cuts in release mode top: stays.");
}

TEST(Sentences, TellWhenThoseThatHoldAPageAreFreed)
{
    replay::PageDetails page;
    page.liveBlocks = 1;
    page.holders.resize(1);
    EXPECT_EQ(text(whenFreedText(page, {})), "It is not freed in this trace.");
    page.holders[0].deathEvent = 3;
    EXPECT_EQ(text(whenFreedText(page, {})), "It is freed at event 4.");
    page.liveBlocks = 3;
    page.holders.resize(3);
    EXPECT_EQ(text(whenFreedText(page, {})), "2 of them are not freed in this trace.");
    page.holders[1].deathEvent = 1203;
    EXPECT_EQ(text(whenFreedText(page, {})), "1 of them is not freed in this trace.");
    page.holders[2].deathEvent = 5;
    EXPECT_EQ(text(whenFreedText(page, {})), "The last of them is freed at event 1,204.");
    page.liveBlocks = 100;
    EXPECT_EQ(text(whenFreedText(page, {})), "The last of the 3 largest is freed at event 1,204.");
    page.holders[0].deathEvent = kNone;
    EXPECT_EQ(text(whenFreedText(page, {})), "Of the 3 largest 1 is not freed in this trace.");
}

TEST(Sentences, GiveErrnoAsTheCrtCountsIt)
{
    replay::HeapminOutcome outcome;
    outcome.result = -1;
    outcome.errnoValue = 40;
    outcome.errnoText = "ENOSYS";
    EXPECT_EQ(text(heapminSentence(outcome, {})).rfind("_heapmin returned -1, errno 40 (ENOSYS): ", 0), 0U);
    outcome.available = false;
    outcome.whyNot = say("the addresses are recorded");
    EXPECT_EQ(text(heapminSentence(outcome, {})), "_heapmin was not called: the addresses are recorded");
}

TEST(Sentences, PromiseToReturnNeverToFree)
{
    replay::Snapshot heap;
    auto load = std::make_shared<replay::LoadView>();
    load->status = replay::LoadView::Status::complete;
    heap.load = load;
    heap.totals.pages = 2931;
    heap.wouldReturn = 1693;
    EXPECT_EQ(text(wouldReturnText(heap)), "would return 1,693 of 2,931 pages (6.61 MiB)");
    heap.settings.heapmin = heap::ReleaseMode::enosys;
    EXPECT_EQ(text(wouldReturnText(heap)), "would return -1, errno 40 (ENOSYS)");
    heap.geometry.knowsCommitment = false;
    EXPECT_EQ(text(wouldReturnText(heap)).find("0 of"), std::string::npos);
}

TEST(Percent, OfNothingIsNotKnown)
{
    EXPECT_EQ(percentText(0, 0), QStringLiteral("–")) << "not 0 %";
    EXPECT_EQ(percentText(0, 7), QStringLiteral("0 %"));
    EXPECT_EQ(percentText(7, 7), QStringLiteral("100 %"));
}

TEST(ResidentMemory, IsWhatTheSystemSaysOfUs)
{
    const auto before = residentMemory();
    if (!before) GTEST_SKIP() << "this system does not say it";
    EXPECT_GT(*before, Bytes{1} << 20);
    std::vector<char> more(std::size_t{64} << 20, 1);
    EXPECT_GT(*residentMemory(), *before + (Bytes{32} << 20)) << int(more[12]);
}

} // namespace
} // namespace heapglass::gui
