#include "gui/chrome/figure_button.h"

#include <QPainter>

#include "gui/chrome/fonts.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

constexpr int kMargin = 8, kGap = 8;

int advance(const QFont& font, const QString& text)
{
    return QFontMetrics(font).horizontalAdvance(text);
}

} // namespace

FigureButton::FigureButton(const QString& name, QWidget* parent) : QPushButton(parent), m_name(name)
{
    setCheckable(true);
    setFigure(QStringLiteral("–"), {});
}

void FigureButton::setFigure(const QString& count, const QString& amount)
{
    m_count = count;
    m_amount = amount;
    setAccessibleName(m_name + QStringLiteral(": ") + count +
                      (amount.isEmpty() ? QString() : QStringLiteral(", ") + amount));
    updateGeometry();
    update();
}

QSize FigureButton::sizeHint() const
{
    const int amount = advance(textFont(), QStringLiteral("65,536 B"));
    const int count = advance(textFont(true), QStringLiteral("99,999"));
    return {2 * kMargin + advance(textFont(), m_name) + kGap +
                std::max(count, advance(textFont(true), m_count)) + kGap +
                std::max(amount, advance(textFont(), m_amount)),
            scaledByType(24)};
}

void FigureButton::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(t.focus, 2) : isChecked() ? QPen(t.controlBorder, 1) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? t.selectionFill : underMouse() ? t.hoverFill : t.base);
    painter.drawRoundedRect(frame, 4, 4);
    QRect row = rect().adjusted(kMargin, 0, -kMargin, 0);
    painter.setFont(textFont());
    painter.setPen(t.secondary);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, m_amount);
    row.setRight(row.right() -
                 std::max(advance(textFont(), QStringLiteral("65,536 B")), advance(textFont(), m_amount)) -
                 kGap);
    const int count = advance(textFont(true), m_count);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(textFont()).elidedText(m_name, Qt::ElideRight, row.width() - count - kGap));
    painter.setFont(textFont(true));
    painter.setPen(t.text);
    painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, m_count);
}

} // namespace heapglass::gui
