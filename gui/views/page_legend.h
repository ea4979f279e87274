// The row above the page map: each state with its swatch, its name and its count.
#pragma once

#include <QPainter>

#include "gui/paint/theme.h"
#include "gui/views/page_scene.h"

namespace heapglass::gui
{

/// Draws from left to right; returns how wide that is, a gap at the end included.
int drawPageLegend(QPainter& painter, QRect row, const PageCounts& counts, bool recorded, const Theme& theme);

} // namespace heapglass::gui
