#include "gui/views/page_legend.h"

#include <QCoreApplication>

#include "gui/format.h"
#include "gui/paint/cell_ink.h"
#include "gui/paint/type.h"
#include "gui/sentences.h"
#include "gui/views/colour_legend.h"

namespace heapglass::gui
{

namespace
{

struct Entry {
    CellLook::Kind kind;
    QString name;
    PageIndex count;
};

std::vector<Entry> entriesOf(const PageCounts& counts, bool recorded)
{
    using Kind = CellLook::Kind;
    using heap::PageState;
    std::vector<Entry> entries = {{Kind::held, stateName(PageState::held, false), counts.held},
                                  {Kind::pinned, stateName(PageState::held, true), counts.pinned}};
    if (recorded) {
        entries.push_back(
            {Kind::empty,
             QCoreApplication::translate("Sentences", "no live byte (committed or not is unknown)"),
             counts.empty});
        return entries;
    }
    entries.push_back({Kind::metaHeld, stateName(PageState::metaHeld, false), counts.metaHeld});
    entries.push_back({Kind::releasable, stateName(PageState::releasable, false), counts.releasable});
    entries.push_back({Kind::released, stateName(PageState::released, false), counts.released});
    return entries;
}

/// Draws one entry and returns its width.
int drawEntry(QPainter& painter, QPoint at, int height, const Entry& entry, const Theme& theme)
{
    const int side = scaledByType(12);
    const QImage swatch =
        cellSwatch({.kind = entry.kind}, side, theme, painter.device()->devicePixelRatioF());
    painter.drawImage(QRect(at.x(), at.y() + (height - side) / 2, side, side), swatch);
    int x = at.x() + side + 6;
    const QFont plain = typeOf(12), bold = typeOf(12, true);
    const QString count = countText(entry.count);
    painter.setFont(plain);
    painter.setPen(theme.secondary);
    painter.drawText(QRect(x, at.y(), 1000, height), Qt::AlignVCenter, entry.name);
    if (!entry.name.isEmpty()) x += QFontMetrics(plain).horizontalAdvance(entry.name) + 7;
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(QRect(x, at.y(), 1000, height), Qt::AlignVCenter, count);
    return x + QFontMetrics(bold).horizontalAdvance(count) - at.x();
}

constexpr int kGap = 20, kNarrowGap = 10;
const auto kMore = QStringLiteral("…");

int widthOf(const Entry& entry)
{
    const int name = entry.name.isEmpty() ? 0 : QFontMetrics(typeOf(12)).horizontalAdvance(entry.name) + 7;
    return scaledByType(12) + 6 + name +
           QFontMetrics(typeOf(12, true)).horizontalAdvance(countText(entry.count));
}

int widthOf(const std::vector<Entry>& entries, int gap)
{
    int sum = 0;
    for (const Entry& entry : entries)
        sum += widthOf(entry) + gap;
    return sum - gap;
}

struct FittingEntries {
    std::vector<Entry> entries;
    int gap = kGap;
    bool areCut = false; ///< there are more
};

/// Where there is no room for all, those of which there are none are left out, then what stands in brackets,
/// then their names, at last the last ones: the swatches are explained where there is more room, and by every
/// cell's tool tip.
FittingEntries entriesThatFit(const PageCounts& counts, bool recorded, int width)
{
    std::vector<Entry> entries = entriesOf(counts, recorded);
    if (widthOf(entries, kGap) <= width) return {entries};
    std::erase_if(entries, [](const Entry& entry) { return entry.count == 0; });
    if (widthOf(entries, kGap) <= width) return {entries};
    for (Entry& entry : entries)
        entry.name = entry.name.section(QStringLiteral(" ("), 0, 0);
    if (widthOf(entries, kNarrowGap) <= width) return {entries, kNarrowGap};
    for (Entry& entry : entries)
        entry.name.clear();
    if (widthOf(entries, kGap) <= width) return {entries};
    const int rest = kNarrowGap + QFontMetrics(typeOf(12, true)).horizontalAdvance(kMore);
    bool areCut = false;
    while (!entries.empty() && widthOf(entries, kNarrowGap) + (areCut ? rest : 0) > width) {
        entries.pop_back();
        areCut = true;
    }
    return {entries, kNarrowGap, areCut};
}

} // namespace

int drawPageLegend(QPainter& painter, QRect row, const PageCounts& counts, bool recorded, const Theme& theme)
{
    const FittingEntries shown = entriesThatFit(counts, recorded, row.width());
    int x = row.left();
    for (const Entry& entry : shown.entries)
        x += drawEntry(painter, {x, row.top()}, row.height(), entry, theme) + shown.gap;
    if (!shown.areCut) return x - row.left();
    painter.setFont(typeOf(12, true));
    painter.setPen(theme.secondary);
    painter.drawText(QRect(x, row.top(), row.right() - x + 1, row.height()), Qt::AlignVCenter, kMore);
    return row.width();
}

int drawTintLegend(QPainter& painter, QRect row, const PageScene& scene, const Theme& theme)
{
    const QString none = scene.undecided ? QCoreApplication::translate("PageMap", "nothing live") : QString();
    int x = drawColourLegend(painter, row, *scene.colouring, *scene.now, theme, none) + kGap / 2;
    if (scene.undecided) return x - row.left();
    std::vector<Entry> entries = entriesOf(countsOf(scene), !scene.now->geometry.knowsCommitment);
    entries.erase(entries.begin(), entries.begin() + 2); // held and pinned
    for (const Entry& entry : entries)
        if (x + widthOf(entry) <= row.right())
            x += drawEntry(painter, {x, row.top()}, row.height(), entry, theme) + kGap;
    return x - row.left();
}

void drawMarkLegend(QPainter& painter, QRect row, const PageMarks& marks, const Theme& theme)
{
    const QFont font = typeOf(12);
    const QFontMetrics metrics(font);
    const int side = scaledByType(11);
    painter.setFont(font);
    painter.setBrush(Qt::NoBrush);
    int right = row.right();
    for (const bool strong : {false, true}) {
        const QString& name = strong ? marks.strongName : marks.weakName;
        const int width = metrics.horizontalAdvance(name);
        if (name.isEmpty() || right - width - side - 6 < row.left()) continue;
        painter.setPen(theme.secondary);
        painter.drawText(QRect(right - width, row.top(), width + 1, row.height()), Qt::AlignVCenter, name);
        const QRect ring(right - width - 6 - side, row.center().y() - side / 2, side, side);
        QPen pen(theme.text, strong ? 2 : 1);
        pen.setJoinStyle(Qt::MiterJoin);
        if (!strong) pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.drawRect(QRectF(ring).adjusted(0.5, 0.5, -0.5, -0.5));
        right -= width + side + 6 + kGap;
    }
}

} // namespace heapglass::gui
