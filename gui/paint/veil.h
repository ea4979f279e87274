// The veil on the maps over what does not match a search.
#pragma once

#include "gui/paint/theme.h"

namespace heapglass::gui
{

/// `hides`: nothing is seen through it. Else it is thicker than the one over what is not pointed out, for it
/// may lie over nearly all.
inline QColor veilOfOthers(const Theme& theme, bool hides)
{
    QColor veil = theme.base;
    veil.setAlphaF(hides ? 1.0F : 0.72F);
    return veil;
}

} // namespace heapglass::gui
