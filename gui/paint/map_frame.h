// Where maps stand in their panes, so that what is written above them begins where they do.
#pragma once

#include "gui/paint/type.h"

namespace heapglass::gui
{

constexpr int kMapRightMargin = 2; ///< pixels
/// Of what is written above and below them: their cells end a gap before the margin.
constexpr int kMapTextMargin = 4;

/// Left of them: room for what their rows are called by.
inline int mapGutter()
{
    return scaledByType(38);
}

} // namespace heapglass::gui
