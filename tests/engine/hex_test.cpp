#include <random>
#include <string>

#include <gtest/gtest.h>

#include "engine/trace/fields.h"
#include "engine/trace/hex.h"

namespace heapglass::trace
{
namespace
{

/// As many digits as `most` from the front of a text, one by one.
HexWord oneByOne(std::string_view text, std::size_t most)
{
    std::size_t digits = 0;
    while (digits < most && std::string_view("0123456789abcdef").find(text[digits]) != text.npos)
        ++digits;
    HexWord word{0, int(digits)};
    Fields(text.substr(0, digits)).hex(word.value);
    return word;
}

std::string randomText(std::mt19937& random, std::size_t digits)
{
    std::string text;
    for (std::size_t i = 0; i < digits; ++i)
        text += "0123456789abcdef"[random() % 16];
    text += char(random() % 256);
    while (text.size() < 24)
        text += random() % 2 ? "0123456789abcdef"[random() % 16] : char(random() % 256);
    return text;
}

TEST(Hex, AgreesWithReadingOneDigitAfterTheOther)
{
    std::mt19937 random(1);
    for (int i = 0; i < 200'000; ++i) {
        const std::string text = randomText(random, random() % 18);
        const HexWord word = hexWord(text.data()), longer = hexLong(text.data());
        ASSERT_EQ(word.digits, oneByOne(text, 8).digits) << text;
        ASSERT_EQ(word.value, oneByOne(text, 8).value) << text;
        ASSERT_EQ(longer.digits, oneByOne(text, 16).digits) << text;
        ASSERT_EQ(longer.value, oneByOne(text, 16).value) << text;
    }
}

TEST(Hex, EveryByteEndsANumberOrIsADigit)
{
    for (int c = 0; c < 256; ++c) {
        const std::string text = std::string("12") + char(c) + "34567890123456";
        EXPECT_EQ(hexWord(text.data()).digits, oneByOne(text, 8).digits) << c;
        EXPECT_EQ(hexWord(text.data()).value, oneByOne(text, 8).value) << c;
    }
}

} // namespace
} // namespace heapglass::trace
