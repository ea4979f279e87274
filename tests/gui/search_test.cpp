// The search as the user meets it: typing, chips, what the maps make of it, next and previous, going to
// places.
#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>

#include "engine/replay/find.h"
#include "gui/actions.h"
#include "gui/chrome/choice.h"
#include "gui/chrome/search_field.h"
#include "gui/paint/theme.h"
#include "gui/views/block_map.h"
#include "gui/views/page_map.h"
#include "gui/views/search_bar.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

struct Searching : OpenWindow {
    explicit Searching(const QString& path = dataFile(QStringLiteral("pinned_page.ops"))) : OpenWindow(path)
    {
        window.activateWindow();
    }
    SearchBar& bar() const { return *window.findChild<SearchBar*>(); }
    SearchField& field() const { return bar().field(); }
    void type(const QString& text)
    {
        QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(&field(), text);
        QTest::keyClick(&field(), Qt::Key_Return);
        settle();
    }
    QString found() const { return plainText(find<QLabel>("found")); }
    QStringList chips() const
    {
        QStringList texts;
        for (const auto* button : bar().findChildren<QPushButton*>())
            if (button->isVisible() && button->property("look") == QStringLiteral("chip"))
                texts.push_back(button->text());
        return texts;
    }
    QImage pages() const { return window.findChild<PageMap*>()->grab().toImage(); }
    QImage blocks() const { return window.findChild<BlockMap*>()->grab().toImage(); }
};

/// Which of the 32 pages of pinned_page.ops look other than before.
int changedCells(const Searching& open, const QImage& before)
{
    const auto* map = open.window.findChild<PageMap*>();
    const QImage now = open.pages();
    int changed = 0;
    for (int cell = 0; cell < map->cellCount(); ++cell)
        changed += before.copy(map->cellRect(cell)) != now.copy(map->cellRect(cell));
    return changed;
}

} // namespace

