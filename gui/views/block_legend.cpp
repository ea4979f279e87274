#include "gui/views/block_legend.h"

#include "engine/replay/difference.h"
#include "gui/format.h"
#include "gui/paint/patterns.h"
#include "gui/paint/type.h"
#include "gui/texts.h"
#include "gui/views/address_breaks.h"
#include "gui/views/block_overlays.h"
#include "gui/views/colour_legend.h"
#include "gui/views/page_lines.h"

namespace heapglass::gui
{

namespace
{

struct LegendEntry {
    QBrush fill;
    QString name;
};

/// Live blocks that are coloured by something else have a legend of their own.
std::vector<LegendEntry> legendOf(const BlockScene& scene, const Theme& theme, const Patterns& patterns)
{
    std::vector<LegendEntry> entries;
    if (scene.now->blocks.blocks.empty() && !scene.now->blocks.bins.empty()) {
        if (!scene.isTinted()) entries.push_back({theme.payload, BlockMapTexts::tr("live share")});
        entries.push_back({patterns.land, BlockMapTexts::tr("largest free stretch")});
        entries.push_back({theme.releasable, BlockMapTexts::tr("other free bytes")});
        return entries;
    }
    if (!scene.isTinted()) {
        if (scene.now->geometry.header) entries.push_back({theme.header, BlockMapTexts::tr("header")});
        entries.push_back({theme.payload, BlockMapTexts::tr("payload")});
        entries.push_back({patterns.slack, BlockMapTexts::tr("slack")});
    }
    const bool simulated = scene.now->geometry.knowsCommitment;
    entries.push_back({patterns.land, simulated ? BlockMapTexts::tr("free") : BlockMapTexts::tr("not live")});
    if (simulated && scene.now->geometry.bookkeeping)
        entries.push_back(
            {patterns.meta,
             BlockMapTexts::tr("its bookkeeping, %1").arg(bytesText(scene.now->geometry.bookkeeping))});
    return entries;
}

/// Returns where it ends.
int drawLegend(QPainter& painter, QRect row, const std::vector<LegendEntry>& entries, const Theme& theme)
{
    painter.setFont(typeOf(12));
    const QFontMetrics metrics(painter.font());
    const int side = scaledByType(12);
    int x = row.left();
    for (const LegendEntry& entry : entries) {
        if (x + side + 6 + metrics.horizontalAdvance(entry.name) > row.right()) break;
        const QRect swatch(x, row.center().y() - side / 2, side, side);
        fillWith(painter, swatch, entry.fill);
        painter.setPen(theme.outline);
        painter.drawRect(swatch.adjusted(0, 0, -1, -1));
        painter.setPen(theme.secondary);
        const QRect text(x + side + 6, row.top(), metrics.horizontalAdvance(entry.name) + 2, row.height());
        painter.drawText(text, Qt::AlignVCenter, entry.name);
        x = text.right() + 18;
    }
    return x;
}

/// What the signs of drawChanges() mean; returns where it ends.
int drawChangeLegend(QPainter& painter, QRect row, const replay::Difference& difference, const Theme& theme)
{
    const bool back = difference.isBackwards();
    const QString names[] = {back ? BlockMapTexts::tr("born by event %1").arg(countText(difference.to))
                                  : BlockMapTexts::tr("born since event %1").arg(countText(difference.from)),
                             back ? BlockMapTexts::tr("dies by then") : BlockMapTexts::tr("died since")};
    const int side = scaledByType(12);
    int x = row.left();
    for (const bool born : {true, false}) {
        const QString& name = names[born ? 0 : 1];
        drawChangeSign(painter, QRect(x, row.center().y() - side / 2, side, side), born, theme);
        painter.setPen(theme.secondary);
        const QRect text(x + side + 6, row.top(), painter.fontMetrics().horizontalAdvance(name) + 2,
                         row.height());
        painter.drawText(text, Qt::AlignVCenter, name);
        x = text.right() + 18;
    }
    return x;
}

/// How much is left out at the breaks in view, on the right of the legend.
void drawLeftOut(QPainter& painter, QRect room, const BlockRows& rows, const BlockScene& scene,
                 const Theme& theme)
{
    painter.setPen(theme.secondary);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight,
                     breaksText(breaksIn(*scene.now, rows.begin, rows.end()), scene.now->geometry.page,
                                painter.fontMetrics(), room.width()));
}

} // namespace

void drawBlockLegend(QPainter& painter, QRect row, const BlockRows& rows, const BlockScene& scene,
                     const Theme& theme)
{
    if (scene.isTinted())
        row.setLeft(drawColourLegend(painter, row, *scene.colouring, *scene.now, theme) + 8);
    row.setLeft(drawLegend(painter, row, legendOf(scene, theme, Patterns(theme)), theme));
    if (scene.difference) row.setLeft(drawChangeLegend(painter, row, *scene.difference, theme));
    if (scene.marks) row.setLeft(drawPageLineLegend(painter, row, rows, *scene.marks, *scene.now, theme));
    drawLeftOut(painter, row, rows, scene, theme);
}

} // namespace heapglass::gui
