// How dense the bins of the block map are over several heaps in one picture (zones) and several regions of
// recorded addresses: against a count over every block of a heap that is replayed straight from its start,
// while the cursor goes both ways, _heapmin calls are inserted and taken back.
#include <gtest/gtest.h>

#include "engine/replay/picture.h"
#include "engine/replay/recorded.h"
#include "engine/replay/zone_map.h"
#include "tests/engine/placed_trace.h"

namespace heapglass::replay
{
namespace
{

constexpr unsigned kZones = 4;
constexpr Recorder::FrameDistance kFrames{150, 0, 3};

struct Block {
    Bytes offset, length;
    bool live;
};

/// One trace, with some _heapmin calls inserted.
struct Edited {
    Edited(const Script& script, const std::string& policy) : policy(policy)
    {
        recorder = record(script, kNone);
        map.emplace(recorder->zonePeaks());
    }
    std::unique_ptr<Recorder> record(const Script& script, Step steps) const
    {
        Overrides overrides{{"page", "256"}};
        if (policy != kRecorded) choosePolicy(overrides, policy);
        auto source = makeSource(script.trace(), policy, configurationOf(script.trace(), overrides).settings);
        auto result = std::make_unique<Recorder>(script, std::move(*source), kFrames);
        result->advance(steps);
        return result;
    }
    std::vector<Block> blocksAt(Step step) const
    {
        std::vector<Block> blocks;
        record(recorder->script(), step)->source().walk([&](const heap::BlockEntry& block) {
            blocks.push_back({map->shown(block.offset), block.length, block.live});
        });
        return blocks;
    }
    std::size_t partsOf(const Snapshot& picture) const
    {
        const auto* recorded = dynamic_cast<const Recorded*>(&recorder->source());
        return recorded ? recorded->regions().size() : picture.regionList().size();
    }
    Bytes end() const { return map->baseOf(map->zones() - 1) + recorder->zonePeaks().back(); }

    std::string policy;
    std::unique_ptr<Recorder> recorder;
    std::optional<ZoneMap> map;
};

std::vector<BlockBin> countBins(const std::vector<Block>& blocks, const BlockWindow& window)
{
    std::vector<BlockBin> bins(window.bins);
    const Bytes width = (window.end - window.begin + window.bins - 1) / window.bins;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        const Bytes begin = std::min(window.begin + i * width, window.end);
        const Bytes end = std::min(begin + width, window.end);
        for (const Block& block : blocks) {
            const Bytes from = std::max(begin, block.offset), to = std::min(end, block.offset + block.length);
            bins[i].blocks += block.offset >= begin && block.offset < end;
            if (from >= to) continue;
            if (block.live)
                bins[i].liveBytes += to - from;
            else
                bins[i].largestFree = std::max(bins[i].largestFree, to - from);
        }
    }
    return bins;
}

/// Of any width, over the edges of zones or within one, and beyond the end.
BlockWindow randomWindow(Bytes end, std::mt19937& random)
{
    BlockWindow window;
    window.begin = random() % std::max<Bytes>(1, end);
    window.end = window.begin + 1 + random() % (end + end / 4);
    window.most = 1;
    window.bins = 1 + random() % 60;
    return window;
}

class BlockDensityTest : public testing::TestWithParam<std::string>
{
  protected:
    static Script script(const std::string& policy, unsigned seed)
    {
        test::RandomTrace wish;
        wish.seed = seed;
        wish.largest = 20'000;
        wish.addresses = policy == kRecorded;
        wish.zones = wish.addresses ? 1 : kZones;
        return Script(test::makeTrace(wish));
    }
    void expectBins(const Edited& heap, Timeline& timeline)
    {
        const std::vector<Block> blocks = heap.blocksAt(timeline.step());
        for (int i = 0; i < 8; ++i) {
            ViewRequest request;
            request.step = timeline.step();
            request.blocks = randomWindow(heap.end(), m_random);
            Snapshot picture;
            drawPicture(*heap.recorder, timeline, request, picture);
            if (picture.blocks.bins.empty()) continue; // there is at most one block
            ++m_compared;
            m_parts = std::max(m_parts, heap.partsOf(picture));
            const auto counted = countBins(blocks, request.blocks);
            ASSERT_EQ(picture.blocks.bins.size(), counted.size());
            for (std::size_t bin = 0; bin < counted.size(); ++bin) {
                const BlockBin& shown = picture.blocks.bins[bin];
                ASSERT_EQ(shown.blocks, counted[bin].blocks) << "bin " << bin;
                ASSERT_EQ(shown.liveBytes, counted[bin].liveBytes) << "bin " << bin;
                ASSERT_EQ(shown.largestFree, counted[bin].largestFree) << "bin " << bin;
            }
        }
    }
    /// Some steps either way, at times a jump by way of a key frame.
    void move(const Edited& heap, Timeline& timeline)
    {
        const Step steps = heap.recorder->placement().steps();
        const bool jump = m_random() % 4 == 0;
        const Step near = timeline.step() + m_random() % 60 - std::min<Step>(timeline.step(), 30);
        timeline.seek(jump ? Step(m_random() % (steps + 1)) : std::min(near, steps), heap.recorder->script(),
                      heap.recorder->placement(), jump ? heap.recorder->frames() : KeyFrames{});
    }

    std::mt19937 m_random{23};
    std::size_t m_parts = 0; ///< the most zones or regions of a picture
    int m_compared = 0;
};

TEST_P(BlockDensityTest, EveryBinIsWhatACountOverAllBlocksFinds)
{
    std::vector<Script> done{script(GetParam(), 3)}; // the last one is in force
    for (int edit = 0; edit < 8; ++edit) {
        const Edited heap(done.back(), GetParam());
        Timeline timeline =
            heap.recorder->timelineAt(Step(m_random() % (heap.recorder->placement().steps() + 1)));
        for (int i = 0; i < 6; ++i) {
            ASSERT_NO_FATAL_FAILURE(expectBins(heap, timeline))
                << "edit " << edit << ", step " << timeline.step();
            move(heap, timeline);
        }
        if (edit % 3 == 2)
            done.pop_back();
        else
            done.push_back(done.back().withHeapmin(Step(m_random() % (done.back().steps() + 1))));
    }
    EXPECT_GT(m_compared, 150);
    EXPECT_GT(m_parts, 1U) << "one says nothing of several";
}

INSTANTIATE_TEST_SUITE_P(EveryPolicy, BlockDensityTest, testing::ValuesIn(test::everyPolicy()),
                         test::policyName);

} // namespace
} // namespace heapglass::replay
