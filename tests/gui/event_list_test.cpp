// The list of events as the user meets it: it follows the cursor, scrolls over all, and goes where one
// points.
#include <gtest/gtest.h>

#include <QScrollBar>
#include <QTableView>
#include <QWheelEvent>

#include "gui/export/tables.h"
#include "gui/place.h"
#include "gui/views/event_list.h"
#include "gui/views/events_model.h"
#include "gui/views/status_line.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{

namespace
{

struct Events : OpenWindow {
    explicit Events(const QString& path) : OpenWindow(path)
    {
        window.showView(QStringLiteral("events"));
        settle();
    }
    EventList& view() const { return *window.findChild<EventList*>(); }
    QTableView& table() const { return *view().findChild<QTableView*>(); }
    EventsModel& model() const { return *static_cast<EventsModel*>(table().model()); }
    /// The bar beside the table, not one of the table's own.
    QScrollBar& bar() const { return *view().findChild<QScrollBar*>(QString(), Qt::FindDirectChildrenOnly); }
    QString cell(int row, int column) const { return model().index(row, column).data().toString(); }
    /// What the selected row says in its first column.
    QString selected() const
    {
        const QModelIndexList rows = table().selectionModel()->selectedRows();
        return rows.isEmpty() ? QString() : rows.front().data().toString();
    }
    void press(Qt::Key key)
    {
        QTest::keyClick(&table(), key);
        settle();
    }
};

QString sample()
{
    return QStringLiteral(HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst");
}

} // namespace

TEST(EventList, HasRoomForAnAddressAndForAnOffset)
{
    const Events open(sample());
    const replay::Snapshot& now = open.session.snapshot();
    for (const PlaceStyle style : {PlaceStyle::offset, PlaceStyle::address}) {
        setPlaceStyle(style);
        const QString text = placeText(now, now.peakHeapBytes - 1);
        EXPECT_GE(open.table().columnWidth(EventsModel::address),
                  QFontMetrics(open.table().font()).horizontalAdvance(text))
            << text.toStdString();
    }
}

TEST(EventList, ARequestThatFailedIsSaidSo)
{
    Events open(dataFile(QStringLiteral("limit.ops")));
    open.session.goToEvent(16);
    open.settle();
    const auto rowOf = [&](const QString& event) {
        for (int row = 0; row < open.model().rowCount(); ++row)
            if (open.cell(row, EventsModel::number) == event) return row;
        return -1;
    };
    const int failed = rowOf(QStringLiteral("17"));
    ASSERT_GT(failed, 0) << open.cell(0, EventsModel::number).toStdString() << " to "
                         << open.cell(open.model().rowCount() - 1, EventsModel::number).toStdString();
    EXPECT_NE(open.cell(failed - 1, EventsModel::address), QStringLiteral("NULL"));
    EXPECT_EQ(open.cell(failed, EventsModel::address), QStringLiteral("NULL"));
    EXPECT_EQ(open.cell(failed, EventsModel::life), QStringLiteral("–")) << "it never lived";
    EXPECT_TRUE(open.model().index(failed, 0).data(Qt::ToolTipRole).toString().contains("returned NULL"));

    const auto* status = open.window.findChild<StatusLine*>();
    const QList<QLabel*> labels = status->findChildren<QLabel*>();
    const auto said = std::ranges::find_if(labels, [](const QLabel* label) {
        return plainText(label).contains(QStringLiteral("4 requests failed"));
    });
    ASSERT_NE(said, labels.end());
    EXPECT_TRUE((*said)->toolTip().contains(QStringLiteral("the first at event 17")));
    EXPECT_TRUE((*said)->toolTip().contains(QStringLiteral("65,536 B")));
}

TEST(EventList, TheCursorsRowStaysInSightWhenTheListGetsLower)
{
    Events open(sample());
    open.session.goToEvent(580'174); // the last row
    open.settle();
    for (const int height : {60, 140, 90}) {
        open.table().setMaximumHeight(height);
        open.settle();
        open.settle();
        EXPECT_EQ(open.selected(), QStringLiteral("580,174")) << height;
        const QModelIndexList rows = open.table().selectionModel()->selectedRows();
        ASSERT_FALSE(rows.isEmpty());
        const QRect row = open.table().visualRect(rows.front());
        EXPECT_LE(row.bottom(), open.table().viewport()->height()) << height;
    }
}

TEST(EventList, TheCursorsRowIsSelectedWhereverItGoes)
{
    Events open(sample());
    for (const quint64 event : {310'000, 1, 580'174, 77, 310'000, 310'003, 309'990}) {
        open.session.goToEvent(event);
        open.settle();
        EXPECT_EQ(open.selected(), QLocale().toString(event));
    }
    open.session.goToEvent(0);
    open.settle();
    EXPECT_EQ(open.selected(), QString()) << "nothing was done yet";
    EXPECT_EQ(open.cell(0, EventsModel::number), QStringLiteral("1"));
}

TEST(EventList, TheTableHasTheRowsInViewAndTheBarStandsForAll)
{
    Events open(sample());
    EXPECT_LT(open.model().rowCount(), 60);
    EXPECT_EQ(open.bar().maximum() + open.model().rowCount(), 580'174);
    open.bar().setValue(0);
    open.settle();
    EXPECT_EQ(open.cell(0, EventsModel::number), QStringLiteral("1"));
    open.bar().setValue(open.bar().maximum());
    open.settle();
    EXPECT_EQ(open.cell(open.model().rowCount() - 1, EventsModel::number), QStringLiteral("580,174"));
}

TEST(EventList, ScrollingLeavesTheCursorAndStepsBringItBack)
{
    Events open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    open.bar().setValue(100);
    open.settle();
    EXPECT_EQ(open.session.snapshot().event, 310'000U);
    EXPECT_EQ(open.cell(0, EventsModel::number), QStringLiteral("101"));
    EXPECT_EQ(open.selected(), QString());
    open.session.stepBy(1);
    open.settle();
    EXPECT_EQ(open.selected(), QStringLiteral("310,001"));
    const QString first = open.cell(0, EventsModel::number);
    open.session.stepBy(1);
    open.settle();
    EXPECT_EQ(open.cell(0, EventsModel::number), first) << "rows stay where they are while it is among them";
}

TEST(EventList, KeysAndClicksGoThere)
{
    Events open(sample());
    open.session.goToEvent(310'000);
    open.settle();
    open.press(Qt::Key_Down);
    EXPECT_EQ(open.session.snapshot().event, 310'001U);
    open.press(Qt::Key_Up);
    open.press(Qt::Key_Up);
    EXPECT_EQ(open.session.snapshot().event, 309'999U);
    open.press(Qt::Key_PageDown);
    EXPECT_EQ(open.session.snapshot().event, 309'999U + EventIndex(open.model().rowCount()));
    open.press(Qt::Key_Home);
    EXPECT_EQ(open.session.snapshot().event, 1U);
    open.press(Qt::Key_End);
    EXPECT_EQ(open.session.snapshot().event, 580'174U);
    const QRect row = open.table().visualRect(open.model().index(2, EventsModel::what));
    const QString number = open.cell(2, EventsModel::number);
    QTest::mouseClick(open.table().viewport(), Qt::LeftButton, {}, row.center());
    open.settle();
    EXPECT_EQ(open.selected(), number);
}

TEST(EventList, EnterSelectsTheBlockOfTheEvent)
{
    Events open(dataFile("pinned_page.ops"));
    open.session.goToEvent(3);
    open.settle();
    open.press(Qt::Key_Return);
    ASSERT_TRUE(open.session.selection());
    const replay::EventRow* row = open.model().row(open.table().currentIndex().row());
    ASSERT_TRUE(row && row->offset);
    EXPECT_EQ(open.session.selection()->block, row->offset);
    ASSERT_TRUE(open.session.snapshot().selectedBlock);
    EXPECT_EQ(open.session.snapshot().selectedBlock->holder.block.block, row->block);
    EXPECT_TRUE(open.view().isVisible()) << "who goes through the events stays there";
}

TEST(EventList, AnInsertedHeapminIsARow)
{
    Events open(sample());
    open.session.goToEvent(320'000);
    open.settle();
    open.session.heapmin();
    open.settle();
    open.window.showView(QStringLiteral("events"));
    open.settle();
    EXPECT_EQ(open.selected(), QStringLiteral("inserted"));
    open.press(Qt::Key_Down);
    EXPECT_EQ(open.selected(), QStringLiteral("320,001"));
    open.session.undo();
    open.settle();
    open.window.showView(QStringLiteral("events"));
    open.settle();
    EXPECT_EQ(open.selected(), QStringLiteral("320,000"));
}

TEST(EventList, FollowsThePlayingAndScrollsByTheWheel)
{
    Events open(sample());
    open.session.goToEvent(1000);
    open.settle();
    open.session.setPlaying(true);
    for (int i = 0; i < 5; ++i) {
        open.clock->now += 100;
        open.session.tick();
        open.settle();
        EXPECT_EQ(open.selected(), QLocale().toString(open.session.snapshot().event));
    }
    open.session.setPlaying(false);
    open.settle();
    const replay::Step first = open.model().first();
    QWheelEvent wheel({20, 20}, open.table().viewport()->mapToGlobal(QPointF(20, 20)), {}, {0, -120},
                      Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(open.table().viewport(), &wheel);
    open.settle();
    EXPECT_EQ(open.model().first(), first + 3);
}

TEST(EventList, TheThreadIsSaidWhereTheTraceHasIt)
{
    const Events with(dataFile("traces/threads.ltrace"));
    EXPECT_FALSE(with.table().isColumnHidden(EventsModel::thread));
    const QString thread = with.cell(0, EventsModel::thread);
    EXPECT_TRUE(thread.startsWith(QStringLiteral("2065"))) << thread.toStdString();
    EXPECT_TRUE(with.model().sentence(*with.model().row(0)).contains(QStringLiteral("by thread ") + thread));
    const NumberTable table = numbersOf(QStringLiteral("events"), with.session);
    EXPECT_EQ(table.columns.back(), QStringLiteral("thread"));
    EXPECT_EQ(table.rows.front().back(), thread);
    const Events without(dataFile("pinned_page.ops"));
    EXPECT_TRUE(without.table().isColumnHidden(EventsModel::thread));
    EXPECT_EQ(numbersOf(QStringLiteral("events"), without.session).columns.back(),
              QStringLiteral("call_site"));
}

TEST(EventList, EveryColumnExplainsItself)
{
    const Events open(sample());
    for (int column = 0; column < EventsModel::kColumns; ++column) {
        EXPECT_FALSE(open.model().headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
        EXPECT_FALSE(open.model().index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    EXPECT_TRUE(open.model().sentence(*open.model().row(0)).contains(QStringLiteral("block #")));
}

} // namespace heapglass::gui
