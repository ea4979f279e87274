#include "gui/views/timeline_flags.h"

#include <algorithm>

#include "gui/marks/mark_ink.h"
#include "gui/paint/theme.h"

namespace heapglass::gui
{

namespace
{

constexpr int kHeight = 18; // pixels of a ribbon

} // namespace

TimelineFlags::TimelineFlags(QCustomPlot* plot) : QCPLayerable(plot, QStringLiteral("axes")) {}

bool TimelineFlags::set(const Marks& marks, const replay::Snapshot& snapshot)
{
    std::vector<Flag> flags;
    for (const Mark& mark : marks) {
        const bool isRange = mark.kind == Mark::Kind::range;
        if ((!isRange && mark.kind != Mark::Kind::event) || mark.event > snapshot.events) continue;
        const quint64 end = std::min<quint64>(isRange ? mark.end : mark.event, snapshot.events);
        flags.push_back(
            {mark, snapshot.stepAfter(EventIndex(mark.event)), snapshot.stepAfter(EventIndex(end))});
    }
    std::ranges::stable_sort(flags, {}, &Flag::begin);
    if (flags == m_flags) return false;
    m_flags = std::move(flags);
    return true;
}

/// Left edge on the moment.
QRect TimelineFlags::ribbonOf(const Flag& flag) const
{
    return {pixelOf(flag.begin), mParentPlot->axisRect()->rect().top() + 1, ribbonWidth(kHeight), kHeight};
}

const Mark* TimelineFlags::at(QPoint point) const
{
    for (auto flag = m_flags.rbegin(); flag != m_flags.rend(); ++flag)
        if (ribbonOf(*flag).adjusted(-1, -1, 1, 1).contains(point)) return &flag->mark;
    return nullptr;
}

void TimelineFlags::draw(QCPPainter* painter)
{
    const QRect area = mParentPlot->axisRect()->rect();
    const Theme& t = theme();
    for (const Flag& flag : m_flags) {
        const int x = pixelOf(flag.begin), end = pixelOf(flag.end);
        if (end < area.left() || x > area.right()) continue;
        const QColor colour = colourOf(flag.mark, t);
        if (flag.mark.kind == Mark::Kind::range) {
            const int left = std::max(x, area.left()), right = std::min(end, area.right());
            painter->fillRect(QRect(left, area.top() - 2, std::max(2, right - left), 4), colour);
            if (end <= area.right()) painter->fillRect(QRect(end - 1, area.top(), 1, area.height()), colour);
        }
        if (x < area.left()) continue;
        painter->fillRect(QRect(x, area.top(), 1, area.height()), colour);
        drawRibbon(*painter, ribbonOf(flag).topLeft(), kHeight, flag.mark, t);
    }
}

} // namespace heapglass::gui
