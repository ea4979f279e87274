// What the maps are coloured by: the table, the choice in the window, and the pixels.
#include "gui/colouring.h"

#include <set>

#include <QSettings>
#include <QStandardItemModel>

#include <gtest/gtest.h>

#include "gui/actions.h"
#include "gui/chrome/colour_choice.h"
#include "gui/paint/cell_ink.h"
#include "gui/views/block_map.h"
#include "gui/views/page_map.h"
#include "tests/gui/fake_snapshot.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

using replay::CellColours;
using Ink = Tint::Ink;

const Colouring& row(ColouredMap map, const char* id)
{
    const Colouring* found = findColouring(map, QString::fromLatin1(id));
    EXPECT_NE(found, nullptr) << id;
    return *found;
}

/// By state and by parts again afterwards.
class Colourings : public testing::Test
{
  protected:
    void TearDown() override
    {
        for (const ColouredMap map : {ColouredMap::pages, ColouredMap::blocks})
            setColouring(map, {});
        QSettings().remove(QStringLiteral("colour"));
    }
};

TEST_F(Colourings, HaveNamesOfTheirOwnAndWhatCannotBeChosenSaysWhy)
{
    std::set<QString> ids, names;
    for (const Colouring& each : colourings()) {
        EXPECT_TRUE(ids.insert(QString::fromLatin1(each.id)).second);
        EXPECT_TRUE(names.insert(nameOf(each)).second);
        EXPECT_FALSE(tipOf(each, true).isEmpty());
        EXPECT_TRUE(canChoose(each, true));
        EXPECT_EQ(canChoose(each, false), tipOf(each, true) == tipOf(each, false));
        EXPECT_TRUE(each.ofPages || each.ofBlocks);
        EXPECT_TRUE(each.scale == Colouring::Scale::none || each.scale == Colouring::Scale::groups ||
                    !whatOf(each).isEmpty());
    }
    EXPECT_FALSE(canChoose(row(ColouredMap::pages, "thread"), false));
    EXPECT_EQ(findColouring(ColouredMap::pages, u"slack"), nullptr) << "of blocks only";
    EXPECT_TRUE(setColouring(ColouredMap::pages, u"age"));
    EXPECT_FALSE(setColouring(ColouredMap::pages, u"age"));
    setColouring(ColouredMap::pages, u"pancake");
    EXPECT_STREQ(colouringOf(ColouredMap::pages).id, "state");
}

