#include "engine/replay/measuring.h"

#include <array>
#include <map>

namespace heapglass::replay
{

namespace
{

/// THE TABLE of the curves.
struct Curve {
    Bytes Series::Sample::*sample;
    PlotColumn::Range PlotColumn::*column;
    Measure::Ends Measure::*told;
};
constexpr std::array<Curve, 4> kCurves{{
    {&Series::Sample::live, &PlotColumn::live, &Measure::live},
    {&Series::Sample::held, &PlotColumn::held, &Measure::held},
    {&Series::Sample::committed, &PlotColumn::committed, &Measure::committed},
    {&Series::Sample::heap, &PlotColumn::heap, &Measure::heap},
}};

struct Extremes {
    std::optional<Measure::Extreme> least, most;
};

/// Positions [begin, end).
struct Positions {
    std::uint64_t begin = 0, end = 0;
    bool empty() const { return begin >= end; }
};

class Measuring
{
  public:
    Measuring(const Recorder& recorder, std::shared_ptr<const trace::Trace> trace, const Stop& stop)
        : m_recorder(recorder), m_timeline(std::move(trace), recorder.source().layout().geometry),
          m_stop(stop)
    {
    }

    void tellEnds(const StepRange& range, Measure& measure)
    {
        const Series::Sample begin = sampleAt(range.begin), end = sampleAt(range.end);
        for (const Curve& curve : kCurves) {
            (measure.*curve.told).begin = begin.*curve.sample;
            (measure.*curve.told).end = end.*curve.sample;
        }
    }

    /// False if it was stopped.
    bool tellExtremes(const StepRange& range, Measure& measure)
    {
        const Positions all{range.begin, std::uint64_t{range.end} + 1}, whole = wholeBuckets(all);
        if (whole.empty()) {
            m_found = walk(all);
        } else {
            m_found = walk({all.begin, whole.begin});
            addBuckets(whole);
            add(walk({whole.end, all.end}));
        }
        for (std::size_t i = 0; i < kCurves.size() && !m_stopped; ++i) {
            Measure::Ends& told = measure.*kCurves[i].told;
            told.least = *m_found[i].least;
            told.most = *m_found[i].most;
        }
        return !m_stopped;
    }

  private:
    /// Of each curve, as far as positions were looked at, in their order.
    using Found = std::array<Extremes, kCurves.size()>;

    /// The part of it that the buckets of the curves say exactly.
    Positions wholeBuckets(const Positions& all) const
    {
        const std::uint64_t width = m_recorder.series().width();
        const std::uint64_t known = std::uint64_t{m_recorder.series().steps()} + 1;
        return {(all.begin + width - 1) / width * width,
                all.end == known ? known : std::min(all.end, known) / width * width};
    }

    PlotColumn columnOf(const Positions& positions) const
    {
        const std::array<Step, 2> borders{Step(positions.begin), Step(positions.end)};
        return m_recorder.series().columns(borders).front();
    }

    /// Whole buckets, which come after what was found.
    void addBuckets(const Positions& whole)
    {
        const PlotColumn column = columnOf(whole);
        for (std::size_t i = 0; i < kCurves.size() && !m_stopped; ++i) {
            const PlotColumn::Range range = column.*kCurves[i].column;
            Extremes& found = m_found[i];
            if (!found.least || range.low < found.least->value) {
                const Positions bucket = firstBucket(
                    whole, [&](const PlotColumn& c) { return (c.*kCurves[i].column).low == range.low; });
                keepLeast(found, walkBucket(bucket)[i].least);
            }
            if (m_stopped) return;
            if (!found.most || range.high > found.most->value) {
                const Positions bucket = firstBucket(
                    whole, [&](const PlotColumn& c) { return (c.*kCurves[i].column).high == range.high; });
                keepMost(found, walkBucket(bucket)[i].most);
            }
        }
    }

    template <class Has>
    Positions firstBucket(Positions in, Has has) const
    {
        const std::uint64_t width = m_recorder.series().width();
        while (in.end - in.begin > width) {
            const std::uint64_t buckets = (in.end - in.begin + width - 1) / width;
            const std::uint64_t middle = in.begin + buckets / 2 * width;
            if (has(columnOf({in.begin, middle})))
                in.end = middle;
            else
                in.begin = middle;
        }
        return in;
    }

    const Found& walkBucket(const Positions& bucket)
    {
        const auto [place, isNew] = m_walked.try_emplace(bucket.begin);
        if (isNew) place->second = walk(bucket);
        return place->second;
    }

    /// Looks at each position.
    Found walk(const Positions& positions)
    {
        Found found;
        for (std::uint64_t step = positions.begin; step < positions.end; ++step) {
            if (m_stopped || isOver(m_stop, std::size_t(step - positions.begin))) {
                m_stopped = true;
                return found;
            }
            if (step == positions.begin)
                seek(Step(step));
            else
                m_timeline.forward(m_recorder.script(), m_recorder.placement());
            const Series::Sample sample = sampleHere();
            for (std::size_t i = 0; i < kCurves.size(); ++i) {
                const Measure::Extreme here{sample.*kCurves[i].sample, Step(step),
                                            m_recorder.script().eventsBefore(Step(step))};
                keepLeast(found[i], here);
                keepMost(found[i], here);
            }
        }
        return found;
    }

    /// What comes after what was found.
    void add(const Found& later)
    {
        for (std::size_t i = 0; i < kCurves.size(); ++i) {
            keepLeast(m_found[i], later[i].least);
            keepMost(m_found[i], later[i].most);
        }
    }
    static void keepLeast(Extremes& found, const std::optional<Measure::Extreme>& later)
    {
        if (later && (!found.least || later->value < found.least->value)) found.least = later;
    }
    static void keepMost(Extremes& found, const std::optional<Measure::Extreme>& later)
    {
        if (later && (!found.most || later->value > found.most->value)) found.most = later;
    }

    void seek(Step step) { m_recorder.seek(m_timeline, step); }
    Series::Sample sampleAt(Step step)
    {
        seek(step);
        return sampleHere();
    }
    Series::Sample sampleHere() const
    {
        Series::Sample sample;
        for (const CursorState& zone : m_timeline.zones()) {
            const heap::Layout& layout = zone.layout();
            const heap::PageTotals totals = layout.totals();
            sample.live += layout.liveBytes;
            sample.held += totals.held * layout.geometry.page;
            sample.committed += (totals.pages - totals.released) * layout.geometry.page;
            sample.heap += layout.end();
        }
        return sample;
    }

    const Recorder& m_recorder;
    Timeline m_timeline;
    const Stop& m_stop;
    bool m_stopped = false;
    Found m_found;
    std::map<std::uint64_t, Found> m_walked; // by the first position of a bucket
};

} // namespace

std::optional<Measure> measure(const Recorder& recorder, std::shared_ptr<const trace::Trace> trace,
                               const StepRange& range, const TimeScale* times, const Stop& stop)
{
    Measure result;
    result.range = range;
    Measuring measuring(recorder, std::move(trace), stop);
    measuring.tellEnds(range, result);
    if (!measuring.tellExtremes(range, result)) return std::nullopt;
    const Script& script = recorder.script();
    result.events = script.eventsBefore(range.end) - script.eventsBefore(range.begin);
    if (times) result.milliseconds = times->at(range.end) - times->at(range.begin);
    return result;
}

} // namespace heapglass::replay
