// The axes of time × address: events below, pages on the left, _heapmin calls above. For its painter alone.
#pragma once

#include <utility>
#include <vector>

#include "gui/views/time_map_painter.h"

namespace heapglass::gui
{

/// Along the axis, in its unit, and what they say: round numbers of events, of which inserted _heapmin calls
/// are none; or of milliseconds.
std::vector<std::pair<double, QString>> timeTicks(const TimeScene& scene);
void drawTimeAxes(QPainter& painter, const TimeScene& scene, const Theme& theme);

} // namespace heapglass::gui
