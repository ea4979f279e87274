// A lesson in other words: which file has them, what is wrong with it, and the lesson that comes of it.
#include <filesystem>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/lesson/course.h"
#include "engine/lesson/translation.h"
#include "tests/engine/trace_support.h"

namespace heapglass::lesson
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kOriginal = "lesson 3 Title\n"
                              "goal G\nwatch W\n"
                              "# a comment\n"
                              "config page 4096\n"
                              "say S\na x 100\n"
                              "ask Q\noption 0 pages\noption 1 page\nanswer 1 page\n"
                              "m\nreveal R\n"
                              "chip page 65536 -- Large pages\n"
                              "slider page 4096 8192\n"
                              "stop\n";

const std::string kGerman = "\xEF\xBB\xBFlesson 3 Titel\r\n"
                            "goal Z\r\n# so\nwatch B\n"
                            "say   Sage\n"
                            "ask F\noption 0 Seiten\noption 1 Seite\nanswer 1 Seite\n"
                            "reveal Aha\n"
                            "chip page 65536 -- Große Seiten\n"
                            "slider page 4096 8192 -- Seiten\n"
                            "stop\n";

class Translation : public testing::Test
{
  protected:
    Translation() { folder.write("a.lesson", kOriginal); }

    std::vector<std::string> wrongIn(const std::string& text)
    {
        folder.write("a.de.lesson", text);
        std::vector<std::string> said;
        for (const Error& error : checkTranslation(folder.path("a.de.lesson")))
            said.push_back(fmt::format("{}: {}", error.position.line, error.text.english()));
        return said;
    }

    std::shared_ptr<const trace::Lesson> reworded(const std::string& text)
    {
        folder.write("a.de.lesson", text);
        trace::Trace trace;
        trace::loadText(kOriginal, "a.lesson", trace);
        return translated(*trace::lessonOf(trace), folder.path("a.de.lesson"));
    }

    trace::TemporaryDirectory folder;
};

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const std::size_t at = text.find(what);
    return at == text.npos ? "no " + what : text.replace(at, what.size(), with);
}

TEST_F(Translation, IsTheFileOfTheLanguageAndCountryElseOfTheLanguage)
{
    const std::string lesson = folder.path("a.lesson");
    EXPECT_EQ(translationOf(lesson, "de_AT"), "");
    folder.write("a.de.lesson", kGerman);
    EXPECT_EQ(translationOf(lesson, "de_AT"), folder.path("a.de.lesson"));
    EXPECT_EQ(translationOf(lesson, "de"), folder.path("a.de.lesson"));
    folder.write("a.de_AT.lesson", kGerman);
    EXPECT_EQ(translationOf(lesson, "de_AT"), folder.path("a.de_AT.lesson"));
    EXPECT_EQ(translationOf(lesson, ""), "");
    EXPECT_EQ(translationOf(lesson, "../x"), "");
}

TEST_F(Translation, NamesItsOriginal)
{
    EXPECT_EQ(originalOf("/x/a.de.lesson"), "/x/a.lesson");
    EXPECT_EQ(originalOf("/x/a.zh_CN.lesson"), "/x/a.lesson");
    EXPECT_EQ(originalOf("/x/a.lesson"), "");
    EXPECT_EQ(originalOf("/x/a.part2.lesson"), "");
    EXPECT_EQ(originalOf("/x/a.DE.lesson"), "");
    EXPECT_EQ(originalOf("/x/a.de.txt"), "");
}

