// Events that do not stay in memory: whoever reads them sees what he would see if they did, whatever becomes
// of the file.
#include <random>
#include <thread>

#include "engine/heap/policies.h"
#include "engine/replay/configuration.h"
#include "engine/replay/recorder.h"
#include "engine/replay/timeline.h"
#include "engine/trace/native/writer.h"
#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

using ::testing::HasSubstr;

constexpr EventIndex kChunk = EventChunk::kSize;
constexpr EventIndex kEvents = 9 * kChunk + 1000;

/// The least memory: nothing stays, two chunks are kept decoded.
LoadControl onDemand()
{
    LoadControl control;
    control.eventBytes = 0;
    return control;
}

/// All kinds of events, sizes and addresses, of which most are as they usually are.
class Made
{
  public:
    explicit Made(Trace& trace) : m_trace(trace) { trace.setAddresses(Addresses::recorded); }

    void event()
    {
        const unsigned dice = unsigned(m_random() % 100);
        if (dice > 90) m_trace.setThread(m_trace.threadNumber(std::to_string(dice)));
        if (dice < 2) return m_trace.appendOther(dice ? Op::freeNull : Op::heapmin);
        if (dice < 4) return m_trace.appendOther(Op::freeUnknown, 0, address());
        if (dice < 5) return m_trace.appendOther(Op::failed, size(), 0);
        if (m_live.empty() || dice < (m_live.size() < 3000 ? 70u : 48u)) return birth();
        const std::size_t which = m_random() % m_live.size();
        const BlockId block = m_live[which];
        if (dice < 80 && dice % 4 == 0) return m_trace.appendRealloc(block, 1 + size(), address());
        m_trace.appendDeath(dice % 16 ? Op::free : Op::implicitFree, block);
        m_live[which] = m_live.back();
        m_live.pop_back();
    }

