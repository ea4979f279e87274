// The hatches of the maps as brushes, aligned to the widget like those of the page map's cells.
#pragma once

#include <QBrush>

#include "gui/paint/theme.h"

namespace heapglass::gui
{

struct Patterns {
    explicit Patterns(const Theme& theme);
    QBrush land;  ///< free: rising lines
    QBrush slack; ///< inside a block, not asked for: falling lines
    QBrush meta;  ///< bookkeeping: level lines
};

} // namespace heapglass::gui
