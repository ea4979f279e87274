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

} // namespace
} // namespace heapglass::trace
