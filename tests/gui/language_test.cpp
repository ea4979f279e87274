// The languages of the window: chosen at once, remembered; what the engine's tables say is said in them.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QRegularExpression>
#include <QSettings>

#include "engine/heap/policies.h"
#include "gui/actions.h"
#include "gui/format.h"
#include "gui/heap_window.h"
#include "gui/language/engine_text.h"
#include "gui/language/engine_texts.h"
#include "gui/language/language.h"
#include "gui/lesson/player.h"
#include "gui/sentences.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

/// Leaves the tests that follow as it found them.
class LanguageTest : public testing::Test
{
  protected:
    ~LanguageTest() override
    {
        QSettings().remove(QStringLiteral("language"));
        useLanguage(QStringLiteral("en"));
    }
};

void settle(Session& session)
{
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::processEvents();
        session.waitUntilIdle();
    }
    QCoreApplication::processEvents();
}

/// Whether a text is translated at all is what the test `translations` looks at.
TEST_F(LanguageTest, EachSaysWhatTheEnginesTablesSay)
{
    const std::string_view title = heap::findPolicy("first")->title;
    for (const Language& row : languages()) {
        useLanguage(QString::fromLatin1(row.id));
        EXPECT_EQ(languageInUse(), QLatin1String(row.id));
        EXPECT_EQ(engineText(title) == toText(title), languageInUse() == QLatin1String("en")) << row.id;
    }
    const std::vector<std::string_view> texts = engineTexts();
    EXPECT_NE(std::find(texts.begin(), texts.end(), title), texts.end());
    EXPECT_EQ(std::find(texts.begin(), texts.end(), std::string_view()), texts.end());
}

TEST_F(LanguageTest, APatternKeepsItsParts)
{
    useLanguage(QStringLiteral("en"));
    EXPECT_EQ(engineText(Sentence{"{} of {}", {"{}", "7"}}), QStringLiteral("{} of 7"));
    EXPECT_EQ(engineText(Sentence{"no part", {"7"}}), QStringLiteral("no part"));
}

TEST_F(LanguageTest, CountsAreExactAboveTwoThousandMillion)
{
    for (const Language& row : languages()) {
        useLanguage(QString::fromLatin1(row.id));
        const QString text = counted(QT_TRANSLATE_N_NOOP("Sentences", "%Ln {page|pages}"), 16'000'000'001);
        EXPECT_TRUE(text.startsWith(QLatin1String("16,000,000,001"))) << row.id << text.toStdString();
        EXPECT_FALSE(text.contains(QLatin1Char('{'))) << row.id << text.toStdString();
    }
}

TEST_F(LanguageTest, IsChosenInTheMenuAndChangesAtOnceWithEverythingInPlace)
{
    HeapWindow made;
    made.window().show();
    made.session().open(dataFile(QStringLiteral("pinned_page.ops")));
    settle(made.session());
    made.session().goToEvent(100);
    settle(made.session());
    const QString english = made.window().actions().at("file.open")->text();
    const QPointer<MainWindow> before = &made.window(); // the next one may lie where it lay
    QMenu* menu = made.window().actions().at("view.language")->menu();
    ASSERT_EQ(menu->actions().size(), qsizetype(languages().size()) + 1);
    menu->findChild<QAction*>(QStringLiteral("language.zh_CN"))->trigger();
    settle(made.session());
    EXPECT_NE(&made.window(), before.data());
    EXPECT_NE(made.window().actions().at("file.open")->text(), english);
    EXPECT_EQ(languageChoice(), QStringLiteral("zh_CN"));
    EXPECT_TRUE(made.window().isVisible());
    EXPECT_TRUE(made.session().isOpen());
    EXPECT_EQ(made.session().snapshot().event, 100u);
    QAction* chosen = made.window()
                          .actions()
                          .at("view.language")
                          ->menu()
                          ->findChild<QAction*>(QStringLiteral("language.zh_CN"));
    EXPECT_TRUE(chosen->isChecked());
    made.window().setLanguage(QString());
    settle(made.session());
    EXPECT_EQ(languageChoice(), QString());
}

TEST_F(LanguageTest, AllWindowsChangeAndAnotherOneStillGoesWhenItIsClosed)
{
    HeapWindow made;
    made.window().show();
    HeapWindow& another = HeapWindow::openAnother();
    const QPointer<HeapWindow> watched = &another;
    settle(made.session());
    made.window().setLanguage(QStringLiteral("zh_CN"));
    settle(made.session());
    ASSERT_TRUE(watched);
    EXPECT_EQ(another.window().actions().at("file.open")->text(),
              made.window().actions().at("file.open")->text());
    EXPECT_TRUE(another.window().isVisible());
    another.window().close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(watched);
}

TEST_F(LanguageTest, ALessonGoesOnWhereItWasInItsTranslation)
{
    HeapWindow made;
    made.window().show();
    ASSERT_TRUE(made.window().openLesson(7));
    settle(made.session());
    made.window().player().next(); // runs on to the first question
    for (int i = 0; i < 10; ++i)
        settle(made.session());
    const QString english = QString::fromStdString(made.window().player().lesson().title);
    const quint64 event = made.session().snapshot().event;
    made.window().setLanguage(QStringLiteral("zh_CN"));
    for (int i = 0; i < 10; ++i)
        settle(made.session());
    ASSERT_TRUE(made.window().player().isOpen());
    EXPECT_EQ(made.session().snapshot().event, event);
    EXPECT_NE(QString::fromStdString(made.window().player().lesson().title), english);
}

TEST_F(LanguageTest, KeepsAMnemonicForEachEntryOfAMenuAndNoTwoTheSame)
{
    for (const Language& row : languages()) {
        useLanguage(QString::fromLatin1(row.id));
        std::set<std::pair<std::string, QChar>> seen;
        for (const ActionRow& action : actionRows()) {
            const QString text = QCoreApplication::translate("Actions", action.text);
            const qsizetype at = text.indexOf(QLatin1Char('&'));
            EXPECT_EQ(at >= 0, std::string_view(action.text).find('&') != std::string_view::npos)
                << row.id << ' ' << action.id;
            if (at < 0) continue;
            EXPECT_TRUE(seen.emplace(action.menu, text[at + 1].toLower()).second)
                << row.id << ' ' << action.id;
        }
    }
}

TEST_F(LanguageTest, ButtonsShowNoMnemonicInBrackets)
{
    useLanguage(QStringLiteral("zh_CN"));
    for (const ActionRow& action : actionRows())
        EXPECT_FALSE(plainText(action).contains(QStringLiteral("(&"))) << action.id;
    HeapWindow made;
    for (const auto* button : made.window().findChildren<QAbstractButton*>())
        EXPECT_FALSE(button->text().contains(QRegularExpression(QStringLiteral("\\([A-Z]\\)"))))
            << button->text().toStdString();
}

} // namespace
} // namespace heapglass::gui
