// What lies above the cells of the page map: the heap's end, rings around what is chosen or pointed at, the
// pins that flash during _heapmin and its sweep line. Few of them at a time, so a QPainter does.
#pragma once

#include <QPainter>

#include "gui/paint/theme.h"
#include "gui/views/page_scene.h"

namespace heapglass::gui
{

void drawPageMarks(QPainter& painter, const PageGrid& grid, const PageScene& scene, const Theme& theme);
/// A thin ring around what is pointed at.
void drawPageHover(QPainter& painter, const PageGrid& grid, const Spot& spot, const Theme& theme);
/// The pin, centred, about as high as `size`.
void drawPinGlyph(QPainter& painter, QPointF centre, double size, const QColor& colour);
/// The area that pages [first, first + count) cover in the grid.
QRegion regionOf(const PageGrid& grid, PageIndex first, PageIndex count, int grownBy);

} // namespace heapglass::gui
