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
    explicit Walker(const Recorder& recorder)
        : recorder(recorder), timeline(recorder.script().sharedTrace(), recorder.source().layout().geometry)
    {
    }
    Bytes heldAt(Step step)
    {
        timeline.seek(step, recorder.script(), recorder.placement(), recorder.frames());
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

bool areApartForSure(PlotColumn::Range one, PlotColumn::Range other, Bytes page)
{
    if (one.low > other.high) return areApart(one.low, other.high, page);
    return other.low > one.high && areApart(one.high, other.low, page);
}

} // namespace

std::optional<Step> firstApart(const Recorder& one, const Recorder& other, const std::stop_token& stop)
{
    constexpr std::uint32_t kColumns = 4096;
    const Step end = std::min(one.placement().steps(), other.placement().steps());
    const Bytes page =
        std::max(one.source().layout().pages.pageSize(), other.source().layout().pages.pageSize());
    const auto columns = one.series().columns(0, end, kColumns),
               others = other.series().columns(0, end, kColumns);
    Walker walker(one), rival(other);
    for (std::size_t i = 0; i < std::min(columns.size(), others.size()); ++i) {
        if (!mayBeApart(columns[i].held, others[i].held, page)) continue;
        const Step until = i + 1 < columns.size() ? columns[i + 1].begin : end + 1;
        for (Step step = columns[i].begin; step < until; ++step) {
            if (stop.stop_requested()) return std::nullopt;
            if (areApart(walker.heldAt(step), rival.heldAt(step), page)) return step;
        }
    }
    return std::nullopt;
}

namespace
{

/// The columns of a curve one after the other, in events of the trace.
class Columns
{
  public:
    explicit Columns(const Snapshot& snapshot) : m_snapshot(snapshot), m_columns(snapshot.plot->columns) {}

    bool atEnd() const { return m_number == m_columns.size(); }
    PlotColumn::Range held() const { return m_columns[m_number].held; }
    EventIndex begin() const { return beginOf(m_number); }
    /// Where the next one begins; kNone: nowhere.
    EventIndex end() const { return m_number + 1 < m_columns.size() ? beginOf(m_number + 1) : kNone; }
    void next() { ++m_number; }

  private:
    EventIndex beginOf(std::size_t number) const
    {
        const Step step = m_columns[number].begin;
        const auto isBefore = [step](Step call) { return call < step; };
        return step - EventIndex(std::ranges::count_if(m_snapshot.inserted, isBefore));
    }

    const Snapshot& m_snapshot;
    const std::vector<PlotColumn>& m_columns;
    std::size_t m_number = 0;
};

} // namespace

std::optional<EventIndex> firstApart(const Snapshot& one, const Snapshot& other)
{
    if (!one.plot || !other.plot) return std::nullopt;
    const Bytes page = std::max(one.geometry.page, other.geometry.page);
    for (Columns mine(one), theirs(other); !mine.atEnd() && !theirs.atEnd();) {
        if (areApartForSure(mine.held(), theirs.held(), page)) return std::max(mine.begin(), theirs.begin());
        const EventIndex end = std::min(mine.end(), theirs.end());
        if (mine.end() == end) mine.next();
        if (theirs.end() == end) theirs.next();
    }
    return std::nullopt;
}

} // namespace heapglass::replay
