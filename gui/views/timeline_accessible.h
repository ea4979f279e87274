// The timeline for screen readers: a slider whose value is the event number.
#pragma once

namespace heapglass::gui
{

/// Once per process; harmless if called again.
void makeTimelineAccessible();

} // namespace heapglass::gui
