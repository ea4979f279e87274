#include <gtest/gtest.h>

#include "random_heap.h"

namespace heapglass::heap
{
namespace
{

using namespace testing;

constexpr std::uint64_t kRounds = 120;

/// Blocks and released pages kept by nothing but what the log says.
class Shadow
{
  public:
    explicit Shadow(Bytes page) : released(page) {}

    void apply(const ChangeLog& log)
    {
        const Change& change = log.changes.back();
        const bool goes = change.kind == Change::Kind::death, moves = change.kind == Change::Kind::move;
        if (goes) blocks.setUsed(change.offset / unit, false);
        if (moves) blocks.setUsed(change.oldOffset / unit, false);
        toggle(log);
        if (change.kind == Change::Kind::birth || moves) blocks.setUsed(change.offset / unit, true);
    }
    void undo(const ChangeLog& log)
    {
        const Change& change = log.changes.back();
        const bool comes = change.kind == Change::Kind::birth, moves = change.kind == Change::Kind::move;
        if (comes || moves) blocks.setUsed(change.offset / unit, false);
        toggle(log);
        if (moves) blocks.setUsed(change.oldOffset / unit, true);
        if (change.kind == Change::Kind::death) blocks.setUsed(change.offset / unit, true);
    }

    Bytes unit = 1;
    Blocks blocks;
    Pages released;

  private:
    void toggle(const ChangeLog& log)
    {
        for (const Granule g : log.boundaries)
            blocks.flip(g);
        for (const PageRun run : log.pages)
            released.flipReleased(run);
    }
};

std::vector<PageRun> releasedOf(const Pages& pages, PageIndex count)
{
    std::vector<PageRun> runs;
    pages.releasedRuns({0, count}, runs);
    return runs;
}

Settings settingsOf(std::uint64_t seed, Random& random)
{
    return randomSettings(random, policies()[seed % policies().size()].name);
}

TEST(HeapProperty, TheLogAloneRebuildsTheLayoutAndUndoesIt)
{
    for (std::uint64_t seed = 0; seed < kRounds; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        const Settings settings = settingsOf(seed, random);
        Driver driver(settings);
        Shadow shadow(settings.page);
        shadow.unit = driver.heap->layout().geometry.granule;
        std::vector<ChangeLog> logs;
        for (const Op& op : randomOps(random, settings, 120)) {
            driver.carryOut(op);
            shadow.apply(driver.log);
            logs.push_back(driver.log);
            const Layout& layout = driver.heap->layout();
            ASSERT_EQ(shadow.blocks, layout.blocks) << spell(op);
            ASSERT_EQ(releasedOf(shadow.released, layout.pages.count()),
                      releasedOf(layout.pages, layout.pages.count()));
            ASSERT_EQ(shadow.released.released(), layout.pages.released());
        }
        while (!logs.empty())
            shadow.undo(logs.back()), logs.pop_back();
        EXPECT_EQ(shadow.blocks, Blocks());
        EXPECT_EQ(shadow.released.released(), 0u);
    }
}

bool same(const Change& a, const Change& b)
{
    return a.kind == b.kind && a.offset == b.offset && a.length == b.length && a.oldOffset == b.oldOffset &&
           a.oldLength == b.oldLength;
}

TEST(HeapProperty, ARestoredHeapGoesOnAsTheSavedOneDid)
{
    for (std::uint64_t seed = 0; seed < kRounds; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed + 1000);
        const Settings settings = settingsOf(seed, random);
        const std::vector<Op> ops = randomOps(random, settings, 200);
        Driver original(settings), copy(settings);
        for (std::size_t i = 0; i < ops.size(); ++i) {
            if (i == ops.size() / 2) {
                for (const Op& other : randomOps(random, settings, 30))
                    copy.carryOut(other);
                HeapState state;
                original.heap->save(state);
                copy.heap->restore(state);
                copy.ids = original.ids, copy.born = original.born, copy.tag = original.tag;
                ASSERT_EQ(copy.heap->check(), "");
                ASSERT_EQ(copy.heap->layout(), original.heap->layout());
            }
            const Change change = original.carryOut(ops[i]);
            if (i < ops.size() / 2) continue;
            ASSERT_TRUE(same(copy.carryOut(ops[i]), change)) << i << ' ' << spell(ops[i]);
            ASSERT_EQ(copy.heap->counters(), original.heap->counters());
        }
        EXPECT_EQ(copy.heap->layout(), original.heap->layout());
        EXPECT_EQ(copy.heap->liveRequested(), original.heap->liveRequested());
    }
}

TEST(HeapProperty, WhatAHeapminPlansIsWhatItDoes)
{
    for (std::uint64_t seed = 0; seed < kRounds; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed + 2000);
        const Settings settings = settingsOf(seed, random);
        Driver driver(settings);
        for (const Op& op : randomOps(random, settings, 100)) {
            const HeapminPlan before = driver.heap->plan();
            driver.carryOut(op);
            if (op.verb != 'm') continue;
            ASSERT_EQ(driver.plan, before);
            const PageTotals totals = driver.heap->layout().totals();
            ASSERT_EQ(totals.held, before.heldPages);
            ASSERT_EQ(totals.metaHeld, before.metaHeldPages);
            ASSERT_EQ(driver.heap->layout().end(), before.endAfter);
            if (settings.heapmin == ReleaseMode::full) {
                ASSERT_EQ(totals.releasable, 0u);
            }
        }
    }
}

TEST(HeapProperty, ABatchIsTheSameAsOneByOne)
{
    Random random(5);
    for (const PolicyInfo& row : policies()) {
        Settings settings;
        settings.policy = row.name;
        const auto whole = makeHeap(settings), single = makeHeap(settings);
        std::vector<Request> requests;
        for (BlockId id = 0; id < 60'000; ++id) {
            requests.push_back({Request::Kind::allocate, id, id, random() % 3000});
            if (id > 30'000) requests.push_back({Request::Kind::deallocate, BlockId(random() % id)});
            if (id % 5 == 0)
                requests.push_back(
                    {Request::Kind::reallocate, BlockId(random() % (id + 1)), id, random() % 3000});
        }
        ChangeLog log, one;
        whole->run(requests, log);
        for (std::size_t i = 0; i < requests.size(); ++i) {
            single->run({&requests[i], 1}, one);
            ASSERT_TRUE(same(log.changes[i], one.changes[i])) << i;
            ASSERT_EQ(log.changes[i].boundaryEnd, one.changes[i].boundaryEnd);
        }
        EXPECT_EQ(whole->layout(), single->layout());
        EXPECT_EQ(whole->check(), "");
    }
}

} // namespace
} // namespace heapglass::heap
