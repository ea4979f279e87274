// The worker as the window uses it: requests go in, Snapshots of one moment come back. Runs under TSan, too.
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>

#include <unistd.h>

#include <gtest/gtest.h>

#include "engine/replay/colours.h"
#include "engine/replay/difference.h"
#include "engine/replay/find.h"
#include "engine/replay/fine_density.h"
#include "engine/replay/holders.h"
#include "engine/replay/worker.h"

namespace heapglass::replay
{
namespace
{

const std::string kPinned = "each i 0..255 : a tmp[i] 4048 ; a pin[i] 16\nf tmp[0..255]\nf pin[192..255]\n";
constexpr Step kPinnedSteps = 512 + 256 + 64;

class WorkerTest : public testing::Test
{
  protected:
    WorkerTest() : worker([this] { ++wakes; }) {}
    ~WorkerTest() override { std::filesystem::remove(path()); }

    std::string path() const
    {
        return (std::filesystem::temp_directory_path() /
                ("heapglass-worker-" + std::to_string(::getpid()) + ".ops"))
            .string();
    }
    void open(const std::string& text, const std::string& policy = {})
    {
        std::ofstream(path()) << text;
        worker.open(path(), policy);
        request.step = kNone;
        ask();
    }
    /// Asks for everything, and waits for the answer.
    std::shared_ptr<const Snapshot> ask()
    {
        ++request.number;
        request.pages = {0, 1, 100'000};
        request.blocks = {0, Bytes{1} << 40, 100'000, 100};
        request.plot = {0, kNone, 200};
        request.freeBlocks = true;
        worker.show(request);
        worker.waitUntilIdle();
        return worker.snapshot();
    }
    std::shared_ptr<const Snapshot> at(Step step)
    {
        request.step = step;
        return ask();
    }

    std::atomic<int> wakes{0};
    ViewRequest request;
    Worker worker;
};

/// Every part of a Snapshot belongs to the same moment.
void expectOneMoment(const Snapshot& s)
{
    PageIndex held = 0, pages = 0;
    Bytes liveInPages = 0;
    for (const PageCell& cell : s.pages.cells) {
        held += cell.held + cell.pinned;
        pages += cell.pages();
        liveInPages += cell.liveBytes;
    }
    EXPECT_EQ(pages, s.totals.pages);
    EXPECT_EQ(held, s.totals.held);
    EXPECT_EQ(liveInPages, s.liveBytes);
    Bytes live = 0, free = 0, asked = 0, end = 0;
    for (const BlockView& block : s.blocks.blocks) {
        EXPECT_EQ(block.offset, end);
        end = block.offset + block.length;
        (block.live ? live : free) += block.length;
        asked += block.requested;
    }
    EXPECT_EQ(end, s.heapBytes);
    EXPECT_EQ(live, s.liveBytes);
    EXPECT_EQ(free, s.freeBytes);
    EXPECT_EQ(asked, s.requestedBytes);
    EXPECT_EQ(s.freeList.bytes, s.freeBytes);
}

TEST_F(WorkerTest, ColoursTheCellsOfThePictureAtItsMoment)
{
    open(kPinned);
    EXPECT_FALSE(worker.snapshot()->colours);
    request.pageColour = ColourBy::age;
    for (const Step step : {Step{3}, Step{700}, kPinnedSteps}) {
        const auto s = at(step);
        ASSERT_TRUE(s->coloursCurrent) << step;
        ASSERT_EQ(s->colours->step, step);
        ASSERT_EQ(s->colours->pages.values.size(), s->pages.cells.size());
        for (std::size_t page = 0; page < s->pages.cells.size(); ++page)
            EXPECT_EQ(s->colours->pages.values[page] == CellColours::kNothing,
                      s->pages.cells[page].liveBytes == 0);
    }
    EXPECT_EQ(worker.snapshot()->colours->pages.values[0], kPinnedSteps - 1)
        << "pin[0] is the second event's";
    request.pageColour = ColourBy::lastChange;
    EXPECT_EQ(ask()->colours->pages.values[191], 512U + 256 + 64 - (512 + 191)) << "free of tmp[191]";
    request.pageColour.reset();
    EXPECT_FALSE(ask()->colours);
}

TEST_F(WorkerTest, ColoursBlocksByTheirCallSites)
{
    open(kPinned);
    request.blockColour = ColourBy::site;
    const auto s = at(100);
    ASSERT_TRUE(s->coloursCurrent);
    EXPECT_EQ(s->colours->blocks.blocks.size(), s->liveBlocks);
    EXPECT_EQ(s->colours->sites.unknownBlocks, s->liveBlocks) << "an operation list has no call stacks";
    request.blockColour = ColourBy::lifetime;
    for (const BlockView& block : ask()->blocks.blocks) {
        if (block.live) {
            EXPECT_EQ(block.birth, block.maker);
        }
    }
}

TEST_F(WorkerTest, MeasuresWhatChangesInARange)
{
    open(kPinned);
    const auto before = at(100), after = at(700);
    request.measured = StepRange{100, 700};
    const auto s = at(3);
    ASSERT_TRUE(s->measure);
    EXPECT_EQ(s->step, 3U) << "the cursor stays";
    EXPECT_EQ(s->measure->events, 600U);
    EXPECT_FALSE(s->measure->milliseconds) << "an operation list has no times";
    EXPECT_EQ(s->measure->live.begin, before->liveBytes);
    EXPECT_EQ(s->measure->live.end, after->liveBytes);
    EXPECT_EQ(s->measure->held.begin, before->totals.held * 4096);
    EXPECT_EQ(s->measure->held.end, after->totals.held * 4096);
    EXPECT_EQ(s->measure->committed.end, (after->totals.pages - after->totals.released) * 4096);
    EXPECT_EQ(s->measure->heap.end, after->heapBytes);
    worker.heapmin(50);
    worker.waitUntilIdle();
    EXPECT_EQ(worker.snapshot()->measure->live.begin, at(100)->liveBytes) << "of the heap that is there now";
    request.measured = StepRange{10, kNone};
    EXPECT_EQ(ask()->measure->range, (StepRange{10, kPinnedSteps + 1})) << "up to the end";
    request.measured.reset();
    EXPECT_FALSE(ask()->measure);
}

TEST_F(WorkerTest, ShowsTheEndOfAFileThatItOpened)
{
    open(kPinned);
    const auto s = worker.snapshot();
    EXPECT_EQ(s->load->status, LoadView::Status::complete);
    EXPECT_EQ(s->steps, kPinnedSteps);
    EXPECT_EQ(s->step, kPinnedSteps);
    EXPECT_EQ(s->totals.pages, 256u);
    EXPECT_EQ(s->totals.held, 192u);
    EXPECT_EQ(s->totals.pinned, 192u);
    EXPECT_EQ(s->wouldReturn, 64u);
    EXPECT_EQ(s->longestReleasable, (PageRun{192, 64}));
    EXPECT_FALSE(s->next);
    EXPECT_GT(wakes, 0);
    expectOneMoment(*s);
}

TEST_F(WorkerTest, EveryStepShowsOneMoment)
{
    open(kPinned);
    for (const Step step : {0u, 1u, 2u, 511u, 512u, 600u, 768u, 831u, 400u, 3u}) {
        const auto s = at(step);
        EXPECT_EQ(s->step, step);
        EXPECT_EQ(s->request, request.number);
        expectOneMoment(*s);
    }
}

TEST_F(WorkerTest, HeapminSaysWhoHoldsWhatStays)
{
    open("a whole 4080\na pin 16\na gap 4000\na two 16\na large 8000\na gap2 100\na end 16\nf gap gap2");
    worker.heapmin(kNone);
    worker.waitUntilIdle();
    const auto after = worker.snapshot();
    ASSERT_TRUE(after->heapmin && after->heapmin->available);
    const WhatStays& stay = after->heapmin->stay;
    // An independent count: the details of each page.
    std::vector<StayGroup> expected(StayGroup::kMany + 1);
    std::vector<PageIndex> pinned;
    for (PageIndex page = 0; page < after->totals.pages; ++page) {
        request.selectedPage = page;
        const PageDetails details = ask()->selectedPage.value();
        if (details.state != heap::PageState::held && details.state != heap::PageState::metaHeld) continue;
        StayGroup& group = expected[std::min<std::uint64_t>(details.liveBlocks, StayGroup::kMany)];
        group.blocks = std::uint32_t(std::min<std::uint64_t>(details.liveBlocks, StayGroup::kMany));
        if (group.pages++ == 0) group.first = page;
        group.bytes += details.liveBytes;
        for (const Holder& holder : details.holders) {
            const bool same = group.length == 0 || group.length == holder.block.length;
            group.length = same ? holder.block.length : ~Bytes{0};
        }
        if (details.pinned) pinned.push_back(page);
    }
    std::rotate(expected.begin(), expected.begin() + 1, expected.end());
    std::erase_if(expected, [](const StayGroup& group) { return group.pages == 0; });
    for (StayGroup& group : expected)
        if (group.length == ~Bytes{0}) group.length = 0;
    EXPECT_EQ(stay.groups, expected);
    EXPECT_EQ(stay.pinned, pinned);
    EXPECT_GE(stay.groups.size(), 2u);
}

TEST_F(WorkerTest, HeapminSaysHowLongTheBlocksAreWhereAllAreAlike)
{
    open(kPinned);
    worker.heapmin(kNone);
    worker.waitUntilIdle();
    const WhatStays stay = worker.snapshot()->heapmin->stay;
    ASSERT_EQ(stay.groups.size(), 1u);
    EXPECT_EQ(stay.groups[0], (StayGroup{1, 32, 192, 192 * 32, 0}));
    EXPECT_EQ(stay.pinned.size(), 192u);
}

TEST_F(WorkerTest, HeapminReturnsWhatWasForetoldAndUndoTakesItBack)
{
    open(kPinned);
    const auto before = at(kPinnedSteps);
    worker.heapmin(before->step);
    worker.waitUntilIdle();
    const auto after = worker.snapshot();
    ASSERT_TRUE(after->heapmin);
    EXPECT_EQ(after->heapmin->result, 0);
    EXPECT_EQ(after->heapmin->plan.returned(), before->wouldReturn);
    EXPECT_EQ(after->step, before->step + 1);
    EXPECT_EQ(after->event, before->event);
    EXPECT_EQ(after->totals.pages, 192u);
    EXPECT_EQ(after->wouldReturn, 0u);
    EXPECT_TRUE(after->canUndo);
    ASSERT_FALSE(after->markers->empty());
    EXPECT_EQ(after->markers->back().amount, 64u);

    worker.undo();
    worker.waitUntilIdle();
    const auto undone = worker.snapshot();
    EXPECT_FALSE(undone->heapmin);
    EXPECT_EQ(undone->totals, before->totals);
    EXPECT_EQ(undone->step, before->step);
    EXPECT_EQ(undone->pages.cells, before->pages.cells);
    EXPECT_TRUE(undone->canRedo);

    worker.redo();
    worker.waitUntilIdle();
    EXPECT_EQ(worker.snapshot()->totals, after->totals);
    EXPECT_EQ(worker.snapshot()->heapmin, after->heapmin);
}

TEST_F(WorkerTest, UndoIsOfTheHeapminThatWasInsertedThoughTheTracesOwnWasPressedSince)
{
    open("a x[0..63] 4000\nf x[0..31]\nm\nf x[32..62]\n");
    worker.heapmin(80);
    worker.waitUntilIdle();
    const auto inserted = worker.snapshot();
    ASSERT_TRUE(inserted->heapmin && inserted->heapmin->inserted);
    EXPECT_EQ(inserted->edit.cursor, 81u);
    EXPECT_EQ(inserted->edit.steps, 1);
    worker.heapmin(97); // the trace's, one step later now
    worker.waitUntilIdle();
    const auto own = worker.snapshot();
    ASSERT_TRUE(own->heapmin && !own->heapmin->inserted);
    EXPECT_EQ(own->edit.cursor, 98u);
    EXPECT_EQ(own->edit.steps, 0);

    worker.undo();
    worker.waitUntilIdle();
    EXPECT_EQ(worker.snapshot()->step, 80u);
    EXPECT_EQ(worker.snapshot()->edit.cursor, 80u);
    EXPECT_EQ(worker.snapshot()->edit.steps, -1);
    EXPECT_FALSE(worker.snapshot()->heapmin);
    worker.redo();
    worker.waitUntilIdle();
    EXPECT_EQ(worker.snapshot()->step, 81u);
    EXPECT_EQ(worker.snapshot()->heapmin, inserted->heapmin);
}

TEST_F(WorkerTest, SaysThatRecordedBlocksWhichOverlapAreLeftOut)
{
    open("op,address,size\nmalloc,0x10000,100\nmalloc,0x10020,100\nmalloc,0x20000,100\n", "recorded");
    const auto s = worker.snapshot();
    EXPECT_EQ(s->liveBlocks, 2u);
    ASSERT_FALSE(s->load->warnings.empty());
    EXPECT_EQ(s->load->warnings.back().english(),
              "1 block recorded where another one lives is left out, first at event 2 (0x10020)");
}

TEST_F(WorkerTest, AHeapminInTheMiddleChangesWhatFollows)
{
    open(kPinned + "a again[0..63] 4048\n");
    worker.heapmin(kPinnedSteps);
    worker.waitUntilIdle();
    const auto s = at(kNone);
    EXPECT_EQ(s->steps, kPinnedSteps + 64 + 1);
    EXPECT_EQ(s->event, kPinnedSteps + 64);
    EXPECT_EQ(s->totals.pages, 192u);
    expectOneMoment(*s);
}

TEST_F(WorkerTest, WhereItIsNotSupportedHeapminSaysSo)
{
    open("config heapmin enosys\n" + kPinned);
    EXPECT_EQ(worker.snapshot()->wouldReturn, 0u);
    worker.heapmin(kPinnedSteps);
    worker.waitUntilIdle();
    const auto s = worker.snapshot();
    ASSERT_TRUE(s->heapmin);
    EXPECT_EQ(s->heapmin->result, -1);
    EXPECT_EQ(s->heapmin->errnoValue, 40);
    EXPECT_EQ(s->heapmin->errnoText, "ENOSYS");
    EXPECT_EQ(s->totals.pages, 256u);
}

TEST_F(WorkerTest, AnotherPolicyKeepsTheEvent)
{
    open(kPinned);
    at(600);
    worker.setPolicy("best");
    worker.waitUntilIdle();
    EXPECT_EQ(worker.snapshot()->policy, "best");
    EXPECT_EQ(worker.snapshot()->event, 600u);
    expectOneMoment(*worker.snapshot());
    worker.setKnob("page", "16384");
    worker.waitUntilIdle();
    EXPECT_EQ(worker.snapshot()->settings.page, 16384u);
    EXPECT_EQ(worker.snapshot()->event, 600u);
    expectOneMoment(*worker.snapshot());
}

TEST_F(WorkerTest, AStepAskedForWhileTheTraceIsPlacedAnewIsShown)
{
    open(kPinned);
    at(600);
    worker.setPolicy("best");
    EXPECT_EQ(at(3)->step, 3u);
    // At the end, behind a _heapmin that the new placement does not have: no step of it is that event.
    worker.heapmin(kPinnedSteps);
    at(kNone);
    worker.setPolicy("worst");
    EXPECT_EQ(ask()->step, kPinnedSteps);
    EXPECT_EQ(at(4)->step, 4u);
    EXPECT_EQ(at(kNone)->step, kPinnedSteps);
}

TEST_F(WorkerTest, AnAdversaryIsReadAnewForAnotherPolicy)
{
    open("gen robson name=x live=256 n=16 unit=32\n");
    const auto first = worker.snapshot();
    EXPECT_EQ(first->load->status, LoadView::Status::complete) << first->load->message.english();
    EXPECT_EQ(first->liveBytes, 256u * 32);
    worker.setPolicy("worst");
    worker.waitUntilIdle();
    const auto second = at(kNone);
    EXPECT_EQ(second->policy, "worst");
    EXPECT_EQ(second->liveBytes, 256u * 32);
    expectOneMoment(*second);
}

TEST_F(WorkerTest, DetailsNameWhoHoldsAPage)
{
    open(kPinned);
    request.selectedPage = 5;
    request.selectedBlock = 5 * 4096 + 4080;
    const auto s = at(768);
    ASSERT_TRUE(s->selectedPage);
    EXPECT_TRUE(s->selectedPage->pinned);
    ASSERT_EQ(s->selectedPage->holders.size(), 1u);
    EXPECT_EQ(s->selectedPage->holders[0].name, "pin[5]");
    EXPECT_EQ(s->selectedPage->holders[0].birthEvent, 11u);
    EXPECT_EQ(s->selectedPage->holders[0].deathEvent, kNone);
    ASSERT_TRUE(s->selectedBlock);
    EXPECT_EQ(s->selectedBlock->holder.block.requested, 16u);
    EXPECT_EQ(s->selectedBlock->pages.first, 5u);
}

TEST_F(WorkerTest, RecordedAddressesNeedATraceThatHasThem)
{
    open(kPinned, "recorded");
    const auto s = worker.snapshot();
    EXPECT_NE(s->load->message.english(), "");
    EXPECT_EQ(s->steps, 0u);
    worker.setPolicy("first");
    worker.waitUntilIdle();
    EXPECT_EQ(at(kNone)->steps, kPinnedSteps);
}

TEST_F(WorkerTest, ABadLineIsSaidAndMarkedAndTheRestIsKept)
{
    open("a x 100\nbad line\na y 100\n");
    const auto s = worker.snapshot();
    EXPECT_EQ(s->load->status, LoadView::Status::damaged);
    EXPECT_NE(s->load->message.english().find(":2:"), std::string::npos) << s->load->message.english();
    EXPECT_EQ(s->liveBlocks, 2u);
    ASSERT_FALSE(s->markers->empty());
    EXPECT_EQ(s->markers->back().kind, Marker::Kind::loadError);
}

/// Asks anew as soon as an answer is there, from the worker's own thread, where nothing can come in between.
TEST(Worker, ARequestIsAnsweredAfterABoundedNumberOfSteps)
{
    const std::string path =
        (std::filesystem::temp_directory_path() / ("heapglass-asks-" + std::to_string(::getpid()) + ".ops"))
            .string();
    std::ofstream(path) << "each i 0..199999 : a x[i] 48 ; f x[i]\n";
    Worker* running = nullptr;
    std::atomic<bool> ready{false};
    struct Answer {
        std::uint64_t request;
        Step recordedWhenAsked, recordedWhenAnswered;
    };
    std::vector<Answer> answers;
    ViewRequest request;
    Step recorded = 0;
    const auto wake = [&] {
        if (!ready) return;
        const auto s = running->snapshot();
        if (s->request == request.number) answers.push_back({request.number, recorded, s->steps});
        recorded = s->steps;
        if (s->steps == 400'000) return;
        ++request.number;
        request.step = s->steps / 2; // somewhere behind
        running->show(request);
    };
    Worker worker(wake);
    running = &worker;
    ready = true;
    worker.open(path);
    worker.waitUntilIdle();
    std::filesystem::remove(path);
    EXPECT_EQ(worker.snapshot()->steps, 400'000u);
    ASSERT_GT(answers.size(), 10u);
    for (const Answer& answer : answers)
        EXPECT_LE(answer.recordedWhenAnswered - answer.recordedWhenAsked, Worker::kStepsBetweenLooks)
            << "request " << answer.request;
}

/// The text of a file while a Worker reads it, and every Snapshot that the Worker has sent.
class Watched
{
  public:
    /// `seen` is called with each Snapshot, on the worker's own thread, where nothing can come in between.
    explicit Watched(const std::string& text, std::function<void(Worker&, const Snapshot&)> seen = {})
        : m_path((std::filesystem::temp_directory_path() /
                  ("heapglass-watched-" + std::to_string(::getpid()) + ".txt"))
                     .string()),
          m_seen(std::move(seen)), m_worker([this] { wake(); })
    {
        std::ofstream(m_path) << text;
    }
    ~Watched() { std::filesystem::remove(m_path); }
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    Worker& worker() { return m_worker; }
    void open(const std::string& policy = {})
    {
        m_ready = true;
        m_worker.open(m_path, policy);
    }
    /// The first Snapshot that says what became of the load.
    const Snapshot& lastWord() const { return *m_lastWord; }

  private:
    void wake()
    {
        if (!m_ready) return; // the worker is still being made
        const auto s = m_worker.snapshot();
        const auto status = s->load ? s->load->status : LoadView::Status::nothing;
        if (status == LoadView::Status::nothing) return;
        if (!m_lastWord && status != LoadView::Status::loading) m_lastWord = s;
        if (m_seen) m_seen(m_worker, *s);
    }

    std::string m_path;
    std::function<void(Worker&, const Snapshot&)> m_seen;
    std::shared_ptr<const Snapshot> m_lastWord;
    std::atomic<bool> m_ready{false};
    Worker m_worker; // last: its thread uses the others
};

TEST(Worker, AfterACancelNothingIsPlacedBeforeTheLastWordOnTheLoad)
{
    // Far more than is read and placed before the cancel.
    Step atTheCancel = 0;
    Watched watched("each i 0..19999999 : a x[i] 48 ; f x[i]\n", [&](Worker& worker, const Snapshot& s) {
        if (atTheCancel > 0 || s.steps == 0) return;
        atTheCancel = s.steps;
        worker.cancelLoading();
    });
    watched.open();
    watched.worker().waitUntilIdle();
    EXPECT_EQ(watched.lastWord().load->status, LoadView::Status::cancelled);
    EXPECT_LE(watched.lastWord().steps - atTheCancel, Worker::kStepsBetweenLooks);
    const auto end = watched.worker().snapshot();
    EXPECT_GE(end->events, atTheCancel);
    EXPECT_EQ(end->steps, end->events); // the part read is kept, and placed
}

TEST(Worker, TheLastWordOnTheLoadDoesNotWaitForThePlacingOfRecordedAddresses)
{
    std::string text = "v 10400 3\nx c /usr/bin/watched\nX watched\nI 1000 1000\n";
    for (int i = 1; i <= 30'000; ++i)
        text += "+ 20 0 5000000\n- 5000000\n";
    Watched watched(text);
    watched.open("recorded");
    watched.worker().waitUntilIdle();
    EXPECT_EQ(watched.lastWord().load->status, LoadView::Status::complete);
    EXPECT_EQ(watched.lastWord().steps, 0u);
    EXPECT_EQ(watched.worker().snapshot()->steps, 60'000u);
}

TEST_F(WorkerTest, OfManyRequestsTheNewestIsAnswered)
{
    open(kPinned);
    const int before = wakes;
    for (int i = 0; i < 1000; ++i) {
        request.step = Step(i % kPinnedSteps);
        ++request.number;
        worker.show(request);
    }
    worker.waitUntilIdle();
    EXPECT_EQ(worker.snapshot()->request, request.number);
    EXPECT_EQ(worker.snapshot()->step, request.step);
    EXPECT_LE(wakes - before, 1000);
}

TEST_F(WorkerTest, ASnapshotSaysWhatTheMemoryConsistsOf)
{
    open(kPinned);
    const auto s = at(300);
    EXPECT_GT(s->memory.trace, 0u);
    EXPECT_GT(s->memory.placement, 0u);
    EXPECT_GT(s->memory.timeline, 0u);
    EXPECT_GT(s->memory.heap, 0u);
    EXPECT_GT(s->memory.cap, s->memory.sum());
    EXPECT_EQ(s->memory.edits, 0u);
    worker.heapmin(100);
    worker.waitUntilIdle();
    EXPECT_GT(worker.snapshot()->memory.edits, 0u);
}

TEST_F(WorkerTest, AboveTheCapKeyFramesGoFirstAndThenReadingStopsWithASentence)
{
    const std::string many = "each i 0..299999 : a x[i] 48 ; f x[i]\n";
    open(many);
    const auto whole = at(300'001);
    ASSERT_EQ(whole->steps, 600'000u);
    ASSERT_GT(whole->memory.keyFrames, 0u);
    worker.setMemoryCap(whole->memory.sum() - whole->memory.keyFrames / 4);
    worker.waitUntilIdle();
    const auto thinned = at(300'001);
    EXPECT_LE(thinned->memory.sum(), thinned->memory.cap);
    EXPECT_LT(thinned->memory.keyFrames, whole->memory.keyFrames);
    ASSERT_FALSE(thinned->load->warnings.empty());
    EXPECT_NE(thinned->load->warnings.back().english().find("key frames"), std::string::npos);
    EXPECT_EQ(thinned->liveBlocks, 1u);
    expectOneMoment(*thinned);

    worker.setMemoryCap(whole->memory.sum() / 4);
    worker.open(path());
    worker.waitUntilIdle();
    const auto stopped = at(kNone);
    EXPECT_LT(stopped->steps, 600'000u);
    EXPECT_NE(stopped->load->message.english().find("memory"), std::string::npos)
        << stopped->load->message.english();
    expectOneMoment(*stopped);
}

TEST_F(WorkerTest, AboveTheCapWhatWasCountedForAPictureGoesBeforeKeyFrames)
{
    open("each i 0..99999 : a x[i] 48 ; f x[i]\n");
    request.fine = std::make_shared<FineWindow>(FineWindow{{0, 1000, 2000}, {0, 2048, 4096}});
    const auto whole = at(200'000);
    ASSERT_TRUE(whole->fine);
    worker.setMemoryCap(whole->memory.sum() - 1);
    worker.waitUntilIdle();
    const auto after = at(200'000);
    EXPECT_FALSE(after->fine) << "and it is not counted again";
    EXPECT_LE(after->memory.sum(), after->memory.cap);
    EXPECT_EQ(after->memory.keyFrames, whole->memory.keyFrames);
    EXPECT_TRUE(after->load->warnings.empty());
}

TEST_F(WorkerTest, AMissingFileIsAMessage)
{
    worker.open("/nowhere/at/all.ops");
    worker.waitUntilIdle();
    const auto s = worker.snapshot();
    EXPECT_EQ(s->load->status, LoadView::Status::refused);
    EXPECT_NE(s->load->message.english().find("/nowhere/at/all.ops"), std::string::npos)
        << s->load->message.english();
}

TEST_F(WorkerTest, TheSampleCanBeScrubbedWhileItLoadsAndCancelled)
{
    const std::string sample = HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst";
    ASSERT_TRUE(std::filesystem::exists(sample));
    worker.open(sample);
    for (int i = 0; i < 50; ++i) {
        request.step = Step(i * 997);
        request.number++;
        request.pages = {0, 1, 100'000};
        worker.show(request);
        const auto s = worker.snapshot();
        if (s->pages.cells.size() == s->totals.pages) {
            PageIndex held = 0;
            for (const PageCell& cell : s->pages.cells)
                held += cell.held + cell.pinned;
            EXPECT_EQ(held, s->totals.held);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    worker.cancelLoading();
    worker.waitUntilIdle();
    const auto s = worker.snapshot();
    EXPECT_TRUE(s->load->status == LoadView::Status::cancelled ||
                s->load->status == LoadView::Status::complete);
    EXPECT_EQ(s->steps, s->events);
}

TEST_F(WorkerTest, TheSampleAsRecordedShowsOneMomentAnywhere)
{
    const std::string sample = HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst";
    ASSERT_TRUE(std::filesystem::exists(sample));
    worker.open(sample, "recorded");
    for (const Step step : {Step{100'000}, Step{1}, Step{300'000}}) {
        const auto s = at(step);
        expectOneMoment(*s);
        EXPECT_EQ(s->totals.released, 0u);
        EXPECT_FALSE(s->geometry.knowsCommitment);
    }
    worker.heapmin(5);
    worker.waitUntilIdle();
    EXPECT_FALSE(worker.snapshot()->heapmin->available);
}

TEST_F(WorkerTest, SaysWhoHoldsWhatWhereTheCursorRests)
{
    open(kPinned);
    EXPECT_EQ(worker.snapshot()->holders, nullptr) << "nobody asked";
    request.holders = HoldersBy::size;
    for (const Step step : {kPinnedSteps, Step{100}, Step{101}}) {
        const auto s = at(step);
        ASSERT_TRUE(s->holders);
        EXPECT_TRUE(s->holdersCurrent);
        EXPECT_EQ(s->holders->step, step);
        EXPECT_EQ(s->holders->event, s->event);
        EXPECT_EQ(s->holders->heldPages, s->totals.held);
        EXPECT_EQ(s->holders->liveBytes, s->liveBytes);
    }
    request.holders = HoldersBy::age;
    const auto byAge = ask();
    EXPECT_EQ(byAge->holders->by, HoldersBy::age);
    request.holders = HoldersBy::site;
    const auto bySite = ask();
    ASSERT_EQ(bySite->holders->by, HoldersBy::site);
    const Bytes pages = bySite->holders->flame.pages.bytes();
    EXPECT_GT(pages, 0u);
    EXPECT_EQ(bySite->memory.timeline, byAge->memory.timeline + pages) << "the cap knows of them";
    request.holders = std::nullopt;
    EXPECT_FALSE(at(7)->holdersCurrent);
}

TEST_F(WorkerTest, HoldersAreThoseOfTheRecordingAfterAnEdit)
{
    open(kPinned);
    request.holders = HoldersBy::size;
    const Step before = 512 + 256;
    const PageIndex held = at(before + 1)->holders->heldPages;
    worker.heapmin(before);
    worker.waitUntilIdle();
    EXPECT_TRUE(worker.snapshot()->holdersCurrent);
    EXPECT_EQ(worker.snapshot()->holders->heldPages, worker.snapshot()->totals.held)
        << "the step after the insertion is another one than it was";
    worker.undo();
    worker.waitUntilIdle();
    EXPECT_EQ(at(before + 1)->holders->heldPages, held);
    worker.setPolicy("worst");
    worker.waitUntilIdle();
    EXPECT_EQ(worker.snapshot()->holders->heldPages, worker.snapshot()->totals.held);
    worker.close();
    worker.waitUntilIdle();
    EXPECT_EQ(worker.snapshot()->holders, nullptr);
}

TEST_F(WorkerTest, FindsWhatIsAskedForAtEveryCursor)
{
    open(kPinned);
    EXPECT_EQ(worker.snapshot()->matches, nullptr) << "nobody asked";
    for (const char* text : {"size>1000", "site=pin and size=16"}) { // at once, and by the desk
        request.query = std::make_shared<const Query>(*parseQuery(text));
        for (const Step step : {Step{512}, Step{101}, kPinnedSteps}) {
            const auto s = at(step);
            ASSERT_TRUE(s->matches) << text;
            EXPECT_TRUE(s->matchesCurrent);
            EXPECT_EQ(s->matches->step, step);
            std::vector<Bytes> offsets;
            for (const BlockView& block : s->blocks.blocks)
                if (block.live && (block.requested > 1000) == (text[1] == 'i' && text[2] == 'z'))
                    offsets.push_back(block.offset);
            EXPECT_EQ(s->matches->offsets, offsets) << text << " at " << step;
        }
    }
    request.query.reset();
    EXPECT_EQ(ask()->matches, nullptr);
}

TEST_F(WorkerTest, WhatIsFoundAndDiffersIsOfTheRecordingAfterAnEdit)
{
    open(kPinned);
    request.query = std::make_shared<const Query>(*parseQuery("size<100"));
    request.since = kPinnedSteps;
    const Step before = kPinnedSteps;
    EXPECT_EQ(at(before)->difference->released, PageRuns{});
    worker.heapmin(before);
    worker.waitUntilIdle();
    auto s = worker.snapshot();
    EXPECT_TRUE(s->matchesCurrent && s->differenceCurrent);
    EXPECT_EQ(s->matches->blocks(), s->liveBlocks);
    EXPECT_EQ(countOf(s->difference->released) + countOf(s->difference->lost), s->heapmin->plan.returned());
    EXPECT_GT(s->heapmin->plan.returned(), 0U);
    worker.setPolicy("worst");
    worker.waitUntilIdle();
    s = worker.snapshot();
    EXPECT_TRUE(s->matchesCurrent && s->differenceCurrent);
    EXPECT_EQ(s->matches->blocks(), s->liveBlocks);
    worker.close();
    worker.waitUntilIdle();
    EXPECT_EQ(worker.snapshot()->matches, nullptr);
    EXPECT_EQ(worker.snapshot()->difference, nullptr);
}

TEST_F(WorkerTest, SaysWhatIsDifferentSinceAnyMoment)
{
    open(kPinned);
    for (const Step since : {Step{0}, Step{300}, Step{768}, Step{1'000'000}})
        for (const Step step : {Step{512}, Step{100}, kPinnedSteps}) {
            request.since = since;
            const auto s = at(step);
            ASSERT_TRUE(s->difference);
            EXPECT_TRUE(s->differenceCurrent);
            EXPECT_EQ(s->difference->cursor, step);
            const Step other = std::min(since, s->steps);
            const std::uint64_t then = at(other)->liveBlocks;
            const Difference& d = *s->difference;
            const std::uint64_t earlier = step < other ? s->liveBlocks : then;
            const std::uint64_t later = step < other ? then : s->liveBlocks;
            EXPECT_EQ(d.stayed.count + d.died.count, earlier);
            EXPECT_EQ(d.stayed.count + d.born.count, later);
        }
    request.since = std::nullopt;
    EXPECT_EQ(ask()->difference, nullptr);
}

TEST_F(WorkerTest, CanBeLeftWhileHoldersAreCounted)
{
    open(kPinned);
    for (int i = 0; i < 20; ++i) {
        Worker other([] {});
        other.open(path());
        ViewRequest wish;
        wish.number = 1;
        wish.step = Step(i);
        wish.holders = HoldersBy::site;
        wish.query = std::make_shared<const Query>(*parseQuery("site=x"));
        wish.since = 3;
        other.show(wish);
        std::this_thread::sleep_for(std::chrono::milliseconds(10 * i));
    }
}

TEST_F(WorkerTest, AnotherWorkerPlacesTheSameTraceByAnotherPolicy)
{
    open(kPinned);
    worker.setKnob("page", "256");
    at(kPinnedSteps);
    Worker beside([] {});
    beside.openBeside(worker, "best");
    beside.show(request);
    beside.waitUntilIdle();
    const auto one = worker.snapshot(), other = beside.snapshot();
    EXPECT_EQ(other->policy, "best");
    EXPECT_EQ(other->settings.page, 256u) << "knobs are those of the heap beside";
    EXPECT_EQ(other->steps, one->steps);
    EXPECT_EQ(other->requestedBytes, one->requestedBytes);
    EXPECT_GT(other->run.seconds, 0);
    EXPECT_EQ(other->load->path, one->load->path);
}

TEST_F(WorkerTest, WhatIsBesideOutlivesTheFirst)
{
    auto first = std::make_unique<Worker>([] {});
    std::ofstream(path()) << kPinned;
    first->open(path());
    first->waitUntilIdle();
    Worker beside([] {});
    beside.openBeside(*first, "worst");
    first.reset();
    request.step = kNone;
    beside.show(request);
    beside.waitUntilIdle();
    EXPECT_EQ(beside.snapshot()->steps, kPinnedSteps);
}

TEST_F(WorkerTest, ATraceThatLooksAtItsHeapIsReadAnewBeside)
{
    open("gen robson name=x live=256 n=16 unit=32\n", "first");
    Worker beside([] {});
    beside.openBeside(worker, "buddy");
    beside.show(request);
    beside.waitUntilIdle();
    Worker alone([] {});
    alone.open(path(), "buddy");
    alone.show(request);
    alone.waitUntilIdle();
    EXPECT_EQ(beside.snapshot()->steps, alone.snapshot()->steps);
    EXPECT_EQ(beside.snapshot()->peakHeapBytes, alone.snapshot()->peakHeapBytes);
}

TEST_F(WorkerTest, NothingIsBesideNothing)
{
    Worker beside([] {});
    beside.openBeside(worker, "best");
    beside.show(request);
    beside.waitUntilIdle();
    EXPECT_EQ(beside.snapshot()->steps, 0u);
}

TEST_F(WorkerTest, EightHeapsFollowOneTrace)
{
    open(kPinned);
    std::vector<std::unique_ptr<Worker>> others;
    for (const char* policy : {"best", "worst", "next", "buddy", "slab", "tlsf", "segregated"}) {
        others.push_back(std::make_unique<Worker>([] {}));
        others.back()->openBeside(worker, policy);
        others.back()->show(request);
    }
    for (const auto& other : others) {
        other->waitUntilIdle();
        EXPECT_EQ(other->snapshot()->steps, kPinnedSteps);
        expectOneMoment(*other->snapshot());
    }
}

// ---- the horizon ----

TEST_F(WorkerTest, BeyondTheHorizonNothingIsPlacedOrTold)
{
    worker.setHorizon(512);
    open(kPinned);
    auto seen = ask();
    EXPECT_EQ(seen->step, 512u);
    EXPECT_EQ(seen->steps, 512u);
    EXPECT_EQ(seen->events, 512u);
    EXPECT_FALSE(seen->placing);
    EXPECT_EQ(seen->peakHeapStep, 511u);
    request.selectedPage = 0;
    seen = ask();
    for (const Holder& holder : seen->selectedPage->holders)
        EXPECT_EQ(holder.deathEvent, kNone) << "that it will be freed is not known yet";

    worker.setHorizon(768);
    EXPECT_EQ(ask()->step, 768u) << "a cursor beyond the end follows";
    EXPECT_EQ(at(512)->liveBlocks, 512u);
    worker.setHorizon(100); // and back
    EXPECT_EQ(at(kNone)->steps, 100u);
    EXPECT_EQ(worker.snapshot()->liveBlocks, 100u);
    worker.setHorizon(kNone);
    EXPECT_EQ(at(kNone)->steps, kPinnedSteps);
}

TEST_F(WorkerTest, ASearchByLifetimeDoesNotSeeBeyondTheHorizon)
{
    request.query = std::make_shared<const Query>(*parseQuery("lifetime<100000"));
    open(kPinned);
    ASSERT_TRUE(at(512)->matches);
    EXPECT_EQ(worker.snapshot()->matches->blocks(), 256u + 64u) << "they are freed later";
    worker.setHorizon(512);
    ASSERT_TRUE(at(512)->matches);
    EXPECT_EQ(worker.snapshot()->matches->blocks(), 0u) << "that is not known yet";
}

TEST_F(WorkerTest, PressingHeapminWhereTheTraceHasOneGoesPastThat)
{
    worker.setHorizon(3);
    open("a x 4064\na y 16\nf x\nm\na z 16\n");
    ask();
    worker.setHorizon(5);
    worker.heapmin(3);
    worker.waitUntilIdle();
    const auto after = worker.snapshot();
    ASSERT_TRUE(after->heapmin);
    EXPECT_FALSE(after->heapmin->inserted);
    EXPECT_EQ(after->heapmin->result, 0);
    EXPECT_EQ(after->heapmin->step, 3u);
    EXPECT_EQ(after->step, 4u);
    EXPECT_EQ(after->steps, 5u) << "nothing was inserted";
    EXPECT_FALSE(after->canUndo);
    // Its plan is what placing the trace's own call came to.
    EXPECT_EQ(PageIndex(after->totals.released + after->heapmin->plan.cutPages),
              after->heapmin->plan.returned());
}

TEST_F(WorkerTest, SettingsAndLetsMayBeReplacedWhenAFileIsOpened)
{
    std::ofstream(path()) << "config page 4096\nlet n 3\na x[1..n] 100\n";
    worker.open(path(), {}, {{"n", "7"}, {"page", "8192"}});
    request.step = kNone;
    const auto seen = ask();
    EXPECT_EQ(seen->liveBlocks, 7u);
    EXPECT_EQ(seen->settings.page, 8192u);
}

} // namespace
} // namespace heapglass::replay
