// Presenting: the whole screen in large type, by a clicker.
#include <gtest/gtest.h>

#include <QGuiApplication>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>

#include "gui/actions.h"
#include "gui/comparison.h"
#include "gui/lesson/player.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"
#include "gui/present/present_page.h"
#include "gui/present/steer_window.h"
#include "gui/views/page_map.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

struct Presented : OpenWindow {
    explicit Presented(QSize size = {1920, 1080})
    {
        window.setMinimumSize(0, 0);
        EXPECT_TRUE(window.openLesson(7, 768));
        settle();
        settle();
        window.actions().at("view.present")->trigger();
        window.showNormal(); // the offscreen screen has a size of its own
        window.resize(size);
        settle();
        settle();
    }
    PresentPage* page() const { return window.findChild<PresentPage*>(); }
    void key(Qt::Key key)
    {
        QTest::keyClick(page(), key);
        for (int i = 0; i < 40 && !window.player().isWaiting(); ++i) {
            clock->now += 100;
            session.tick();
            settle();
        }
        settle();
    }
};

/// The smallest text that a label of the page has, in pixels.
int smallestText(const PresentPage& page)
{
    int smallest = QFontInfo(tickType()).pixelSize();
    for (const QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisible()) smallest = std::min(smallest, QFontInfo(label->font()).pixelSize());
    return smallest;
}

} // namespace

class PresentAt : public testing::TestWithParam<QSize>
{
};

TEST_P(PresentAt, TextIsAtLeast18PointAndCells28Pixels)
{
    Presented open(GetParam());
    ASSERT_TRUE(open.page());
    EXPECT_GE(smallestText(*open.page()), 24) << "18 pt at 96 dots an inch";
    EXPECT_GE(open.page()->findChild<PageMap*>()->grid().size.pitch, 28);
    EXPECT_FALSE(open.window.menuBar()->isVisible());
    EXPECT_LE(open.page()->minimumSizeHint().width(), GetParam().width());
    EXPECT_LE(open.page()->minimumSizeHint().height(), GetParam().height());
}

INSTANTIATE_TEST_SUITE_P(Screens, PresentAt, testing::Values(QSize(1024, 768), QSize(1920, 1080)));

TEST(Present, AClickerGoesThroughTheStops)
{
    Presented open;
    EXPECT_TRUE(
        plainText(open.find<QLabel>("presented")).startsWith(QStringLiteral("99 % of the heap is free.")));
    open.key(Qt::Key_PageDown); // shows the answer, then waits for _heapmin
    EXPECT_TRUE(open.window.player().wantsPress());
    open.key(Qt::Key_PageDown);
    EXPECT_TRUE(plainText(open.find<QLabel>("presented"))
                    .startsWith(QStringLiteral("0. In each page lies one block")));
    open.key(Qt::Key_PageUp);
    EXPECT_EQ(open.window.player().gate().kind, LessonPlayer::Gate::Kind::answer);
}

