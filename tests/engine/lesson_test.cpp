// Lessons: what is shown and where the operations wait; the course; the lessons of the program itself.
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/lesson/check.h"
#include "engine/lesson/course.h"
#include "engine/trace/list/lesson.h"
#include "tests/engine/trace_support.h"

namespace heapglass
{
namespace
{

using testing::ElementsAre;
using testing::HasSubstr;
using trace::Lesson;

std::shared_ptr<const Lesson> lessonFrom(const std::string& text)
{
    trace::Trace trace;
    trace::loadText(text, "test.lesson", trace);
    return trace::lessonOf(trace);
}

/// "answer at 2 after 1 cues"
std::vector<std::string> gatesOf(const Lesson& lesson)
{
    constexpr const char* kKinds[] = {"answer", "heapmin", "goOn", "end"};
    std::vector<std::string> result;
    for (const Lesson::Gate& gate : lesson.gates)
        result.push_back(
            fmt::format("{} at {} cues {} step {}", kKinds[int(gate.kind)], gate.at, gate.cues, gate.step));
    return result;
}

const std::string kHead = "lesson 3 A title of words\ngoal G\nwatch W\n";
const std::string kAsk = "ask Q\noption 0 pages\noption 1 page\nanswer 1 page\n";

TEST(Lesson, OperationsWaitForTheAnswerAndTheLearnersPress)
{
    const auto lesson =
        lessonFrom(kHead + "a x 100\nm\n" + kAsk + "f x\nm\nreveal R\nm\nstop\nsay S\na y 1\n");
    ASSERT_TRUE(lesson);
    EXPECT_EQ(lesson->number, 3);
    EXPECT_EQ(lesson->title, "A title of words");
    EXPECT_EQ(lesson->goal, "G");
    EXPECT_EQ(lesson->watch, "W");
    // The m before the ask and the one after the reveal run by themselves.
    EXPECT_THAT(gatesOf(*lesson), ElementsAre("answer at 2 cues 1 step 0", "heapmin at 3 cues 1 step 0",
                                              "goOn at 5 cues 2 step 0", "end at 6 cues 3 step 1"));
    EXPECT_EQ(lesson->cues[0].answer, 1u);
    EXPECT_EQ(lesson->steps(), 2u);
}

TEST(Lesson, AStopAtTheVeryEndIsTheEnd)
{
    const auto lesson = lessonFrom(kHead + "a x 1\nsay S\nstop\n");
    EXPECT_THAT(gatesOf(*lesson), ElementsAre("end at 1 cues 1 step 0"));
}

TEST(Lesson, AnAskWithoutItsAnswerIsToldAndWaitsForNobody)
{
    const auto lesson = lessonFrom(kHead + "ask Q\noption 1\noption 2\nanswer 3\na x 1\nreveal R\n");
    EXPECT_THAT(gatesOf(*lesson), ElementsAre("end at 1 cues 2 step 0"));
}

TEST(Lesson, ChipsSlidersAndTwinsHaveLabels)
{
    const auto lesson = lessonFrom(kHead + "a x 1\nchip page 65536 -- Pages of 64 KiB\nchip meta 0\n"
                                           "slider page 4096 8192 -- Page size\n");
    ASSERT_EQ(lesson->cues.size(), 3u);
    EXPECT_EQ(lesson->cues[0].text, "Pages of 64 KiB");
    EXPECT_EQ(lesson->cues[1].text, "");
    EXPECT_EQ(lesson->cues[1].key, "meta");
    EXPECT_THAT(lesson->cues[2].values, ElementsAre("4096", "8192"));
}

TEST(Lesson, AListWithoutALessonLineIsNone)
{
    EXPECT_FALSE(lessonFrom("a x 1\nf x\n"));
    EXPECT_FALSE(lessonFrom(""));
}

TEST(Course, AMainFileIsTheOneThatNoOtherNames)
{
    const trace::TemporaryDirectory folder;
    folder.write("02b.lesson", "lesson 2 The twin\na x 1\n");
    folder.write("02.lesson", "lesson 2 Second\ngoal G\ntwin 02b.lesson -- Beside\n");
    folder.write("01.lesson", "lesson 1 First\r\ntwin 02.lesson\r\n"); // of another number: both are main
    folder.write("01.zh_CN.lesson", "lesson 1 Translated\n");
    folder.write("notes.txt", "lesson 4 No\n");
    std::vector<std::string> titles;
    for (const lesson::CourseEntry& entry : lesson::courseIn(folder.path("")))
        titles.push_back(fmt::format("{} {}: {}", entry.number, entry.title, entry.goal));
    EXPECT_THAT(titles, ElementsAre("1 First: ", "2 Second: G"));
    EXPECT_TRUE(lesson::courseIn(folder.path("nowhere")).empty());
}

// ---- the lessons that come with the program ----

const std::string kLessons = std::string(HEAPGLASS_SOURCE_DIR) + "/resources/lessons";
const std::string kCli = HEAPGLASS_CLI;

TEST(OwnLessons, AreSeventeenEachWithItsGoal)
{
    const auto course = lesson::courseIn(kLessons);
    ASSERT_EQ(course.size(), 17u);
    for (std::size_t i = 0; i < course.size(); ++i) {
        EXPECT_EQ(course[i].number, int(i) + 1);
        EXPECT_FALSE(course[i].goal.empty()) << course[i].path;
    }
}

TEST(OwnLessons, AllHold)
{
    const trace::Outcome outcome = trace::run(kCli + " lesson check " + kLessons + "/*.lesson 2>&1");
    EXPECT_EQ(outcome.status, 0) << outcome.output;
}

TEST(LessonCheck, SaysLineWantedAndGot)
{
    const trace::TemporaryDirectory folder;
    const std::string file =
        folder.write("wrong.lesson", "lesson 1 Wrong\na x 100\nexpect pages == 2\nchip pgae 1\n");
    const trace::Outcome outcome = trace::run(kCli + " lesson check " + file + " 2>&1");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.output, HasSubstr(file + ":3:8: expected pages == 2, got 1"));
    EXPECT_THAT(outcome.output, HasSubstr("no setting and no let is named pgae"));
    EXPECT_THAT(outcome.output, HasSubstr("that was with pgae 1"));
}

TEST(LessonCheck, AChoiceIsWrongAtItsLine)
{
    const trace::TemporaryDirectory folder;
    const std::string file = folder.write(
        "wrong.lesson", "lesson 1 Wrong\na x 100\nf y\nchip pgae 1\nchip page 63\nchip page 64\n");
    const trace::Outcome outcome = trace::run(kCli + " lesson check " + file + " 2>&1");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.output, HasSubstr(file + ":4: no setting and no let is named pgae"));
    EXPECT_THAT(outcome.output, HasSubstr(file + ":4: that was with pgae 1"));
    EXPECT_THAT(outcome.output, HasSubstr(file + ":5: page is a power of two"));
    EXPECT_THAT(outcome.output, Not(HasSubstr("with page 64")));
    std::size_t told = 0;
    for (std::size_t at = 0; (at = outcome.output.find("free of id y", at)) != std::string::npos; ++at)
        ++told;
    EXPECT_EQ(told, 1u) << outcome.output;
}

