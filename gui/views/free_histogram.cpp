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

/// A column of a panel: its bar, and the value above it where `labelRoom` pixels are enough.
void drawBar(QPainter& painter, QRect slot, const Bar& bar, int labelRoom, double most, const QBrush& brush,
             const Theme& theme)
{
    if (bar.value <= 0) return;
    const int label = QFontMetrics(painter.font()).height();
    const int room = std::max(4, slot.height() - label);
    const int height = std::max(1, qRound(bar.value / most * room));
    const int width = std::clamp(slot.width() - 6, 4, 48);
    const QRect rect(slot.center().x() - width / 2, slot.bottom() + 1 - height, width, height);
    fillWith(painter, rect, brush);
    painter.setPen(theme.outline);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
    if (QFontMetrics(painter.font()).horizontalAdvance(bar.text) > labelRoom) return;
    painter.setPen(theme.text);
    painter.drawText(QRect(slot.center().x() - labelRoom / 2 - 4, rect.top() - label, labelRoom + 8, label),
                     Qt::AlignCenter, bar.text);
}

struct Panel {
    QRect area;
    QString title;
    QBrush brush;
    double most;
    std::vector<Bar> bars;

    /// For the label of a bar: its slot, and as much of the neighbours as both leave empty.
    int labelRoom(int bar, int slot) const
    {
        const auto isFree = [this](int i) {
            return i < 0 || i >= int(bars.size()) || bars[std::size_t(i)].value <= 0;
        };
        return slot + 2 + (isFree(bar - 1) && isFree(bar + 1) ? slot : 0);
    }
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
    const QRect plot = plotOf(panel.area);
    const int classes = int(panel.bars.size()), width = std::min(64, plot.width() / std::max(1, classes));
    drawPanelFrame(painter, panel.area, panel.title, {firstPower, classes, double(width)}, theme);
    painter.setFont(tickType());
    for (int i = 0; i < classes; ++i) {
        const QRect slot(plot.left() + i * width, plot.top(), width, plot.height());
        drawBar(painter, slot, panel.bars[std::size_t(i)], panel.labelRoom(i, width), panel.most, panel.brush,
                theme);
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

QRect plotOf(QRect panel)
{
    return panel.adjusted(0, scaledByType(20), 0, -QFontMetrics(tickType()).height() - 2);
}

void drawPanelFrame(QPainter& painter, QRect panel, const QString& title, const SizeTicks& ticks,
                    const Theme& theme)
{
    painter.setFont(typeOf(12));
    painter.setPen(theme.secondary);
    const QRect heading(panel.topLeft(), QSize(panel.width(), scaledByType(20)));
    painter.drawText(heading, Qt::AlignVCenter,
                     QFontMetrics(painter.font()).elidedText(title, Qt::ElideRight, panel.width()));
    const QRect plot = plotOf(panel);
    painter.fillRect(plot.left(), plot.bottom() + 1, plot.width(), 1, theme.outline);
    painter.setFont(tickType());
    painter.setPen(theme.tertiary);
    const QFontMetrics metrics(painter.font());
    const int step = labelStep(metrics, ticks.firstPower, ticks.count, int(ticks.width));
    for (int i = 0; i < ticks.count; i += step) {
        const int centre = plot.left() + qRound((i + (ticks.inMiddle ? 0.5 : 0)) * ticks.width);
        const int wide = qRound(ticks.width * step);
        painter.drawText(QRect(centre - wide / 2, plot.bottom() + 2, wide, metrics.height() + 2),
                         Qt::AlignCenter, sizeClassText(ticks.firstPower + i));
    }
}

std::array<QRect, 3> freePanels(QRect rect)
{
    constexpr int kGap = 24;
    const int width = (rect.width() - 2 * kGap) / 3;
    std::array<QRect, 3> panels;
    for (int i = 0; i < 3; ++i)
        panels[std::size_t(i)] = {rect.left() + i * (width + kGap), rect.top(), width, rect.height()};
    return panels;
}

void drawFreeHistograms(QPainter& painter, QRect bytesPanel, QRect countPanel, const replay::FreeBlocks& list,
                        const Theme& theme)
{
    const Classes classes = classesOf(list);
    const bool inKiB = classes.mostBytes >= 10'240;
    Panel bytes{bytesPanel,
                inKiB ? FreeMapTexts::tr("KiB in free blocks of each size")
                      : FreeMapTexts::tr("Bytes in free blocks of each size"),
                Patterns(theme).land,
                classes.mostBytes,
                {}};
    Panel count{countPanel,
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
