// How much memory may be taken, as chosen in the menu: in force at once, in every window, and remembered.
#include <gtest/gtest.h>

#include <QMenu>
#include <QSettings>

#include "engine/replay/memory_use.h"
#include "gui/actions.h"
#include "gui/comparison.h"
#include "gui/heap_window.h"
#include "gui/memory_choice.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

class MemoryChoiceTest : public testing::Test
{
  public:
    ~MemoryChoiceTest() override { QSettings().remove(QStringLiteral("memoryShare")); }
    static QAction& choice(HeapWindow& open, int percent)
    {
        QMenu* menu = open.window().actions().at("file.memory")->menu();
        emit menu->aboutToShow();
        return *menu->findChild<QAction*>(QStringLiteral("memory.%1").arg(percent));
    }
    static void settle(Session& session)
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
            session.waitUntilIdle();
        }
        session.setStep(session.snapshot().step == 1 ? 2 : 1); // so that there is a new picture
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
            session.waitUntilIdle();
        }
        QCoreApplication::processEvents();
    }
};

} // namespace

TEST_F(MemoryChoiceTest, IsHalfOfTheMachineUnlessItIsChosenAndThenForEveryWindow)
{
    HeapWindow one, other;
    for (HeapWindow* each : {&one, &other}) {
        each->session().open(dataFile(QStringLiteral("pinned_page.ops")));
        settle(each->session());
        EXPECT_EQ(each->session().snapshot().memory.cap, replay::defaultMemoryCap());
        EXPECT_TRUE(choice(*each, 50).isChecked());
    }
    one.window().compareWith({QStringLiteral("best")});
    choice(one, 25).trigger();
    for (HeapWindow* each : {&one, &other}) {
        settle(each->session());
        EXPECT_EQ(each->session().snapshot().memory.cap, memoryOf(25));
        EXPECT_FALSE(choice(*each, 50).isChecked());
        EXPECT_TRUE(choice(*each, 25).isChecked());
    }
    HeapWindow later;
    later.session().open(dataFile(QStringLiteral("pinned_page.ops")));
    settle(later.session());
    EXPECT_EQ(later.session().snapshot().memory.cap, memoryOf(25));
}

TEST_F(MemoryChoiceTest, WhatNobodyCanChooseIsNotTaken)
{
    QSettings().setValue(QStringLiteral("memoryShare"), 400);
    EXPECT_EQ(memoryShareChoice(), 50);
    EXPECT_EQ(memoryOf(50), replay::defaultMemoryCap());
}

} // namespace heapglass::gui