TEST(Present, TheTwinOfALessonComesBesideItBeforeTheAnswer)
{
    OpenWindow open;
    ASSERT_TRUE(open.window.openLesson(16, 8'192));
    open.settle();
    open.settle();
    open.window.setPresenting(true);
    auto* page = open.window.findChild<PresentPage*>();
    ASSERT_TRUE(waitFor([&] { return page->twinBeforeAnswer() != nullptr; }));
    EXPECT_EQ(page->findChildren<PageMap*>().size(), 1);
    QPushButton* beside = nullptr;
    for (QPushButton* button : page->findChildren<QPushButton*>())
        if (button->text().startsWith(QStringLiteral("Beside it: "))) beside = button;
    ASSERT_TRUE(beside) << "by hand, too";
    Comparison& comparison = open.window.comparison();
    open.window.actions().at("lesson.next")->trigger();
    ASSERT_TRUE(waitFor([&] { return comparison.count() == 2 && comparison.isSettled(); }));
    comparison.flush();
    EXPECT_EQ(page->findChildren<PageMap*>().size(), 2);
    EXPECT_FALSE(page->twinBeforeAnswer());
    EXPECT_TRUE(open.session.isPredicting()) << "the answer comes with the next press";
    QString words;
    for (const QLabel* label : page->findChildren<QLabel*>())
        if (label->isVisible()) words += plainText(label) + QLatin1Char('\n');
    EXPECT_TRUE(words.contains(QStringLiteral("05-robson"))) << words.toStdString();
    EXPECT_FALSE(words.contains(QStringLiteral("held"))) << words.toStdString();
    open.window.actions().at("lesson.next")->trigger();
    EXPECT_TRUE(waitFor([&] { return !open.session.isPredicting(); }));
    open.window.setPresenting(false);
    EXPECT_TRUE(open.window.isComparing()) << "what was beside it stays";
    const auto* lane = open.find<QLabel>("kind");
    ASSERT_TRUE(lane);
    EXPECT_TRUE(lane->isVisible());
    EXPECT_LT(QFontInfo(lane->font()).pixelSize(), 24) << "in the usual type";
}

TEST(Present, ATraceIsNamed)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.window.setPresenting(true);
    open.settle();
    bool named = false;
    for (const QLabel* label : open.window.findChild<PresentPage*>()->findChildren<QLabel*>())
        named |= plainText(label) == QStringLiteral("pinned_page.ops");
    EXPECT_TRUE(named);
}

TEST(Present, HeapsThatAreComparedStandSideBySide)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.window.compareWith({QStringLiteral("best"), QStringLiteral("buddy")});
    Comparison& comparison = open.window.comparison();
    ASSERT_TRUE(waitFor([&] { return comparison.count() == 3 && comparison.isSettled(); }));
    open.window.setPresenting(true);
    comparison.flush();
    const auto* page = open.window.findChild<PresentPage*>();
    const auto maps = page->findChildren<PageMap*>();
    ASSERT_EQ(maps.size(), 3);
    for (const PageMap* map : maps)
        EXPECT_EQ(map->grid().size.pitch, maps.front()->grid().size.pitch);
    open.window.actions().at("heap.heapmin")->trigger();
    ASSERT_TRUE(waitFor([&] {
        return comparison.isSettled() && open.session.snapshot().heapmin &&
               comparison.heap(2).snapshot().heapmin;
    })) << "one press is for all of them";
    for (const char* policy : {"worst", "next", "tlsf", "slab", "segregated"})
        comparison.add(QString::fromLatin1(policy));
    EXPECT_EQ(page->findChildren<PageMap*>().size(), 8);
    EXPECT_LE(page->minimumSizeHint().width(), 1024) << "the smallest projector";
    EXPECT_FALSE(open.window.actions().at("view.larger")->isEnabled()) << "it would be that of hidden maps";
    while (comparison.count() > 2)
        comparison.remove(2);
    EXPECT_EQ(page->findChildren<PageMap*>().size(), 2);
}

TEST(Present, BBlanksAndEscEnds)
{
    Presented open;
    const int type = QFontInfo(QApplication::font()).pixelSize();
    QTest::keyClick(open.page(), Qt::Key_B);
    EXPECT_TRUE(open.page()->isBlank());
    EXPECT_EQ(open.page()->grab().toImage().pixelColor(200, 200), QColor(Qt::black));
    QTest::keyClick(open.page(), Qt::Key_Period);
    EXPECT_FALSE(open.page()->isBlank());
    QTest::keyClick(open.page(), Qt::Key_Escape);
    open.settle();
    EXPECT_FALSE(open.window.isPresenting());
    EXPECT_FALSE(open.page());
    EXPECT_TRUE(open.window.menuBar()->isVisible());
    EXPECT_LT(QFontInfo(QApplication::font()).pixelSize(), type) << "the usual type again";
    EXPECT_TRUE(open.find<QWidget>("timeline")->isVisible());
}