TEST_F(Translation, SaysTheSameLineByLine)
{
    EXPECT_THAT(wrongIn(kGerman), IsEmpty());
    EXPECT_THAT(wrongIn(replaced(kGerman, "lesson 3", "lesson 4")),
                ElementsAre("1: numbers, keys, values and files stay as in the original"));
    EXPECT_THAT(wrongIn(replaced(kGerman, "page 65536", "page 8192")),
                ElementsAre("11: numbers, keys, values and files stay as in the original"));
    EXPECT_THAT(wrongIn(replaced(kGerman, "reveal Aha", "reveal")),
                ElementsAre("10: numbers, keys, values and files stay as in the original"));
    EXPECT_THAT(wrongIn(replaced(kGerman, "answer 1 Seite", "answer 0 Seiten")),
                ElementsAre("9: the answer is not the option in the same place"));
    EXPECT_THAT(wrongIn(replaced(kGerman, "say   Sage\n", "")),
                ElementsAre("5: ask here, say in the original"));
    EXPECT_THAT(wrongIn(replaced(kGerman, "stop\n", "")),
                ElementsAre("12: 11 text lines, 12 in the original"));
    EXPECT_THAT(wrongIn(""), ElementsAre("1: 0 text lines, 12 in the original"));
    EXPECT_THAT(wrongIn(kGerman + "a y 1\n"), ElementsAre("14: 13 text lines, 12 in the original"));
}

TEST_F(Translation, GivesTheLessonOtherWordsAndNothingElse)
{
    const auto lesson = reworded(kGerman);
    ASSERT_TRUE(lesson);
    EXPECT_EQ(lesson->number, 3);
    EXPECT_EQ(lesson->title, "Titel");
    EXPECT_EQ(lesson->goal, "Z");
    EXPECT_EQ(lesson->watch, "B");
    ASSERT_EQ(lesson->cues.size(), 5u);
    EXPECT_EQ(lesson->cues[0].text, "Sage");
    EXPECT_THAT(lesson->cues[1].options, ElementsAre("0 Seiten", "1 Seite"));
    EXPECT_EQ(lesson->cues[1].answer, 1u);
    EXPECT_EQ(lesson->cues[2].text, "Aha");
    EXPECT_EQ(lesson->cues[3].text, "Große Seiten");
    EXPECT_EQ(lesson->cues[4].text, "Seiten");
    EXPECT_EQ(lesson->gates.size(), 3u);
}

TEST_F(Translation, ThatDoesNotFitIsNotUsed)
{
    EXPECT_FALSE(reworded(replaced(kGerman, "say   Sage\n", "")));
    EXPECT_FALSE(reworded(replaced(kGerman, "option 1 Seite\n", "")));
    EXPECT_FALSE(reworded(kGerman + "say noch\n"));
    EXPECT_FALSE(reworded(std::string(2 << 20, 'x')));
    trace::Trace trace;
    trace::loadText(kOriginal, "a.lesson", trace);
    EXPECT_FALSE(translated(*trace::lessonOf(trace), folder.path("nowhere.de.lesson")));
}

TEST_F(Translation, NamesTheCourse)
{
    folder.write("a.de.lesson", kGerman);
    EXPECT_EQ(courseIn(folder.path(""), "de_DE").at(0).title, "Titel");
    EXPECT_EQ(courseIn(folder.path(""), "fr").at(0).title, "Title");
}

/// Each of the program's own lessons in each language that one of them has.
TEST(OwnTranslations, AreCompleteAndFit)
{
    namespace fs = std::filesystem;
    std::set<std::string> languages;
    std::set<fs::path> lessons;
    for (const auto& entry :
         fs::directory_iterator(std::string(HEAPGLASS_SOURCE_DIR) + "/resources/lessons")) {
        if (entry.path().extension() != ".lesson") continue;
        const bool translation = !originalOf(entry.path()).empty();
        if (translation)
            languages.insert(entry.path().stem().extension().string().substr(1));
        else
            lessons.insert(entry.path());
    }
    for (const std::string& language : languages) {
        for (const fs::path& lesson : lessons) {
            const std::string translation = translationOf(lesson, language);
            ASSERT_FALSE(translation.empty()) << lesson << " in " << language;
            for (const Error& error : checkTranslation(translation))
                ADD_FAILURE() << describe(error);
            trace::Trace trace;
            trace::load(lesson, trace);
            EXPECT_TRUE(translated(*trace::lessonOf(trace), translation)) << translation;
        }
    }
}

} // namespace
} // namespace heapglass::lesson
