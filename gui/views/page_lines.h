// Pages that are pointed out, on a map of bytes: a line below their part of each row, solid or dashed as the
// rings of the page map are (marked_cells.h). Costs follow the pixels. Cells of the page map that stand for
// several pages are not lined: which of their pages are meant is not known.
#pragma once

#include <QPainter>

#include "engine/replay/snapshot.h"
#include "gui/page_marks.h"
#include "gui/paint/block_rows.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

/// In the gap below the rows, so that nothing of a block is covered.
void drawPageLines(QPainter& painter, const BlockRows& rows, const PageMarks& marks,
                   const replay::Snapshot& now, const Theme& theme);
/// What the lines in view mean, from the left of `row` on, as far as there is room; returns where it ends.
int drawPageLineLegend(QPainter& painter, QRect row, const BlockRows& rows, const PageMarks& marks,
                       const replay::Snapshot& now, const Theme& theme);
/// The room that it takes, in pixels; 0: nothing in view has a name.
int pageLineLegendWidth(const BlockRows& rows, const PageMarks& marks, const replay::Snapshot& now);

} // namespace heapglass::gui
