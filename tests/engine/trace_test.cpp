#include <random>

#include <gtest/gtest.h>

#include "engine/trace/trace.h"

namespace heapglass::trace
{
namespace
{

TEST(Trace, AFreeNamesTheEventThatMadeItsBlockAndItsSize)
{
    Trace trace;
    const BlockId first = trace.appendBirth(Op::malloc, 100, 0x1000);
    const BlockId second = trace.appendBirth(Op::malloc, Bytes{1} << 40, 0x7fff'1234'5670);
    trace.appendRealloc(first, 300, 0x2000);
    trace.appendDeath(Op::free, first);
    trace.appendDeath(Op::free, second);
    trace.finish();

    ASSERT_EQ(trace.published(), 5u);
    EXPECT_EQ(trace.size(1), Bytes{1} << 40);
    EXPECT_EQ(trace.address(1), 0x7fff'1234'5670u);
    EXPECT_EQ(trace.maker(2), 0u);
    EXPECT_EQ(trace.maker(3), 2u);
    EXPECT_EQ(trace.size(3), 300u);
    EXPECT_EQ(trace.size(4), Bytes{1} << 40);
    EXPECT_EQ(trace.death(first), 3u);
    EXPECT_TRUE(trace.finished());
}

TEST(Trace, ThreadsTakeMemoryFromTheFirstThatIsSaid)
{
    Trace with, without;
    for (std::uint32_t i = 0; i < 100'000; ++i) {
        if (i % 70'000 == 69'999) with.setThread(with.threadNumber(std::to_string(i)));
        with.appendBirth(Op::malloc, i, i);
        without.appendBirth(Op::malloc, i, i);
    }
    EXPECT_FALSE(without.hasThreads());
    EXPECT_EQ(without.threadOf(99'999), 0);
    EXPECT_EQ(with.threadOf(69'998), 0);
    EXPECT_EQ(with.threadName(with.threadOf(69'999)), "69999");
    EXPECT_EQ(with.threadName(with.threadOf(99'999)), "69999");
    EXPECT_EQ(with.bytes() - without.bytes(), sizeof(ThreadNumber) << 16);
}

TEST(Trace, ThreadsBeyondThoseThatHaveANumberAreNotSaid)
{
    Trace trace;
    for (std::size_t i = 0; i < ThreadColumn::kMost; ++i)
        ASSERT_EQ(trace.threadNumber(std::to_string(i)), i + 1);
    EXPECT_EQ(trace.threadNumber("one more"), 0);
    EXPECT_EQ(trace.threadNumber(""), 0);
    EXPECT_EQ(trace.threadNumber("0"), 1);
    EXPECT_EQ(trace.threadNames().size(), ThreadColumn::kMost);
}

TEST(Trace, ReadsAcrossTheBordersOfItsChunks)
{
    Trace trace;
    for (std::uint32_t i = 0; i < 200'000; ++i)
        trace.appendBirth(Op::malloc, i, i);
    trace.publish();
    for (std::uint32_t i = 0; i < 200'000; ++i) {
        ASSERT_EQ(trace.size(i), i);
        ASSERT_EQ(trace.block(i), i);
    }
}

TEST(Trace, AnySizeAndAnyAddressComeBackAsTheyWere)
{
    // More windows of 4 GiB than have a number, and sizes on both sides of every width.
    std::mt19937_64 random(5);
    std::vector<std::pair<Bytes, Bytes>> events;
    for (int i = 0; i < 200'000; ++i) {
        const Bytes size = random() >> (17 + random() % 47);
        const Bytes address =
            random() % 3 ? (random() % 40) << 32 | std::uint32_t(random()) : random() % 2 * 64;
        events.emplace_back(random() % 50 ? size : 0xFFFD + random() % 4, address);
    }
    events.emplace_back(kNone - 1, (Bytes{1} << 48) - 1);
    events.emplace_back(kNone, 0);
    Trace trace;
    for (const auto& [size, address] : events)
        trace.appendBirth(Op::aligned, size, address);
    trace.publish();
    for (EventIndex i = 0; i < events.size(); ++i) {
        ASSERT_EQ(trace.size(i), events[i].first);
        ASSERT_EQ(trace.address(i), events[i].second);
        ASSERT_EQ(trace.op(i), Op::aligned);
    }
}

TEST(Trace, TakesElevenBytesAnEventAndTwelveABlock)
{
    Trace trace;
    constexpr std::uint32_t kBlocks = 1'000'000;
    for (std::uint32_t i = 0; i < kBlocks; ++i) {
        const BlockId block = trace.appendBirth(Op::malloc, i % 4096, 0x5581'0000'0000 + 16 * i, 1);
        trace.appendDeath(Op::free, block, i % 4096, 0x5581'0000'0000 + 16 * i);
    }
    trace.finish();
    EXPECT_LE(trace.bytes(), kBlocks * (2 * 11 + 12) * 21 / 20);
    EXPECT_EQ(trace.death(0), 1u);
    EXPECT_EQ(trace.death(kBlocks - 1), 2 * kBlocks - 1);
}

TEST(Trace, ATableOfModulesReplacesTheOneBefore)
{
    Trace trace;
    trace.addModule({"never", 0, 100, 0});
    trace.forgetModules();
    trace.addModule({"old", 100, 200, 100});
    trace.appendBirth(Op::malloc, 1);
    trace.forgetModules();
    trace.addModule({"new", 200, 300, 200});
    trace.appendBirth(Op::malloc, 1);
    trace.finish();
    EXPECT_FALSE(trace.moduleAt(50, 0));
    EXPECT_EQ(trace.moduleAt(150, 0)->path, "old");
    EXPECT_FALSE(trace.moduleAt(150, 1));
    EXPECT_EQ(trace.moduleAt(250, 1)->path, "new");
}

TEST(Trace, AReallocThatIsSureToFailChangesNothing)
{
    Trace trace;
    const BlockId block = trace.appendBirth(Op::malloc, 10);
    trace.appendRealloc(block, 20);
    trace.appendRealloc(block, kMaxRequest + 1);
    trace.appendDeath(Op::free, block);
    trace.finish();
    EXPECT_EQ(trace.maker(2), 1u);
    EXPECT_EQ(trace.maker(3), 1u);
    EXPECT_EQ(trace.size(3), 20u);
}

TEST(Trace, NamesOfBlocksAreKeptWithAnyIndex)
{
    Trace trace;
    for (int i = 0; i < 4; ++i)
        trace.appendBirth(Op::malloc, 1);
    trace.nameBlock(0, "x", std::nullopt);
    trace.nameBlock(2, "x", 7);
    trace.nameBlock(3, "y", 0xFFFF'FFFF'FFFFu);
    trace.finish();
    EXPECT_EQ(trace.blockName(0), "x");
    EXPECT_EQ(trace.blockName(1), "");
    EXPECT_EQ(trace.blockName(2), "x[7]");
    EXPECT_EQ(trace.blockName(3), "y[281474976710655]");
}

} // namespace
} // namespace heapglass::trace
