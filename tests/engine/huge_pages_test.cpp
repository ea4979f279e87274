#include <numeric>

#include <gtest/gtest.h>

#include "engine/huge_pages.h"

#include <vector>

namespace heapglass
{
namespace
{

struct alignas(64) Line {
    std::uint64_t value = 0;
};

TEST(HugePages, KeepWhatAVectorKeepsAtAnySize)
{
    std::vector<Line, HugePages<Line>> lines;
    for (std::uint64_t i = 0; i < 100'000; ++i) { // from a line to 6 MiB
        lines.push_back({i});
        ASSERT_EQ(reinterpret_cast<std::uintptr_t>(lines.data()) % alignof(Line), 0u);
    }
    const std::vector<Line, HugePages<Line>> copy = lines;
    for (std::uint64_t i = 0; i < copy.size(); ++i)
        ASSERT_EQ(copy[i].value, i);
    // Pages of 2 MiB can hold only what begins at one.
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(copy.data()) % (2 << 20), 0u);
}

} // namespace
} // namespace heapglass
