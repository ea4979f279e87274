// What the wheel does over a map: zooms at the pointer, or scrolls; with Ctrl the other of the two.
#pragma once

class QWheelEvent;

namespace heapglass::gui
{

/// As chosen, for the whole application; zooming unless set.
bool wheelZooms();
void setWheelZooms(bool zooms);
/// Whether this turn of the wheel is to zoom.
bool isZoom(const QWheelEvent& event);
/// How far this turn goes, up or to the left positive: `notch` for each notch of a wheel. Touchpads send
/// small parts of one, which add up.
int wheelTurn(const QWheelEvent& event, int notch = 1);

} // namespace heapglass::gui
