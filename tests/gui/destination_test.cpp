#include <gtest/gtest.h>

#include "engine/replay/snapshot.h"
#include "gui/destination.h"
#include "gui/views/timeline_tickers.h"

namespace heapglass::gui
{

namespace
{

replay::Snapshot heapOfTenPages()
{
    replay::Snapshot snapshot;
    snapshot.events = 2000;
    snapshot.geometry.base = 0x10000;
    snapshot.heapBytes = 10 * 4096;
    return snapshot;
}

} // namespace

TEST(GoTo, ReadsEventsPagesAndAddresses)
{
    const replay::Snapshot snapshot = heapOfTenPages();
    EXPECT_EQ(readDestination(QStringLiteral("1,204"), snapshot)->event, 1204u);
    EXPECT_EQ(readDestination(QStringLiteral("event 7"), snapshot)->event, 7u);
    EXPECT_EQ(readDestination(QStringLiteral("Page 9"), snapshot)->spot->page, 9u);
    EXPECT_EQ(readDestination(QStringLiteral("0x12008"), snapshot)->spot->page, 2u);
    EXPECT_EQ(readDestination(QStringLiteral("0x12008"), snapshot)->spot->block, 0x2008u);
}

TEST(GoTo, FindsRecordedAddressesInTheirRegion)
{
    replay::Snapshot snapshot = heapOfTenPages();
    snapshot.regions = std::make_shared<std::vector<replay::Region>>(
        std::vector<replay::Region>{{0x10000, 0x14000, 0}, {0x900000, 0x906000, 0x4000}});
    EXPECT_EQ(readDestination(QStringLiteral("0x11008"), snapshot)->spot->block, 0x1008u);
    EXPECT_EQ(readDestination(QStringLiteral("0x901008"), snapshot)->spot->page, 5u);
    EXPECT_EQ(snapshot.addressOf(0x5008), 0x901008u);
    for (const char* leftOut : {"0xffff", "0x14000", "0x8fffff", "0x906000"})
        EXPECT_FALSE(readDestination(QString::fromLatin1(leftOut), snapshot)) << leftOut;
}

TEST(GoTo, RefusesWhatIsBeyondTheHeapOrTheTrace)
{
    const replay::Snapshot snapshot = heapOfTenPages();
    for (const char* text :
         {"2001", "page 10", "0xffff", "0x1a000", "", "abc", "page 0x1", "-1", "99999999999999999999"}) {
        EXPECT_FALSE(readDestination(QString::fromLatin1(text), snapshot)) << text;
    }
}

TEST(BytesTicker, NamesItsUnitAtTheTopOnly)
{
    BytesTicker ticker;
    QVector<double> ticks;
    QVector<QString> labels;
    ticker.generate(QCPRange(0, 13.4 * 1048576), QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &labels);
    ASSERT_GE(labels.size(), 3);
    int named = 0;
    for (const QString& label : labels)
        named += label.contains(QStringLiteral("MiB"));
    EXPECT_EQ(named, 1);
}

} // namespace heapglass::gui
