#include "gui/views/time_legend.h"

#include "gui/paint/density_raster.h"
#include "gui/paint/type.h"
#include "gui/texts.h"

namespace heapglass::gui
{

namespace
{

constexpr int kNarrow = 720; // pixels

struct Entry {
    QBrush fill;
    QString name;
    bool isBar = false; ///< a bar beside the plot, else a colour in it
};

std::vector<Entry> entriesOf(const replay::Snapshot& now, const Theme& theme)
{
    const bool simulated = now.geometry.knowsCommitment;
    const DensityInk ink(theme);
    std::vector<Entry> entries = {{QBrush(freeTile(ink, 1)), TimeMapTexts::tr("no live byte")}};
    if (simulated) entries.push_back({QBrush(releasedTile(ink, 1)), TimeMapTexts::tr("released")});
    entries.push_back({theme.base, TimeMapTexts::tr("not in the heap")});
    entries.push_back({theme.outline, TimeMapTexts::tr("in Pages"), true});
    entries.push_back({theme.fresh, TimeMapTexts::tr("in Blocks"), true});
    return entries;
}

/// "live share of held pages  1 B ▬▬▬ 50 % ▬▬▬ 100 %"; returns where it ends.
int drawScale(QPainter& painter, QRect row, const Theme& theme)
{
    const bool isNarrow = row.width() < kNarrow;
    const QFontMetrics metrics(painter.font());
    const auto text = [&](int x, const QString& what) {
        painter.setPen(theme.secondary);
        painter.drawText(QRect(x, row.top(), metrics.horizontalAdvance(what) + 2, row.height()),
                         Qt::AlignVCenter, what);
        return x + metrics.horizontalAdvance(what) + 6;
    };
    int x = isNarrow ? text(row.left(), TimeMapTexts::tr("live share"))
                     : text(row.left(), TimeMapTexts::tr("live share of held pages")) + 4;
    x = text(x, TimeMapTexts::tr("1 B"));
    const DensityInk ink(theme);
    const int width = scaledByType(isNarrow ? 64 : 96), height = scaledByType(12);
    const QRect bar(x, row.center().y() - height / 2, width, height);
    for (int i = 0; i < width; ++i)
        painter.fillRect(bar.left() + i, bar.top(), 1, height, QColor(ink.share(i, width - 1)));
    for (const int quarter : {1, 2, 3})
        painter.fillRect(bar.left() + width * quarter / 4, bar.bottom() - 2, 1, 4, theme.text);
    painter.setPen(theme.outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(bar.adjusted(0, 0, -1, -1));
    return text(bar.right() + 7, TimeMapTexts::tr("100 %"));
}

} // namespace

void drawTimeLegend(QPainter& painter, QRect row, const replay::Snapshot& now, const Theme& theme)
{
    painter.setFont(typeOf(12));
    const QFontMetrics metrics(painter.font());
    const int gap = row.width() < kNarrow ? 10 : 16;
    int x = drawScale(painter, row, theme) + gap - 6;
    const int side = scaledByType(12);
    for (const Entry& entry : entriesOf(now, theme)) {
        const int width = entry.isBar ? 4 : side, text = metrics.horizontalAdvance(entry.name) + 2;
        if (x + width + 6 + text > row.right()) return;
        const QRect swatch(x, row.center().y() - side / 2, width, side);
        painter.fillRect(swatch, entry.fill);
        if (!entry.isBar) {
            painter.setPen(theme.outline);
            painter.drawRect(swatch.adjusted(0, 0, -1, -1));
        }
        painter.setPen(theme.secondary);
        painter.drawText(QRect(x + width + 6, row.top(), text, row.height()), Qt::AlignVCenter, entry.name);
        x += width + 6 + text + gap;
    }
}

} // namespace heapglass::gui
