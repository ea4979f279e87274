// What stands in which column of a table (engine/trace/csv_columns.h): its first rows, and a choice above
// each column.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <QDialog>

#include "engine/trace/csv_columns.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace heapglass::gui
{

class ColumnsDialog : public QDialog
{
    Q_OBJECT
  public:
    /// `columns`: as it was read, "op=1,size=2"; empty: a guess from the names.
    ColumnsDialog(std::shared_ptr<const trace::TableHead> table, const std::string& columns,
                  QWidget* parent = nullptr);

    /// As they are chosen.
    std::string columns() const;

  private:
    void addColumn(QGridLayout* grid, int column);
    void addRow(QGridLayout* grid, int row, const std::vector<std::string>& cells, const char* look);
    trace::Columns chosen() const;
    void check();

    std::shared_ptr<const trace::TableHead> m_table;
    std::vector<QComboBox*> m_choices;
    QLabel* m_lack = nullptr;
    QPushButton* m_read = nullptr;
};

} // namespace heapglass::gui
