// What the window says after _heapmin, and where its links lead.
#include <gtest/gtest.h>

#include <QLabel>
#include <QPushButton>
#include <QTabBar>

#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

/// pinned_page.ops at its end: pages 0 to 23 pinned by a note each, pages 24 to 31 free.
struct HeapminResult : testing::Test {
    HeapminResult()
    {
        QTest::keyClick(&open.window, Qt::Key_F9);
        open.settle();
    }
    void click(const char* button)
    {
        QTest::mouseClick(open.find<QPushButton>(button), Qt::LeftButton);
        open.settle();
    }
    PageIndex selected() const { return open.session.selection().value_or(Spot{12345, 0, {}}).page; }

    OpenWindow open{dataFile("pinned_page.ops")};
};

TEST_F(HeapminResult, ListsWhoHoldsWhatStays)
{
    const auto* table = open.find<QLabel>("stay");
    ASSERT_TRUE(table->isVisible());
    const QString text = plainText(table);
    EXPECT_TRUE(text.contains(QStringLiteral("held by pages live bytes"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("1 block of 32 B 24 768"))) << qPrintable(text);
}

TEST_F(HeapminResult, StepsThroughThePinnedPages)
{
    const auto* button = open.find<QPushButton>("pinned");
    EXPECT_EQ(button->text(), QStringLiteral("Select the 24 pinned"));
    click("pinned");
    EXPECT_EQ(selected(), 0u);
    EXPECT_EQ(button->text(), QStringLiteral("Next pinned (1 of 24)"));
    click("pinned");
    EXPECT_EQ(selected(), 1u);
    open.session.select(Spot{23, 1, {}});
    open.settle();
    click("pinned");
    EXPECT_EQ(selected(), 0u) << "from the last to the first";
}

TEST_F(HeapminResult, LeadsBackToWhatStays)
{
    click("pinned");
    auto* back = open.find<QLabel>("back");
    ASSERT_TRUE(back->isVisible());
    QTest::keyClick(back, Qt::Key_Tab);
    QTest::keyClick(back, Qt::Key_Return);
    open.settle();
    EXPECT_FALSE(open.session.selection());
    EXPECT_TRUE(open.find<QLabel>("stay")->isVisible());
    EXPECT_TRUE(open.find<QLabel>("result")->isVisible());
    open.session.stepBy(-2);
    open.settle();
    EXPECT_FALSE(open.find<QLabel>("stay")->isVisible()) << "it is true behind the call only";
}

TEST_F(HeapminResult, ItsNumbersAreReachedByKeysAndSelectTheFirstPage)
{
    auto* strip = open.find<QLabel>("result");
    open.window.focusPane(1);
    ASSERT_EQ(QApplication::focusWidget(), strip);
    QTest::keyClick(strip, Qt::Key_Return);
    open.settle();
    EXPECT_EQ(selected(), 0u) << "the first has the keyboard at once";
    EXPECT_TRUE(open.find<QWidget>("blocks")->isVisible()) << "the blocks of the page take its place";
}

TEST(HeapminResultText, SaysThatALaterCallIsPassed)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("twice.ops")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("each i 0..31 : a x[i] 4080\na y 16\nf x[0..15]\nm\nf x[16..31]\nm\na z 16\n");
    file.close();
    OpenWindow open(file.fileName());
    open.session.goToEvent(33);
    open.settle();
    open.session.heapmin();
    open.settle();
    const auto says = [&open] {
        QString all;
        for (const QLabel* label : open.find<QWidget>("result")->parentWidget()->findChildren<QLabel*>())
            all += label->text() + QLatin1Char('\n');
        return all;
    };
    EXPECT_FALSE(says().contains(QStringLiteral("A later call"))) << says().toStdString();
    open.session.goToEvent(50);
    open.settle();
    EXPECT_TRUE(says().contains(QStringLiteral("A later call, after event 49, returned 15 pages.")))
        << says().toStdString();
    open.session.goToEvent(67);
    open.settle();
    EXPECT_TRUE(says().contains(QStringLiteral("A later call, after event 66, returned 16 pages.")))
        << says().toStdString();
}

} // namespace
} // namespace heapglass::gui
