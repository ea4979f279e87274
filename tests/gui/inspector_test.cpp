// What the inspector says of a page: who holds it, until when, and that it is gone.
#include <gtest/gtest.h>

#include <QLabel>
#include <QTemporaryDir>

#include "gui/actions.h"
#include "gui/views/holder_row.h"
#include "gui/views/inspector.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

/// A list in a window, a page of it selected.
struct Inspected : OpenWindow {
    Inspected(const QByteArray& list, quint64 event, PageIndex page)
    {
        const QString path = folder.filePath(QStringLiteral("list.ops"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(list);
        file.close();
        session.open(path);
        settle();
        session.goToEvent(event);
        select(page);
    }
    void select(PageIndex page)
    {
        session.select(Spot{page, 1, {}});
        settle();
        settle();
    }
    QString said() const
    {
        QString all;
        for (const QLabel* label : window.findChild<Inspector*>()->findChildren<QLabel*>())
            if (label->isVisibleTo(window.findChild<Inspector*>()))
                all += plainText(label) + QLatin1Char('\n');
        return all;
    }
    int rows() const
    {
        int shown = 0;
        for (const HolderRow* row : window.findChild<Inspector*>()->findChildren<HolderRow*>())
            shown += row->isVisibleTo(window.findChild<Inspector*>());
        return shown;
    }
    QTemporaryDir folder;
};

} // namespace

TEST(Inspector, SaysOfEachHolderWhenItIsFreedAndHowManyNeverAre)
{
    const Inspected open("a x 1000\na y 500\na z 400\nf x\nf z\n", 3, 0);
    EXPECT_TRUE(open.said().contains(QStringLiteral("1 of them is not freed in this trace.")))
        << open.said().toStdString();
    EXPECT_TRUE(open.said().contains(QStringLiteral("1 → 4"))) << open.said().toStdString();
    EXPECT_TRUE(open.said().contains(QStringLiteral("2 → –"))) << open.said().toStdString();
    EXPECT_TRUE(open.said().contains(QStringLiteral("3 → 5"))) << open.said().toStdString();
}

TEST(Inspector, SaysHowManyHoldersAreNotListed)
{
    const Inspected open("a x[0..39] 16\n", 40, 0);
    EXPECT_EQ(open.rows(), 16);
    EXPECT_TRUE(open.said().contains(QStringLiteral("and 24 more blocks, in the block map below.")))
        << open.said().toStdString();
}

TEST(Inspector, APageThatHeapminCutOffIsGone)
{
    Inspected open("a x 4000\na y 40000\nf y\n", 3, 9);
    open.window.actions().at("heap.heapmin")->trigger();
    ASSERT_TRUE(waitFor([&] { return open.session.isSettled() && open.session.snapshot().heapmin; }));
    open.settle();
    EXPECT_TRUE(open.said().contains(QStringLiteral("Page 9"))) << open.said().toStdString();
    EXPECT_FALSE(open.said().contains(QStringLiteral("stays\n"))) << open.said().toStdString();
    EXPECT_TRUE(open.said().contains(QStringLiteral("It stays selected"))) << open.said().toStdString();
}

TEST(Inspector, PagesOfZonesAreToldApart)
{
    OpenWindow open(dataFile("two_zones.ops"));
    const auto address = [&open](PageIndex page) {
        open.session.select(Spot{page, 1, {}});
        open.settle();
        open.settle();
        QStringList places;
        for (const QLabel* label : open.window.findChild<Inspector*>()->findChildren<QLabel*>())
            if (plainText(label).contains(QStringLiteral("0x"))) places << plainText(label);
        return places.value(0);
    };
    const QString first = address(0);
    const PageIndex last = open.session.snapshot().shownPages() - 1;
    EXPECT_EQ(first, QStringLiteral("0x10000"));
    EXPECT_EQ(address(last), QStringLiteral("sessions 0x10000"));
}

} // namespace heapglass::gui