TEST(Search, IsOutOfTheWayUntilCtrlF)
{
    Searching open;
    EXPECT_FALSE(open.bar().isVisible());
    QTest::keyClick(&open.window, Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(open.bar().isVisible());
    EXPECT_TRUE(open.field().hasFocus());
    QTest::keyClick(&open.field(), Qt::Key_Escape);
    EXPECT_FALSE(open.bar().isVisible());
    EXPECT_TRUE(open.window.findChild<PageMap*>()->hasFocus());
}

TEST(Search, TurnsTermsIntoChipsAndCountsWhatItFinds)
{
    Searching open;
    const auto blocks = open.session.snapshot().blocks;
    open.type(QStringLiteral("size<100"));
    EXPECT_EQ(open.chips(), QStringList{QStringLiteral("size<100")});
    EXPECT_TRUE(open.field().text().isEmpty());
    ASSERT_TRUE(open.session.matches());
    const auto all = open.session.matches()->blocks();
    EXPECT_GT(all, 0u);
    EXPECT_TRUE(open.found().startsWith(QStringLiteral("%1 blocks · ").arg(all))) << qPrintable(open.found());
    open.type(QStringLiteral("page=3..5"));
    EXPECT_EQ(open.chips(), (QStringList{QStringLiteral("size<100"), QStringLiteral("page=3..5")}));
    EXPECT_LT(open.session.matches()->blocks(), all);
    QTest::keyClick(&open.field(), Qt::Key_Escape);
    EXPECT_TRUE(open.bar().isVisible()) << "what is searched for stays in view";
    for (auto* button : open.bar().findChildren<QPushButton*>())
        if (button->text() == QStringLiteral("size<100")) button->click();
    open.settle();
    EXPECT_EQ(open.chips(), QStringList{QStringLiteral("page=3..5")});
    for (const char* key : {"w", "s"})
        QTest::keyClick(open.window.findChild<PageMap*>(), *key);
    EXPECT_EQ(open.chips().size(), 1) << "scrolling is something else";
}

TEST(Search, DimsOrHidesWhatItDoesNotFindAndLeavesTheZoomAlone)
{
    Searching open;
    const QImage before = open.pages(), blocks = open.blocks();
    const auto grid = open.window.findChild<PageMap*>()->grid();
    open.type(QStringLiteral("page=3..5"));
    QTest::keyClick(&open.field(), Qt::Key_Escape);
    EXPECT_EQ(open.window.findChild<PageMap*>()->grid().pagesPerCell, grid.pagesPerCell);
    EXPECT_EQ(open.window.findChild<PageMap*>()->zoom(), std::nullopt);
    const QImage dimmed = open.pages();
    EXPECT_NE(open.blocks().copy(open.window.findChild<BlockMap*>()->cellRect(0)),
              blocks.copy(open.window.findChild<BlockMap*>()->cellRect(0)));
    open.session.setHidesOthers(true);
    open.settle();
    const auto* map = open.window.findChild<PageMap*>();
    const QColor paper = lightTheme().base;
    for (int cell = 0; cell < 32; ++cell) {
        const bool isFound = cell >= 3 && cell <= 5;
        const QColor shown = open.pages().pixelColor(map->cellRect(cell).center());
        EXPECT_EQ(shown == paper, !isFound) << cell;
        EXPECT_NE(dimmed.pixelColor(map->cellRect(cell).center()), paper) << "dimmed is still seen";
    }
    open.session.setQuery({});
    open.settle();
    EXPECT_EQ(changedCells(open, before), 0);
    EXPECT_FALSE(open.bar().findChild<Choice*>()->isVisible());
}

TEST(Search, F3GoesThroughWhatWasFoundAndRound)
{
    Searching open;
    open.type(QStringLiteral("size<100"));
    const auto offsets = open.session.matches()->offsets;
    ASSERT_GE(offsets.size(), 3u);
    QTest::keyClick(&open.field(), Qt::Key_Escape);
    for (std::size_t i = 0; i <= offsets.size(); ++i) {
        QTest::keyClick(&open.window, Qt::Key_F3);
        open.settle();
        EXPECT_EQ(open.session.selection()->block, offsets[i % offsets.size()]);
    }
    EXPECT_TRUE(open.found().startsWith(QStringLiteral("1 of "))) << qPrintable(open.found());
    QTest::keyClick(&open.window, Qt::Key_F3, Qt::ShiftModifier);
    open.settle();
    EXPECT_EQ(open.session.selection()->block, offsets.back());
}

TEST(Search, FollowsTheCursor)
{
    Searching open;
    open.type(QStringLiteral("size<100"));
    const auto end = open.session.matches()->blocks();
    open.session.setStep(10);
    open.settle();
    ASSERT_TRUE(open.session.matches());
    EXPECT_EQ(open.session.matches()->step, 10u);
    EXPECT_NE(open.session.matches()->blocks(), end);
}

TEST(Search, NamesTheColumnOfAMistakeAndSelectsTheRest)
{
    Searching open;
    open.type(QStringLiteral("size>4K and pancake"));
    EXPECT_TRUE(open.found().startsWith(QStringLiteral("Column 13: expected a term")))
        << qPrintable(open.found());
    EXPECT_EQ(open.field().selectedText(), QStringLiteral("pancake"));
    EXPECT_FALSE(open.session.query());
    QTest::keyClicks(&open.field(), QStringLiteral("age>3"));
    EXPECT_FALSE(open.found().startsWith(QStringLiteral("Column")));
    QTest::keyClick(&open.field(), Qt::Key_Return);
    open.settle();
    EXPECT_EQ(open.chips().size(), 2);
}

TEST(Search, GoesToAnEventAPageOrAnAddress)
{
    Searching open;
    open.type(QStringLiteral("10"));
    EXPECT_EQ(open.session.snapshot().event, 10u);
    EXPECT_FALSE(open.bar().isVisible());
    open.type(QStringLiteral("page 3"));
    EXPECT_EQ(open.session.selection()->page, 3u);
    open.type(QStringLiteral("0x10008"));
    EXPECT_EQ(open.session.selection()->block, 8u);
    EXPECT_FALSE(open.session.query());
    open.type(QStringLiteral("page 99999"));
    EXPECT_TRUE(open.found().startsWith(QStringLiteral("Not in this trace: 0 to ")))
        << qPrintable(open.found());
    QTest::keyClick(&open.field(), Qt::Key_Escape);
    QTest::keyClick(&open.window, Qt::Key_G, Qt::ControlModifier);
    EXPECT_EQ(open.field().selectedText(), QStringLiteral("10"));
}

TEST(Search, OffersTermsAndTakesTheLastChipBack)
{
    Searching open;
    QTest::keyClick(&open.window, Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(&open.field(), QStringLiteral("ali"));
    EXPECT_EQ(open.field().offers(), QStringList{QStringLiteral("alive at ")});
    QTest::keyClick(&open.field(), Qt::Key_Tab);
    EXPECT_EQ(open.field().text(), QStringLiteral("alive at "));
    QTest::keyClicks(&open.field(), QStringLiteral("12"));
    QTest::keyClick(&open.field(), Qt::Key_Return);
    open.settle();
    EXPECT_EQ(open.chips(), QStringList{QStringLiteral("alive at 12")});
    QTest::keyClick(&open.field(), Qt::Key_Backspace);
    open.settle();
    EXPECT_EQ(open.field().text(), QStringLiteral("alive at 12"));
    EXPECT_TRUE(open.chips().isEmpty());
}

TEST(Search, IsForgottenWithTheFile)
{
    Searching open;
    open.type(QStringLiteral("size<100"));
    open.session.close();
    open.settle();
    EXPECT_FALSE(open.session.query());
    EXPECT_EQ(open.session.matches(), nullptr);
}

} // namespace heapglass::gui
