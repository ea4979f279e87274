#include "gui/paint/page_grid.h"

#include <gtest/gtest.h>

namespace heapglass::gui
{
namespace
{

constexpr QRect kArea(38, 41, 1024, 260);

TEST(PageGrid, GivesTheRowsOfTheMockUps)
{
    const std::pair<int, int> columnsAt[] = {{1, 32}, {4, 64}, {5, 128}, {8, 256}};
    for (const auto& [step, columns] : columnsAt)
        EXPECT_EQ(PageGrid::atStep(kArea, 10000, step).columns, columns) << "step " << step;
    EXPECT_EQ(PageGrid::atStep(QRect(0, 0, 1780, 400), 256, 0).columns, 32) << "presentation";
    EXPECT_EQ(PageGrid::atStep(QRect(0, 0, 430, 400), 256, 3).columns, 16) << "compare";
}

TEST(PageGrid, FitsAllPagesWithTheLargestCellsThatDo)
{
    EXPECT_EQ(PageGrid::fitting(kArea, 256).size, (CellSize{32, 31}));
    EXPECT_EQ(PageGrid::fitting(kArea, 3433).size, (CellSize{8, 7}));
    EXPECT_EQ(PageGrid::fitting(kArea, 16640).size, (CellSize{4, 4}));
    EXPECT_EQ(PageGrid::fitting(kArea, 16641).pagesPerCell, 2U);
    EXPECT_EQ(PageGrid::fitting(kArea, PageIndex{1} << 24).pagesPerCell, 1024U);
    for (PageIndex pages : {1U, 255U, 4096U, 1000000U})
        EXPECT_TRUE(PageGrid::fitting(kArea, pages).fits());
}

TEST(PageGrid, ANarrowPaneIsFilledByCellsBetweenThoseOfTheMockUps)
{
    const QRect lane(38, 41, 412, 260), narrow(38, 41, 686, 210);
    EXPECT_EQ(PageGrid::fitting(lane, 2275).size, (CellSize{6, 5})) << "64 cells: 384 of 412 pixels";
    EXPECT_EQ(PageGrid::fitting(narrow, 2275).size, (CellSize{5, 4})) << "128 cells: 640 of 686 pixels";
    // 1,024 pixels hold a row of the mock-ups' cells, under which the rows of blocks begin and end.
    for (PageIndex pages = 1; pages < 40000; pages += 97) {
        const CellSize size = PageGrid::fitting(kArea, pages).size;
        EXPECT_FALSE(size == (CellSize{6, 5}) || size == (CellSize{5, 4})) << pages;
    }
}

TEST(PageGrid, StepsPastSizesThatWouldNotFillTheRow)
{
    const PageGrid wide = PageGrid::atStep(kArea, 5000, 5);
    EXPECT_EQ(zoomStep(wide.nextStep(-1)).size, (CellSize{4, 4}));
    EXPECT_EQ(PageGrid::atStep(kArea, 5000, wide.nextStep(-1)).nextStep(1), 5);
    const PageGrid lane = PageGrid::atStep(QRect(38, 41, 412, 260), 5000, 5);
    EXPECT_EQ(zoomStep(lane.nextStep(-1)).size, (CellSize{6, 5}));
    EXPECT_EQ(PageGrid::atStep(kArea, 5000, 0).nextStep(1), 0);
}

TEST(PageGrid, FindsThePageItPutAnywhere)
{
    for (int step = 0; step < 11; ++step) {
        const PageGrid grid = PageGrid::atStep(kArea, 5000, step);
        for (PageIndex page = 0; page < 200; page += grid.pagesPerCell) {
            const QRect rect = grid.pageRect(page);
            if (!kArea.contains(rect)) continue;
            EXPECT_EQ(grid.pageAt(rect.topLeft()), page);
            EXPECT_EQ(grid.pageAt(rect.bottomRight()), page);
        }
    }
}

TEST(PageGrid, HasNoPageOutsideTheHeap)
{
    const PageGrid grid = PageGrid::atStep(kArea, 40, 1);
    EXPECT_FALSE(grid.pageAt({10, 50}));
    EXPECT_FALSE(grid.pageAt({50, 20}));
    EXPECT_FALSE(grid.pageAt({38 + 9 * 32, 41 + 32})); // page 41
    EXPECT_EQ(grid.pageNear({5000, 5000}), 39U);
    EXPECT_EQ(PageGrid::fitting(kArea, 0).cellsInView(), 0U);
}

TEST(PageGrid, ScrollsOnlyAsFarAsNeeded)
{
    const PageGrid grid = PageGrid::atStep(kArea, 3000, 1);
    EXPECT_EQ(grid.rowsInView(), 8);
    EXPECT_EQ(grid.showing(200).firstRow, 0);
    EXPECT_EQ(grid.showing(256).firstRow, 1);
    EXPECT_EQ(grid.showing(2999).firstRow, grid.lastFirstRow());
    EXPECT_EQ(grid.showing(2999).showing(0).firstRow, 0);
}

TEST(PageGrid, AsksForThePartlyVisibleRowToo)
{
    const PageGrid grid = PageGrid::atStep(kArea, 3000, 1);
    EXPECT_EQ(grid.cellsInView(), 9U * 32U);
    EXPECT_EQ(grid.showing(2999).firstPageInView() % 32, 0U);
}

} // namespace
} // namespace heapglass::gui
