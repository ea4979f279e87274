// The axes of time × address: events below, pages on the left, _heapmin calls above. For its painter alone.
#pragma once

#include "gui/views/time_map_painter.h"

namespace heapglass::gui
{

void drawTimeAxes(QPainter& painter, const TimeScene& scene, const Theme& theme);

} // namespace heapglass::gui