  private:
    void birth()
    {
        constexpr Op kOps[] = {Op::malloc, Op::malloc, Op::calloc, Op::aligned, Op::realloc};
        const Op op = kOps[m_random() % std::size(kOps)];
        m_live.push_back(m_trace.appendBirth(op, size(), address(), 0, op == Op::aligned ? 64 : 0));
    }
    Bytes size()
    {
        const unsigned dice = unsigned(m_random() % 1000);
        if (++m_sizes % 150'000 == 50)
            return (Bytes{1} << 32) + m_random() % 1000; // few: a heap is made of them
        return dice < 20 ? 60'000 + m_random() % 10'000 : m_random() % 500;
    }
    /// In more windows than are short.
    Bytes address()
    {
        const Bytes window = m_random() % 50 ? 0x7f00 : m_random() % 40;
        return window << 32 | (m_random() & 0xFFFF'FFF0) | 0x10;
    }

    Trace& m_trace;
    std::mt19937_64 m_random{7};
    int m_sizes = 0;
    std::vector<BlockId> m_live;
};

std::string describeEvent(const Trace& trace, EventIndex event)
{
    const Event e = trace.event(event);
    return fmt::format("{} {} {} {:x} {}", int(e.op), e.block, e.size, e.address, trace.threadOf(event));
}

class EventStoreTest : public testing::Test
{
  protected:
    static void SetUpTestSuite()
    {
        s_whole = new Trace;
        Made made(*s_whole);
        while (s_whole->appended() < kEvents)
            made.event();
        s_whole->finish();
        const TemporaryDirectory directory;
        ASSERT_TRUE(native::write(*s_whole, {}, directory.path("t.hgt")));
        s_bytes = contentOf(directory.path("t.hgt"));
    }
    static void TearDownTestSuite()
    {
        delete s_whole;
        s_bytes.clear();
    }

    std::string file(std::string_view bytes = s_bytes) { return m_directory.write("t.hgt", bytes); }

    static void expectSame(const Trace& trace, EventIndex event)
    {
        ASSERT_EQ(describeEvent(trace, event), describeEvent(*s_whole, event)) << "event " << event;
    }

    /// Where the chunks of the file begin, by their headers.
    static std::vector<std::size_t> borders()
    {
        std::vector<std::size_t> result;
        for (std::size_t at = native::kFileHeaderSize; at < s_bytes.size();) {
            result.push_back(at);
            const auto header = native::ChunkHeader::of(std::string_view(s_bytes).substr(at, 40));
            if (!header) break; // the footer
            at += native::ChunkHeader::kSize + header->payload;
        }
        return result;
    }
    /// In the payload of the chunk with these events.
    static std::size_t inEventsFrom(EventIndex first)
    {
        for (const std::size_t at : borders()) {
            const auto header = native::ChunkHeader::of(std::string_view(s_bytes).substr(at, 40));
            if (header && header->type == native::ChunkType::events && header->first == first)
                return at + native::ChunkHeader::kSize + header->payload / 2;
        }
        return 0;
    }

    static Trace* s_whole;
    static std::string s_bytes;
    TemporaryDirectory m_directory;
};

Trace* EventStoreTest::s_whole = nullptr;
std::string EventStoreTest::s_bytes;

TEST_F(EventStoreTest, AnyOrderOfReadingGivesTheSameEvents)
{
    Trace trace;
    const LoadReport report = load(file(), trace, onDemand());
    EXPECT_EQ(report.status, LoadStatus::complete) << asText(report);
    ASSERT_EQ(trace.published(), kEvents);
    EXPECT_EQ(trace.onDemand().events, 9 * kChunk);
    EXPECT_EQ(trace.onDemand().stored, kEvents);
    for (EventIndex event = 0; event < kEvents; ++event)
        expectSame(trace, event);
    for (EventIndex event = kEvents; event-- > 0;)
        expectSame(trace, event);
    std::mt19937 random(3);
    for (int i = 0; i < 300; ++i)
        expectSame(trace, random() % kEvents);
    EXPECT_GE(trace.onDemand().decoded, 18 * kChunk) << "once for each pass";
    for (BlockId block = 0; block < trace.blocks(); ++block) {
        ASSERT_EQ(trace.birth(block), s_whole->birth(block));
        ASSERT_EQ(trace.death(block), s_whole->death(block));
    }
    for (EventIndex event = 0; event < kEvents; event += 7)
        ASSERT_EQ(trace.maker(event), s_whole->maker(event));
}

TEST_F(EventStoreTest, RunsStayWhileTheyAreHeld)
{
    Trace trace;
    load(file(), trace, onDemand());
    std::vector<EventRun> runs;
    for (EventIndex at = 0; at < kEvents; at += runs.back().count)
        runs.push_back(trace.run(at, kEvents));
    for (const EventRun& run : runs)
        for (std::uint32_t i = 0; i < run.count; ++i)
            ASSERT_EQ(Op(run.ops[i] & 15), s_whole->op(run.first + i));
}

TEST_F(EventStoreTest, WhatMadeABlockIsKnownWithoutDecoding)
{
    Trace trace;
    load(file(), trace, onDemand());
    const std::uint64_t before = trace.onDemand().decoded;
    std::mt19937 random(5);
    for (int i = 0; i < 100'000; ++i) {
        const EventIndex birth = trace.birth(random() % trace.blocks());
        if (birth >= 9 * kChunk) continue;
        ASSERT_EQ(trace.op(birth), s_whole->op(birth));
        ASSERT_EQ(trace.block(birth), s_whole->block(birth));
        ASSERT_EQ(trace.size(birth), s_whole->size(birth));
    }
    EXPECT_EQ(trace.onDemand().decoded, before);
}

TEST_F(EventStoreTest, MemoryForEventsStaysBounded)
{
    Trace trace;
    Bytes most = 0;
    LoadControl control = onDemand();
    control.progress = [&](const Progress&) { most = std::max(most, trace.onDemand().bytes); };
    load(file(), trace, control);
    for (EventIndex event = 0; event < kEvents; ++event) {
        trace.op(event);
        if (event % 1000 == 0) most = std::max(most, trace.onDemand().bytes);
    }
    // Two that are kept, the last one, four that this thread looked at, and one that comes.
    constexpr Bytes kChunks = 8 * sizeof(EventChunk), kKnown = 9 * kChunk * 2, kDecoding = 4u << 20;
    EXPECT_GT(most, 3 * sizeof(EventChunk));
    EXPECT_LE(most, kChunks + kKnown + kDecoding);
}

TEST_F(EventStoreTest, WhatFitsStays)
{
    Trace trace;
    LoadControl control;
    control.eventBytes = Bytes{64} << 20;
    load(file(), trace, control);
    for (EventIndex event = 0; event < kEvents; event += 100)
        expectSame(trace, event);
    EXPECT_EQ(trace.onDemand().stored, 0u);
    EXPECT_EQ(trace.onDemand().decoded, 0u);

    Trace some;
    control.eventBytes = 2 * sizeof(EventChunk) + 3 * EventChunk::kUsual;
    load(file(), some, control);
    EXPECT_EQ(some.onDemand().events, 6 * kChunk) << "the first three stay";
    for (EventIndex event = 0; event < kEvents; event += 100)
        expectSame(some, event);
}

TEST_F(EventStoreTest, AFileCutAtABorderOfItsChunksReadsAsItWouldInMemory)
{
    for (const std::size_t border : borders())
        for (const std::size_t cut : {border, border + 1}) {
            Trace trace, whole;
            const std::string path = file(std::string_view(s_bytes).substr(0, cut));
            const LoadReport report = load(path, trace, onDemand());
            const LoadReport expected = load(path, whole);
            ASSERT_EQ(asText(report), asText(expected)) << cut;
            ASSERT_EQ(trace.published(), whole.published()) << cut;
            for (EventIndex event = 0; event < trace.published(); event += 997)
                ASSERT_EQ(describeEvent(trace, event), describeEvent(whole, event)) << cut;
        }
}

TEST_F(EventStoreTest, AChunkThatWasDamagedBeforeIsFoundAtOpening)
{
    std::string bytes = s_bytes;
    bytes[inEventsFrom(3 * kChunk)] ^= 1;
    Trace trace, whole;
    const std::string path = file(bytes);
    const LoadReport report = load(path, trace, onDemand());
    const LoadReport expected = load(path, whole);
    EXPECT_EQ(report.status, LoadStatus::damaged);
    EXPECT_EQ(asText(report), asText(expected));
    ASSERT_EQ(trace.published(), whole.published());
    for (EventIndex event = 0; event < trace.published(); ++event)
        ASSERT_EQ(describeEvent(trace, event), describeEvent(whole, event)) << event;
    EXPECT_EQ(trace.onDemand().events, 3 * kChunk)
        << "what follows has other numbers than in the file: it stays";
    EXPECT_EQ(trace.lostText().english(), "");
}

TEST_F(EventStoreTest, AByteThatChangesAfterOpeningLosesItsChunkAndNoMore)
{
    Trace trace;
    const std::string path = file();
    load(path, trace, onDemand());
    {
        std::fstream change(path, std::ios::in | std::ios::out | std::ios::binary);
        const std::size_t at = inEventsFrom(kChunk);
        change.seekp(std::streamoff(at));
        change.put(char(s_bytes[at] ^ 0x40));
    }
    EXPECT_EQ(trace.lostText().english(), "") << "nobody has read it yet";
    int lost = 0;
    for (EventIndex event = 0; event < 4 * kChunk; ++event) {
        const Op was = s_whole->op(event);
        const bool makes = s_whole->block(event) != kNone && !endsBlock(was);
        if (event / kChunk != 1) {
            expectSame(trace, event);
        } else if (makes) {
            ASSERT_EQ(trace.op(event), was) << event;
            ASSERT_EQ(trace.block(event), s_whole->block(event)) << event;
            ASSERT_EQ(trace.size(event), s_whole->size(event)) << event;
        } else {
            ++lost;
            ASSERT_EQ(trace.event(event).op, Op::freeNull) << event;
            ASSERT_EQ(trace.event(event).block, kNone) << event;
            ASSERT_EQ(trace.maker(event) <= event, true) << event;
        }
    }
    EXPECT_GT(lost, 1000);
    EXPECT_EQ(trace.lostText().english(),
              "events 65536 to 131071 cannot be read any more: the file has changed since it was opened");
    const auto written = native::write(trace, {}, m_directory.path("copy.hgt"));
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().text.english(), HasSubstr("nothing was written"));
    EXPECT_FALSE(std::filesystem::exists(m_directory.path("copy.hgt")));
}

TEST_F(EventStoreTest, AFileThatIsCutAfterOpeningDoesNoHarm)
{
    Trace trace;
    const std::string path = file();
    load(path, trace, onDemand());
    std::filesystem::resize_file(path, inEventsFrom(2 * kChunk));
    for (EventIndex event = 0; event < 2 * kChunk; event += 500)
        expectSame(trace, event);
    EXPECT_EQ(trace.lostText().english(), "");
    for (EventIndex event = 2 * kChunk; event < kEvents; event += 500)
        trace.event(event);
    EXPECT_THAT(trace.lostText().english(), HasSubstr("events 131072 to 196607 cannot be read any more"));
}

TEST_F(EventStoreTest, AFileThatIsRemovedOrReplacedAfterOpeningIsStillRead)
{
    Trace trace;
    const std::string path = file();
    load(path, trace, onDemand());
    std::filesystem::remove(path);
    file("something else");
    for (EventIndex event = 0; event < kEvents; event += 100)
        expectSame(trace, event);
    EXPECT_EQ(trace.lostText().english(), "");
}

TEST_F(EventStoreTest, ThreadsReadAtOnceAndWhileItLoads)
{
    Trace trace;
    const std::string path = file();
    std::atomic<int> wrong{0};
    const auto same = [&](EventIndex event) {
        const Event a = trace.event(event), b = s_whole->event(event);
        wrong += a.op != b.op || a.block != b.block || a.size != b.size || a.address != b.address;
    };
    std::jthread follower([&] {
        EventIndex next = 0;
        while (next < kEvents)
            for (const EventIndex end = trace.published(); next < end; next += 13)
                same(next);
    });
    std::jthread reader([&] {
        std::mt19937 random(11);
        for (int i = 0; i < 60; ++i) {
            while (trace.published() == 0)
                std::this_thread::yield();
            const EventIndex end = trace.published();
            const EventIndex from = random() % end;
            for (EventIndex event = from; event < std::min(end, from + 500); ++event)
                same(event);
        }
    });
    load(path, trace, onDemand());
    reader.join();
    follower.join();
    EXPECT_EQ(wrong, 0);
}

// ---- what is made of them ----

std::shared_ptr<Trace> loaded(const std::string& path, const LoadControl& control)
{
    auto trace = std::make_shared<Trace>();
    load(path, *trace, control);
    return trace;
}

std::unique_ptr<replay::Recorder> recorded(const std::shared_ptr<Trace>& trace)
{
    const replay::Configuration configuration = replay::configurationOf(*trace, {{"policy", "best"}});
    auto source = replay::makeSource(*trace, "best", configuration.settings);
    auto recorder = std::make_unique<replay::Recorder>(replay::Script(trace), std::move(*source),
                                                       replay::Recorder::FrameDistance{50'000, 0, 3});
    recorder->advance(kNone);
    return recorder;
}

/// What a timeline knows where it stands, as numbers.
std::string told(const replay::Timeline& timeline)
{
    const heap::Layout& layout = timeline.layout();
    return fmt::format("{}: {} {} {} {} {}", timeline.step(), timeline.liveRequested(), layout.liveBytes,
                       layout.end(), layout.blocks.usedCount(), layout.totals().held);
}

TEST_F(EventStoreTest, ForwardThenBackIsForward)
{
    const std::string path = file();
    const auto trace = loaded(path, onDemand());
    const auto recorder = recorded(trace), expected = recorded(loaded(path, {}));
    EXPECT_EQ(recorder->placement().bytes(), expected->placement().bytes());
    replay::Timeline timeline = recorder->timelineAt(0), other = expected->timelineAt(0);
    const auto at = [](replay::Timeline& asked, const replay::Recorder& record, replay::Step step) {
        record.seek(asked, step);
        asked.refresh();
        return told(asked);
    };
    std::vector<std::string> forward;
    const replay::Step distance = 9001;
    for (replay::Step step = 0; step < kEvents; step += distance) {
        forward.push_back(at(timeline, *recorder, step));
        ASSERT_EQ(forward.back(), at(other, *expected, step));
    }
    for (std::size_t i = forward.size(); i-- > 0;)
        ASSERT_EQ(at(timeline, *recorder, replay::Step(i) * distance), forward[i]);
    // A Heap is made again from a key frame, whose blocks were made anywhere before.
    at(timeline, *recorder, 300'000);
    at(other, *expected, 300'000);
    const auto heap = recorder->heapAt(300'000, timeline.cursor());
    ASSERT_TRUE(heap);
    EXPECT_EQ(heap->liveRequested(), expected->heapAt(300'000, other.cursor())->liveRequested());
}

} // namespace
} // namespace heapglass::trace
