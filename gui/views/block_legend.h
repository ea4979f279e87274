// The row above the block map: what each fill means, and what is left out at breaks of recorded addresses.
#pragma once

#include <QPainter>

#include "gui/paint/theme.h"
#include "gui/views/block_scene.h"

namespace heapglass::gui
{

void drawBlockLegend(QPainter& painter, QRect row, const BlockRows& rows, const BlockScene& scene,
                     const Theme& theme);

} // namespace heapglass::gui
