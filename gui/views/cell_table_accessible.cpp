#include "gui/views/cell_table_accessible.h"

#include <unordered_map>

#include <QAccessibleWidget>
#include <QPointer>
#include <QWidget>

#include "gui/views/cell_table.h"

namespace heapglass::gui
{

namespace
{

/// One cell. It looks everything up when asked: what it says is true of the Snapshot that is shown.
class Cell : public QAccessibleInterface,
             public QAccessibleTableCellInterface,
             public QAccessibleActionInterface
{
  public:
    Cell(QWidget* widget, CellTable* table, int number) : m_widget(widget), m_table(table), m_number(number)
    {
    }

    bool isValid() const override { return m_widget && m_number < m_table->cellCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_widget ? m_widget->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return table(); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_table->cellText(m_number) : QString();
    }

    QRect rect() const override
    {
        if (!isValid()) return {};
        const QRect inside = m_table->cellRect(m_number);
        return {m_widget->mapToGlobal(inside.topLeft()), inside.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid) return state;
        state.selectable = state.focusable = true;
        state.selected = isSelected();
        state.focused = state.selected && m_widget->hasFocus() && m_table->selectedCells().first == m_number;
        state.invisible = state.offscreen = !m_widget->isVisible();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface) return static_cast<QAccessibleTableCellInterface*>(this);
        if (type == QAccessible::ActionInterface) return static_cast<QAccessibleActionInterface*>(this);
        return nullptr;
    }

    bool isSelected() const override { return isValid() && m_table->selectedCells().contains(m_number); }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_number % m_table->cellColumns(); }
    int rowIndex() const override { return m_number / m_table->cellColumns(); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return QAccessible::queryAccessibleInterface(m_widget); }

    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString&) override
    {
        if (isValid()) m_table->selectCell(m_number);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

  private:
    QPointer<QWidget> m_widget;
    CellTable* m_table;
    int m_number;
};

class Table : public QAccessibleWidget, public QAccessibleTableInterface
{
  public:
    Table(QWidget* widget, CellTable* table) : QAccessibleWidget(widget, QAccessible::Table), m_table(table)
    {
    }
    ~Table() override
    {
        for (const auto& [number, id] : m_cells)
            QAccessible::deleteAccessibleInterface(id);
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableInterface) return static_cast<QAccessibleTableInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    int childCount() const override { return m_table->cellCount(); }

    /// Made when it is first asked for: a map may have 10^4 of them.
    QAccessibleInterface* child(int number) const override
    {
        if (number < 0 || number >= m_table->cellCount()) return nullptr;
        const auto [cell, fresh] = m_cells.try_emplace(number, 0);
        if (fresh)
            cell->second = QAccessible::registerAccessibleInterface(new Cell(widget(), m_table, number));
        return QAccessible::accessibleInterface(cell->second);
    }

    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint point = widget()->mapFromGlobal(QPoint(x, y));
        for (int i = 0; i < m_table->cellCount(); ++i)
            if (m_table->cellRect(i).contains(point)) return child(i);
        return nullptr;
    }

    int indexOfChild(const QAccessibleInterface* child) const override
    {
        auto* cell = dynamic_cast<const Cell*>(child);
        return cell ? cell->rowIndex() * columnCount() + cell->columnIndex() : -1;
    }

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override
    {
        const bool inside = row >= 0 && column >= 0 && column < columnCount();
        return inside ? child(row * columnCount() + column) : nullptr;
    }
    int columnCount() const override { return m_table->cellColumns(); }
    int rowCount() const override { return m_table->cellRows(); }
    QString columnDescription(int) const override { return {}; }
    QString rowDescription(int) const override { return {}; }

    int selectedCellCount() const override { return m_table->selectedCells().count; }
    QList<QAccessibleInterface*> selectedCells() const override
    {
        const CellTable::Range range = m_table->selectedCells();
        QList<QAccessibleInterface*> cells;
        for (int i = range.first; i < range.first + range.count; ++i)
            if (auto* cell = child(i)) cells << cell;
        return cells;
    }
    // Whole rows and columns are nothing that one selects in a heap.
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

  private:
    CellTable* m_table;
    mutable std::unordered_map<int, QAccessible::Id> m_cells;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    auto* table = dynamic_cast<CellTable*>(widget);
    return table ? new Table(widget, table) : nullptr;
}

} // namespace

void makeCellTablesAccessible()
{
    QAccessible::installFactory(make); // Qt ignores a second time
}

} // namespace heapglass::gui
