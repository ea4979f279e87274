// Heaps on one clock: the figures that are compared are those of the heaps, and where two part is where
// stepping through both finds it.
#include <array>
#include <cstdio>
#include <memory>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "engine/heap/policies.h"
#include "engine/replay/comparison.h"
#include "engine/replay/configuration.h"
#include "engine/replay/figures.h"
#include "engine/replay/picture.h"
#include "engine/replay/timeline.h"
#include "tests/engine/random_trace.h"
#include "tests/engine/trace_support.h"

namespace heapglass::replay
{
namespace
{

std::unique_ptr<Recorder> placed(const Script& script, const std::string& policy,
                                 const std::string& page = "256")
{
    const trace::Trace& trace = script.trace();
    Overrides overrides;
    if (policy != kRecorded) choosePolicy(overrides, policy);
    overrides.emplace_back("page", page);
    auto source = makeSource(trace, policy, configurationOf(trace, overrides).settings);
    EXPECT_TRUE(source);
    auto recorder = std::make_unique<Recorder>(script, std::move(*source));
    recorder->advance(kNone);
    return recorder;
}

std::unique_ptr<Recorder> placed(const std::shared_ptr<trace::Trace>& trace, const std::string& policy,
                                 const std::string& page = "256")
{
    return placed(Script(trace), policy, page);
}

Snapshot snapshotAt(const Recorder& recorder, Step step)
{
    Timeline timeline = recorder.timelineAt(step);
    ViewRequest request;
    request.step = step;
    Snapshot snapshot;
    drawPicture(recorder, timeline, request, snapshot);
    return snapshot;
}

std::optional<Step> firstApartByStepping(const Recorder& one, const Recorder& other, Bytes page)
{
    Timeline a = one.timelineAt(0), b = other.timelineAt(0);
    for (Step step = 0; step <= one.placement().steps(); ++step) {
        a.seek(step, one.script(), one.placement(), {});
        b.seek(step, other.script(), other.placement(), {});
        if (areApart(a.layout().pages.held() * page, b.layout().pages.held() * page, page)) return step;
    }
    return std::nullopt;
}

double valueOf(const Snapshot& snapshot, std::string_view name)
{
    for (const Figure& row : figures())
        if (row.name == name) return row.value(snapshot).value_or(-1);
    ADD_FAILURE() << "no row " << name;
    return 0;
}

TEST(Comparison, PartsWhereSteppingThroughBothFindsIt)
{
    int found = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        test::RandomTrace wish;
        wish.seed = seed;
        wish.events = 3000;
        wish.addresses = true;
        const auto trace = test::makeTrace(wish);
        const auto first = placed(trace, "first");
        for (const std::string policy : {"best", "worst", "buddy", "slab", "recorded"}) {
            const auto other = placed(trace, policy);
            const auto expected = firstApartByStepping(*first, *other, 256);
            EXPECT_EQ(firstApart(*first, *other), expected) << policy << " seed " << seed;
            found += expected.has_value();
        }
    }
    EXPECT_GT(found, 20) << "the traces tell nothing";
}

TEST(Comparison, NeverPartsFromItself)
{
    const auto trace = test::makeTrace({});
    EXPECT_FALSE(firstApart(*placed(trace, "best"), *placed(trace, "best")));
}

TEST(Comparison, ApartIsMoreThanATwentiethAndEightPages)
{
    EXPECT_FALSE(areApart(0, 8 * 4096, 4096));
    EXPECT_TRUE(areApart(0, 9 * 4096, 4096));
    EXPECT_FALSE(areApart(Bytes{200} * 4096, Bytes{190} * 4096, 4096)); // just a twentieth
    EXPECT_TRUE(areApart(Bytes{200} * 4096, Bytes{189} * 4096, 4096));
}

TEST(Comparison, ALongTraceIsSearchedByItsCurvesFirst)
{
    test::RandomTrace wish;
    wish.events = 200'000;
    const auto trace = test::makeTrace(wish);
    const auto one = placed(trace, "first");
    for (const std::string policy : {"buddy", "best", "first"}) {
        const auto other = placed(trace, policy);
        PartingSearch search(one->script().events(), 256);
        EXPECT_FALSE(search.wanted().isExact()) << "more events than are looked at one by one";
        EXPECT_EQ(firstApart(*one, *other), firstApartByStepping(*one, *other, 256)) << policy;
    }
}

TEST(Comparison, TheCourseOfHeldBytesCountsEventsThoughAHeapminIsInserted)
{
    const auto trace = test::makeTrace({});
    const auto plain = placed(trace, "best");
    Timeline timeline = plain->timelineAt(100);
    int number = 0;
    const auto edited = plain->withHeapmin(100, timeline.cursor(), number);
    edited->advance(kNone);
    const EventIndex events = plain->script().events();
    const CourseWindow each{0, events + 1, events + 1}, curve{0, events + 1, 7};
    const auto a = courseOf(*plain, each), b = courseOf(*edited, each);
    ASSERT_TRUE(a && b);
    ASSERT_EQ(a->held.size(), events + 1);
    for (EventIndex i = 0; i <= 100; ++i)
        ASSERT_EQ(a->held[i].low, b->held[i].low) << i;
    Timeline at = edited->timelineAt(0);
    for (EventIndex i = 0; i <= events; ++i) {
        edited->seek(at, edited->script().stepOf(i));
        ASSERT_EQ(b->held[i].low, at.layout().pages.held() * 256) << i;
    }
    const auto columns = courseOf(*edited, curve);
    ASSERT_EQ(columns->held.size(), 7u);
    for (std::uint32_t column = 0; column < 7; ++column)
        for (EventIndex i = curve.border(column); i < curve.border(column + 1); ++i) {
            EXPECT_LE(columns->held[column].low, b->held[i].low) << i;
            EXPECT_GE(columns->held[column].high, b->held[i].high) << i;
        }
    EXPECT_FALSE(courseOf(*plain, each, [] { return true; })) << "it was stopped";
}

TEST(Comparison, EventsAreThoseOfTheTraceWhereOneHasCallsOfItsOwn)
{
    test::RandomTrace wish;
    wish.events = 20'000;
    const auto trace = test::makeTrace(wish);
    const auto one = placed(trace, "first"), other = placed(trace, "buddy");
    const auto exact = firstApart(*one, *other);
    ASSERT_TRUE(exact);
    Script script(trace);
    for (int i = 0; i < 40; ++i) // more than a column's width, and before they part
        script = script.withHeapmin(*exact / 2);
    const auto pressed = placed(script, "first");
    EXPECT_EQ(firstApart(*pressed, *other), exact);
    EXPECT_FALSE(firstApart(*pressed, *one)) << "_heapmin holds nothing and frees nothing";
}

TEST(Comparison, FiguresAreThoseOfTheHeap)
{
    for (const heap::PolicyInfo& policy : heap::policies()) {
        test::RandomTrace wish;
        wish.seed = 5;
        const auto recorder = placed(test::makeTrace(wish), std::string(policy.name));
        const Snapshot end = snapshotAt(*recorder, recorder->placement().steps());
        const Metrics metrics = recorder->metrics();
        EXPECT_EQ(valueOf(end, "heap_bytes"), double(metrics.heapBytes)) << policy.name;
        EXPECT_EQ(valueOf(end, "committed_bytes"), double(metrics.committedPages * 256)) << policy.name;
        EXPECT_EQ(valueOf(end, "held_bytes"), double(metrics.heldPages * 256)) << policy.name;
        EXPECT_EQ(valueOf(end, "releasable_bytes"), double(metrics.releasablePages * 256)) << policy.name;
        EXPECT_EQ(valueOf(end, "largest_free_bytes"), double(metrics.largestFreeBytes)) << policy.name;
        EXPECT_EQ(valueOf(end, "peak_heap_bytes"), double(metrics.peakHeapBytes)) << policy.name;
        EXPECT_EQ(valueOf(end, "peak_committed_bytes"), double(metrics.peakCommittedBytes)) << policy.name;
        EXPECT_EQ(valueOf(end, "refaults"), double(metrics.refaults)) << policy.name;
    }
}

TEST(Comparison, IdleAtWorstIsTheMostThatIsCommittedAndNotHeld)
{
    test::RandomTrace wish;
    wish.seed = 9;
    const auto recorder = placed(test::makeTrace(wish), "first");
    Timeline timeline = recorder->timelineAt(0);
    double worst = 0;
    Step worstStep = 0;
    for (Step step = 0; step <= recorder->placement().steps(); ++step) {
        timeline.seek(step, recorder->script(), recorder->placement(), {});
        const heap::PageTotals totals = timeline.layout().totals();
        const double idle = double(totals.pages - totals.released - totals.held) * 256;
        if (idle > worst) {
            worst = idle;
            worstStep = step;
        }
    }
    const Snapshot end = snapshotAt(*recorder, recorder->placement().steps());
    EXPECT_EQ(valueOf(end, "worst_idle_bytes"), worst);
    EXPECT_EQ(end.run.worstIdleStep, worstStep);
}

TEST(Comparison, WhatIsCommittedIsNotKnownOfRecordedAddresses)
{
    test::RandomTrace wish;
    wish.addresses = true;
    wish.heapmins = false;
    const auto recorder = placed(test::makeTrace(wish), "recorded");
    const Snapshot end = snapshotAt(*recorder, recorder->placement().steps());
    for (const std::string_view name :
         {"committed_bytes", "releasable_bytes", "after_heapmin_bytes", "worst_idle_bytes", "refaults"})
        EXPECT_EQ(valueOf(end, name), -1) << name;
    EXPECT_GT(valueOf(end, "held_bytes"), 0);
}

TEST(Comparison, RowsHaveNamesOfTheirOwnAndSayWhatTheyCount)
{
    std::set<std::string_view> names;
    for (const Figure& row : figures()) {
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
        EXPECT_FALSE(row.title.empty());
        EXPECT_FALSE(row.formula.empty());
    }
}

// ---------------------------------------------------------------- heapglass-cli compare

struct Answer {
    int status = 0;
    std::string out;
};

Answer compare(const std::string& arguments)
{
    Answer answer;
    FILE* pipe = popen((std::string(HEAPGLASS_CLI) + " compare " + arguments + " 2>&1").c_str(), "r");
    std::array<char, 4096> buffer{};
    while (const std::size_t n = fread(buffer.data(), 1, buffer.size(), pipe))
        answer.out.append(buffer.data(), n);
    const int status = pclose(pipe);
    answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return answer;
}

const std::string kSample = HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst";

TEST(CompareCommand, PrintsTheHeapsInTheOrderAskedFor)
{
    const Answer answer =
        compare(kSample + " --policy first --policy recorded --policy best,page=65536 --at 310000 --json");
    ASSERT_EQ(answer.status, 0) << answer.out;
    const auto json = nlohmann::json::parse(answer.out);
    EXPECT_EQ(json["at"], 310'000);
    ASSERT_EQ(json["heaps"].size(), 3u);
    EXPECT_EQ(json["heaps"][1]["heap"], "recorded");
    EXPECT_TRUE(json["heaps"][1]["committed_bytes"].is_null());
    EXPECT_TRUE(json["heaps"][0]["parts_at"].is_null());
    EXPECT_EQ(json["heaps"][2]["held_bytes"].get<std::uint64_t>() % 65536, 0u);
}

TEST(CompareCommand, SameInputSameBytes)
{
    const std::string arguments = kSample + " --policy first --policy slab --csv";
    const Answer first = compare(arguments), second = compare(arguments);
    ASSERT_EQ(first.status, 0) << first.out;
    EXPECT_THAT(first.out, testing::HasSubstr("slab"));
    EXPECT_EQ(second.status, 0);
    EXPECT_EQ(first.out, second.out);
}

TEST(CompareCommand, SaysWhichSettingsChangeNothing)
{
    const std::string heaps = kSample + " --policy buddy --policy slab --at 1000";
    const Answer none = compare(heaps + " --set split=64");
    EXPECT_EQ(none.status, 4);
    EXPECT_THAT(none.out, testing::HasSubstr("split=64 changes nothing: buddy and slab do not heed it"));
    EXPECT_THAT(none.out, testing::HasSubstr("Peak heap")) << "the table all the same";
    EXPECT_EQ(compare(heaps + " --set header=32").status, 0) << "buddy heeds it";
    const Answer own = compare(kSample + " --policy first,split=64 --policy slab,split=64 --at 1000");
    EXPECT_EQ(own.status, 4);
    EXPECT_THAT(own.out, testing::HasSubstr("split=64 changes nothing: slab does not heed it"));
    EXPECT_THAT(own.out, testing::Not(testing::HasSubstr("first does not")));
    const Answer unknown = compare(heaps + " --set nobody=1");
    EXPECT_EQ(unknown.status, 4);
    EXPECT_THAT(unknown.out, testing::HasSubstr("no setting is named nobody"));
    EXPECT_EQ(compare(kSample + " --policy recorded --set page=65536").status, 0);
    EXPECT_EQ(compare(kSample + " --policy recorded --set header=32").status, 4);
}

TEST(CompareCommand, AHeapsOwnKnobsAreItsOwn)
{
    const trace::TemporaryDirectory folder;
    const std::string list = folder.write("own.ops", "a x 100\na y 5000\na z 100\nf y\n");
    const auto rowOf = [&](const std::string& heaps) {
        const std::string csv = compare(list + " --csv" + heaps).out;
        const std::size_t at = csv.find("\"best\",");
        return csv.substr(at, csv.find('\n', at) - at);
    };
    const std::string alone = rowOf(" --policy best --policy worst");
    const std::string beside = rowOf(" --policy first,page=256,limit=4096 --policy best");
    EXPECT_THAT(alone, testing::HasSubstr("8192"));
    EXPECT_EQ(beside.substr(0, beside.find_last_of(',')), alone.substr(0, alone.find_last_of(',')));
}

TEST(CompareCommand, AListThatLooksAtAddressesIsReadAnewOrRefusedNeverEmpty)
{
    const trace::TemporaryDirectory folder;
    const std::string list = folder.write("robson.ops", "gen robson name=x live=64 n=8 unit=32\n");
    EXPECT_EQ(compare(list + " --policy best --policy worst").status, 0);
    const Answer piped = compare("- --policy best --policy worst < " + list);
    EXPECT_EQ(piped.status, 3);
    EXPECT_THAT(piped.out, testing::HasSubstr("give a file"));
    EXPECT_EQ(compare("- --policy best < " + list).status, 0);
}

TEST(CompareCommand, WrongHeapsAreNamed)
{
    EXPECT_EQ(compare(kSample + " --policy nonsense").status, 2);
    EXPECT_THAT(compare(kSample + " --policy nonsense").out, testing::HasSubstr("unknown policy nonsense"));
    EXPECT_THAT(compare(kSample + " --policy best,page=3").out, testing::HasSubstr("page"));
    EXPECT_EQ(compare("/nowhere --policy best").status, 3);
}

} // namespace
} // namespace heapglass::replay
