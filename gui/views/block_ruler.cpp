#include "gui/views/block_ruler.h"

#include <algorithm>

#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

constexpr int kTick = 4, kGap = 6; // pixels

} // namespace

void drawRuler(QPainter& painter, const BlockRows& rows, const BlockRuler& ruler, const QString& label,
               const Theme& theme)
{
    const auto spans = rows.spansOf(ruler.begin, ruler.end);
    if (spans.empty()) return;
    for (const QPen& pen : {QPen(theme.base, 6), QPen(theme.focus, 2)}) { // on blocks of any colour
        painter.setPen(pen);
        for (const BlockRows::Span& span : spans) {
            const QRect rect = rows.rectOf(span);
            const int middle = rect.center().y();
            painter.drawLine(rect.left(), middle, rect.right(), middle);
            if (span == spans.front())
                painter.drawLine(rect.left(), middle - kTick, rect.left(), middle + kTick);
            if (span == spans.back())
                painter.drawLine(rect.right(), middle - kTick, rect.right(), middle + kTick);
        }
    }
    painter.setFont(textType(true));
    const QFontMetrics metrics(painter.font());
    const QRect first = rows.rectOf(spans.front());
    QRect box(0, first.top(), metrics.horizontalAdvance(label) + 2 * kGap, first.height());
    box.moveLeft(std::clamp(first.center().x() - box.width() / 2, rows.area.left(),
                            std::max(rows.area.left(), rows.area.right() - box.width())));
    painter.fillRect(box, theme.base);
    painter.setPen(QPen(theme.focus, 1));
    painter.drawRect(box.adjusted(0, 0, -1, -1));
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter, label);
}

} // namespace heapglass::gui
