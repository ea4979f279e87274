// Tables that are lists: whole rows are chosen, one at a time, and nothing is drawn around cells.
#pragma once

class QString;
class QTableView;

namespace heapglass::gui
{

/// Rows of `rowHeight` pixels at the usual size of type. Tab leaves the table; Home and End go to its first
/// and its last row.
void setUpListTable(QTableView& table, const QString& accessibleName, int rowHeight = 22);

} // namespace heapglass::gui
