#include "gui/wheel.h"

#include <QWheelEvent>

namespace heapglass::gui
{

namespace
{

bool zooming = true;
constexpr int kNotch = 120; // of QWheelEvent::angleDelta()
int rest = 0;               // of the turns so far, times what a notch is

} // namespace

bool wheelZooms()
{
    return zooming;
}

void setWheelZooms(bool zooms)
{
    zooming = zooms;
}

bool isZoom(const QWheelEvent& event)
{
    return zooming != bool(event.modifiers() & Qt::ControlModifier);
}

int wheelTurn(const QWheelEvent& event, int notch)
{
    const int turn = event.angleDelta().y() * notch;
    if ((turn < 0) != (rest < 0)) rest = 0;
    rest += turn;
    const int whole = rest / kNotch;
    rest -= whole * kNotch;
    return whole;
}

} // namespace heapglass::gui
