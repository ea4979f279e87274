// Patterns with sliders: typed into a playground, and following the sliders until something else is typed.
#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>

#include "gui/actions.h"
#include "gui/chrome/choice.h"
#include "gui/dialogs/patterns.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

struct OpenPatterns : OpenWindow {
    OpenPatterns()
    {
        window.actions().at("lesson.patterns")->trigger();
        settle();
        dialog = window.findChild<PatternsDialog*>();
    }
    void typeIn()
    {
        for (QPushButton* each : dialog->findChildren<QPushButton*>())
            if (each->isDefault()) each->click();
        settle();
    }
    std::vector<std::string> lines() const { return session.playground()->lines(); }

    PatternsDialog* dialog = nullptr;
};

TEST(PatternsDialog, StartsAPlaygroundAndTypesIn)
{
    OpenPatterns open;
    ASSERT_TRUE(open.dialog && open.dialog->isVisible());
    EXPECT_FALSE(open.session.isPlayground()) << "what is open stays until something is typed in";
    open.typeIn();
    ASSERT_TRUE(open.session.isPlayground());
    ASSERT_EQ(open.lines().size(), 1u);
    EXPECT_EQ(open.lines()[0], "gen churn name=c1_ n=1000 live=200 size=16..16+1008 seed=1");
    EXPECT_EQ(open.session.snapshot().events, 200u + 2 * 1000u);
}

TEST(PatternsDialog, WhatWasTypedFollowsTheSlidersUntilSomethingElseIsTyped)
{
    OpenPatterns open;
    open.typeIn();
    QSlider* live = open.dialog->findChildren<QSlider*>().front();
    live->setValue(300);
    ASSERT_TRUE(waitFor([&] { return open.lines().back().find("live=300") != std::string::npos; }));
    EXPECT_EQ(open.lines().size(), 1u);
    ASSERT_TRUE(open.session.type(QStringLiteral("q = malloc(10)")));
    live->setValue(400);
    QTest::qWait(300);
    open.settle();
    ASSERT_EQ(open.lines().size(), 2u);
    EXPECT_NE(open.lines()[0].find("live=300"), std::string::npos);
    open.typeIn();
    EXPECT_EQ(open.lines().size(), 3u) << "beside what is there, by other names";
    EXPECT_NE(open.lines()[2].find("name=c3_"), std::string::npos);
}

TEST(PatternsDialog, APatternOfSeveralLinesIsReplacedWhole)
{
    OpenPatterns open;
    auto* choice = open.dialog->findChild<Choice*>();
    const int pins = choice->findText(QStringLiteral("Pins"));
    ASSERT_GE(pins, 0);
    choice->setCurrentIndex(pins);
    emit choice->activated(pins);
    open.typeIn();
    ASSERT_EQ(open.lines().size(), 2u);
    open.dialog->findChildren<QSpinBox*>().front()->setValue(10);
    ASSERT_TRUE(waitFor([&] { return open.lines()[0].find("0..10-1") != std::string::npos; }));
    ASSERT_EQ(open.lines().size(), 2u);
    open.settle();
    EXPECT_EQ(open.session.snapshot().events, 30u);
}

TEST(PatternsDialog, AHeapminThatWasInsertedIsSomethingElse)
{
    OpenPatterns open;
    open.typeIn();
    open.session.goToEvent(100);
    open.settle();
    open.session.heapmin();
    open.settle();
    ASSERT_TRUE(open.session.snapshot().canUndo);
    open.dialog->findChildren<QSlider*>().front()->setValue(300);
    QTest::qWait(300);
    open.settle();
    EXPECT_TRUE(open.session.snapshot().canUndo) << "it is not taken back";
    EXPECT_EQ(open.lines().size(), 1u) << "and nothing is typed twice";
}

TEST(PatternsDialog, EveryControlHasAName)
{
    OpenPatterns open;
    auto* choice = open.dialog->findChild<Choice*>();
    for (int row = 0; row < choice->count(); ++row) {
        choice->setCurrentIndex(row);
        emit choice->activated(row);
        for (const QSlider* slider : open.dialog->findChildren<QSlider*>())
            EXPECT_FALSE(slider->accessibleName().isEmpty());
        for (const QSpinBox* value : open.dialog->findChildren<QSpinBox*>())
            EXPECT_FALSE(value->accessibleName().isEmpty());
        EXPECT_LE(open.dialog->minimumSizeHint().height(), 560) << row;
    }
}

} // namespace
} // namespace heapglass::gui
