// A lesson's text with another value for one of its settings or lets.
#include "engine/lesson/overridden.h"

#include <gtest/gtest.h>

namespace heapglass::lesson
{

TEST(Overridden, OnlyTheLineOfItsNameHasAnotherValue)
{
    EXPECT_EQ(overridden("lesson 1 T\nlet n 5 * 2\n  config page 4096\na x[1..n] page\n", "n", "64"),
              "lesson 1 T\nlet n 64\n  config page 4096\na x[1..n] page\n");
    EXPECT_EQ(overridden("lesson 1 T\nlet n 5\n  config page 4096\na x 1", "page", "65536"),
              "lesson 1 T\nlet n 5\nconfig page 65536\na x 1\n");
}

TEST(Overridden, ASettingThatTheTextDoesNotSayFollowsItsFirstLine)
{
    EXPECT_EQ(overridden("# mine\nlesson 1 T\na x 1\n", "page", "65536"),
              "# mine\nlesson 1 T\nconfig page 65536\na x 1\n");
    EXPECT_EQ(overridden("", "page", "65536"), "config page 65536\n");
}

} // namespace heapglass::lesson
