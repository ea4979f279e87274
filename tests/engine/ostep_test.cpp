#include "tests/engine/trace_support.h"

namespace heapglass::trace
{
namespace
{

TEST(Ostep, NumbersItsBlocksByTheAllocationsBefore)
{
    const Loaded list("+10,-0,+5,-1");
    EXPECT_EQ(list.report.format, "ostep");
    EXPECT_EQ(list.report.status, LoadStatus::complete);
    EXPECT_EQ(list.operations(), "a ptr[0] 10; f ptr[0]; a ptr[1] 5; f ptr[1]");
}

TEST(Ostep, AllowsWhiteSpaceAndSeveralLines)
{
    EXPECT_EQ(Loaded(" +10 , -0\r\n\n+5,\n-1\n").operations(), "a ptr[0] 10; f ptr[0]; a ptr[1] 5; f ptr[1]");
}

TEST(Ostep, CountsFreesOfWhatIsNotLive)
{
    const Loaded list("+10,-0,-0,-7");
    EXPECT_EQ(list.operations(), "a ptr[0] 10; f ptr[0]; f unknown; f unknown");
    EXPECT_EQ(list.report.count(Oddity::unknownFree), 2u);
    EXPECT_EQ(list.report.status, LoadStatus::complete);
}

TEST(Ostep, AnAllocationThatFailsEverywhereKeepsItsNumber)
{
    EXPECT_EQ(Loaded("+999999999999999,-0,+1,-1").operations(),
              "a ptr[0] 999999999999999; f -1; a ptr[1] 1; f ptr[1]");
}

TEST(Ostep, WrongNumbersNameTheirLine)
{
    const Loaded list("+1,\n-x,+,++1,+1e9,+9223372036854775808\n-0");
    EXPECT_EQ(list.operations(), "a ptr[0] 1; f ptr[0]");
    EXPECT_EQ(list.errors(), "t:2: -x: neither +SIZE nor -NUMBER\nt:2: +: neither +SIZE nor -NUMBER\n"
                             "t:2: ++1: neither +SIZE nor -NUMBER\nt:2: +1e9: neither +SIZE nor -NUMBER\n"
                             "t:2: 9223372036854775808 is too large");
    EXPECT_EQ(list.report.status, LoadStatus::damaged);
}

} // namespace
} // namespace heapglass::trace
