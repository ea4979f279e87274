// The row above the page map: each state with its swatch, its name and its count.
#pragma once

#include <QPainter>

#include "gui/paint/theme.h"
#include "gui/views/page_scene.h"

namespace heapglass::gui
{

/// Draws from left to right; returns how wide that is, a gap at the end included.
int drawPageLegend(QPainter& painter, QRect row, const PageCounts& counts, bool recorded, const Theme& theme);
/// The same where held pages are coloured by something else: what that is instead of held and pinned.
int drawTintLegend(QPainter& painter, QRect row, const PageScene& scene, const Theme& theme);

/// The rings of the pages that are pointed out and what these have in common, at the right end of `row`;
/// nothing where there is no room.
void drawMarkLegend(QPainter& painter, QRect row, const PageMarks& marks, const Theme& theme);

} // namespace heapglass::gui
