// Sums over any range, at any moment, equal a count of every page and every block: over every policy, while
// the cursor runs, jumps, and comes back. What the pictures are made of.
#include <gtest/gtest.h>

#include "engine/heap/policies.h"
#include "engine/replay/configuration.h"
#include "engine/replay/picture.h"
#include "tests/engine/random_trace.h"

namespace heapglass::replay
{
namespace
{

struct Block {
    Bytes offset, length;
    bool live;
};

std::vector<Block> blocksOf(const heap::Layout& layout)
{
    std::vector<Block> result;
    const Bytes granule = layout.geometry.granule;
    for (heap::Granule g = 0; g < layout.blocks.end(); g = layout.blocks.next(g))
        result.push_back({g * granule, (layout.blocks.next(g) - g) * granule, layout.blocks.used(g)});
    return result;
}

PageCell countPages(const heap::Layout& layout, PageIndex first, PageIndex end)
{
    PageCell cell;
    const heap::Tail tail = layout.tail();
    if (end - first == 1) cell.liveBlocks = layout.pages.content(first).liveBlocks;
    for (PageIndex page = first; page < end; ++page) {
        const Bytes live = layout.pages.content(page).liveBytes;
        cell.liveBytes += live;
        switch (layout.state(page, tail)) {
        case heap::PageState::held:
            ++(live * 4 < layout.pages.pageSize() ? cell.pinned : cell.held);
            break;
        case heap::PageState::metaHeld:
            ++cell.metaHeld;
            break;
        case heap::PageState::released:
            ++cell.released;
            break;
        case heap::PageState::releasable:
            ++cell.releasable;
            break;
        case heap::PageState::empty:
            ++cell.empty;
            break;
        }
    }
    return cell;
}

std::vector<BlockBin> countBins(const std::vector<Block>& blocks, const BlockWindow& window)
{
    std::vector<BlockBin> bins(window.bins);
    const Bytes width = (window.end - window.begin + window.bins - 1) / window.bins;
    for (std::size_t i = 0; i < bins.size(); ++i) {
        const Bytes begin = std::min(window.begin + i * width, window.end);
        const Bytes end = std::min(begin + width, window.end);
        for (const Block& block : blocks) {
            const Bytes from = std::max(begin, block.offset), to = std::min(end, block.offset + block.length);
            if (block.offset >= begin && block.offset < end) ++bins[i].blocks;
            if (from >= to) continue;
            if (block.live)
                bins[i].liveBytes += to - from;
            else
                bins[i].largestFree = std::max(bins[i].largestFree, to - from);
        }
    }
    return bins;
}

void expectBins(const Snapshot& picture, const std::vector<Block>& blocks)
{
    const BlocksInView& view = picture.blocks;
    const std::vector<BlockBin> counted = countBins(blocks, view.window);
    ASSERT_EQ(view.bins.size(), counted.size());
    for (std::size_t i = 0; i < counted.size(); ++i) {
        ASSERT_EQ(view.bins[i].blocks, counted[i].blocks) << "bin " << i;
        ASSERT_EQ(view.bins[i].liveBytes, counted[i].liveBytes) << "bin " << i;
        ASSERT_EQ(view.bins[i].largestFree, counted[i].largestFree) << "bin " << i;
    }
}

void expectFreeList(const FreeBlocks& list, const std::vector<Block>& blocks)
{
    FreeBlocks counted;
    std::vector<Bytes> lengths;
    for (const Block& block : blocks) {
        if (block.live) continue;
        ++counted.count;
        counted.bytes += block.length;
        ++counted.bySize[std::size_t(std::bit_width(block.length) - 1)].count;
        counted.bySize[std::size_t(std::bit_width(block.length) - 1)].bytes += block.length;
        if (block.length > counted.largest.length) counted.largest = {block.offset, block.length};
        lengths.push_back(block.length);
    }
    ASSERT_EQ(list.count, counted.count);
    ASSERT_EQ(list.bytes, counted.bytes);
    ASSERT_EQ(list.largest.length, counted.largest.length);
    ASSERT_EQ(list.largest.offset, counted.largest.offset);
    for (std::size_t k = 0; k < counted.bySize.size(); ++k) {
        ASSERT_EQ(list.bySize[k].count, counted.bySize[k].count) << k;
        ASSERT_EQ(list.bySize[k].bytes, counted.bySize[k].bytes) << k;
    }
    std::sort(lengths.rbegin(), lengths.rend());
    lengths.resize(std::min(lengths.size(), FreeBlocks::kMost));
    std::vector<Bytes> listed;
    for (std::size_t i = 0; i < list.blocks.size(); ++i) {
        ASSERT_TRUE(i == 0 || list.blocks[i - 1].offset < list.blocks[i].offset);
        listed.push_back(list.blocks[i].length);
    }
    std::sort(listed.rbegin(), listed.rend());
    ASSERT_EQ(listed, lengths);
    ASSERT_EQ(list.complete, list.count <= FreeBlocks::kMost);
}

/// Windows at random: a few pages or very many, to the page or not.
ViewRequest randomRequest(const heap::Layout& layout, std::mt19937& random)
{
    const PageIndex pages = std::max<PageIndex>(1, layout.pages.count());
    ViewRequest request;
    request.freeBlocks = true;
    request.pages.first = random() % pages;
    request.pages.pagesPerCell = 1u << (random() % 12);
    request.pages.cells = 1 + random() % 40;
    const Bytes end = std::max<Bytes>(2, layout.end());
    request.blocks.begin = random() % (end - 1);
    request.blocks.end = request.blocks.begin + 1 + random() % (end + end / 4);
    request.blocks.most = 1 + random() % 30;
    request.blocks.bins = 1 + random() % 60;
    return request;
}

void expectPicture(const Snapshot& picture, const ViewRequest& request, const heap::Layout& layout)
{
    const std::vector<Block> blocks = blocksOf(layout);
    PageIndex page = request.pages.first;
    for (const PageCell& cell : picture.pages.cells) {
        const PageIndex end = std::min(layout.pages.count(), page + request.pages.pagesPerCell);
        ASSERT_EQ(cell, countPages(layout, page, end)) << "pages " << page << " to " << end;
        page = end;
    }
    if (!picture.blocks.bins.empty()) {
        expectBins(picture, blocks);
    } else {
        std::size_t touching = 0;
        for (const Block& block : blocks)
            touching +=
                block.offset < request.blocks.end && block.offset + block.length > request.blocks.begin;
        ASSERT_EQ(picture.blocks.blocks.size(), touching);
        ASSERT_LE(touching, request.blocks.most);
    }
    expectFreeList(picture.freeList, blocks);
}

struct Case {
    std::string policy;
    std::string coalesce;
    Bytes page = 4096;
    Bytes largest = 3000;
    std::string header = "16";
};

void PrintTo(const Case& c, std::ostream* out)
{
    *out << c.policy << " coalesce " << c.coalesce << " page " << c.page << " largest " << c.largest;
}

std::vector<Case> cases()
{
    std::vector<Case> result;
    for (const heap::PolicyInfo& policy : heap::policies()) {
        result.push_back({std::string(policy.name), "on", 4096, 3000});
        result.push_back({std::string(policy.name), "deferred", 16, 2'000'000});
        result.push_back({std::string(policy.name), "off", 256, 40'000'000});
    }
    result.push_back({std::string(kRecorded), "on", 4096, 3000});
    result.push_back({std::string(kRecorded), "on", 4096, 40'000'000});
    return result;
}

class LayoutSumsTest : public testing::TestWithParam<Case>
{
  protected:
    std::unique_ptr<Recorder> record() const
    {
        test::RandomTrace wish;
        wish.largest = GetParam().largest;
        wish.addresses = GetParam().policy == kRecorded;
        const auto trace = test::makeTrace(wish);
        Overrides overrides{{"coalesce", GetParam().coalesce}, {"page", std::to_string(GetParam().page)}};
        if (!wish.addresses) overrides.emplace_back("policy", GetParam().policy);
        auto source = makeSource(*trace, GetParam().policy, configurationOf(*trace, overrides).settings);
        EXPECT_TRUE(source);
        auto recorder =
            std::make_unique<Recorder>(Script(trace), std::move(*source), Recorder::FrameDistance{500, 0});
        recorder->advance(kNone);
        return recorder;
    }
};

TEST_P(LayoutSumsTest, EveryPictureIsWhatIsThere)
{
    const auto recorder = record();
    const Step steps = recorder->placement().steps();
    Timeline timeline = recorder->timelineAt(0);
    std::mt19937 random(17);
    const KeyFrames none;
    for (int i = 0; i < 150; ++i) {
        // Mostly a few steps either way, at times a jump to a key frame.
        const Step near = timeline.step() + random() % 40 - std::min<Step>(timeline.step(), 20);
        const bool jump = random() % 8 == 0;
        timeline.seek(jump ? Step(random() % (steps + 1)) : near, recorder->script(), recorder->placement(),
                      jump ? recorder->frames() : none);
        const ViewRequest request = randomRequest(timeline.layout(), random);
        Snapshot picture;
        drawPicture(*recorder, timeline, request, picture);
        ASSERT_NO_FATAL_FAILURE(expectPicture(picture, request, timeline.layout()))
            << "at step " << timeline.step();
    }
}

TEST_P(LayoutSumsTest, EveryRangeOfPagesAndStartsAddsUp)
{
    const auto recorder = record();
    Timeline timeline = recorder->timelineAt(0);
    std::mt19937 random(5);
    for (int i = 0; i < 20; ++i) {
        recorder->seek(timeline, random() % (recorder->placement().steps() + 1));
        timeline.refresh();
        const heap::Layout& layout = timeline.layout();
        const LayoutSums& sums = timeline.zones().front().sums();
        for (int range = 0; range < 40; ++range) {
            const heap::Granule begin = random() % (layout.blocks.end() + 1);
            const heap::Granule end = begin + random() % (layout.blocks.end() + 2 - begin);
            ASSERT_EQ(sums.starts(layout, begin, end), sumsOf(layout.blocks, begin, end));
            const PageIndex first = random() % (layout.pages.count() + 1);
            const PageIndex count = std::min<PageIndex>(random() % (layout.pages.count() + 1 - first), 5'000);
            heap::PageSums counted;
            for (PageIndex page = first; page < first + count; ++page)
                counted.append(layout.pages.sums(page / 64, std::uint64_t{1} << (page % 64)));
            ASSERT_EQ(sums.pages(layout, {first, count}), counted) << first << " + " << count;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(EveryPolicy, LayoutSumsTest, testing::ValuesIn(cases()));

TEST(LayoutSums, AHugeBlockAmongSmallOnesCostsNothingInside)
{
    auto trace = std::make_shared<trace::Trace>();
    const Bytes huge = Bytes{1} << 39;
    trace->appendBirth(Op::malloc, 100);
    const BlockId block = trace->appendBirth(Op::malloc, huge);
    trace->appendBirth(Op::malloc, 100);
    trace->appendDeath(Op::free, block);
    trace->finish();
    Recorder recorder(Script(trace), heap::makeHeap({}));
    recorder.advance(kNone);
    Timeline timeline = recorder.timelineAt(0);
    ViewRequest request;
    request.freeBlocks = true;
    request.blocks = {0, Bytes{1} << 40, 1, 10};
    for (const Step step : {3u, 4u, 2u, 4u, 0u}) {
        timeline.seek(step, recorder.script(), recorder.placement(), {});
        request.pages = {0, 1u << 25, 8};
        Snapshot picture;
        drawPicture(recorder, timeline, request, picture);
        std::uint64_t held = 0;
        Bytes live = 0;
        for (const PageCell& cell : picture.pages.cells) {
            held += cell.held + cell.pinned;
            live += cell.liveBytes;
        }
        EXPECT_EQ(held, picture.totals.held);
        EXPECT_EQ(live, picture.liveBytes);
        EXPECT_EQ(picture.largestFree >= huge, step == 4);
        EXPECT_LT(timeline.zones().front().sums().bytes(), std::size_t{2} << 20);
    }
}

} // namespace
} // namespace heapglass::replay
