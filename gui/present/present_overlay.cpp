#include "gui/present/present_overlay.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

#include "gui/paint/theme.h"

namespace heapglass::gui
{

namespace
{

constexpr int kRadius = 26, kWidth = 4; // pixels

} // namespace

PresentOverlay::PresentOverlay(QWidget* parent) : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    qApp->installEventFilter(this);
}

void PresentOverlay::setBlank(bool blank)
{
    m_blank = blank;
    update();
}

QRect PresentOverlay::ring() const
{
    const int reach = kRadius + kWidth;
    return {m_pointer - QPoint(reach, reach), QSize(2 * reach, 2 * reach)};
}

bool PresentOverlay::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove && watched->isWidgetType()) {
        update(ring());
        m_pointer = mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint());
        update(ring());
    }
    return QWidget::eventFilter(watched, event);
}

void PresentOverlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_blank) return painter.fillRect(rect(), Qt::black);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().focusCounter, kWidth + 2));
    painter.drawEllipse(m_pointer, kRadius, kRadius);
    painter.setPen(QPen(theme().focus, kWidth - 1));
    painter.drawEllipse(m_pointer, kRadius, kRadius);
}

} // namespace heapglass::gui
