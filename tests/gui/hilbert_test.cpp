// The page map along Hilbert's curve: the curve, the grid of squares, and the view.
#include "gui/paint/hilbert.h"

#include <cstdlib>
#include <set>

#include <QSettings>

#include <gtest/gtest.h>

#include "gui/actions.h"
#include "gui/page_order.h"
#include "gui/paint/page_grid.h"
#include "gui/views/page_map.h"
#include "gui/views/page_map_marks.h"
#include "tests/gui/fake_snapshot.h"
#include "tests/gui/support.h"

namespace heapglass::gui
{
namespace
{

constexpr QRect kArea(38, 41, 1024, 260);

bool areNeighbours(HilbertPlace a, HilbertPlace b)
{
    return std::abs(a.column - b.column) + std::abs(a.row - b.row) == 1;
}

TEST(Hilbert, TheCurveVisitsEveryCellOnceAndGoesToNeighboursOnly)
{
    for (int side = 1; side <= 256; side *= 2) {
        std::set<std::pair<int, int>> visited;
        const auto cells = std::uint64_t(side) * std::uint64_t(side);
        for (std::uint64_t i = 0; i < cells; ++i) {
            const HilbertPlace place = hilbertPlace(side, i);
            ASSERT_TRUE(place.column >= 0 && place.column < side && place.row >= 0 && place.row < side);
            ASSERT_TRUE(visited.emplace(place.column, place.row).second);
            ASSERT_EQ(hilbertIndex(side, place), i);
            if (i) {
                ASSERT_TRUE(areNeighbours(hilbertPlace(side, i - 1), place)) << i;
            }
        }
        EXPECT_EQ(hilbertPlace(side, 0), HilbertPlace{});
        EXPECT_EQ(hilbertPlace(side, cells - 1), (HilbertPlace{side - 1, 0})) << "beside the next square";
    }
}

TEST(Hilbert, AGridFindsThePageItPutAnywhereAndGoesOnFromSquareToSquare)
{
    for (int step = 0; step < 9; ++step)
        for (const PageIndex pages : {1U, 40U, 5000U, 100'000U}) {
            PageGrid grid = PageGrid::atStep(kArea, pages, step, PageOrder::hilbert);
            EXPECT_EQ(grid.columns % grid.side, 0);
            EXPECT_LE(grid.side, std::max(1, grid.rowsInView()));
            for (PageIndex cell = 0; cell < std::min<PageIndex>(grid.cellCount(), 3000); ++cell) {
                const HilbertPlace place = grid.placeOf(cell);
                ASSERT_EQ(grid.cellAt(place), cell);
                if (cell % grid.cellsPerBand()) {
                    ASSERT_TRUE(areNeighbours(grid.placeOf(cell - 1), place)) << cell;
                }
                const QRect rect = grid.cellRect(cell);
                if (!kArea.contains(rect)) continue;
                ASSERT_EQ(grid.pageAt(rect.topLeft()), cell * grid.pagesPerCell);
                ASSERT_EQ(grid.pageAt(rect.bottomRight()), cell * grid.pagesPerCell);
            }
            const PageIndex last = (grid.cellCount() - 1) * grid.pagesPerCell;
            grid = grid.showing(last);
            EXPECT_EQ(grid.firstRow % grid.side, 0) << "whole bands";
            EXPECT_TRUE(kArea.intersects(grid.pageRect(last)));
            EXPECT_LT(grid.firstCellInView(), grid.cellCount());
            EXPECT_GE(grid.firstCellInView() + grid.cellsInView(), grid.cellCount());
        }
}

TEST(Hilbert, WhatFitsIsAllInView)
{
    for (const PageIndex pages : {0U, 1U, 3U, 300U, 2275U, 70'000U, 1U << 24}) {
        const PageGrid grid = PageGrid::fitting(kArea, pages, PageOrder::hilbert);
        EXPECT_TRUE(grid.fits());
        EXPECT_EQ(grid.lastFirstRow(), 0);
        for (PageIndex cell = 0; cell < std::min<PageIndex>(grid.cellCount(), 20'000); ++cell)
            ASSERT_TRUE(kArea.adjusted(0, 0, 2, 2).contains(grid.cellRect(cell))) << pages << ' ' << cell;
    }
}

/// Grown by so much, as pixels say it.
TEST(Hilbert, ARegionIsTheUnionOfItsCells)
{
    for (const int step : {1, 4, 5}) {
        const PageGrid grid = PageGrid::atStep(kArea, 4000, step, PageOrder::hilbert);
        ASSERT_GT(grid.side, 1);
        for (const auto& [first, count] : {std::pair<PageIndex, PageIndex>{0, 1}, {5, 9}, {17, 100}}) {
            const QRegion region = regionOf(grid, first, count, 0);
            for (PageIndex page = 0; page < 200; ++page) {
                const bool inside = page >= first && page < first + count;
                EXPECT_EQ(region.contains(grid.pageRect(page).center()), inside) << page;
            }
            if (count == 1) {
                EXPECT_EQ(region.boundingRect(), grid.pageRect(first));
                EXPECT_EQ(regionOf(grid, first, 1, 3).boundingRect(),
                          grid.pageRect(first).adjusted(-3, -3, 3, 3));
            }
        }
    }
}

TEST(Hilbert, LooksStandWhereTheirCellsAreSeen)
{
    std::string states(300, 'h');
    states[37] = 'p';
    const replay::Snapshot snapshot = snapshotOf(states);
    const PageGrid grid = PageGrid::fitting(kArea, 300, PageOrder::hilbert);
    ASSERT_GT(grid.side, 1);
    const auto looks = looksOf(PageScene{.now = &snapshot}, grid);
    const HilbertPlace place = grid.placeOf(37);
    EXPECT_EQ(looks[std::size_t(place.row * grid.columns + place.column)].kind, CellLook::Kind::pinned);
    EXPECT_EQ(std::ranges::count(looks, CellLook::Kind::pinned, &CellLook::kind), 1);
    EXPECT_EQ(std::ranges::count(looks, CellLook::Kind::held, &CellLook::kind), 299);
}

TEST(Hilbert, TheMapIsSwitchedAndItsKeysGoAlongTheCurve)
{
    OpenWindow open(dataFile("pinned_page.ops"));
    auto* map = open.window.findChild<PageMap*>();
    ASSERT_EQ(map->grid().side, 1);
    open.window.actions().at("view.hilbert")->trigger();
    open.settle();
    const PageGrid& grid = map->grid();
    ASSERT_GT(grid.side, 1);
    EXPECT_TRUE(QSettings().value(QStringLiteral("hilbert")).toBool());
    EXPECT_TRUE(map->caption().contains(QStringLiteral("Hilbert")));
    EXPECT_TRUE(open.window.actions().at("view.hilbert")->isChecked());

    map->setFocus();
    QTest::mouseClick(map, Qt::LeftButton, {}, grid.pageRect(5).center());
    EXPECT_EQ(open.session.selection()->page, 5U);
    QTest::keyClick(map, Qt::Key_Right);
    EXPECT_EQ(open.session.selection()->page, 6U) << "the next one on the curve";
    const HilbertPlace before = grid.placeOf(6);
    QTest::keyClick(map, Qt::Key_Up);
    EXPECT_EQ(grid.placeOf(open.session.selection()->page), (HilbertPlace{before.column, before.row - 1}))
        << "the one that is seen above";

    const CellTable::Range selected = map->selectedCells();
    ASSERT_EQ(selected.count, 1);
    EXPECT_EQ(map->cellRect(selected.first), grid.pageRect(open.session.selection()->page));
    int named = 0;
    for (int cell = 0; cell < map->cellCount(); ++cell)
        named += !map->cellText(cell).isEmpty();
    EXPECT_EQ(named, 32) << "the heap's pages, and no hole";

    open.window.setPageOrder(PageOrder::rows);
    open.settle();
    EXPECT_EQ(map->grid().side, 1);
    QSettings().remove(QStringLiteral("hilbert"));
}

} // namespace
} // namespace heapglass::gui
