// Free blocks by size: for each power of two how many bytes lie in blocks of that size, and in how many
// blocks.
#pragma once

#include <QPainter>

#include "engine/replay/snapshot.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

void drawFreeHistogram(QPainter& painter, QRect rect, const replay::FreeBlocks& list, const Theme& theme);
/// "256", "4 Ki", "1 Mi": the smallest size of a class.
QString sizeClassText(int power);

} // namespace heapglass::gui
