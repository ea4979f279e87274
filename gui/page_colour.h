// What the page map colours held pages by: their state, or the share of them that is live.
#pragma once

namespace heapglass::gui
{

/// As chosen, for the whole application; by state unless set.
bool coloursByShare();
void setColoursByShare(bool byShare);

} // namespace heapglass::gui
