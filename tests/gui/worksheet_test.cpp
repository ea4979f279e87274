// A lesson on paper, and what a learner answered.
#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "engine/trace/loader.h"
#include "engine/trace/trace.h"
#include "gui/lesson/answer_log.h"
#include "gui/lesson/player.h"
#include "gui/lesson/worksheet.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

const char* const kLesson = "lesson 3 Holes & pages\ngoal What a hole costs.\nwatch The map.\n"
                            "say First <this>.\na x 100\n"
                            "ask How many pages?\noption 0 pages\noption 1 page\nanswer 1 page\n"
                            "f x\nreveal One, because of the header.\nstop\n"
                            "ask And now?\noption yes\noption no\nanswer no\nreveal No.\n";

std::shared_ptr<const trace::Lesson> lesson()
{
    trace::Trace trace;
    trace::loadText(kLesson, "holes.lesson", trace);
    return trace::lessonOf(trace);
}

TEST(Worksheet, AsksWithoutTelling)
{
    const QString html = worksheetHtml(*lesson(), Sheet::questions);
    EXPECT_TRUE(html.contains(QStringLiteral("Lesson 3: Holes &amp; pages")));
    EXPECT_TRUE(html.contains(QStringLiteral("First &lt;this&gt;.")));
    EXPECT_TRUE(html.contains(QStringLiteral("1. How many pages?")));
    EXPECT_TRUE(html.contains(QStringLiteral("2. And now?")));
    EXPECT_TRUE(html.contains(QStringLiteral("Step 2 of 2")));
    EXPECT_EQ(html.count(QChar(u'\u2610')), 4);
    EXPECT_FALSE(html.contains(QChar(u'\u2611')));
    EXPECT_FALSE(html.contains(QStringLiteral("because of the header")));
    EXPECT_TRUE(html.contains(QStringLiteral("Name:")));
    EXPECT_EQ(html.count(QStringLiteral("<hr>")), 4) << "two lines to write on below each question";
}

TEST(Worksheet, TheAnswerSheetTells)
{
    const QString html = worksheetHtml(*lesson(), Sheet::answers);
    EXPECT_EQ(html.count(QChar(u'\u2611')), 2);
    EXPECT_TRUE(html.contains(QStringLiteral("\u2611 <b>1 page</b>")));
    EXPECT_TRUE(html.contains(QStringLiteral("One, because of the header.")));
    EXPECT_FALSE(html.contains(QStringLiteral("Name:")));
}

TEST(Worksheet, IsSavedAsPdfOrHtmlByItsName)
{
    const QTemporaryDir folder;
    const auto read = [&](const char* name) {
        const QString path = folder.filePath(QString::fromLatin1(name));
        EXPECT_TRUE(saveWorksheet(nullptr, *lesson(), Sheet::questions, path));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    EXPECT_TRUE(read("a.pdf").startsWith("%PDF-"));
    EXPECT_TRUE(read("a.html").startsWith("<!DOCTYPE html>"));
}

TEST(AnswerLog, HasWhatWasAskedAndAnsweredSoFarAndNothingElse)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("holes.lesson"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(kLesson);
    file.close();
    OpenWindow open;
    open.window.openLesson(path);
    LessonPlayer& player = open.window.player();
    const auto turn = [&] {
        for (int i = 0; i < 20 && !(player.isOpen() && player.isWaiting()); ++i) {
            open.clock->now += 100;
            open.session.tick();
            open.settle();
        }
        return player.isOpen() && player.isWaiting();
    };
    ASSERT_TRUE(turn());
    EXPECT_TRUE(QJsonDocument::fromJson(answerLog(player))[QStringLiteral("answers")].toArray().isEmpty());
    player.answer(0);
    ASSERT_TRUE(turn());
    player.goOn();
    ASSERT_TRUE(turn());
    const QJsonDocument log = QJsonDocument::fromJson(answerLog(player));
    EXPECT_EQ(log[QStringLiteral("lesson")].toInt(), 3);
    EXPECT_EQ(log[QStringLiteral("file")].toString(), QStringLiteral("holes.lesson"));
    EXPECT_EQ(log[QStringLiteral("questions")].toInt(), 2);
    const QJsonArray answers = log[QStringLiteral("answers")].toArray();
    ASSERT_EQ(answers.size(), 1);
    EXPECT_EQ(answers[0][QStringLiteral("given")].toString(), QStringLiteral("0 pages"));
    EXPECT_EQ(answers[0][QStringLiteral("right")].toString(), QStringLiteral("1 page"));
    EXPECT_FALSE(answers[0][QStringLiteral("correct")].toBool());
    player.answer(LessonPlayer::kShowMe);
    ASSERT_TRUE(turn());
    const QJsonArray both = QJsonDocument::fromJson(answerLog(player))[QStringLiteral("answers")].toArray();
    ASSERT_EQ(both.size(), 2);
    EXPECT_TRUE(both[1][QStringLiteral("given")].isNull());
    EXPECT_FALSE(both[1][QStringLiteral("correct")].toBool());
}

} // namespace
} // namespace heapglass::gui
