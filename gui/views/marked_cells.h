// Pages that are pointed out on the page map: a ring around them, solid or dashed, and a veil over all
// others, so that it takes no colour to tell them apart.
#pragma once

#include <vector>

#include <QPainter>

#include "gui/page_marks.h"
#include "gui/paint/page_grid.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

enum class CellMark : std::uint8_t { none, weak, strong };

/// Of each cell in view. A cell of several pages is strong if one of them is.
std::vector<CellMark> cellMarks(const PageMarks& marks, const PageGrid& grid);
/// A veil over the cells in which none of `pages` lies; `hides`: nothing is seen of them.
void veilOthers(QPainter& painter, const PageGrid& grid, const std::vector<PageRun>& pages, bool hides,
                const Theme& theme);
void drawMarkedCells(QPainter& painter, const PageGrid& grid, const PageMarks& marks, const Theme& theme);

} // namespace heapglass::gui
