#include "gui/chrome/list_table.h"

#include <QHeaderView>
#include <QTableView>

#include "gui/chrome/style.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

void setUpListTable(QTableView& table, const QString& accessibleName, int rowHeight)
{
    setLook(&table, "list");
    table.setAccessibleName(accessibleName);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(scaledByType(rowHeight));
    table.horizontalHeader()->setHighlightSections(false);
}

} // namespace heapglass::gui
