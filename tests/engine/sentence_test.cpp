#include "engine/sentence.h"

#include <array>

#include <gtest/gtest.h>

#include "engine/result.h"

namespace heapglass
{

namespace
{

TEST(Sentence, FillsItsPartsInOrder)
{
    EXPECT_EQ(say("nothing").english(), "nothing");
    EXPECT_EQ(say("{} of {}", 3, "x").english(), "3 of x");
    EXPECT_EQ(Sentence().english(), "");
    EXPECT_TRUE(Sentence().empty());
}

TEST(Sentence, ChoosesTheFormByTheNumberBeforeIt)
{
    const auto lines = [](int count) { return say("{} {line|lines} of {}", count, 7).english(); };
    EXPECT_EQ(lines(0), "0 lines of 7");
    EXPECT_EQ(lines(1), "1 line of 7");
    EXPECT_EQ(lines(21), "21 lines of 7");
}

TEST(Sentence, TakesWhatAPartQuotesAsItIs)
{
    EXPECT_EQ(say("{}: {}", "{a|b}{}", "}{").english(), "{a|b}{}: }{");
}

TEST(Sentence, IsSaidInAnotherLanguageToItsInnermostPart)
{
    const Sentence sentence = say("{}: {}", "FILE", say("{} is too large", 12));
    const auto translate = [](std::string_view pattern) {
        return pattern == "{} is too large" ? std::string("zu groß ist {}")
                                            : "<" + std::string(pattern) + ">";
    };
    EXPECT_EQ(sentence.said(translate), "<FILE: zu groß ist 12>");
}

TEST(Sentence, ListsChoices)
{
    const std::array<std::string_view, 3> words{"a", "b", "c"};
    EXPECT_EQ(oneOf(std::span(words).first(1)).english(), "a");
    EXPECT_EQ(oneOf(std::span(words).first(2)).english(), "a or b");
    EXPECT_EQ(oneOf(words).english(), "a, b or c");
}

TEST(Sentence, OfAnErrorSaysWhere)
{
    Error error{ErrorCode::invalid, say("it is {}", "so"), "FILE", {.line = 3, .column = 7}};
    EXPECT_EQ(describe(error), "FILE:3:7: it is so");
    error.position.column = 0;
    EXPECT_EQ(describe(error), "FILE:3: it is so");
    error.position = {.byteOffset = 9};
    EXPECT_EQ(describe(error), "FILE: byte 9: it is so");
    error.position = {};
    EXPECT_EQ(describe(error), "FILE: it is so");
    error.file.clear();
    EXPECT_EQ(describe(error), "it is so");
}

} // namespace

} // namespace heapglass
