#include "gui/chrome/link_label.h"

#include <QFocusEvent>
#include <QPainter>

#include "gui/paint/theme.h"

namespace heapglass::gui
{

bool LinkLabel::hasLinks() const
{
    return textInteractionFlags() & Qt::LinksAccessibleByKeyboard && text().contains(QLatin1String("<a "));
}

void LinkLabel::focusInEvent(QFocusEvent* event)
{
    QLabel::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    const bool byKey =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    if (byKey && hasLinks()) focusNextPrevChild(reason != Qt::BacktabFocusReason); // among its links
    update();
}

void LinkLabel::focusOutEvent(QFocusEvent* event)
{
    QLabel::focusOutEvent(event);
    update();
}

void LinkLabel::paintEvent(QPaintEvent* event)
{
    QLabel::paintEvent(event);
    if (!hasFocus() || hasLinks() || !(focusPolicy() & Qt::TabFocus)) return;
    QPainter painter(this);
    painter.setPen(QPen(theme().focus, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace heapglass::gui
