#include "gui/views/free_histogram.h"

#include <algorithm>

#include "gui/format.h"
#include "gui/paint/patterns.h"
#include "gui/paint/type.h"
#include "gui/texts.h"

namespace heapglass::gui
{

namespace
{

/// Classes [first, last] that hold anything.
struct Classes {
    int first = 64, last = -1;
    double mostBytes = 1, mostCount = 1;
};

Classes classesOf(const replay::FreeBlocks& list)
{
    Classes classes;
    for (int i = 0; i < int(list.bySize.size()); ++i) {
        const auto& size = list.bySize[std::size_t(i)];
        if (size.count == 0) continue;
        classes.first = std::min(classes.first, i);
        classes.last = i;
        classes.mostBytes = std::max(classes.mostBytes, double(size.bytes));
        classes.mostCount = std::max(classes.mostCount, double(size.count));
    }
    return classes;
}

struct Bar {
    double value;
    QString text;
};

/// A column of a panel: its bar, and the value above it where there is room.
void drawBar(QPainter& painter, QRect slot, const Bar& bar, double most, const QBrush& brush,
             const Theme& theme)
{
    if (bar.value <= 0) return;
    const int label = QFontMetrics(painter.font()).height();
    const int room = std::max(4, slot.height() - label);
    const int height = std::max(1, qRound(bar.value / most * room));
    const int width = std::clamp(slot.width() - 6, 4, 48);
    const QRect rect(slot.center().x() - width / 2, slot.bottom() + 1 - height, width, height);
    painter.fillRect(rect, brush);
    painter.setPen(theme.outline);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    if (QFontMetrics(painter.font()).horizontalAdvance(bar.text) > slot.width() + 2) return;
    painter.setPen(theme.text);
    painter.drawText(QRect(slot.left() - 4, rect.top() - label, slot.width() + 8, label), Qt::AlignCenter,
                     bar.text);
}

struct Panel {
    QRect area;
    QString title;
    QBrush brush;
    double most;
    std::vector<Bar> bars;
};

/// Labels stand below every n-th column, so that neighbours do not touch.
int labelStep(const QFontMetrics& metrics, int firstPower, int classes, int width)
{
    int widest = 1;
    for (int i = 0; i < classes; ++i)
        widest = std::max(widest, metrics.horizontalAdvance(sizeClassText(firstPower + i)) + 6);
    return (widest + width - 1) / std::max(1, width);
}

void drawPanel(QPainter& painter, const Panel& panel, int firstPower, const Theme& theme)
{
    const QFont ticks = tickType();
    const int line = QFontMetrics(ticks).height() + 2, heading = scaledByType(20);
    painter.setFont(typeOf(12));
    painter.setPen(theme.secondary);
    painter.drawText(QRect(panel.area.topLeft(), QSize(panel.area.width(), heading)), Qt::AlignVCenter,
                     panel.title);
    const QRect plot = panel.area.adjusted(0, heading, 0, -line);
    painter.fillRect(plot.left(), plot.bottom() + 1, plot.width(), 1, theme.outline);
    if (panel.bars.empty()) return;
    painter.setFont(ticks);
    const int width = std::min(64, plot.width() / int(panel.bars.size()));
    const int step = labelStep(QFontMetrics(ticks), firstPower, int(panel.bars.size()), width);
    for (int i = 0; i < int(panel.bars.size()); ++i) {
        const QRect slot(plot.left() + i * width, plot.top(), width, plot.height());
        drawBar(painter, slot, panel.bars[std::size_t(i)], panel.most, panel.brush, theme);
        if (i % step) continue;
        painter.setPen(theme.tertiary);
        painter.drawText(QRect(slot.center().x() - width * step / 2, plot.bottom() + 2, width * step, line),
                         Qt::AlignCenter, sizeClassText(firstPower + i));
    }
}

/// "306", or "<1" where a whole number would say that there are none.
QString kibText(Bytes bytes)
{
    return bytes < 1024 ? QStringLiteral("<1") : countText((bytes + 512) / 1024);
}

} // namespace

QString sizeClassText(int power)
{
    static const char* const units[] = {"", " Ki", " Mi", " Gi", " Ti", " Pi", " Ei"};
    return QString::number(1 << power % 10) + QLatin1String(units[power / 10]);
}

void drawFreeHistogram(QPainter& painter, QRect rect, const replay::FreeBlocks& list, const Theme& theme)
{
    const Classes classes = classesOf(list);
    const bool inKiB = classes.mostBytes >= 10'240;
    const int half = (rect.width() - 24) / 2;
    Panel bytes{{rect.left(), rect.top(), half, rect.height()},
                inKiB ? FreeMapTexts::tr("KiB in free blocks of each size")
                      : FreeMapTexts::tr("Bytes in free blocks of each size"),
                Patterns(theme).land,
                classes.mostBytes,
                {}};
    Panel count{{rect.right() + 1 - half, rect.top(), half, rect.height()},
                FreeMapTexts::tr("Number of free blocks of each size"),
                theme.outline,
                classes.mostCount,
                {}};
    for (int i = classes.first; i <= classes.last; ++i) {
        const auto& size = list.bySize[std::size_t(i)];
        bytes.bars.push_back({double(size.bytes), inKiB ? kibText(size.bytes) : countText(size.bytes)});
        count.bars.push_back({double(size.count), countText(size.count)});
    }
    drawPanel(painter, bytes, classes.first, theme);
    drawPanel(painter, count, classes.first, theme);
}

} // namespace heapglass::gui
