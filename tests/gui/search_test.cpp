// The search as the user meets it: typing, chips, what the maps make of it, next and previous, going to
// places.
#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>

#include "engine/replay/find.h"
#include "engine/replay/query.h"
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

TEST(Search, SaysOfAPlaceThatTheHeapHasLaterWhenItHasIt)
{
    Searching open;
    open.session.goToEvent(10);
    open.settle();
    ASSERT_LT(open.session.snapshot().shownPages(), 32U);
    for (const char* text : {"0x2f008", "page 31"}) {
        open.type(QString::fromLatin1(text));
        const QString last = QString::number(0x10000 + open.session.snapshot().shownEnd() - 1, 16);
        const QRegularExpression sentence(
            QStringLiteral("^Page 31 is not in the heap at event 10; from about event ([0-9,]+) on it is\\. "
                           "The heap goes from 0x10000 to 0x%1 \\(page %2\\)\\.$")
                .arg(last)
                .arg(open.session.snapshot().shownPages() - 1));
        const auto* label = open.find<QLabel>("found");
        const auto match = sentence.match(label->accessibleName());
        ASSERT_TRUE(match.hasMatch()) << qPrintable(label->accessibleName());
        const quint64 event = match.captured(1).remove(QLatin1Char(',')).toULongLong();
        QTest::keyClick(&open.field(), Qt::Key_Escape);
        open.session.goToEvent(event);
        open.settle();
        EXPECT_EQ(open.session.snapshot().shownPages(), 32U);
        open.session.goToEvent(event - 1);
        open.settle();
        EXPECT_LT(open.session.snapshot().shownPages(), 32U) << "in a small trace it is the very event";
        open.session.goToEvent(10);
        open.settle();
    }
    open.type(QStringLiteral("0xffffffff"));
    const QString all = open.find<QLabel>("found")->accessibleName();
    EXPECT_TRUE(all.startsWith(QStringLiteral("Not in this trace: 0 to "))) << qPrintable(all);
    EXPECT_TRUE(all.contains(QStringLiteral("or 0x10000 to 0x"))) << "both ends of the range";
}

TEST(Search, RefusesAMomentBeyondTheTrace)
{
    Searching open;
    const QString last = QLocale().toString(qulonglong(open.session.snapshot().events));
    open.type(QStringLiteral("size>1 and alive at 999999"));
    EXPECT_EQ(open.found(), QStringLiteral("Column 21: the trace ends at event %1").arg(last));
    EXPECT_EQ(open.field().selectedText(), QStringLiteral("999999"));
    EXPECT_FALSE(open.session.query());
}

TEST(Search, ManyChipsLeaveTheCountAndTheErrorTheirRoom)
{
    Searching open;
    const QStringList terms{QStringLiteral("age>1"),         QStringLiteral("lifetime<100000"),
                            QStringLiteral("event=1..2000"), QStringLiteral("#5"),
                            QStringLiteral("page=0..31"),    QStringLiteral("offset=0x0..0xffffff"),
                            QStringLiteral("site=b786b")};
    open.type(terms.join(QStringLiteral(" and ")));
    EXPECT_TRUE(open.found().startsWith(QStringLiteral("0 blocks · 0 B · 0 pages")))
        << qPrintable(open.found());
    open.type(QStringLiteral("foo=3"));
    EXPECT_TRUE(open.found().startsWith(QStringLiteral("Column 1: expected a term")))
        << qPrintable(open.found());
    EXPECT_GE(open.find<QLabel>("found")->width(), 300);
    EXPECT_EQ(open.chips(), terms) << "whole, in a row of their own";
    QTest::keyClick(&open.field(), Qt::Key_Escape);

    open.window.resize(open.window.minimumSizeHint().width(), 700);
    open.type(QStringLiteral("thread=\"a name that is rather long\""));
    open.window.resize(open.window.minimumSizeHint().width(), 700);
    open.settle();
    int right = 0;
    for (const auto* chip : open.bar().findChildren<QPushButton*>()) {
        if (!chip->isVisible() || chip->property("look") != QStringLiteral("chip")) continue;
        const QRect where(chip->mapTo(&open.bar(), QPoint()), chip->size());
        EXPECT_GE(where.left(), right) << qPrintable(chip->text());
        EXPECT_GE(where.width(), 40);
        right = where.right();
    }
    EXPECT_LE(right, open.bar().width()) << "every cross is there";
    EXPECT_TRUE(open.chips().join(QString()).contains(QChar(0x2026))) << "the longest are cut short";
    while (open.session.query()) {
        open.session.setQuery(open.session.query()->terms.size() < 2
                                  ? nullptr
                                  : std::make_shared<const replay::Query>(
                                        *replay::parseQuery(open.session.query()->without(0))));
        open.settle();
    }
    EXPECT_TRUE(open.chips().isEmpty());
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

TEST(Search, BehindChipsOneMayGoOnWithAnd)
{
    Searching open;
    open.type(QStringLiteral("and size>1"));
    EXPECT_TRUE(open.found().startsWith(QStringLiteral("Column 1: expected a term")))
        << "nothing is before it";
    open.field().clear();
    open.type(QStringLiteral("size>1"));
    open.type(QStringLiteral(" and lifetime<100"));
    open.type(QStringLiteral("AND  age>2 and #5"));
    EXPECT_EQ(open.chips(), (QStringList{QStringLiteral("size>1"), QStringLiteral("lifetime<100"),
                                         QStringLiteral("age>2"), QStringLiteral("#5")}));
    open.type(QStringLiteral("and"));
    EXPECT_TRUE(open.found().startsWith(QStringLiteral("Column 1"))) << "a word, and no term";
}

TEST(Search, WhatIsOnTheScreenIsWhatRunsWhenAChipIsTakenBack)
{
    Searching open;
    open.type(QStringLiteral("size>1 and age>2"));
    ASSERT_EQ(open.chips().size(), 2);
    QTest::keyClick(&open.field(), Qt::Key_Backspace);
    QTest::keyClicks(&open.field(), QStringLiteral("x"));
    QTest::keyClick(&open.field(), Qt::Key_Return);
    open.settle();
    EXPECT_TRUE(open.found().startsWith(QStringLiteral("Column"))) << qPrintable(open.found());
    EXPECT_EQ(open.chips(), QStringList{QStringLiteral("size>1")});
    ASSERT_TRUE(open.session.query());
    EXPECT_EQ(open.session.query()->text, "size>1");
    ASSERT_TRUE(open.session.matches());
    EXPECT_EQ(open.session.matches()->query->text, "size>1") << "is what is dimmed, and what F3 goes through";
    open.field().clear();
    QTest::keyClick(&open.field(), Qt::Key_Backspace);
    open.field().setText(QStringLiteral("size>x"));
    QTest::keyClick(&open.field(), Qt::Key_Return);
    open.settle();
    EXPECT_FALSE(open.session.query());
    EXPECT_TRUE(open.chips().isEmpty());
    EXPECT_FALSE(open.session.matches());
}

TEST(Search, ThreeShortChipsAreWholeInAWideWindow)
{
    Searching open;
    open.window.resize(1800, 800);
    open.settle();
    const QStringList terms{QStringLiteral("size>=1"), QStringLiteral("lifetime<100000"),
                            QStringLiteral("size<123456789")};
    for (const QString& term : terms)
        open.type(term);
    EXPECT_EQ(open.chips(), terms);
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