TEST(LessonCheck, ALessonOfAMillionLinesIsLeftOutAfterTenThousand)
{
    std::string text = "lesson 1 Long\na x 100\n";
    for (int i = 0; i < 1'000'000; ++i)
        text += "say And on.\n";
    const lesson::Check check = lesson::check("long.lesson", {}, text);
    ASSERT_EQ(check.errors.size(), 1u);
    EXPECT_EQ(describe(check.errors[0]),
              "long.lesson:10002:1: more than 10000 lines of text; those from here on are left out");
    EXPECT_EQ(check.lesson->cues.size(), 9'999u) << "the good part stays";
}

TEST(LessonCheck, BadLessonsAreToldByLineAndColumn)
{
    const std::pair<const char*, const char*> cases[] = {
        {"lesson 1 T\n  wrte x\n", ":2:3: unknown word wrte"},
        {"lesson 1 T\na x 1 ; a y 1e9\n", ":2:13: 1e9: not an expression"},
        {"lesson 1 T\na x 1 ; f x ; f x\n", ":2:15: free of id x, which is not live"},
        {"lesson 1 T\neach i 0..2 : f x[i]\n", ":2:15: free of id x[0], which is not live"},
        {"lesson 1 T\nlet n  2*k\n", ":2:8: 2*k: k is not known here"},
        {"config page seven\nlesson 1 T\na x 1\n", ":1:13: "},
        {"lesson 1 T\neach i 0..999999999999 : a x[i] 1\n", ":2:1: with this line the list would pass"},
        {"lesson 1 T\nask 问\noption 甲\noption 乙\nanswer  丙\nreveal R\n",
         ":5:9: the answer is none of the options"},
        {"lesson 1 T\nask Q\noption a\noption b\nanswer c\nreveal R\n",
         ":5:8: the answer is none of the options"},
        {"lesson 1 T\na x 1\ntwin nobody.lesson\n", ":3:6: twin needs the name of a file beside this one"},
    };
    const trace::TemporaryDirectory folder;
    for (const auto& [text, wanted] : cases) {
        const std::string file = folder.write("bad.lesson", text);
        const trace::Outcome outcome = trace::run(kCli + " lesson check " + file + " 2>&1");
        EXPECT_NE(outcome.status, 0) << text;
        EXPECT_THAT(outcome.output, HasSubstr(wanted)) << text;
    }
    EXPECT_EQ(trace::run(kCli + " lesson check " + folder.write("list.ops", "a x 1\n") + " 2>&1").status, 1);
}

} // namespace
} // namespace heapglass