TEST_F(Colourings, ScalesRiseFromEndToEnd)
{
    using Scale = Colouring::Scale;
    EXPECT_EQ(toneOf(Scale::events, 1, 1'000'000), 0);
    EXPECT_EQ(toneOf(Scale::events, 1000, 1'000'000), 128);
    EXPECT_EQ(toneOf(Scale::events, 1'000'000, 1'000'000), 255);
    EXPECT_EQ(toneOf(Scale::events, 1000, 482'275), 128) << "up to the next power of ten";
    EXPECT_EQ(toneOf(Scale::size, 5, 0), 0) << "16 B";
    EXPECT_EQ(toneOf(Scale::size, 0, 0), 0);
    EXPECT_EQ(toneOf(Scale::size, 13, 0), 128) << "4 KiB";
    EXPECT_EQ(toneOf(Scale::size, 40, 0), 255);
    EXPECT_EQ(toneOf(Scale::thousandths, 500, 0), 128);
    EXPECT_EQ(toneOf(Scale::events, 0, 0), 0) << "nothing has happened yet";
}

TEST_F(Colourings, ValuesThatAreNoQuantitiesHaveInksOfTheirOwn)
{
    const Colouring& age = row(ColouredMap::pages, "age");
    EXPECT_EQ(tintOf(age, CellColours::kNothing, 9), Tint{});
    EXPECT_EQ(tintOf(age, CellColours::kUnknown, 9).ink, Ink::unknown);
    EXPECT_EQ(tintOf(row(ColouredMap::blocks, "lifetime"), CellColours::kNotFreed, 9).ink, Ink::endless);
    const Colouring& site = row(ColouredMap::pages, "site");
    EXPECT_EQ(tintOf(site, 3, 9), (Tint{.ink = Ink::group, .tone = 3}));
    EXPECT_EQ(tintOf(site, CellColours::kOther, 9).ink, Ink::other);
}

/// Three held pages, of which the middle one holds nothing that the answer knows.
replay::Snapshot colouredHeap(bool current)
{
    replay::Snapshot now = snapshotOf("hhhf");
    now.events = 1000;
    now.event = current ? 500 : 600;
    auto colours = std::make_shared<replay::Colours>();
    colours->event = 500;
    colours->pages = {{replay::ColourBy::age, 0, 4096, 4, false},
                      {10, CellColours::kNothing, 100, CellColours::kNothing},
                      {}};
    now.colours = colours;
    now.coloursCurrent = current;
    return now;
}

TEST_F(Colourings, WhatAnEarlierAnswerDoesNotKnowIsPending)
{
    const Colouring& age = row(ColouredMap::pages, "age");
    replay::Snapshot now = colouredHeap(false);
    EXPECT_EQ(pageTint(age, now, 0).ink, Ink::scale);
    EXPECT_EQ(pageTint(age, now, 1).ink, Ink::pending);
    now.pages.window.pagesPerCell = 2;
    EXPECT_EQ(pageTint(age, now, 0).ink, Ink::pending) << "of cells of another width";
    EXPECT_EQ(pageTint(row(ColouredMap::pages, "site"), now, 0).ink, Ink::pending) << "of another question";
    EXPECT_TRUE(pageColourSentence(age, now, 0).isEmpty()) << "of another moment";
    now = colouredHeap(true);
    EXPECT_TRUE(pageColourSentence(age, now, 0).contains(QStringLiteral("10 events ago")));
    EXPECT_TRUE(pageColourSentence(age, now, 1).isEmpty());
}

TEST_F(Colourings, ABlockSaysAllButItsCallSiteByItself)
{
    replay::Snapshot now = snapshotOf("h");
    now.event = now.events = 1000;
    const replay::BlockView block{.offset = 0,
                                  .length = 100,
                                  .live = true,
                                  .header = 10,
                                  .requested = 40,
                                  .bookkeeping = 0,
                                  .block = 1,
                                  .maker = 990,
                                  .birth = 900,
                                  .death = kNone};
    const auto tint = [&](const char* id, const replay::BlockView& of) {
        return blockTint(row(ColouredMap::blocks, id), now, of);
    };
    using Scale = Colouring::Scale;
    EXPECT_EQ(tint("age", block).tone, toneOf(Scale::events, 10, 1000));
    EXPECT_EQ(tint("size", block).tone, toneOf(Scale::size, 6, 0));
    EXPECT_EQ(tint("slack", block).tone, toneOf(Scale::thousandths, 500, 0));
    EXPECT_EQ(tint("lifetime", block).ink, Ink::endless);
    EXPECT_EQ(tint("site", block).ink, Ink::pending);
    replay::BlockView dies = block;
    dies.death = 1900;
    EXPECT_EQ(tint("lifetime", dies).tone, toneOf(Scale::events, 1000, 1000));
    dies.maker = kNone;
    EXPECT_EQ(tint("age", dies).ink, Ink::unknown);
}

TEST_F(Colourings, GroupsDifferInColourAndTexture)
{
    for (const Theme& each : themes()) {
        const Theme* theme = &each;
        const TintInk ink(*theme);
        std::set<QRgb> fills;
        std::set<std::vector<bool>> textures;
        for (int group = 0; group < Tint::kGroups; ++group) {
            QImage image(24, 24, QImage::Format_RGB32);
            const Tint tint{.ink = Ink::group, .tone = std::uint8_t(group)};
            fillTint(Canvas(image, 1), image.rect(), tint, ink, true);
            fills.insert(ink.of(tint).fill);
            std::vector<bool> texture;
            for (int i = 0; i < 24 * 24; ++i)
                texture.push_back(image.pixel(i % 24, i / 24) == ink.of(tint).fill);
            EXPECT_GE(std::ranges::count(texture, true), 24 * 24 / 2) << "the colour prevails";
            textures.insert(std::move(texture));
        }
        EXPECT_EQ(fills.size(), std::size_t(Tint::kGroups));
        EXPECT_EQ(textures.size(), std::size_t(Tint::kGroups));
    }
}

TEST_F(Colourings, AreChosenInTheWindowAndRemembered)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    auto* pages = open.find<ColourChoice>("pageColour");
    auto* blocks = open.find<ColourChoice>("blockColour");
    ASSERT_TRUE(pages->isVisible() && blocks->isVisible());
    EXPECT_FALSE(pages->accessibleName().isEmpty());
    open.window.setColouring(ColouredMap::pages, QStringLiteral("age"));
    open.window.setColouring(ColouredMap::blocks, QStringLiteral("lifetime"));
    open.settle();
    EXPECT_EQ(pages->currentData().toString(), QStringLiteral("age"));
    EXPECT_EQ(QSettings().value(QStringLiteral("colour/pages")).toString(), QStringLiteral("age"));
    const replay::Snapshot& now = open.session.snapshot();
    ASSERT_TRUE(now.colours && now.coloursCurrent);
    EXPECT_EQ(now.colours->pages.values.size(), now.pages.cells.size());
    const auto& list = now.blocks.blocks;
    EXPECT_TRUE(std::ranges::any_of(list, [](const auto& block) { return block.birth != kNone; }));
    EXPECT_TRUE(open.window.findChild<PageMap*>()->cellText(0).contains(QStringLiteral("oldest")));

    open.window.actions().at("view.share")->trigger();
    EXPECT_STREQ(colouringOf(ColouredMap::pages).id, "share");
    open.window.actions().at("view.share")->trigger();
    EXPECT_STREQ(colouringOf(ColouredMap::pages).id, "state");
    open.settle();
    QTest::keyClick(pages, Qt::Key_Down);
    EXPECT_STREQ(colouringOf(ColouredMap::pages).id, "share");

    const auto* model = qobject_cast<QStandardItemModel*>(pages->model());
    EXPECT_FALSE(model->item(pages->findData(QStringLiteral("thread")))->isEnabled());
    open.window.showView(QStringLiteral("free"));
    EXPECT_FALSE(pages->isVisible());
    EXPECT_TRUE(blocks->isVisible());
}

TEST_F(Colourings, ByThreadCanBeChosenWhereTheTraceHasThreads)
{
    OpenWindow open(dataFile("traces/threads.ltrace"));
    auto* pages = open.find<ColourChoice>("pageColour");
    const auto* model = qobject_cast<QStandardItemModel*>(pages->model());
    EXPECT_TRUE(model->item(pages->findData(QStringLiteral("thread")))->isEnabled());
    open.session.setStep(20);
    open.window.setColouring(ColouredMap::pages, QStringLiteral("thread"));
    open.window.setColouring(ColouredMap::blocks, QStringLiteral("thread"));
    open.settle();
    const replay::Snapshot& now = open.session.snapshot();
    ASSERT_TRUE(now.colours && now.coloursCurrent);
    ASSERT_FALSE(now.blocks.blocks.empty());
    std::set<std::string> seen;
    for (const replay::BlockView& block : now.blocks.blocks) {
        if (!block.live) continue;
        const Tint tint = blockTint(colouringOf(ColouredMap::blocks), now, block);
        ASSERT_EQ(tint.ink, Ink::group);
        seen.insert(now.colours->threads.groups[tint.tone].thread);
    }
    EXPECT_EQ(seen, (std::set<std::string>{"20657", "20658"}));
    EXPECT_TRUE(pageColourSentence(colouringOf(ColouredMap::pages), now, 0)
                    .contains(QStringLiteral("live bytes are from thread 2065")));
}

TEST_F(Colourings, WhatNobodySeesIsNotLookedUp)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    open.window.setColouring(ColouredMap::pages, QStringLiteral("age"));
    open.settle();
    EXPECT_TRUE(open.session.snapshot().colours);
    open.window.showView(QStringLiteral("free"));
    open.settle();
    EXPECT_FALSE(open.session.snapshot().colours);
    open.window.showView(QStringLiteral("pages"));
    open.settle();
    EXPECT_TRUE(open.session.snapshot().coloursCurrent);
}

} // namespace
} // namespace heapglass::gui
