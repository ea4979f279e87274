// The legend of time × address: the scale with its ends, and what is not live.
#pragma once

#include <QPainter>

#include "engine/replay/snapshot.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

/// Entries for which there is no room are left out, from the last one on.
void drawTimeLegend(QPainter& painter, QRect row, const replay::Snapshot& now, const Theme& theme);

} // namespace heapglass::gui
