#include "engine/replay/comparison.h"

#include <algorithm>

#include "engine/replay/timeline.h"

namespace heapglass::replay
{

bool areApart(Bytes held, Bytes other, Bytes page)
{
    constexpr Bytes kPages = 8;
    const Bytes larger = std::max(held, other), distance = larger - std::min(held, other);
    return distance > kPages * page && distance * 20 > larger;
}

namespace
{

Bytes heldBytes(const Timeline& timeline)
{
    PageIndex held = 0;
    for (const CursorState& zone : timeline.zones())
        held += zone.layout().pages.held();
    return held * timeline.layout().pages.pageSize();
}

/// A recording and a cursor in it that only goes forward.
struct Walker {
    explicit Walker(const Recorder& recorder) : recorder(recorder), timeline(recorder.timelineAt(0)) {}
    Bytes heldAt(Step step)
    {
        recorder.seek(timeline, step);
        return heldBytes(timeline);
    }

    const Recorder& recorder;
    Timeline timeline;
};

/// Whether some value of one range may be apart from some value of the other.
bool mayBeApart(PlotColumn::Range one, PlotColumn::Range other, Bytes page)
{
    return areApart(one.high, other.low, page) || areApart(one.low, other.high, page);
}

std::optional<std::vector<PlotColumn::Range>> heldAtEach(const Recorder& recorder, const CourseWindow& window,
                                                         const Stop& stop)
{
    std::vector<PlotColumn::Range> held;
    held.reserve(window.columns);
    Walker walker(recorder);
    for (EventIndex events = window.begin; events < window.end; ++events) {
        if (isOver(stop, held.size())) return std::nullopt;
        const Bytes here = walker.heldAt(recorder.script().stepOf(events));
        held.push_back({here, here});
    }
    return held;
}

std::vector<PlotColumn::Range> heldByColumn(const Recorder& recorder, const CourseWindow& window)
{
    std::vector<Step> borders;
    borders.reserve(window.columns + 1);
    for (std::uint32_t column = 0; column < window.columns; ++column)
        borders.push_back(recorder.script().stepOf(window.border(column)));
    borders.push_back(recorder.script().stepOf(window.end - 1) + 1);
    std::vector<PlotColumn::Range> held;
    held.reserve(window.columns);
    for (const PlotColumn& column : recorder.series().columns(borders))
        held.push_back(column.held);
    return held;
}

} // namespace

std::optional<Course> courseOf(const Recorder& recorder, const CourseWindow& window, const Stop& stop)
{
    if (!window.isExact()) return Course{window, heldByColumn(recorder, window)};
    auto held = heldAtEach(recorder, window, stop);
    if (!held) return std::nullopt;
    return Course{window, std::move(*held)};
}

namespace
{

constexpr EventIndex kFewEvents = EventIndex{1} << 16; ///< are looked at one by one at a time
constexpr std::uint32_t kColumns = 4096;

} // namespace

PartingSearch::PartingSearch(EventIndex events, Bytes page) : m_end(events + 1), m_page(page)
{
    m_wanted = {0, m_end, m_end <= kFewEvents ? std::uint32_t(m_end) : kColumns};
}

void PartingSearch::take(const Course& one, const Course& other)
{
    std::vector<bool> mayPart;
    mayPart.reserve(one.held.size());
    for (std::size_t i = 0; i < one.held.size(); ++i)
        mayPart.push_back(mayBeApart(one.held[i], other.held[i], m_page));
    if (m_wanted.isExact()) {
        const auto part = std::ranges::find(mayPart, true);
        if (part != mayPart.end()) m_found = EventIndex(m_wanted.begin + (part - mayPart.begin()));
        m_begin = m_wanted.end;
    } else {
        m_curve = m_wanted;
        m_mayPart = std::move(mayPart);
    }
    wantNext();
}

void PartingSearch::wantNext()
{
    m_wanted = {};
    if (m_found) return;
    for (std::uint32_t column = 0; column < m_curve.columns; ++column) {
        if (!m_mayPart[column] || m_curve.border(column + 1) <= m_begin) continue;
        const EventIndex begin = std::max(m_begin, m_curve.border(column));
        const EventIndex end = begin + std::min(kFewEvents, m_end - begin);
        m_wanted = {begin, end, end - begin};
        return;
    }
}

std::optional<EventIndex> firstApart(const Recorder& one, const Recorder& other)
{
    PartingSearch search(
        std::min(one.script().events(), other.script().events()),
        std::max(one.source().layout().pages.pageSize(), other.source().layout().pages.pageSize()));
    while (!search.isOver())
        search.take(*courseOf(one, search.wanted()), *courseOf(other, search.wanted()));
    return search.found();
}

} // namespace heapglass::replay
