// The hatches of the maps as brushes, aligned to the widget like those of the page map's cells.
#pragma once

#include <QBrush>
#include <QPainter>

#include "gui/paint/theme.h"

namespace heapglass::gui
{

struct Patterns {
    explicit Patterns(const Theme& theme);
    QBrush land;  ///< free: rising lines
    QBrush slack; ///< inside a block, not asked for: falling lines
    QBrush meta;  ///< bookkeeping: level lines
};

/// As painter.fillRect(); into an SVG, whose writer knows no textures and would leave the place empty, as a
/// picture of the texture.
void fillWith(QPainter& painter, const QRect& rect, const QBrush& brush);

} // namespace heapglass::gui
