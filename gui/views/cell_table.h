// What a map shows, as a table of cells: how a screen reader gets at it. Only what is in view counts.
#pragma once

#include <QRect>
#include <QString>

namespace heapglass::gui
{

class CellTable
{
  public:
    struct Range {
        int first = 0;
        int count = 0;
        bool contains(int cell) const { return cell >= first && cell - first < count; }
    };

    virtual ~CellTable() = default;

    /// Cells are numbered from 0 in reading order; the last row may be shorter.
    virtual int cellCount() const = 0;
    virtual int cellColumns() const { return 1; }
    int cellRows() const { return (cellCount() + cellColumns() - 1) / cellColumns(); }
    /// "Page 37: pinned, 624 B live in 4 blocks."
    virtual QString cellText(int cell) const = 0;
    /// In the widget's pixels.
    virtual QRect cellRect(int cell) const = 0;
    virtual Range selectedCells() const = 0;
    virtual void selectCell(int cell) = 0;
};

} // namespace heapglass::gui
