#include "gui/chrome/choice.h"

#include <QHelpEvent>
#include <QListView>
#include <QPainter>
#include <QTextDocument>
#include <QToolTip>
#include <QWheelEvent>

#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

constexpr int kShortText = Qt::UserRole + 1;
constexpr int kBefore = 10, kBehind = 28; // pixels beside the text

} // namespace

Choice::Choice(const QString& accessibleName, QWidget* parent) : QComboBox(parent)
{
    setAccessibleName(accessibleName);
    setView(new QListView(this)); // obeys the style sheet, a native popup does not
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setFocusPolicy(Qt::StrongFocus);
    setMaxVisibleItems(16);
}

void Choice::setShortText(int index, const QString& text)
{
    setItemData(index, text, kShortText);
}

QString Choice::shown(int index) const
{
    const QString text = itemData(index, kShortText).toString();
    return text.isEmpty() ? itemText(index) : text;
}

int Choice::textRoom() const
{
    return width() - kBefore - kBehind + 2;
}

/// Where the text is cut, it stands above what the tool tip says anyway.
bool Choice::event(QEvent* event)
{
    const QString text = shown(currentIndex());
    if (event->type() != QEvent::ToolTip || fontMetrics().horizontalAdvance(text) <= textRoom())
        return QComboBox::event(event);
    const QString tip = toolTip();
    const QString below = tip.isEmpty() || Qt::mightBeRichText(tip) ? tip : wrapped(tip);
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), wrapped(text) + below, this);
    return true;
}

void Choice::showPopup()
{
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + 24);
    QComboBox::showPopup();
}

void Choice::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

QSize Choice::sizeHint() const
{
    int widest = 0;
    for (int i = 0; i < count(); ++i)
        widest = qMax(widest, fontMetrics().horizontalAdvance(shown(i)));
    return {widest + 46, scaledByType(28)};
}

void Choice::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = hasFocus() ? 2 : 1;
    painter.setPen(QPen(hasFocus() ? t.focus : isEnabled() ? t.controlBorder : t.line, line));
    painter.setBrush(underMouse() && isEnabled() ? t.hoverFill : t.control);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), 4, 4);
    painter.setPen(isEnabled() ? t.text : t.disabled);
    const QRect room = rect().adjusted(kBefore, 0, -kBehind, 0);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(shown(currentIndex()), Qt::ElideRight, textRoom()));
    const QPixmap arrow = iconPixmap(QStringLiteral("chevron-down"), isEnabled() ? t.secondary : t.disabled,
                                     16, devicePixelRatioF());
    painter.drawPixmap(QPointF(width() - 25, (height() - 16) / 2.0), arrow);
}

} // namespace heapglass::gui
