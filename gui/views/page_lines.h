// Pages that are pointed out, on a map of bytes: a line below their part of each row, solid or dashed as the
// rings of the page map are (marked_cells.h). Costs follow the pixels.
#pragma once

#include <QPainter>

#include "gui/page_marks.h"
#include "gui/paint/block_rows.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

/// `page`: the bytes of one. In the gap below the rows, so that nothing of a block is covered.
void drawPageLines(QPainter& painter, const BlockRows& rows, const PageMarks& marks, Bytes page,
                   const Theme& theme);
/// What the lines in view mean, from the left of `row` on; returns where it ends.
int drawPageLineLegend(QPainter& painter, QRect row, const BlockRows& rows, const PageMarks& marks,
                       Bytes page, const Theme& theme);

} // namespace heapglass::gui
