#include "gui/views/page_lines.h"

#include <algorithm>

#include "gui/paint/runs_in_view.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

constexpr int kDash = 3; ///< pixels, and as many to the next one

template <class Visit>
void forMarked(const std::vector<PageRun>& runs, const BlockRows& rows, Bytes page, Visit&& visit)
{
    forRunsInView(
        runs, rows, [page](const PageRun& run) { return run.first * page; },
        [page](const PageRun& run) { return (run.first + run.count) * page; }, visit);
}

/// `room`: pixels that there are below `left`, `top`.
void drawLine(QPainter& painter, int left, int top, int width, bool strong, int room, const Theme& theme)
{
    if (strong) return painter.fillRect(left, top, width, std::clamp(room - 1, 1, 2), theme.text);
    for (int x = 0; x < width; x += 2 * kDash)
        painter.fillRect(left + x, top, std::min(kDash, width - x), 1, theme.text);
}

} // namespace

void drawPageLines(QPainter& painter, const BlockRows& rows, const PageMarks& marks, Bytes page,
                   const Theme& theme)
{
    const int gap = rows.rowPitch() - rows.height();
    const int paper = gap > 2 ? 1 : 0;      // below blocks, which may be nearly as dark
    for (const bool strong : {false, true}) // where both are meant it is strong
        forMarked(strong ? marks.strong : marks.weak, rows, page, [&](Bytes begin, Bytes end) {
            rows.forSpans(begin, end, 1, [&](const BlockRows::Span& span) {
                const QRect rect = rows.rectOf(span);
                drawLine(painter, rect.left(), rect.bottom() + 1 + paper, rect.width(), strong, gap - paper,
                         theme);
            });
        });
}

int drawPageLineLegend(QPainter& painter, QRect row, const BlockRows& rows, const PageMarks& marks,
                       Bytes page, const Theme& theme)
{
    painter.setFont(typeOf(12));
    const QFontMetrics metrics(painter.font());
    const int side = scaledByType(15);
    int x = row.left();
    for (const bool strong : {true, false}) {
        const QString& name = strong ? marks.strongName : marks.weakName;
        bool isInView = false;
        forMarked(strong ? marks.strong : marks.weak, rows, page, [&](Bytes, Bytes) { isInView = true; });
        const QRect text(x + side + 6, row.top(), metrics.horizontalAdvance(name) + 2, row.height());
        if (name.isEmpty() || !isInView || text.right() > row.right()) continue;
        drawLine(painter, x, row.center().y(), side, strong, BlockRows::kRowGap, theme);
        painter.setPen(theme.secondary);
        painter.drawText(text, Qt::AlignVCenter, name);
        x = text.right() + 18;
    }
    return x;
}

} // namespace heapglass::gui
