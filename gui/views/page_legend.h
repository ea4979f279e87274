// The row above the page map: each state with its swatch, its name and its count, and a line on the right.
#pragma once

#include <QPainter>

#include "gui/paint/theme.h"
#include "gui/views/page_scene.h"

namespace heapglass::gui
{

/// Draws from left to right; what does not fit is left off, the line on the right first.
void drawPageLegend(QPainter& painter, QRect row, const PageCounts& counts, bool recorded,
                    const QString& right, const Theme& theme);

} // namespace heapglass::gui
