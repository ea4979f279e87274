#include "gui/views/block_overlays.h"

#include <algorithm>

#include "engine/replay/difference.h"
#include "engine/replay/find.h"
#include "gui/paint/runs_in_view.h"
#include "gui/paint/veil.h"

namespace heapglass::gui
{

namespace
{

constexpr int kLine = 4;      ///< pixels of a row
constexpr int kSignRoom = 14; ///< a narrower part gets no plus or minus

/// Calls visit(begin, end) for the stretches in view that the search did not find.
template <class Visit>
void forOthers(const BlockScene& scene, Visit&& visit)
{
    const replay::BlocksInView& view = scene.now->blocks;
    const Bytes heapEnd = scene.now->shownEnd();
    Bytes begin = view.window.begin;
    if (view.blocks.empty()) {
        const double bin =
            double(view.window.end - view.window.begin) / double(std::max<std::size_t>(1, view.bins.size()));
        for (std::size_t i = 0; i < view.bins.size() && begin < heapEnd; ++i) {
            const Bytes end = view.window.begin + Bytes(double(i + 1) * bin);
            if (scene.matches->countIn(begin, end) == 0) visit(begin, end);
            begin = end;
        }
        return;
    }
    begin = view.blocks.front().offset;
    for (const replay::BlockView& block : view.blocks) {
        if (!block.live || !scene.matches->has(block.offset)) continue;
        if (begin < block.offset) visit(begin, block.offset);
        begin = block.offset + block.length;
    }
    const Bytes end = view.blocks.back().offset + view.blocks.back().length;
    if (begin < end) visit(begin, end);
}

void drawSign(QPainter& painter, QRect square, bool born, const QColor& colour)
{
    const QPoint centre = square.center();
    const int arm = std::max(2, square.width() / 2 - 1);
    painter.fillRect(centre.x() - arm, centre.y(), 2 * arm + 1, 2, colour);
    if (born) painter.fillRect(centre.x(), centre.y() - arm + 1, 2, 2 * arm, colour);
}

void drawRun(QPainter& painter, QRect rect, bool born, const Theme& theme)
{
    const QColor& colour = born ? theme.fresh : theme.freeing;
    const int top = born ? rect.bottom() + 1 - kLine : rect.top();
    // Paper around the line keeps it apart from any fill.
    painter.fillRect(rect.left(), born ? top - 1 : top, rect.width(), kLine + 1, theme.base);
    if (born)
        painter.fillRect(rect.left(), top, rect.width(), kLine, colour);
    else
        for (int x = rect.left(); x <= rect.right(); x += 6)
            painter.fillRect(x, top, std::min(4, rect.right() + 1 - x), kLine, colour);
    if (rect.width() < kSignRoom) return;
    const QRect square(rect.right() - 11, rect.center().y() - 5, 10, 10);
    painter.fillRect(square, theme.base);
    drawSign(painter, square, born, colour);
}

} // namespace

void drawOthers(QPainter& painter, const BlockRows& rows, const BlockScene& scene, const Theme& theme)
{
    const QColor veil = veilOfOthers(theme, scene.hidesOthers);
    forOthers(scene, [&](Bytes begin, Bytes end) {
        for (const BlockRows::Span& span : rows.spansOf(begin, end, 0))
            painter.fillRect(rows.rectOf(span), veil);
    });
}

void drawChanges(QPainter& painter, const BlockRows& rows, const replay::Difference& difference,
                 const Theme& theme)
{
    for (const bool born : {false, true})
        forRunsInView(
            born ? difference.born.runs : difference.died.runs, rows,
            [](const replay::ByteRun& run) { return run.begin; },
            [](const replay::ByteRun& run) { return run.end; },
            [&](Bytes begin, Bytes end) {
                for (const BlockRows::Span& span : rows.spansOf(begin, end))
                    drawRun(painter, rows.rectOf(span), born, theme);
            });
}

void drawChangeSign(QPainter& painter, QRect square, bool born, const Theme& theme)
{
    drawSign(painter, square, born, born ? theme.fresh : theme.freeing);
}

} // namespace heapglass::gui
