#include "gui/views/cursor_flag.h"

#include <algorithm>

#include <QPainter>

#include "gui/chrome/fonts.h"
#include "gui/paint/theme.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

constexpr int kAside = 7;                // left and right of the text
constexpr int kArrow = 5, kForArrow = 9; // its width, and with the gap to the text

} // namespace

CursorFlag cursorFlag(QRect area, int width, int x, const QString& text)
{
    CursorFlag flag{text, {}, x < area.left() - 1 ? -1 : x > area.right() + 1 ? 1 : 0};
    const int wide = QFontMetrics(smallFont(true)).horizontalAdvance(text) + 2 * kAside +
                     (flag.beyond ? scaledByType(kForArrow) : 0);
    flag.box = {x - wide / 2, area.top() - scaledByType(21), wide, scaledByType(18)};
    if (flag.beyond) flag.box.moveLeft(flag.beyond < 0 ? area.left() : area.right() + 1 - wide);
    flag.box.moveLeft(std::clamp(flag.box.left(), 2, std::max(2, width - wide - 2)));
    return flag;
}

void drawCursorFlag(QPainter& painter, const CursorFlag& flag, bool focused, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(focused ? QPen(theme.dark ? theme.focus : theme.link, 2) : QPen(Qt::NoPen));
    painter.setBrush(theme.text);
    painter.drawRoundedRect(flag.box, 4, 4);
    QRect text = flag.box;
    if (flag.beyond) {
        const int arrow = scaledByType(kArrow), y = flag.box.center().y() + 1;
        const int tip = flag.beyond < 0 ? flag.box.left() + kAside - 1 : flag.box.right() - kAside + 2;
        const int base = tip - flag.beyond * arrow;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.base);
        painter.drawPolygon(QPolygon({{tip, y}, {base, y - arrow}, {base, y + arrow}}));
        const int room = scaledByType(kForArrow);
        text.adjust(flag.beyond < 0 ? room : 0, 0, flag.beyond > 0 ? -room : 0, 0);
    }
    painter.setPen(theme.base);
    painter.setFont(smallFont(true));
    painter.drawText(text, Qt::AlignCenter, flag.text);
    painter.restore();
}

} // namespace heapglass::gui
