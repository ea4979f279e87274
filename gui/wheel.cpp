#include "gui/wheel.h"

#include <QWheelEvent>

namespace heapglass::gui
{

namespace
{

bool zooming = true;

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

} // namespace heapglass::gui
