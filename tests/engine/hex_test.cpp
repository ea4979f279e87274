#include <optional>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "engine/trace/fields.h"
#include "engine/trace/hex.h"

namespace heapglass::trace
{
namespace
{

/// All of the digits at the front of a text, one by one; nothing where one of them is no digit.
std::optional<std::uint64_t> oneByOne(std::string_view text, int digits)
{
    std::uint64_t value = 0;
    Fields fields(text.substr(0, std::size_t(digits)));
    if (!fields.hex(value) || !fields.atEnd()) return std::nullopt;
    return value;
}

std::optional<std::uint64_t> atOnce(std::string_view text, int digits)
{
    std::uint64_t value = 0;
    const bool good = digits <= 8 ? hexWord(text.data(), digits, value) : hexLong(text.data(), digits, value);
    return good ? std::optional(value) : std::nullopt;
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
        for (int digits = 1; digits <= 16; ++digits)
            ASSERT_EQ(atOnce(text, digits), oneByOne(text, digits)) << text << ' ' << digits;
    }
}

TEST(Hex, EveryByteInEveryPlaceIsADigitOrIsNot)
{
    for (int c = 0; c < 256; ++c)
        for (std::size_t place = 0; place < 16; ++place) {
            std::string text = "0123456789abcdef";
            text[place] = char(c);
            for (int digits = 1; digits <= 16; ++digits)
                EXPECT_EQ(atOnce(text, digits), oneByOne(text, digits)) << c << ' ' << place;
        }
}

TEST(Hex, TheEndsOfNumbersAreFoundAllAtOnce)
{
    std::mt19937 random(2);
    for (int i = 0; i < 10'000; ++i) {
        std::string text;
        while (text.size() < 64)
            text += char(random() % 256);
        for (int at = 0; at < 64; ++at) {
            const bool ends = static_cast<signed char>(text[std::size_t(at)]) < '0';
            ASSERT_EQ(endsOfNumbers(text.data()) >> at & 1, ends) << at;
        }
    }
}

} // namespace
} // namespace heapglass::trace
