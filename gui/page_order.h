// In which order pages lie in the page map: in rows, or along Hilbert's curve.
#pragma once

#include "gui/paint/page_grid.h"

namespace heapglass::gui
{

/// As chosen, for the whole application; rows unless set.
PageOrder pageOrder();
void setPageOrder(PageOrder order);

} // namespace heapglass::gui
