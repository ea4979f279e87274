#include "gui/views/address_breaks.h"

#include <QApplication>

#include <gtest/gtest.h>

#include "fake_snapshot.h"
#include "gui/views/page_map_painter.h"
#include "support.h"

namespace heapglass::gui
{
namespace
{

/// Eight pages in three regions: 0 to 2, 3 to 5, 6 and 7.
replay::Snapshot threeRegions()
{
    replay::Snapshot snapshot = snapshotOf("hhehhehh");
    snapshot.geometry.knowsCommitment = false;
    snapshot.regions = std::make_shared<std::vector<replay::Region>>(std::vector<replay::Region>{
        {0x10000, 0x13000, 0}, {0x213000, 0x216000, 0x3000}, {0x7f0000000000, 0x7f0000002000, 0x6000}});
    return snapshot;
}

TEST(AddressBreaks, LieBetweenRegionsAndSayWhatIsLeftOut)
{
    const replay::Snapshot snapshot = threeRegions();
    const AddressBreak first{0x3000, 0x200000}, second{0x6000, 0x7f0000000000 - 0x216000};
    EXPECT_EQ(breaksIn(snapshot, 0, 0x8000), (std::vector{first, second}));
    EXPECT_EQ(breaksIn(snapshot, 0x3001, 0x8000), std::vector{second});
    EXPECT_EQ(breaksIn(snapshot, 0, 0x3000), std::vector<AddressBreak>());
    EXPECT_EQ(breaksIn(snapshotOf("hh"), 0, 0x8000), std::vector<AddressBreak>()) << "simulated: one region";
    EXPECT_TRUE(breakSentence(first, 4096).contains(QStringLiteral("page 3: 2.00 MiB")));
}

TEST(AddressBreaks, AreListedAsFarAsThereIsRoom)
{
    const replay::Snapshot snapshot = threeRegions();
    const auto breaks = breaksIn(snapshot, 0, 0x8000);
    const QFontMetrics metrics(QApplication::font());
    const QString all = breaksText(breaks, 4096, metrics, 10'000);
    EXPECT_TRUE(all.contains(QStringLiteral("before page 3, "))) << qPrintable(all);
    EXPECT_TRUE(all.contains(QStringLiteral("before page 6"))) << qPrintable(all);
    const QString one = breaksText(breaks, 4096, metrics, metrics.horizontalAdvance(all) - 1);
    EXPECT_TRUE(one.contains(QStringLiteral("before page 3 and 1 more"))) << qPrintable(one);
    EXPECT_TRUE(breaksText(breaks, 4096, metrics, 10).isEmpty());
}

TEST(AddressBreaks, ThatAreCloseToEachOtherAreNotMarked)
{
    std::vector<AddressBreak> breaks;
    for (Bytes page = 1; page <= 1000; ++page)
        breaks.push_back({page * 4096, 1 << 20});
    breaks.push_back({2000 * 4096, 1 << 20});
    const auto at = [](int pixelsAPage) {
        return [pixelsAPage](Bytes offset) { return std::int64_t(offset / 4096) * pixelsAPage; };
    };
    EXPECT_EQ(breaksApart(breaks, at(20)), breaks);
    EXPECT_EQ(breaksApart(breaks, at(4)), std::vector{breaks.back()}) << "the data first";
    EXPECT_TRUE(breaksApart({}, at(4)).empty());
}

TEST(AddressBreaks, AreMarkedInThePageMap)
{
    const replay::Snapshot snapshot = threeRegions();
    replay::Snapshot whole = snapshot;
    whole.regions.reset();
    PageGrid grid = PageGrid::atStep(PageMapPainter::cellArea({400, 200}, 8, false), 8, 1);
    const auto picture = [&grid](const replay::Snapshot& now) {
        QImage image(400, 200, QImage::Format_RGB32);
        QPainter painter(&image);
        PageMapPainter().paint(painter, image.rect(), grid, PageScene{.now = &now}, lightTheme());
        return image;
    };
    const QImage with = picture(snapshot), without = picture(whole);
    const auto differsAt = [&](PageIndex page) {
        const QRect cell = grid.pageRect(page);
        const QRect edge(cell.left() - 4, cell.top(), 5, cell.height());
        return with.copy(edge) != without.copy(edge);
    };
    for (PageIndex page = 1; page < 8; ++page)
        EXPECT_EQ(differsAt(page), page == 3 || page == 6) << page;
}

TEST(AddressBreaks, AZoneBeginsWithItsName)
{
    OpenWindow open(dataFile(QStringLiteral("two_zones.ops")));
    const replay::Snapshot& now = open.session.snapshot();
    ASSERT_TRUE(now.isZoned());
    const auto breaks = breaksIn(now, 0, now.shownEnd());
    ASSERT_EQ(breaks.size(), 1u);
    EXPECT_EQ(breaks[0].offset, 63u * 4096);
    EXPECT_EQ(breakSentence(breaks[0], 4096),
              QStringLiteral("A heap of its own begins at page 63: zone sessions."));
    EXPECT_EQ(breaksText(breaks, 4096, QFontMetrics(QFont()), 2000),
              QStringLiteral("zone sessions from page 63"));
}

TEST(AddressBreaks, AZoneStaysWhereItIsWhenAnotherIsCut)
{
    OpenWindow open(dataFile(QStringLiteral("two_zones.ops")));
    open.window.heapmin();
    open.settle();
    EXPECT_EQ(open.session.snapshot().totals.pages, 9u);
    EXPECT_EQ(open.session.snapshot().shownPages(), 64u);
    open.session.select(Spot{63, 1, {}});
    open.settle();
    ASSERT_TRUE(open.session.snapshot().selectedPage);
    EXPECT_EQ(open.session.snapshot().selectedPage->holders.front().name, "s[0]");
    open.session.select(Spot{20, 1, {}}); // where the other heap was
    open.settle();
    EXPECT_FALSE(open.session.snapshot().selectedPage);
}

} // namespace
} // namespace heapglass::gui
