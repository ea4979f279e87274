#include <random>

#include <gtest/gtest.h>

#include "engine/replay/varint.h"

namespace heapglass::replay
{
namespace
{

std::vector<std::uint64_t> numbers()
{
    std::vector<std::uint64_t> values;
    for (unsigned bits = 0; bits < 64; ++bits)
        for (const std::uint64_t near : {~std::uint64_t{0}, std::uint64_t{0}, std::uint64_t{1}})
            values.push_back((std::uint64_t{1} << bits) + near);
    std::mt19937_64 random(3);
    for (int i = 0; i < 10'000; ++i)
        values.push_back(random() >> (random() % 64));
    return values;
}

TEST(Varint, IsReadAsItWasWritten)
{
    std::vector<std::uint8_t> bytes;
    for (const std::uint64_t value : numbers())
        putVarint(bytes, value);
    const std::uint8_t* in = bytes.data();
    for (const std::uint64_t value : numbers())
        ASSERT_EQ(getVarint(in), value);
    EXPECT_EQ(in, bytes.data() + bytes.size());
}

TEST(Varint, AWriterOfManyWritesTheSameBytes)
{
    std::vector<std::uint8_t> expected;
    VarintWriter writer;
    for (const std::uint64_t value : numbers()) {
        putVarint(expected, value);
        writer.put(value);
        ASSERT_EQ(writer.size(), expected.size()) << value;
    }
    expected.push_back(0);
    expected.push_back(0);
    EXPECT_EQ(writer.take(2), expected);
    EXPECT_EQ(writer.size(), 0u);
    EXPECT_EQ(writer.take(1), std::vector<std::uint8_t>{0});
}

} // namespace
} // namespace heapglass::replay
