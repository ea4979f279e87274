#include "gui/chrome/list_table.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

#include "gui/chrome/style.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

/// Qt's own go along the row, which is chosen whole. Headings are passed over: they cannot be chosen.
class RowKeys : public QObject
{
  public:
    explicit RowKeys(QTableView& table) : QObject(&table), m_table(table) { table.installEventFilter(this); }

  protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress) return false;
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() & ~Qt::KeypadModifier) return false;
        if (key->key() == Qt::Key_Home) return goTo(0, 1), true;
        if (key->key() == Qt::Key_End) return goTo(m_table.model()->rowCount() - 1, -1), true;
        return false;
    }

  private:
    void goTo(int row, int step)
    {
        const QAbstractItemModel& model = *m_table.model();
        const int column = std::max(0, m_table.currentIndex().column());
        for (; row >= 0 && row < model.rowCount(); row += step)
            if (model.index(row, column).flags() & Qt::ItemIsSelectable)
                return m_table.setCurrentIndex(model.index(row, column));
    }

    QTableView& m_table;
};

} // namespace

void setUpListTable(QTableView& table, const QString& accessibleName, int rowHeight)
{
    setLook(&table, "list");
    table.setAccessibleName(accessibleName);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setTabKeyNavigation(false);
    new RowKeys(table);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(scaledByType(rowHeight));
    table.horizontalHeader()->setHighlightSections(false);
}

} // namespace heapglass::gui
