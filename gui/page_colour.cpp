#include "gui/page_colour.h"

namespace heapglass::gui
{

namespace
{

bool share = false;

} // namespace

bool coloursByShare()
{
    return share;
}

void setColoursByShare(bool byShare)
{
    share = byShare;
}

} // namespace heapglass::gui
