// Draws the block map: each block to scale as header, payload and slack, or as free with its bookkeeping.
#pragma once

#include <QPainter>

#include "gui/paint/theme.h"
#include "gui/views/block_scene.h"

namespace heapglass::gui
{

/// The part of the widget that rows may fill.
QRect blockArea(QSize widget);
void paintBlockMap(QPainter& painter, QRect widget, const BlockRows& rows, const BlockScene& scene,
                   const Theme& theme);
/// A ring around the block that is pointed at, unless it is selected.
void paintBlockHover(QPainter& painter, const BlockRows& rows, const BlockScene& scene, const Spot& spot,
                     const Theme& theme);

} // namespace heapglass::gui
