#include <random>
#include <string>

#include <gtest/gtest.h>

#include "engine/trace/fields.h"
#include "engine/trace/hex.h"

namespace heapglass::trace
{
namespace
{

bool isDigit(char c)
{
    return std::string("0123456789abcdef").find(c) != std::string::npos;
}

std::string randomText(std::mt19937& random, std::size_t size)
{
    std::string text;
    while (text.size() < size)
        text += random() % 4 ? "0123456789abcdef"[random() % 16] : char(random() % 256);
    return text;
}

TEST(Hex, ANumberIsReadAsOneDigitAfterTheOtherWouldBe)
{
    std::mt19937 random(1);
    for (int i = 0; i < 20'000; ++i) {
        std::string text = randomText(random, kHexBefore); // what stands before a number does not matter
        for (int digits = 1; digits <= 16; ++digits) {
            const std::size_t first = kHexBefore - std::size_t(digits);
            text[first] = "0123456789abcdef"[random() % 16];
            for (std::size_t k = first + 1; k < kHexBefore; ++k)
                if (!isDigit(text[k])) text[k] = "0123456789abcdef"[random() % 16];
            std::uint64_t value = 0;
            Fields fields(std::string_view(text).substr(first));
            ASSERT_TRUE(fields.hex(value) && fields.atEnd());
            ASSERT_EQ(hexBefore(text.data() + kHexBefore, digits), value) << text << ' ' << digits;
        }
    }
}

TEST(Hex, EveryByteInEveryPlaceIsADigitOrEndsANumber)
{
    for (int c = 0; c < 256; ++c)
        for (std::size_t place = 0; place < kHexReach; ++place) {
            std::string text(kHexReach, '7');
            text[place] = char(c);
            EXPECT_EQ(endsOfNumbers(text.data()), isDigit(char(c)) ? 0u : 1u << place) << c << ' ' << place;
        }
}

TEST(Hex, TheEndsOfNumbersAreFoundAllAtOnce)
{
    std::mt19937 random(2);
    for (int i = 0; i < 10'000; ++i) {
        const std::string text = randomText(random, kHexReach);
        for (std::size_t at = 0; at < kHexReach; ++at)
            ASSERT_EQ(endsOfNumbers(text.data()) >> at & 1, !isDigit(text[at])) << at;
    }
}

} // namespace
} // namespace heapglass::trace
