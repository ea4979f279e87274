// Forward n, back n is the same state, bit for bit; a seek equals a straight run; an edit that is undone
// leaves no trace. Over every policy, every way of coalescing, and recorded addresses.
#include <array>
#include <tuple>

#include <gtest/gtest.h>

#include "engine/heap/policies.h"
#include "engine/replay/configuration.h"
#include "engine/replay/recorder.h"
#include "engine/replay/timeline.h"
#include "tests/engine/random_trace.h"

namespace heapglass::replay
{
namespace
{

constexpr Recorder::FrameDistance kFrames{150, 0, 3}; // key frames close together, so that seeks use them

struct Case {
    std::string policy;
    std::string coalesce;
    unsigned seed = 1;
    unsigned zones = 1;
};

void PrintTo(const Case& c, std::ostream* out)
{
    *out << c.policy << " coalesce " << c.coalesce << " seed " << c.seed << " zones " << c.zones;
}

std::vector<Case> cases()
{
    std::vector<Case> result;
    for (unsigned seed = 1; seed <= 3; ++seed) {
        // The later rows differ in where blocks go, which the placement does not know: one seed each.
        for (const heap::PolicyInfo& policy : heap::policies().first(seed == 3 ? heap::policies().size() : 4))
            for (const char* coalesce : {"on", "off", "deferred"})
                result.push_back({std::string(policy.name), coalesce, seed});
        result.push_back({std::string(kRecorded), "on", seed});
    }
    for (const heap::PolicyInfo& policy : heap::policies())
        result.push_back({std::string(policy.name), policy.name == "next" ? "deferred" : "on", 3, 4});
    return result;
}

class RoundTrip : public testing::TestWithParam<Case>
{
  protected:
    std::shared_ptr<trace::Trace> makeTrace() const
    {
        test::RandomTrace wish;
        wish.seed = GetParam().seed;
        wish.zones = GetParam().zones;
        wish.addresses = GetParam().policy == kRecorded;
        return test::makeTrace(wish);
    }
    Overrides overrides() const
    {
        Overrides result;
        if (GetParam().policy != kRecorded) result.emplace_back("policy", GetParam().policy);
        result.emplace_back("coalesce", GetParam().coalesce);
        result.emplace_back("page", GetParam().seed % 2 ? "4096" : "256");
        if (GetParam().seed == 3) result.emplace_back("limit", "120000"); // so that some requests fail
        return result;
    }
    std::unique_ptr<Recorder> record(const Script& script, Step atOnce = kNone) const
    {
        const Configuration configuration = configurationOf(script.trace(), overrides());
        auto source = makeSource(script.trace(), GetParam().policy, configuration.settings);
        EXPECT_TRUE(source);
        auto recorder = std::make_unique<Recorder>(script, std::move(*source), kFrames);
        while (recorder->advance(atOnce)) {
        }
        return recorder;
    }
    static void runTo(Timeline& timeline, const Recorder& recorder, Step step)
    {
        timeline.seek(step, recorder.script(), recorder.placement(), {});
    }
};

TEST_P(RoundTrip, ForwardEndsWhereTheHeapIs)
{
    const auto recorder = record(Script(makeTrace()));
    Timeline timeline = recorder->timelineAt(0);
    runTo(timeline, *recorder, recorder->placement().steps());
    ASSERT_EQ(timeline.zones().size(), recorder->source().zones());
    ASSERT_EQ(timeline.zones().size(), GetParam().zones);
    for (heap::ZoneIndex zone = 0; zone < GetParam().zones; ++zone) {
        const heap::Layout& ours = timeline.zones()[zone].layout();
        EXPECT_EQ(ours.check(), "");
        EXPECT_TRUE(ours == recorder->source().layoutOf(zone)) << zone;
    }
    EXPECT_EQ(timeline.liveRequested(), recorder->source().liveRequested());
}

TEST_P(RoundTrip, EveryLiveBlockKnowsWhoMadeIt)
{
    const auto recorder = record(Script(makeTrace()));
    const Script& script = recorder->script();
    std::mt19937 random(GetParam().seed);
    Timeline timeline = recorder->timelineAt(0);
    for (int i = 0; i < 30; ++i) {
        // Jumps, and steps near by, over which what is known is kept.
        const Step near = timeline.step() + random() % 60 - std::min<Step>(timeline.step(), 30);
        const Step step = random() % 4 ? near : random() % (recorder->placement().steps() + 1);
        timeline.seek(step, script, recorder->placement(), recorder->frames());
        auto same = makeSource(script.trace(), GetParam().policy,
                               configurationOf(script.trace(), overrides()).settings);
        Recorder straight(script, std::move(*same), kFrames);
        straight.advance(timeline.step());
        std::vector<heap::Granule> offsets;
        std::vector<EventIndex> makers;
        straight.source().walk([&](const heap::BlockEntry& block) {
            if (!block.live || random() % 3 == 0) return;
            offsets.push_back(block.offset / timeline.layout().geometry.granule);
            makers.push_back(block.tag);
        });
        ASSERT_EQ(timeline.makersOf(offsets, script, recorder->placement(), recorder->frames()), makers)
            << "at step " << timeline.step();
    }
}

TEST_P(RoundTrip, BackwardIsForwardUndone)
{
    const auto recorder = record(Script(makeTrace()));
    const Step steps = recorder->placement().steps();
    Timeline timeline = recorder->timelineAt(0);
    std::vector<Timeline> states;
    for (Step step = 0; step < steps; ++step) {
        if (step % 50 == 0) states.push_back(timeline);
        timeline.forward(recorder->script(), recorder->placement());
        for (const CursorState& zone : timeline.zones())
            ASSERT_EQ(zone.layout().pages.count(),
                      zone.layout().pages.pageOf(zone.layout().end() + zone.layout().pages.pageSize() - 1));
    }
    while (timeline.step() > 0) {
        timeline.backward(recorder->script(), recorder->placement());
        if (timeline.step() % 50 == 0) {
            ASSERT_TRUE(timeline == states[timeline.step() / 50]) << "at step " << timeline.step();
            ASSERT_EQ(timeline.cursor(), states[timeline.step() / 50].cursor());
        }
    }
}

TEST_P(RoundTrip, ASeekEqualsAStraightRun)
{
    const auto recorder = record(Script(makeTrace()));
    ASSERT_GT(recorder->frames().size(), 1u);
    std::mt19937 random(GetParam().seed);
    Timeline seeking = recorder->timelineAt(0);
    for (int i = 0; i < 25; ++i) {
        const Step step = random() % (recorder->placement().steps() + 1);
        recorder->seek(seeking, step);
        Timeline straight = recorder->timelineAt(0);
        while (straight.step() < step)
            straight.forward(recorder->script(), recorder->placement());
        ASSERT_TRUE(seeking == straight) << "at step " << step;
        for (const CursorState& zone : seeking.zones())
            ASSERT_EQ(zone.layout().check(), "");
    }
}

TEST_P(RoundTrip, FewerKeyFramesLeadToTheSameStates)
{
    const auto recorder = record(Script(makeTrace()));
    const Timeline straight = [&] {
        Timeline timeline = recorder->timelineAt(0);
        runTo(timeline, *recorder, 1234);
        return timeline;
    }();
    for (std::size_t left = recorder->frames().size(); recorder->thinFrames();
         left = recorder->frames().size()) {
        ASSERT_LT(recorder->frames().size(), left);
        Timeline timeline = recorder->timelineAt(0);
        for (const Step step : {recorder->placement().steps(), Step{1234}})
            recorder->seek(timeline, step);
        ASSERT_TRUE(timeline == straight);
    }
}

TEST_P(RoundTrip, AnInsertedHeapminIsWhatItWouldHaveBeenFromTheStart)
{
    if (GetParam().policy == kRecorded) GTEST_SKIP() << "recorded addresses have no heap to minimise";
    const auto recorder = record(Script(makeTrace()));
    std::mt19937 random(GetParam().seed + 100);
    for (int i = 0; i < 6; ++i) {
        const Step at = random() % (recorder->placement().steps() + 1);
        Timeline timeline = recorder->timelineAt(0);
        recorder->seek(timeline, at);
        const Timeline before = timeline;

        int number = 0;
        const auto branch = recorder->withHeapmin(at, timeline.cursor(), number);
        ASSERT_TRUE(branch);
        EXPECT_EQ(number, 0);
        branch->advance(kNone);
        const auto whole = record(recorder->script().withHeapmin(at));
        ASSERT_EQ(branch->placement().steps(), whole->placement().steps());
        const Metrics a = branch->metrics(), b = whole->metrics();
        for (const MetricRow& row : metricRows()) {
            if (!row.count) continue;
            ASSERT_EQ(row.count(a), row.count(b)) << row.name << " with _heapmin at " << at;
        }
        EXPECT_EQ(branch->peaks().heapStep, whole->peaks().heapStep);

        // The same Timeline goes on over the branch, and comes back over the old line.
        branch->seek(timeline, branch->placement().steps());
        Timeline straight = whole->timelineAt(0);
        runTo(straight, *whole, whole->placement().steps());
        ASSERT_TRUE(timeline == straight);
        branch->seek(timeline, at);
        ASSERT_TRUE(timeline == before) << "undone at " << at;
    }
}

TEST_P(RoundTrip, BytesAskedForAreTheHeapsAtEachStepBothWays)
{
    test::RandomTrace wish;
    wish.seed = GetParam().seed;
    wish.zones = GetParam().zones;
    wish.addresses = GetParam().policy == kRecorded;
    wish.endingReallocs = true;
    const Script script(test::makeTrace(wish));
    auto source =
        makeSource(script.trace(), GetParam().policy, configurationOf(script.trace(), overrides()).settings);
    ASSERT_TRUE(source);
    Recorder recorder(script, std::move(*source), kFrames);
    Timeline timeline = recorder.timelineAt(0);
    std::vector<Bytes> requested{0};
    while (recorder.advance(1)) {
        timeline.forward(recorder.script(), recorder.placement());
        requested.push_back(recorder.metrics().liveRequestedBytes);
        ASSERT_EQ(timeline.liveRequested(), requested.back()) << "after step " << timeline.step();
    }
    while (timeline.step() > 0) {
        timeline.backward(recorder.script(), recorder.placement());
        ASSERT_EQ(timeline.liveRequested(), requested[timeline.step()]) << "back at " << timeline.step();
    }
    std::mt19937 random(GetParam().seed);
    for (int i = 0; i < 25; ++i) {
        recorder.seek(timeline, random() % requested.size());
        ASSERT_EQ(timeline.liveRequested(), requested[timeline.step()]) << "a seek to " << timeline.step();
    }
}

bool operator==(const Peaks& a, const Peaks& b)
{
    const auto all = [](const Peaks& p) {
        return std::tie(p.requested, p.live, p.held, p.committed, p.heap, p.idle, p.liveStep, p.heapStep,
                        p.idleStep);
    };
    return all(a) == all(b);
}

TEST_P(RoundTrip, StepByStepTheSameIsWrittenDownAsInBatches)
{
    const auto batches = record(Script(makeTrace()));
    const auto single = record(Script(makeTrace()), 1);
    EXPECT_TRUE(single->peaks() == batches->peaks());
    ASSERT_EQ(single->markers().size(), batches->markers().size());
    for (std::size_t i = 0; i < single->markers().size(); ++i) {
        const Marker &one = single->markers()[i], &many = batches->markers()[i];
        ASSERT_EQ(std::tie(one.step, one.kind, one.amount), std::tie(many.step, many.kind, many.amount));
    }
    const Step steps = single->placement().steps();
    ASSERT_EQ(batches->placement().steps(), steps);
    Placement::Cursor one, many;
    Record a, b;
    while (one.step < steps) {
        single->placement().readForward(one, a);
        batches->placement().readForward(many, b);
        ASSERT_EQ(
            std::tie(a.kind, a.offset, a.length, a.oldOffset, a.oldLength, a.oldMaker, a.boundaries, a.pages),
            std::tie(b.kind, b.offset, b.length, b.oldOffset, b.oldLength, b.oldMaker, b.boundaries, b.pages))
            << "step " << one.step;
    }
    EXPECT_EQ(single->lateBirths().size(), batches->lateBirths().size());
    const auto values = [](const PlotColumn& column) {
        return std::array{column.live.low,      column.live.high,      column.held.low,
                          column.held.high,     column.heap.low,       column.heap.high,
                          column.committed.low, column.committed.high, Bytes{column.begin}};
    };
    const auto ones = single->series().columns(0, steps, 300),
               lots = batches->series().columns(0, steps, 300);
    ASSERT_EQ(ones.size(), lots.size());
    for (std::size_t i = 0; i < ones.size(); ++i)
        ASSERT_EQ(values(ones[i]), values(lots[i])) << "column " << i;
}

INSTANTIATE_TEST_SUITE_P(EveryPolicy, RoundTrip, testing::ValuesIn(cases()));

TEST(Placement, ReadsBackwardsAcrossChunksWhatItWroteForwards)
{
    test::RandomTrace wish;
    wish.events = 150'000;
    Recorder recorder(Script(test::makeTrace(wish)), heap::makeHeap({}));
    recorder.advance(kNone);
    Placement::Cursor cursor;
    std::vector<Placement::Cursor> positions;
    std::vector<Record> records;
    Record record;
    while (cursor.step < recorder.placement().steps()) {
        positions.push_back(cursor);
        recorder.placement().readForward(cursor, record);
        records.push_back(record);
    }
    cursor = recorder.placement().end();
    while (cursor.step > 0) {
        recorder.placement().readBackward(cursor, record);
        const Record& written = records[cursor.step];
        ASSERT_EQ(cursor.escape, positions[cursor.step].escape) << cursor.step;
        ASSERT_EQ(record.kind, written.kind);
        ASSERT_EQ(record.boundaries, written.boundaries);
        ASSERT_EQ(record.pages, written.pages);
    }
    EXPECT_LT(double(recorder.placement().bytes()) / wish.events, 9.0);
}

} // namespace
} // namespace heapglass::replay
