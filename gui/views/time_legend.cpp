#include "gui/views/time_legend.h"

#include "gui/paint/density_raster.h"
#include "gui/paint/patterns.h"
#include "gui/paint/type.h"
#include "gui/texts.h"
#include "gui/views/colour_legend.h"

namespace heapglass::gui
{

namespace
{

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

} // namespace

void drawTimeLegend(QPainter& painter, QRect row, const replay::Snapshot& now, const Theme& theme)
{
    painter.setFont(typeOf(12));
    const QFontMetrics metrics(painter.font());
    const int gap = row.width() < kNarrowLegend ? 10 : 16;
    int x =
        drawColourLegend(painter, row, *findColouring(ColouredMap::pages, u"share"), now, theme) + gap - 6;
    const int side = scaledByType(12);
    for (const Entry& entry : entriesOf(now, theme)) {
        const int width = entry.isBar ? 4 : side, text = metrics.horizontalAdvance(entry.name) + 2;
        if (x + width + 6 + text > row.right()) return;
        const QRect swatch(x, row.center().y() - side / 2, width, side);
        fillWith(painter, swatch, entry.fill);
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
