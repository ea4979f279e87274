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
