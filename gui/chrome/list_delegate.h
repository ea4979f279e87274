// Draws the cells of a list of many rows that changes all the time: a line of text, and the ground where the
// row is chosen, as the style sheet would have them. Without the sheet, which looks its rules up for each
// cell.
#pragma once

#include <QStyledItemDelegate>

namespace heapglass::gui
{

class ListDelegate : public QStyledItemDelegate
{
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace heapglass::gui
