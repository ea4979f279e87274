#include "engine/heap/settings.h"

#include <gtest/gtest.h>

namespace heapglass::heap
{
namespace
{

std::string errorOf(std::string_view key, std::string_view value)
{
    Settings settings;
    const Result<void> result = set(settings, key, value);
    EXPECT_EQ(settings, Settings()) << key << ' ' << value;
    return result ? "" : result.error().text.english();
}

TEST(Settings, ErrorsHaveTheWordsOfTheReference)
{
    EXPECT_EQ(errorOf("colour", "red"),
              "unknown setting colour: it is alloc, policy, coalesce, realloc, heapmin, "
              "header, align, minblock, split, meta, page, grow, base, limit or maxorder");
    EXPECT_EQ(errorOf("policy", "bets").find("unknown policy bets: it is first, next, best, worst, "), 0u);
    EXPECT_EQ(errorOf("realloc", ""), "unknown realloc : it is inplace or move");
    EXPECT_EQ(errorOf("page", "100"), "page is a power of two from 16 to 1073741824");
    EXPECT_EQ(errorOf("page", "8"), "page is a power of two from 16 to 1073741824");
    EXPECT_EQ(errorOf("align", "0"), "align is a power of two from 1 to 4096");
    EXPECT_EQ(errorOf("header", "4097"), "header is 0 to 4096");
    EXPECT_EQ(errorOf("header", "-1"), "-1 is not a number");
    EXPECT_EQ(errorOf("header", "0x"), "0x is not a number");
    EXPECT_EQ(errorOf("header", "12a"), "12a is not a number");
    EXPECT_EQ(errorOf("limit", "9223372036854775808"), "9223372036854775808 is too large");
    EXPECT_EQ(errorOf("limit", "99999999999999999999999"), "99999999999999999999999 is too large");
    EXPECT_EQ(errorOf("maxorder", "3"), "maxorder is 4 to 40");
    EXPECT_EQ(errorOf("alloc", "heap"), "unknown alloc heap: it is list, buddy or slab");
    EXPECT_EQ(errorOf("alloc", "list"), "");
    EXPECT_EQ(errorOf("maxorder", "16"), "");
}

TEST(Settings, EveryKnobTakesBackWhatItGives)
{
    for (const Knob& knob : knobs()) {
        Settings settings;
        EXPECT_FALSE(knob.teaches.empty()) << knob.key;
        if (knob.choices.empty()) {
            EXPECT_EQ(get(settings, knob.key), std::to_string(knob.fallback));
        }
        for (const std::string_view choice : knob.choices) {
            ASSERT_TRUE(set(settings, knob.key, choice));
            EXPECT_EQ(get(settings, knob.key), choice);
        }
        for (const Bytes number : {knob.lowest, knob.fallback, knob.highest}) {
            if (!knob.choices.empty()) continue;
            ASSERT_TRUE(set(settings, knob.key, std::to_string(number))) << knob.key;
            EXPECT_EQ(get(settings, knob.key), std::to_string(number));
        }
    }
    Settings settings;
    ASSERT_TRUE(set(settings, "base", "0X1f"));
    EXPECT_EQ(settings.base, 0x1fu);
}

} // namespace
} // namespace heapglass::heap
