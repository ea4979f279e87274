// The maps as a screen reader sees them: tables of cells that can be read and selected.
#include <gtest/gtest.h>

#include <QAccessible>

#include "gui/views/block_map.h"
#include "gui/views/free_map.h"
#include "gui/views/page_map.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

/// pinned_page.ops at its end: pages 0 to 23 pinned by a note each, pages 24 to 31 free.
struct AccessibleMap : testing::Test {
    static QAccessibleInterface* interfaceOf(QWidget* widget)
    {
        return QAccessible::queryAccessibleInterface(widget);
    }
    template <class Map>
    QAccessibleInterface* of() const
    {
        return interfaceOf(open.window.findChild<Map*>());
    }
    static QString nameOf(const QAccessibleInterface* cell) { return cell->text(QAccessible::Name); }

    OpenWindow open{dataFile("pinned_page.ops")};
};

TEST_F(AccessibleMap, ReadsThePagesAsATable)
{
    QAccessibleInterface* map = of<PageMap>();
    ASSERT_TRUE(map && map->tableInterface());
    EXPECT_EQ(map->role(), QAccessible::Table);
    EXPECT_EQ(map->text(QAccessible::Name), QStringLiteral("Page map"));
    EXPECT_TRUE(map->text(QAccessible::Description).contains(QStringLiteral("24 held")));
    const PageGrid& grid = open.window.findChild<PageMap*>()->grid();
    EXPECT_EQ(map->tableInterface()->columnCount(), grid.columns);
    EXPECT_EQ(map->childCount(), 32) << "those of the heap, not those it once had or will have";
    EXPECT_EQ(nameOf(map->tableInterface()->cellAt(0, 3)),
              QStringLiteral("Page 3: pinned, 32 B live in 1 block."));
    EXPECT_EQ(nameOf(map->child(30)), QStringLiteral("Page 30: releasable."));
    EXPECT_EQ(map->tableInterface()->cellAt(0, grid.columns), nullptr);
    EXPECT_EQ(map->child(32), nullptr);
}

TEST_F(AccessibleMap, KnowsWhereACellIsAndSelectsIt)
{
    QAccessibleInterface* map = of<PageMap>();
    QAccessibleInterface* cell = map->child(5);
    EXPECT_EQ(cell->tableCellInterface()->columnIndex(), 5 % map->tableInterface()->columnCount());
    EXPECT_EQ(map->indexOfChild(cell), 5);
    EXPECT_EQ(cell->parent(), map);
    EXPECT_EQ(map->childAt(cell->rect().center().x(), cell->rect().center().y()), cell);
    EXPECT_FALSE(cell->state().selected);
    cell->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    open.settle();
    EXPECT_EQ(open.session.selection().value().page, 5u);
    EXPECT_TRUE(cell->state().selected);
    ASSERT_EQ(map->tableInterface()->selectedCellCount(), 1);
    EXPECT_EQ(map->tableInterface()->selectedCells().front(), cell);
    EXPECT_TRUE(nameOf(cell).startsWith(QStringLiteral("Page 5: held by 1 block of 32 bytes")))
        << "the whole sentence, once it is known";
}

TEST_F(AccessibleMap, ACellThatIsGoneSaysSo)
{
    QAccessibleInterface* map = of<PageMap>();
    QAccessibleInterface* cell = map->child(31);
    EXPECT_TRUE(cell->isValid());
    open.session.setStep(2);
    open.settle();
    EXPECT_FALSE(cell->isValid());
    EXPECT_TRUE(nameOf(cell).isEmpty());
}

TEST_F(AccessibleMap, ReadsBlocksAndFreeBlocks)
{
    open.session.select(Spot{3, 1, {}});
    open.settle();
    QAccessibleInterface* blocks = of<BlockMap>();
    ASSERT_TRUE(blocks && blocks->tableInterface());
    ASSERT_EQ(std::size_t(blocks->childCount()), open.session.snapshot().blocks.blocks.size());
    for (int i = 0; i < blocks->childCount(); ++i) {
        const bool live = open.session.snapshot().blocks.blocks[std::size_t(i)].live;
        EXPECT_TRUE(nameOf(blocks->child(i))
                        .startsWith(live ? QStringLiteral("Block of") : QStringLiteral("Free block of")))
            << qPrintable(nameOf(blocks->child(i)));
    }
    FreeMap map(open.session);
    map.resize(900, 300);
    map.show();
    open.settle();
    QAccessibleInterface* free = interfaceOf(&map);
    ASSERT_EQ(std::size_t(free->childCount()), open.session.snapshot().freeList.blocks.size());
    EXPECT_TRUE(nameOf(free->child(0)).startsWith(QStringLiteral("Free block of")));
    free->child(1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(open.session.selection()->block, open.session.snapshot().freeList.blocks[1].offset);
}

} // namespace
} // namespace heapglass::gui
