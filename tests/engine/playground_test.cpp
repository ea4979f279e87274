// What is typed: calls read, carried out, answered; taken back; saved and read again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/lesson/playground.h"
#include "tests/engine/trace_support.h"

namespace heapglass::lesson
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::string lineOf(const std::string& typed)
{
    const Result<TypedCall> call = readCall(typed, 3);
    return call ? call->line
                : fmt::format("{}: {}", call.error().position.byteOffset, call.error().text.english());
}

Playground::Answer type(Playground& playground, const std::string& line)
{
    const auto answer = playground.enter(line);
    EXPECT_TRUE(answer) << line << ": " << (answer ? "" : answer.error().text.english());
    return answer.value_or(Playground::Answer{});
}

/// What happened, in English.
TEST(TypedCall, IsALineOfAnOperationList)
{
    EXPECT_EQ(lineOf("p = malloc(100)"), "a p 100");
    EXPECT_EQ(lineOf("  void *p = malloc( 0x40 + 4 ) ; "), "a p 0x40+4");
    EXPECT_EQ(lineOf("q = calloc(4, 25)"), "a q (4)*(25)");
    EXPECT_EQ(lineOf("p = realloc(p, 300)"), "r p 300");
    EXPECT_EQ(lineOf("p = realloc(NULL, 300)"), "a p 300");
    EXPECT_EQ(lineOf("free(p);"), "f p");
    EXPECT_EQ(lineOf("free(NULL)"), "f -1");
    EXPECT_EQ(lineOf("free(x[3])"), "f x[3]");
    EXPECT_EQ(lineOf("free(x[])"), "5: the name of a pointer belongs here");
    EXPECT_EQ(lineOf("free(x[i])"), "5: the name of a pointer belongs here");
    EXPECT_EQ(lineOf("_heapmin()"), "m");
    EXPECT_EQ(lineOf("int r = _heapmin()"), "m");
    EXPECT_EQ(lineOf("a x[0..9] 100"), "a x[0..9] 100");
    EXPECT_EQ(lineOf("gen churn name=c n=9 live=3 size=1..9 seed=1"),
              "gen churn name=c n=9 live=3 size=1..9 seed=1");
    EXPECT_EQ(lineOf("gen = malloc(3)"), "a gen 3");
    EXPECT_EQ(lineOf("each i 0..3 : a y[i] (i+1)*16"), "each i 0..3 : a y[i] (i+1)*16");
    EXPECT_EQ(lineOf("+10, -0,+5"), "a o3 10 ; f o0 ; a o4 5");
}

TEST(TypedCall, SaysAtWhichColumnItIsWrong)
{
    EXPECT_EQ(lineOf("p = maloc(1)"), "4: there is no function maloc: it is malloc, calloc, realloc, free, "
                                      "_heapmin, _heapwalk, _heapchk, _heapset or _heapadd");
    EXPECT_EQ(lineOf("p = malloc(1"), "12: ) belongs here");
    EXPECT_EQ(lineOf("p = malloc(a, 1)"), "4: it is malloc(SIZE)");
    EXPECT_EQ(lineOf("p = malloc(size)"), "11: a number of bytes belongs here");
    EXPECT_EQ(lineOf("malloc(1)"), "0: the address would be lost: p = malloc(SIZE)");
    EXPECT_EQ(lineOf("q = realloc(p, 1)"), "12: p would still hold the old address: write p = realloc(p, …)");
    EXPECT_EQ(lineOf("free(3)"), "5: the name of a pointer belongs here");
    EXPECT_EQ(lineOf("free(p) free(q)"), "8: nothing belongs after the call: one at a time");
    EXPECT_EQ(lineOf("+1, x"), "4: +SIZE or -NUMBER belongs here");
    EXPECT_EQ(lineOf("= malloc(1)"), "0: the name of a pointer belongs here");
}

TEST(TypedCall, ABlockWithAnIndexIsMadeAnewAsAnyOther)
{
    EXPECT_EQ(lineOf("x[0] = malloc(50)"), "a x[0] 50");
    EXPECT_EQ(lineOf("void *x[12] = calloc(2, 3)"), "a x[12] (2)*(3)");
    EXPECT_EQ(lineOf("x[1] = realloc(x[1], 300)"), "r x[1] 300");
    EXPECT_EQ(lineOf("x[i] = malloc(1)"), "0: the name of a pointer belongs here");
    EXPECT_EQ(lineOf("] = malloc(1)"), "1: the name of a pointer belongs here");
    EXPECT_EQ(lineOf("NULL = malloc(1)"), "0: the name of a pointer belongs here");
}

