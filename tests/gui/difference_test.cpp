// The difference of two moments as the user meets it: pinned, moved away from, pointed out on the maps.
#include <gtest/gtest.h>

#include <QLabel>

#include "engine/replay/difference.h"
#include "gui/actions.h"
#include "gui/chrome/figure_button.h"
#include "gui/chrome/tab_pane.h"
#include "gui/views/block_map.h"
#include "gui/views/difference_pane.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

/// The window with a moment pinned.
struct Pinned : OpenWindow {
    explicit Pinned(replay::Step step) : OpenWindow(dataFile(QStringLiteral("pinned_page.ops")))
    {
        window.activateWindow();
        session.setStep(step);
        settle();
        QTest::keyClick(&window, Qt::Key_M, Qt::ControlModifier);
        settle();
    }
    DifferencePane& pane() const { return *window.findChild<DifferencePane*>(); }
    FigureButton& figure(const char* name) const
    {
        for (FigureButton* button : pane().findChildren<FigureButton*>())
            if (button->accessibleName().startsWith(QString::fromUtf8(name))) return *button;
        throw std::runtime_error("no such figure");
    }
    QString says(const char* name) const
    {
        return figure(name).accessibleName().section(QStringLiteral(": "), 1);
    }
    QString moments() const { return plainText(find<QLabel>("moments")); }
};

} // namespace

TEST(Difference, IsShownWhereverTheCursorGoes)
{
    Pinned open(64);
    ASSERT_TRUE(open.pane().isVisible());
    EXPECT_EQ(open.session.pinned(), 64u);
    EXPECT_TRUE(open.moments().contains(QStringLiteral("move the cursor")));
    open.session.setStep(open.session.snapshot().steps);
    open.settle();
    const replay::Difference* difference = open.session.difference();
    ASSERT_TRUE(difference);
    EXPECT_EQ(difference->died.count, open.session.snapshot().steps - 64u) << "the rest of the file frees";
    EXPECT_TRUE(open.says("− blocks died").startsWith(QString::number(difference->died.count)));
    EXPECT_EQ(open.says("+ blocks born"), QStringLiteral("0, 0 B"));
    open.session.setStep(10);
    open.settle();
    EXPECT_TRUE(open.session.difference()->isBackwards());
    EXPECT_EQ(open.session.difference()->born.count, 54u);
    EXPECT_TRUE(open.moments().contains(QStringLiteral("before the pinned event 64")))
        << qPrintable(open.moments());
}

TEST(Difference, PointsPagesOutOnTheMap)
{
    Pinned open(10);
    open.session.setStep(64);
    open.settle();
    ASSERT_TRUE(open.session.marks());
    EXPECT_EQ(open.session.marks()->strong, open.session.difference()->born.pages);
    open.figure("+ pages gained").click();
    open.settle();
    EXPECT_EQ(open.session.marks()->strong, open.session.difference()->gained);
    EXPECT_FALSE(open.session.marks()->strongName.isEmpty());
    open.session.setStep(40);
    open.settle();
    EXPECT_EQ(open.session.marks()->strong, open.session.difference()->gained) << "kept as the cursor moves";
    EXPECT_TRUE(open.figure("+ pages gained").isChecked());
    QTest::keyClick(&open.window, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    open.settle();
    EXPECT_FALSE(open.session.pinned());
    EXPECT_FALSE(open.session.marks());
    EXPECT_EQ(open.says("+ pages gained"), QStringLiteral("–"));
}

TEST(Difference, IsDrawnInTheBlockMap)
{
    Pinned open(10);
    auto& below = *qobject_cast<TabPane*>(open.pane().parentWidget()->parentWidget());
    below.choose(QStringLiteral("blocks"));
    open.session.setStep(64);
    open.settle();
    const auto* map = open.window.findChild<BlockMap*>();
    const QImage with = open.window.findChild<BlockMap*>()->grab().toImage();
    open.session.unpin();
    open.settle();
    const QImage without = open.window.findChild<BlockMap*>()->grab().toImage();
    EXPECT_NE(with.copy(map->cellRect(map->cellCount() - 1)),
              without.copy(map->cellRect(map->cellCount() - 1)));
}

TEST(Difference, KeepsItsMomentWhenHeapminIsInsertedBeforeIt)
{
    Pinned open(64);
    open.session.setStep(20);
    open.settle();
    open.session.heapmin();
    open.settle();
    EXPECT_EQ(open.session.pinned(), 64u);
    EXPECT_EQ(open.session.difference()->asked, 65u) << "events and the call of _heapmin";
    open.session.undo();
    open.settle();
    EXPECT_EQ(open.session.difference()->asked, 64u);
    open.session.setPolicy(QStringLiteral("best"));
    open.settle();
    ASSERT_TRUE(open.session.difference());
    EXPECT_EQ(open.session.difference()->asked, 64u);
}

} // namespace heapglass::gui
