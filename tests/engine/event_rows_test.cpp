// The list of events says of each step what the trace says, and where the heap had its block at that moment.
#include <gtest/gtest.h>

#include "engine/heap/policies.h"
#include "engine/replay/configuration.h"
#include "engine/replay/event_rows.h"
#include "engine/replay/timeline.h"
#include "engine/replay/zone_map.h"
#include "tests/engine/random_trace.h"

namespace heapglass::replay
{
namespace
{

struct Case {
    std::string policy;
    unsigned zones = 1;
};

void PrintTo(const Case& c, std::ostream* out)
{
    *out << c.policy << " zones " << c.zones;
}

std::vector<Case> cases()
{
    std::vector<Case> result{{std::string(kRecorded)}, {"best", 3}};
    for (const heap::PolicyInfo& policy : heap::policies())
        result.push_back({std::string(policy.name)});
    return result;
}

class EventRowsOfEvery : public testing::TestWithParam<Case>
{
  protected:
    std::unique_ptr<Recorder> fresh(const Script& script) const
    {
        Overrides overrides{{"coalesce", "on"}, {"limit", "150000"}}; // so that some requests fail
        if (GetParam().policy != kRecorded) overrides.emplace_back("policy", GetParam().policy);
        auto source = makeSource(script.trace(), GetParam().policy,
                                 configurationOf(script.trace(), overrides).settings);
        EXPECT_TRUE(source);
        return std::make_unique<Recorder>(script, std::move(*source));
    }
    Script script() const
    {
        test::RandomTrace wish;
        wish.zones = GetParam().zones;
        wish.addresses = GetParam().policy == kRecorded;
        wish.stacks = 9;
        const Script plain(test::makeTrace(wish));
        return wish.addresses ? plain : plain.withHeapmin(777);
    }
};

std::optional<Bytes> placeOf(const Recorder& recorder, BlockId block, const ZoneMap& map)
{
    Bytes offset = 0;
    if (block == kNone || !recorder.source().place(block, offset)) return {};
    return map.shown(offset);
}

TEST_P(EventRowsOfEvery, SayWhereEachBlockLiesOrLay)
{
    const auto recorder = fresh(script());
    recorder->advance(kNone);
    const ZoneMap map(recorder->zonePeaks());
    const Script& steps = recorder->script();
    const auto straight = fresh(steps);
    std::shared_ptr<const EventRows> rows;
    Step firstFailed = 0;
    std::uint64_t failed = 0;
    for (Step step = 0; step < steps.steps(); ++step) {
        const Step first = step / 40 * 40;
        if (step == first) rows = eventRows(*recorder, {first, 40, false}, 0);
        const Script::Entry entry = steps.at(step);
        ASSERT_LT(step - rows->first, rows->rows.size());
        const EventRow& row = rows->rows[step - rows->first];
        const BlockId block = entry.inserted ? kNone : steps.trace().block(entry.event);
        const auto before = placeOf(*straight, block, map);
        straight->advance(1);
        const auto after = placeOf(*straight, block, map);
        ASSERT_EQ(row.inserted, entry.inserted);
        ASSERT_EQ(row.event, entry.event);
        ASSERT_EQ(row.block, block) << step;
        if (entry.inserted) continue;
        ASSERT_EQ(row.op, steps.trace().op(entry.event));
        ASSERT_EQ(row.size, steps.trace().size(entry.event));
        ASSERT_EQ(row.failed, straight->lastFailed()) << step;
        if (row.failed)
            ASSERT_FALSE(row.offset) << step;
        else
            ASSERT_EQ(row.offset, after ? after : before) << step;
        if (row.failed && !firstFailed) firstFailed = step + 1;
        failed += row.failed;
    }
    EXPECT_EQ(recorder->firstFailed(), firstFailed);
    EXPECT_EQ(recorder->source().counters().failed, failed);
    if (!firstFailed) return;
    Timeline timeline(steps.sharedTrace(), recorder->source().layout().geometry);
    timeline.seek(firstFailed, steps, recorder->placement(), recorder->frames());
    int number = 0;
    const auto branch = recorder->withHeapmin(firstFailed, timeline.cursor(), number);
    if (!branch) return; // recorded addresses are no heap
    EXPECT_EQ(branch->firstFailed(), firstFailed) << "an edit right behind it keeps it";
}

INSTANTIATE_TEST_SUITE_P(Policies, EventRowsOfEvery, testing::ValuesIn(cases()));

TEST(EventRows, AWindowAroundTheCursorHasTheStepBeforeIt)
{
    const Script script(test::makeTrace({.events = 500}));
    auto source = makeSource(script.trace(), "first", configurationOf(script.trace(), {}).settings);
    Recorder recorder(script, std::move(*source));
    recorder.advance(400);
    for (const std::uint32_t count : {1U, 2U, 7U, 30U, 1000U})
        for (const Step cursor : {Step{0}, Step{1}, Step{5}, Step{200}, Step{399}, Step{400}}) {
            const auto rows = eventRows(recorder, {9, count, true}, cursor);
            ASSERT_EQ(rows->rows.size(), std::min<std::size_t>(count, 400)) << "as much as is placed";
            const Step before = cursor ? cursor - 1 : 0;
            EXPECT_LE(rows->first, before);
            EXPECT_LT(before - rows->first, count);
        }
    EXPECT_EQ(eventRows(recorder, {395, 30, false}, 0)->first, 370U) << "the end is filled";
    EXPECT_TRUE(eventRows(recorder, {0, 0, false}, 3)->rows.empty());
}

TEST(EventRows, KnowWhatMadeABlockAndWhatEndsIt)
{
    const auto trace = std::make_shared<trace::Trace>();
    const BlockId a = trace->appendBirth(Op::malloc, 100);
    trace->appendRealloc(a, 200);
    trace->appendDeath(Op::free, a);
    const BlockId b = trace->appendBirth(Op::calloc, 10);
    trace->nameBlock(b, "x", 3);
    trace->appendOther(Op::freeUnknown);
    trace->finish();
    auto source = makeSource(*trace, "first", configurationOf(*trace, {}).settings);
    Recorder recorder(Script(trace), std::move(*source));
    recorder.advance(kNone);
    const auto rows = eventRows(recorder, {0, 10, false}, 0);
    ASSERT_EQ(rows->rows.size(), 5U);
    EXPECT_EQ(rows->rows[0].maker, kNone);
    EXPECT_EQ(rows->rows[0].death, 2U);
    EXPECT_EQ(rows->rows[1].maker, 0U);
    EXPECT_EQ(rows->rows[2].maker, 1U) << "the realloc made it as it was";
    EXPECT_EQ(rows->rows[3].death, kNone);
    EXPECT_EQ(rows->rows[3].name, "x[3]");
    EXPECT_FALSE(rows->rows[4].offset);
    EXPECT_EQ(rows->rows[4].block, kNone);
}

} // namespace
} // namespace heapglass::replay
