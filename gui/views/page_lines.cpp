#include "gui/views/page_lines.h"

#include <algorithm>
#include <vector>

#include "gui/paint/runs_in_view.h"
#include "gui/paint/type.h"

namespace heapglass::gui
{

namespace
{

constexpr int kDash = 3;       ///< pixels, and as many to the next one
constexpr int kNameGap = 6;    ///< between a line of the legend and its name
constexpr int kLegendGap = 18; ///< behind a name

/// The runs of one kind, by bytes of the heap as it is now.
class Marked
{
    struct BeginOf {
        Bytes page;
        Bytes operator()(const PageRun& run) const { return run.first * page; }
    };
    struct EndOf {
        Bytes page;
        Bytes operator()(const PageRun& run) const { return (run.first + run.count) * page; }
    };

  public:
    Marked(const PageMarks& marks, bool strong, const replay::Snapshot& now)
        : m_runs(strong ? marks.strong : marks.weak), m_page(now.geometry.page), m_end(now.shownEnd()),
          m_areCells(marks.pagesPerMark > 1)
    {
    }
    bool isAnyIn(const BlockRows& rows) const
    {
        return !m_areCells &&
               gui::isAnyIn(m_runs, rows.begin, std::min(rows.end(), m_end), BeginOf{m_page}, EndOf{m_page});
    }
    template <class Visit>
    void forEachIn(const BlockRows& rows, Visit&& visit) const
    {
        if (m_areCells) return;
        forRunsInView(m_runs, rows, BeginOf{m_page}, EndOf{m_page}, [&](Bytes begin, Bytes end) {
            if (begin < m_end) visit(begin, std::min(end, m_end));
        });
    }

  private:
    const std::vector<PageRun>& m_runs;
    Bytes m_page, m_end;
    bool m_areCells;
};

/// `room`: pixels that there are below `left`, `top`.
void drawLine(QPainter& painter, int left, int top, int width, bool strong, int room, const Theme& theme)
{
    if (strong) return painter.fillRect(left, top, width, std::clamp(room - 1, 1, 2), theme.text);
    for (int x = 0; x < width; x += 2 * kDash)
        painter.fillRect(left + x, top, std::min(kDash, width - x), 1, theme.text);
}

/// Spans that touch are one line: dashes are told from a solid line even where each page is a pixel.
template <class Draw>
void forLines(const Marked& marked, const BlockRows& rows, Draw&& draw)
{
    QRect open;
    marked.forEachIn(rows, [&](Bytes begin, Bytes end) {
        rows.forSpans(begin, end, 1, [&](const BlockRows::Span& span) {
            const QRect rect = rows.rectOf(span);
            if (!open.isEmpty() && open.top() == rect.top() && rect.left() <= open.right() + 1) {
                open.setRight(std::max(open.right(), rect.right()));
                return;
            }
            if (!open.isEmpty()) draw(open);
            open = rect;
        });
    });
    if (!open.isEmpty()) draw(open);
}

int lineWidth()
{
    return scaledByType(15);
}

/// Calls visit(strong, name) for what the legend has.
template <class Visit>
void forNames(const BlockRows& rows, const PageMarks& marks, const replay::Snapshot& now, Visit&& visit)
{
    for (const bool strong : {true, false}) {
        const QString& name = strong ? marks.strongName : marks.weakName;
        if (!name.isEmpty() && Marked(marks, strong, now).isAnyIn(rows)) visit(strong, name);
    }
}

} // namespace

void drawPageLines(QPainter& painter, const BlockRows& rows, const PageMarks& marks,
                   const replay::Snapshot& now, const Theme& theme)
{
    const int gap = rows.rowPitch() - rows.height();
    const int paper = gap > 2 ? 1 : 0;      // below blocks, which may be nearly as dark
    for (const bool strong : {false, true}) // where both are meant it is strong
        forLines(Marked(marks, strong, now), rows, [&](const QRect& rect) {
            drawLine(painter, rect.left(), rect.bottom() + 1 + paper, rect.width(), strong, gap - paper,
                     theme);
        });
}

int drawPageLineLegend(QPainter& painter, QRect row, const BlockRows& rows, const PageMarks& marks,
                       const replay::Snapshot& now, const Theme& theme)
{
    painter.setFont(typeOf(12));
    const QFontMetrics metrics(painter.font());
    int x = row.left();
    forNames(rows, marks, now, [&](bool strong, const QString& name) {
        const int left = x + lineWidth() + kNameGap;
        const QRect text(left, row.top(), metrics.horizontalAdvance(name) + 2, row.height());
        if (text.right() > row.right()) return;
        drawLine(painter, x, row.center().y(), lineWidth(), strong, BlockRows::kRowGap, theme);
        painter.setPen(theme.secondary);
        painter.drawText(text, Qt::AlignVCenter, name);
        x = text.right() + kLegendGap;
    });
    return x;
}

int pageLineLegendWidth(const BlockRows& rows, const PageMarks& marks, const replay::Snapshot& now)
{
    const QFontMetrics metrics(typeOf(12));
    int width = 0;
    forNames(rows, marks, now, [&](bool, const QString& name) {
        width += lineWidth() + kNameGap + metrics.horizontalAdvance(name) + 2 + kLegendGap;
    });
    return width;
}

} // namespace heapglass::gui
