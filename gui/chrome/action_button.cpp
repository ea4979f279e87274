#include "gui/chrome/action_button.h"

#include <QAction>
#include <QPainter>

#include "gui/chrome/fonts.h"
#include "gui/chrome/icons.h"
#include "gui/chrome/mnemonic.h"
#include "gui/chrome/style.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

ActionButton::ActionButton(QAction* action, Shows shows, QWidget* parent, const QString& icon)
    : QPushButton(parent), m_action(action), m_shows(shows), m_icon(icon)
{
    setCheckable(!icon.isEmpty());
    setIconSize({scaledByType(16), scaledByType(16)});
    setFixedHeight(scaledByType(28));
    if (shows == Shows::icon) {
        setLook(this, "flat");
        setFixedWidth(scaledByType(28));
    }
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::follow()
{
    const QString words = withoutMnemonic(m_action->text());
    setAccessibleName(words);
    if (m_shows != Shows::icon)
        setText(QString(words)
                    .remove(QStringLiteral("…"))
                    .prepend(m_shows == Shows::both ? QStringLiteral(" ") : QString()));
    if (m_shows != Shows::text) setIcon(m_icon.isEmpty() ? m_action->icon() : gui::icon(m_icon));
    setChecked(isCheckable() && m_action->isChecked());
    setToolTip(m_action->toolTip());
    setEnabled(m_action->isEnabled());
}

namespace
{

/// The key's cap.
QSize capSize()
{
    return {scaledByType(21), scaledByType(15)};
}

} // namespace

QSize HeapminButton::sizeHint() const
{
    return {11 + QFontMetrics(textFont(true)).horizontalAdvance(text()) + 8 + capSize().width() + 12,
            scaledByType(28)};
}

HeapminButton::HeapminButton(QAction* action, QWidget* parent) : QPushButton(parent), m_action(action)
{
    setObjectName(QStringLiteral("heapmin"));
    setText(QStringLiteral("_heapmin"));
    setFixedSize(sizeHint());
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &HeapminButton::follow);
    follow();
}

void HeapminButton::follow()
{
    setToolTip(m_action->toolTip());
    setEnabled(m_action->isEnabled());
}

void HeapminButton::setWanted(bool wanted)
{
    if (wanted == m_wanted) return;
    m_wanted = wanted;
    update();
}

void HeapminButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = isEnabled() ? t.primary : t.window;
    if (isEnabled() && (isDown() || underMouse()))
        fill = t.dark ? fill.darker(112) : fill.lighter(isDown() ? 150 : 125);
    const QColor ink = isEnabled() ? t.primaryText : t.disabled;
    painter.setBrush(fill);
    painter.setPen(isEnabled() ? fill : t.line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (m_wanted) {
        painter.setPen(QPen(t.fresh, 3));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    }
    if (hasFocus()) {
        painter.setPen(QPen(ink, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 3, 3);
    }
    painter.setPen(ink);
    painter.setFont(textFont(true));
    painter.drawText(rect().adjusted(11, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    const QSize size = capSize();
    const QRectF cap(width() - size.width() - 11.5, (height() - size.height()) / 2.0, size.width(),
                     size.height());
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap, 3, 3);
    painter.setFont(smallFont());
    painter.drawText(cap, Qt::AlignCenter, QStringLiteral("F9"));
}

} // namespace heapglass::gui