TEST(Present, IsLightUnlessAThemeWasChosen)
{
    Presented open;
    open.window.setPresenting(false);
    open.settle();
    open.window.setThemeChoice(ThemeChoice::dark, false);
    open.window.setPresenting(true);
    EXPECT_TRUE(theme().dark);
    open.window.setPresenting(false);
    open.window.setThemeChoice(ThemeChoice::system, false);
    open.window.setPresenting(true);
    EXPECT_FALSE(theme().dark);
    open.window.setPresenting(false);
}

/// Needs a platform with two screens: ctest runs it once more with such a one (tests/gui/two_screens.json).
struct OnTwoScreens : testing::Test {
    void SetUp() override
    {
        if (QGuiApplication::screens().size() < 2) GTEST_SKIP() << "one screen";
    }
    struct Opened : OpenWindow {
        Opened()
        {
            EXPECT_TRUE(window.openLesson(7, 768));
            settle();
            settle();
            own = window.screen();
            window.actions().at("view.present")->trigger();
            settle();
        }
        QScreen* own = nullptr; ///< where the window was
        static SteerWindow* steer()
        {
            for (QWidget* widget : QApplication::topLevelWidgets())
                if (auto* found = qobject_cast<SteerWindow*>(widget)) return found;
            return nullptr;
        }
    };
};

TEST_F(OnTwoScreens, OnePresentsAndOneSteers)
{
    Opened open;
    ASSERT_TRUE(Opened::steer());
    EXPECT_TRUE(Opened::steer()->isVisible());
    EXPECT_EQ(Opened::steer()->screen(), open.own);
    EXPECT_NE(open.window.screen(), open.own);
    EXPECT_TRUE(open.window.isPresenting());
}

TEST_F(OnTwoScreens, TheSpeakerSeesWhatComesNext)
{
    Opened open;
    const auto& lesson = open.window.player().lesson();
    const auto [first, end] = open.window.player().shown();
    ASSERT_LT(end, lesson.cues.size());
    QString all;
    for (const QLabel* label : Opened::steer()->findChildren<QLabel*>())
        all += label->text() + QLatin1Char('\n');
    QString next;
    for (std::size_t cue = lesson.cues.size(); cue-- > end;)
        if (lesson.cues[cue].kind == LessonPlayer::Cue::Kind::reveal ||
            lesson.cues[cue].kind == LessonPlayer::Cue::Kind::say ||
            lesson.cues[cue].kind == LessonPlayer::Cue::Kind::ask)
            next = QString::fromStdString(lesson.cues[cue].text).toHtmlEscaped();
    EXPECT_TRUE(all.contains(next)) << all.toStdString();
}

TEST_F(OnTwoScreens, BlanksSwapsAndEndsFromTheSpeakersScreen)
{
    Opened open;
    SteerWindow* steer = Opened::steer();
    auto* page = open.window.findChild<PresentPage*>();
    QTest::keyClick(steer, Qt::Key_B);
    EXPECT_TRUE(page->isBlank());
    open.window.actions().at("view.blank")->trigger();
    EXPECT_FALSE(page->isBlank());
    QScreen* const presentedOn = open.window.screen();
    QTest::mouseClick(steer->findChild<QPushButton*>("swapScreens"), Qt::LeftButton);
    open.settle();
    EXPECT_NE(open.window.screen(), presentedOn);
    EXPECT_EQ(steer->screen(), presentedOn);
    QTest::keyClick(steer, Qt::Key_Escape);
    open.settle();
    EXPECT_FALSE(open.window.isPresenting());
    EXPECT_FALSE(Opened::steer());
}

TEST(Present, KeysThatLeadToAnotherPaneAreAsleep)
{
    Presented open;
    for (const char* id : {"view.map", "view.next", "edit.find", "run.goto", "view.pageColour", "mark.list"})
        EXPECT_FALSE(open.window.actions().at(id)->isEnabled()) << id << ": Esc would not come back";
    open.window.setPresenting(false);
    open.settle();
    EXPECT_TRUE(open.window.actions().at("view.map")->isEnabled());
}

} // namespace heapglass::gui
