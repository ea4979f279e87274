// Where a byte is: one switch between addresses and offsets for everything that says it.
#include <gtest/gtest.h>

#include <QAction>
#include <QPlainTextEdit>

#include "gui/actions.h"
#include "gui/destination.h"
#include "gui/place.h"
#include "gui/sentences.h"
#include "gui/views/block_map.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

struct OpenPlayground : OpenWindow {
    OpenPlayground()
    {
        window.startPlayground();
        settle();
    }
    ~OpenPlayground() { setPlaceStyle(PlaceStyle::address); }
    void type(const char* line)
    {
        window.typeLine(QString::fromUtf8(line));
        settle();
    }
};

TEST(Place, IsAnAddressInHexadecimalOrAnOffsetInDecimal)
{
    OpenPlayground open;
    open.type("p = malloc(4000)");
    const replay::Snapshot& now = open.session.snapshot();
    EXPECT_EQ(placeText(now, 4096), QStringLiteral("0x11000"));
    EXPECT_EQ(namedPlaceText(now, 4096), QStringLiteral("address 0x11000"));
    setPlaceStyle(PlaceStyle::offset);
    EXPECT_EQ(placeText(now, 4096), QStringLiteral("+4,096"));
    EXPECT_EQ(namedPlaceText(now, 4096), QStringLiteral("offset +4,096"));
}

TEST(Place, OneSwitchChangesWhatIsSeenAtOnce)
{
    OpenPlayground open;
    open.type("p = malloc(100)");
    auto* map = open.window.findChild<BlockMap*>();
    open.window.showView(QStringLiteral("blocks"));
    open.settle();
    open.session.select(Spot{0, 1, Bytes{0}});
    open.settle();
    ASSERT_TRUE(map->caption().contains(QStringLiteral("address 0x10000"))) << map->caption().toStdString();
    open.window.actions().at("view.offsets")->trigger();
    open.settle();
    EXPECT_TRUE(map->caption().contains(QStringLiteral("offset +0"))) << map->caption().toStdString();
    EXPECT_TRUE(map->accessibleDescription().contains(QStringLiteral("offset +0")))
        << map->accessibleDescription().toStdString();
    EXPECT_TRUE(open.window.actions().at("view.offsets")->isChecked());
    open.window.actions().at("view.offsets")->trigger();
    open.settle();
    EXPECT_TRUE(map->caption().contains(QStringLiteral("address 0x10000")));
}

TEST(Place, AFunctionAnswersAnAddressAndTheOffsetIsSaidWithIt)
{
    OpenPlayground open;
    setPlaceStyle(PlaceStyle::offset);
    open.type("p = malloc(100)");
    const QString log = open.window.findChild<QPlainTextEdit*>()->toPlainText();
    EXPECT_TRUE(log.contains(QStringLiteral("0x10010 (+16)"))) << log.toStdString();
}

TEST(Place, WhatIsShownCanBeTyped)
{
    OpenPlayground open;
    open.type("p = malloc(9000)");
    const replay::Snapshot& now = open.session.snapshot();
    for (const PlaceStyle style : {PlaceStyle::address, PlaceStyle::offset}) {
        setPlaceStyle(style);
        const QString text = placeText(now, 5000);
        ASSERT_TRUE(isDestination(text)) << text.toStdString();
        const auto there = readDestination(text, now);
        ASSERT_TRUE(there && there->spot) << text.toStdString();
        EXPECT_EQ(there->spot->block, std::optional<Bytes>(5000));
        EXPECT_EQ(there->spot->page, 1U);
        const QString last = placeText(now, now.shownEnd() - 1);
        EXPECT_TRUE(whyNoDestination(QStringLiteral("page 99999"), now)
                        .endsWith((style == PlaceStyle::offset ? QStringLiteral("or +0 to ")
                                                               : QStringLiteral("or 0x10000 to ")) +
                                  last));
    }
    EXPECT_FALSE(readDestination(QStringLiteral("+99999999"), now)) << "beyond the heap";
    EXPECT_FALSE(isDestination(QStringLiteral("page +3")) && readDestination(QStringLiteral("page +3"), now));
}

} // namespace
} // namespace heapglass::gui
