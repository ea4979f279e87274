// How marks look, in the timeline, the maps and the list: a ribbon with the letter of its tag, in its colour.
#pragma once

#include <QIcon>
#include <QPainter>

#include "gui/marks/mark.h"

namespace heapglass::replay
{
struct Snapshot;
}

namespace heapglass::gui
{

struct BlockRows;
struct PageGrid;
struct MarkedSpot;
struct Theme;
struct TimeGrid;
class MarkBook;

/// A ribbon `height` pixels high and three quarters as wide; from 9 pixels on with its letter.
void drawRibbon(QPainter& painter, QPoint topLeft, int height, const Mark& mark, const Theme& theme);
int ribbonWidth(int height);
QColor colourOf(const Mark& mark, const Theme& theme);
/// For lists and menus; of a `tag`, 0 for none.
QIcon ribbonIcon(int tag, const Theme& theme);

/// On the page map: rings around the marked cells that are in view, and ribbons where cells are large enough.
void drawMarksOnPages(QPainter& painter, const PageGrid& grid, const std::vector<MarkedSpot>& places,
                      const Theme& theme);

/// On the block map: rings around the named blocks that are in view, with ribbon and name where there is
/// room.
void drawMarksOnBlocks(QPainter& painter, const BlockRows& rows, const std::vector<MarkedSpot>& places,
                       const Theme& theme);
/// On time × address: a line with a ribbon for each moment, one at the left edge for each place.
void drawMarksOverTime(QPainter& painter, const TimeGrid& grid, const MarkBook& book,
                       const replay::Snapshot& snapshot, const Theme& theme);

} // namespace heapglass::gui
