// Blocks that are asked for by number are found where the heap has them, at any cursor, in any heap.
#include <gtest/gtest.h>

#include "engine/heap/policies.h"
#include "engine/replay/configuration.h"
#include "engine/replay/named_places.h"
#include "engine/replay/zone_map.h"
#include "tests/engine/placed_trace.h"

namespace heapglass::replay
{
namespace
{

class NamedPlacesOfEvery : public testing::TestWithParam<std::string>
{
};

TEST_P(NamedPlacesOfEvery, AreWhereTheHeapHasThem)
{
    const test::PlacedTrace placed(GetParam(), 7);
    const auto straight = placed.record(0);
    const ZoneMap map(placed.recorder->zonePeaks());
    std::vector<BlockId> asked;
    for (BlockId block = 0; block < placed.trace->blocks(); block += 3)
        asked.push_back(block);
    asked.push_back(placed.trace->blocks() + 5);
    NamedPlaces places;
    std::size_t live = 0, moved = 0;
    std::vector<Bytes> before(asked.size(), 0);
    for (Step step = 0; step < placed.recorder->placement().steps(); ++step) {
        straight->advance(1);
        if (step % 7) continue;
        const std::vector<NamedPlace> found = places.at(*placed.recorder, asked, step + 1);
        ASSERT_EQ(found.size(), asked.size());
        for (std::size_t i = 0; i < asked.size(); ++i) {
            Bytes offset = 0;
            const bool isLive =
                asked[i] < placed.trace->blocks() && straight->source().place(asked[i], offset);
            ASSERT_EQ(found[i].block, asked[i]);
            ASSERT_EQ(found[i].live, isLive) << "block " << asked[i] << " after step " << step;
            if (!isLive) continue;
            ASSERT_EQ(found[i].offset, map.shown(offset)) << "block " << asked[i] << " after step " << step;
            ASSERT_GT(found[i].length, 0U);
            ++live;
            moved += before[i] && before[i] != offset + 1;
            before[i] = offset + 1;
        }
    }
    EXPECT_GT(live, 100U);
    EXPECT_TRUE(moved > 0 || GetParam() == kRecorded) << "some are moved by a realloc";
}

INSTANTIATE_TEST_SUITE_P(Policies, NamedPlacesOfEvery, testing::ValuesIn(test::everyPolicy()),
                         test::policyName);

TEST(NamedPlaces, ARecordedReallocThatIsLeftOutEndsItsBlock)
{
    const auto trace = std::make_shared<trace::Trace>();
    trace->setAddresses(trace::Addresses::recorded);
    const BlockId grown = trace->appendBirth(Op::malloc, 16, 0x1000);
    const BlockId neighbour = trace->appendBirth(Op::malloc, 16, 0x1040);
    trace->appendRealloc(grown, 200, 0x1000); // over its neighbour: left out
    trace->appendRealloc(grown, 300, 0x1000); // and again
    trace->appendRealloc(grown, 32, 0x1000);
    trace->finish();
    Recorder recorder(Script(trace), std::move(*makeSource(*trace, kRecorded, {})));
    recorder.advance(kNone);
    NamedPlaces places;
    const bool lives[] = {false, true, true, false, false, true};
    for (Step step = 0; step < std::size(lives); ++step) {
        const std::vector<NamedPlace> found = places.at(recorder, {grown, neighbour}, step);
        EXPECT_EQ(found[0].live, lives[step]) << step;
        EXPECT_EQ(found[1].live, step >= 2) << step;
    }
    EXPECT_EQ(places.at(recorder, {grown}, 5)[0].length, 32u);
}

TEST(NamedPlaces, StepsRunAheadOfEventsByTheCallsThatWereInserted)
{
    Snapshot snapshot;
    snapshot.inserted = {3, 4, 9};
    // Steps 3, 4 and 9 are calls: events 0 1 2 are steps 0 1 2, events 3 to 6 are 5 to 8, event 7 is 10.
    const Step after[] = {0, 1, 2, 3, 6, 7, 8, 9, 11};
    for (EventIndex events = 0; events < std::size(after); ++events)
        EXPECT_EQ(snapshot.stepAfter(events), after[events]) << events;
}

} // namespace
} // namespace heapglass::replay
