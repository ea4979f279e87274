// Any widget that is a CellTable, for screen readers: a table whose cells can be read and selected.
#pragma once

namespace heapglass::gui
{

/// Once per process; harmless if called again.
void makeCellTablesAccessible();

} // namespace heapglass::gui
