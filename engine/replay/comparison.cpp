#include "engine/replay/comparison.h"

#include <algorithm>

#include "engine/replay/timeline.h"

namespace heapglass::replay
{

namespace
{

using Row = ComparisonRow;

std::optional<double> ifKnown(const Snapshot& s, double value)
{
    if (!s.geometry.knowsCommitment) return std::nullopt;
    return value;
}

double committed(const Snapshot& s)
{
    return double(s.heapBytes) - double(s.totals.released) * double(s.geometry.page);
}

double ratio(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

constexpr Row kRows[] = {
    {"heap_bytes", "Heap", "from the base to the end of the heap", Row::When::cursor, Row::Unit::bytes,
     Row::Better::lower, [](const Snapshot& s) { return std::optional(double(s.heapBytes)); }},
    {"committed_bytes", "Committed", "pages that are not released × page size", Row::When::cursor,
     Row::Unit::bytes, Row::Better::lower, [](const Snapshot& s) { return ifKnown(s, committed(s)); }},
    {"held_bytes", "Held", "pages in which a live byte lies × page size", Row::When::cursor, Row::Unit::bytes,
     Row::Better::lower,
     [](const Snapshot& s) { return std::optional(double(s.totals.held) * double(s.geometry.page)); }},
    {"releasable_bytes", "Releasable", "pages that _heapmin would return here × page size", Row::When::cursor,
     Row::Unit::bytes, Row::Better::neither,
     [](const Snapshot& s) { return ifKnown(s, double(s.wouldReturn) * double(s.geometry.page)); }},
    {"after_heapmin_bytes", "Committed after _heapmin", "committed − releasable", Row::When::cursor,
     Row::Unit::bytes, Row::Better::lower,
     [](const Snapshot& s) {
         return ifKnown(s, committed(s) - double(s.wouldReturn) * double(s.geometry.page));
     }},
    {"free_bytes", "Free in the heap", "bytes of free blocks", Row::When::cursor, Row::Unit::bytes,
     Row::Better::lower, [](const Snapshot& s) { return std::optional(double(s.freeBytes)); }},
    {"largest_free_bytes", "Largest free block", "bytes of the longest free block", Row::When::cursor,
     Row::Unit::bytes, Row::Better::higher,
     [](const Snapshot& s) { return std::optional(double(s.largestFree)); }},
    {"external_share", "Free in smaller pieces", "1 − largest free ÷ all free", Row::When::cursor,
     Row::Unit::share, Row::Better::lower,
     [](const Snapshot& s) {
         return std::optional(ratio(double(s.freeBytes) - double(s.largestFree), double(s.freeBytes)));
     }},
    {"pinned_pages", "Pinned pages", "held pages of which less than a quarter is live", Row::When::cursor,
     Row::Unit::count, Row::Better::lower,
     [](const Snapshot& s) { return std::optional(double(s.totals.pinned)); }},
    {"peak_heap_bytes", "Peak heap", "largest heap after any event", Row::When::run, Row::Unit::bytes,
     Row::Better::lower, [](const Snapshot& s) { return std::optional(double(s.peakHeapBytes)); }},
    {"peak_committed_bytes", "Peak committed", "largest committed after any event", Row::When::run,
     Row::Unit::bytes, Row::Better::lower,
     [](const Snapshot& s) { return ifKnown(s, double(s.run.peakCommitted)); }},
    {"peak_held_bytes", "Peak held", "largest held after any event", Row::When::run, Row::Unit::bytes,
     Row::Better::lower, [](const Snapshot& s) { return std::optional(double(s.run.peakHeld)); }},
    {"worst_idle_bytes", "Idle at worst",
     "largest committed − held after any event: pages that were kept though no live byte lay in them",
     Row::When::run, Row::Unit::bytes, Row::Better::lower,
     [](const Snapshot& s) { return ifKnown(s, double(s.run.worstIdle)); }},
    {"peak_heap_per_requested", "Peak heap ÷ peak asked for",
     "peak heap ÷ largest sum of bytes asked for in live blocks after any event", Row::When::run,
     Row::Unit::rate, Row::Better::lower,
     [](const Snapshot& s) {
         return std::optional(ratio(double(s.peakHeapBytes), double(s.run.peakRequested)));
     }},
    {"refaults", "Refaults", "released pages that had to be committed again", Row::When::run,
     Row::Unit::count, Row::Better::lower,
     [](const Snapshot& s) { return ifKnown(s, double(s.run.refaults)); }},
    {"failed", "Failed requests", "requests that returned NULL", Row::When::run, Row::Unit::count,
     Row::Better::lower, [](const Snapshot& s) { return std::optional(double(s.run.failed)); }},
};

} // namespace

std::span<const ComparisonRow> comparisonRows()
{
    return kRows;
}

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

std::optional<Step> firstApart(const Plot& one, const Plot& other, Bytes page)
{
    const std::size_t columns = std::min(one.columns.size(), other.columns.size());
    for (std::size_t i = 0; i < columns; ++i) {
        if (one.columns[i].begin != other.columns[i].begin) return std::nullopt;
        if (areApartForSure(one.columns[i].held, other.columns[i].held, page)) return one.columns[i].begin;
    }
    return std::nullopt;
}

} // namespace heapglass::replay