TEST(TypedCall, WhatIsTooLargeForAnyHeapIsAskedOfTheHeap)
{
    EXPECT_EQ(lineOf("p = malloc(18446744073709551615)"), "a p 9223372036854775807");
    EXPECT_EQ(lineOf("p = malloc(99999999999999999999999)"), "a p 9223372036854775807");
    EXPECT_EQ(lineOf("p = malloc(0xFFFFFFFFFFFFFFFF)"), "a p 9223372036854775807");
    EXPECT_EQ(lineOf("p = realloc(p, 18446744073709551615)"), "r p 9223372036854775807");
    EXPECT_EQ(lineOf("p = calloc(0x200000000, 0x200000000)"), "a p 9223372036854775807");
    Playground playground{heap::Settings()};
    EXPECT_EQ(type(playground, "p = calloc(0x200000000, 0x200000000)").text, "NULL");
    EXPECT_EQ(type(playground, "p = malloc(18446744073709551615)").text, "NULL");
}

TEST(TypedCall, ANumberIsOneWord)
{
    EXPECT_EQ(lineOf("p = malloc(1 0 0)"), "11: a number has no spaces in it");
    EXPECT_EQ(lineOf("p = malloc(2 * 8 + 1)"), "a p 2*8+1");
}

TEST(TypedCall, NoTextBreaksIt)
{
    const std::string signs = "p=malloc(1,0x);+-*_ f";
    std::uint64_t state = 7;
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (int i = 0; i < round % 24; ++i) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            text += signs[(state >> 33) % signs.size()];
        }
        const Result<TypedCall> call = readCall(text, 0);
        if (!call) {
            EXPECT_LE(call.error().position.byteOffset, text.size()) << text;
        }
    }
}

std::vector<std::string> told(Playground& playground, const std::string& typed)
{
    std::vector<std::string> sentences;
    for (const Sentence& sentence : type(playground, typed).happened)
        sentences.push_back(sentence.english());
    return sentences;
}

TEST(Playground, AnswersAsTheFunctionWould)
{
    Playground playground;
    EXPECT_EQ(type(playground, "p = malloc(100)").text, "0x10010");
    EXPECT_EQ(type(playground, "q = malloc(100)").text, "0x10090");
    EXPECT_EQ(type(playground, "p = realloc(p, 50)").text, "0x10010");
    EXPECT_EQ(type(playground, "free(p)").text, "ok");
    EXPECT_EQ(type(playground, "free(NULL)").text, "ok");
    EXPECT_EQ(type(playground, "big = malloc(1 << 50)").text, "NULL");
    EXPECT_THAT(told(playground, "a x[0..9] 16"), ElementsAre("operations carried out: 10"));
    EXPECT_EQ(type(playground, "free(q)").text, "ok");
    EXPECT_THAT(told(playground, "f x[0..9]"), ElementsAre("operations carried out: 10"));
    EXPECT_THAT(told(playground, "_heapmin()"), ElementsAre("pages returned: 1 of 1"));
    EXPECT_TRUE(type(playground, "_heapwalk()").looksAt);
    EXPECT_THAT(playground.liveNames(), IsEmpty());
}

TEST(Playground, WhereTheReleaseModeIsEnosysHeapminReturnsMinusOne)
{
    heap::Settings settings;
    settings.heapmin = heap::ReleaseMode::enosys;
    Playground playground(settings);
    EXPECT_EQ(type(playground, "_heapmin()").text, "-1, errno 40 (ENOSYS)");
}

