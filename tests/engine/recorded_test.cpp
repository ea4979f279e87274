// Recorded addresses as a source: which runs of addresses become regions, and that a long block costs no more
// than a short one.
#include <random>

#include <gtest/gtest.h>

#include "allocation_count.h"
#include "engine/replay/configuration.h"
#include "engine/replay/picture.h"
#include "engine/replay/recorded.h"
#include "engine/replay/recorder.h"

namespace heapglass::replay
{
namespace
{

constexpr Bytes kPage = 4096, kMiB = Bytes{1} << 20;

std::unique_ptr<Recorded> recordedOf(const std::vector<std::pair<Bytes, Bytes>>& blocks)
{
    trace::Trace trace;
    trace.setAddresses(trace::Addresses::recorded);
    for (const auto& [address, size] : blocks)
        trace.appendBirth(Op::malloc, size, address);
    trace.finish();
    return std::move(*Recorded::make(trace, kPage));
}

/// Pages that blocks touch, joined where less than kSameRegion lies between them: by looking at each page.
std::vector<Region> regionsByPage(const std::vector<std::pair<Bytes, Bytes>>& blocks)
{
    std::vector<Bytes> pages;
    for (const auto& [address, size] : blocks)
        for (Bytes page = address / kPage; page <= (address + std::max<Bytes>(size, 1) - 1) / kPage; ++page)
            pages.push_back(page);
    std::ranges::sort(pages);
    std::vector<Region> result;
    Bytes offset = 0;
    for (const Bytes page : pages) {
        if (result.empty() || page * kPage >= result.back().end + Recorded::kSameRegion) {
            if (!result.empty()) offset += result.back().end - result.back().begin;
            result.push_back({page * kPage, page * kPage, offset});
        }
        result.back().end = (page + 1) * kPage;
    }
    return result;
}

TEST(Recorded, RegionsAreRunsOfTouchedPages)
{
    std::mt19937 random(3);
    for (int round = 0; round < 30; ++round) {
        std::vector<std::pair<Bytes, Bytes>> blocks;
        for (int i = 0; i < 40; ++i)
            blocks.emplace_back(kMiB * 100 + random() % (kMiB * 400),
                                random() % 3 ? random() % 100'000 : random() % (8 * kMiB));
        const auto recorded = recordedOf(blocks);
        const std::vector<Region> expected = regionsByPage(blocks);
        ASSERT_EQ(recorded->regions().size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            EXPECT_EQ(recorded->regions()[i].begin, expected[i].begin);
            EXPECT_EQ(recorded->regions()[i].end, expected[i].end);
            EXPECT_EQ(recorded->regions()[i].offset, expected[i].offset);
        }
    }
}

TEST(Recorded, WhatIsLeftOutIsCountedWhetherItIsAMallocOrARealloc)
{
    for (const bool isRealloc : {false, true}) {
        const auto trace = std::make_shared<trace::Trace>();
        trace->setAddresses(trace::Addresses::recorded);
        const BlockId grown = trace->appendBirth(Op::malloc, 16, 0x1000);
        trace->appendBirth(Op::malloc, 16, 0x1040);
        if (isRealloc)
            trace->appendRealloc(grown, 200, 0x1000); // over its neighbour
        else
            trace->appendBirth(Op::malloc, 200, 0x1010);
        trace->appendBirth(Op::malloc, 16, 0x1080);
        trace->finish();
        Recorder recorder(Script(trace), std::move(*makeSource(*trace, kRecorded, {})));
        recorder.advance(kNone);
        const auto& source = dynamic_cast<const Recorded&>(recorder.source());
        EXPECT_EQ(source.overlaps(), 1u) << isRealloc;
        EXPECT_EQ(source.counters().failed, 1u) << isRealloc;
        Timeline timeline(trace, source.layout().geometry);
        Snapshot picture;
        drawPicture(recorder, timeline, {}, picture);
        EXPECT_EQ(picture.run.failed, 1u) << isRealloc;
        EXPECT_EQ(picture.run.firstFailed, 3u) << isRealloc;
    }
}

TEST(Recorded, ALongBlockIsSurveyedLikeAShortOne)
{
    const auto allocations = [](Bytes size) {
        trace::Trace trace;
        trace.setAddresses(trace::Addresses::recorded);
        for (int i = 0; i < 3; ++i)
            trace.appendBirth(Op::malloc, size, 0x10'0000);
        trace.finish();
        const std::uint64_t before = heapglass::testing::allocationCount();
        const auto recorded = Recorded::make(trace, kPage);
        EXPECT_EQ((*recorded)->regions().size(), 1u);
        EXPECT_GE((*recorded)->regions()[0].end, 0x10'0000 + size);
        return heapglass::testing::allocationCount() - before;
    };
    // A table with a row a MiB would grow some twelve times.
    EXPECT_LE(allocations(Bytes{1} << 36), allocations(2 * kMiB) + 3);
}

} // namespace
} // namespace heapglass::replay
