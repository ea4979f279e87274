#include "gui/chrome/list_delegate.h"

#include <QPainter>

#include "gui/paint/theme.h"

namespace heapglass::gui
{

namespace
{

// What chrome/style.cpp keeps free in the header's sections.
constexpr int kLeft = 9, kRight = 17;

} // namespace

void ListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Theme& t = theme();
    const QRect& cell = option.rect;
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(cell, t.selectionFill);
        for (const int top : {cell.top(), cell.bottom() - 1})
            if (t.strong) painter->fillRect(cell.left(), top, cell.width(), 2, t.text);
    }
    const QRect room = cell.adjusted(kLeft, 0, -kRight, 0);
    QString text = index.data().toString();
    int width = option.fontMetrics.horizontalAdvance(text);
    if (width > room.width()) {
        text = option.fontMetrics.elidedText(text, option.textElideMode, room.width());
        width = option.fontMetrics.horizontalAdvance(text);
    }
    const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt());
    const int x = alignment & Qt::AlignRight ? room.right() + 1 - width : room.left();
    const int y =
        room.top() + (room.height() - option.fontMetrics.height()) / 2 + option.fontMetrics.ascent();
    painter->setPen(t.text);
    painter->drawText(x, y, text);
}

} // namespace heapglass::gui