/// The four cases of coalescing, and a split.
TEST(Playground, TellsWhatHappenedToTheBlocks)
{
    Playground playground;
    EXPECT_THAT(told(playground, "a = malloc(112)"),
                ElementsAre("no free block is large enough: the heap grows by 1 page"));
    EXPECT_THAT(told(playground, "b = malloc(112)"),
                ElementsAre("split: of a free block of 3968 bytes 128 are used, 3840 stay free"));
    type(playground, "a c[0..4] 112");
    EXPECT_THAT(told(playground, "free(a)"),
                ElementsAre("no free neighbour that it is merged with: it stays as it is, 128 bytes"));
    EXPECT_THAT(told(playground, "free(b)"),
                ElementsAre("the left neighbour is free: the two become one, 256 bytes"));
    type(playground, "f c[1]");
    EXPECT_THAT(told(playground, "f c[0]"),
                ElementsAre("both neighbours are free: three blocks become one, 512 bytes"));
    type(playground, "f c[3]");
    EXPECT_THAT(told(playground, "f c[2]"),
                ElementsAre("both neighbours are free: three blocks become one, 768 bytes"));
    EXPECT_THAT(told(playground, "d = malloc(752)"), ElementsAre("a free block of 768 bytes is used whole"));
    EXPECT_THAT(told(playground, "free(d)"),
                ElementsAre("no free neighbour that it is merged with: it stays as it is, 768 bytes"));
    EXPECT_THAT(told(playground, "e = malloc(16)"),
                ElementsAre("split: of a free block of 768 bytes 32 are used, 736 stay free"));
    EXPECT_THAT(told(playground, "e = realloc(e, 100)"),
                ElementsAre("in place: the block was 32 bytes long and is 128 now"));
    type(playground, "g = malloc(16)");
    EXPECT_THAT(told(playground, "e = realloc(e, 200)"),
                ElementsAre("it moved: a block of 224 bytes elsewhere, the old one of 128 is free",
                            HasSubstr("split: of a free block of 608 bytes 224 are used")));
}

TEST(Playground, ALineThatIsWrongLeavesAllAsItWas)
{
    Playground playground;
    type(playground, "p = malloc(100)");
    const auto again = playground.enter("p = malloc(50)");
    ASSERT_FALSE(again);
    EXPECT_THAT(again.error().text.english(), HasSubstr("p"));
    EXPECT_FALSE(playground.enter("free(nobody)"));
    EXPECT_FALSE(playground.enter("a z[0..3] 16 ; f nobody")) << "half of it must not stay";
    EXPECT_FALSE(playground.enter("wrte x"));
    EXPECT_FALSE(playground.enter(""));
    EXPECT_EQ(playground.text(), "a p 100\n");
    EXPECT_THAT(playground.liveNames(), ElementsAre("p"));
}

TEST(Playground, HasALimit)
{
    Playground playground;
    const auto answer = playground.enter("each i 0..49999999 : a x[i] 1");
    ASSERT_FALSE(answer);
    EXPECT_FALSE(playground.enter("each i 0..999999999999 : a x[i] 1"));
    type(playground, "p = malloc(1)");
    EXPECT_EQ(playground.text(), "a p 1\n");
}

TEST(Playground, UndoAndRedoGoLineByLine)
{
    Playground playground;
    type(playground, "p = malloc(100)");
    type(playground, "q = malloc(100)");
    playground.undo();
    EXPECT_EQ(playground.text(), "a p 100\n");
    EXPECT_EQ(type(playground, "r = malloc(10)").text, "0x10090") << "where q was";
    EXPECT_FALSE(playground.canRedo()) << "something else was typed";
    playground.undo();
    playground.undo();
    EXPECT_FALSE(playground.canUndo());
    playground.redo();
    playground.redo();
    EXPECT_EQ(playground.text(), "a p 100\na r 10\n");
    EXPECT_EQ(type(playground, "s = malloc(10)").text, "0x100b0");
}

TEST(Playground, OtherSettingsPlaceAllAnewAndAreSaved)
{
    Playground playground;
    type(playground, "p = malloc(100)");
    heap::Settings settings;
    settings.header = 8;
    settings.policy = "best";
    playground.setSettings(settings);
    EXPECT_EQ(type(playground, "p = realloc(p, 101)").text, "0x10008");
    EXPECT_EQ(playground.fileText(), "config policy best\nconfig header 8\na p 100\nr p 101\n");
    trace::Trace trace;
    const trace::LoadReport report = trace::loadText(playground.fileText(), "saved.ops", trace);
    EXPECT_EQ(report.status, trace::LoadStatus::complete);
    EXPECT_EQ(trace.published(), 2u);
}

TEST(Playground, PlussesAreNumberedOn)
{
    Playground playground;
    type(playground, "+10,+20");
    type(playground, "-0,+5");
    EXPECT_EQ(playground.text(), "a o0 10 ; a o1 20\nf o0 ; a o2 5\n");
    type(playground, "+6");
    EXPECT_EQ(playground.lines().back(), "a o3 6") << "those of a line that begins with - count, too";
    playground.undo();
    playground.undo();
    type(playground, " -1,+7");
    EXPECT_EQ(playground.lines().back(), "f o1 ; a o2 7") << "those that were taken back do not";
    playground.undo();
    playground.redo();
    type(playground, "+8");
    EXPECT_EQ(playground.lines().back(), "a o3 8") << "those that were done again do";
}

} // namespace
} // namespace heapglass::lesson
