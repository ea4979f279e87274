#include "engine/replay/curves.h"

#include <algorithm>

#include "engine/replay/time_scale.h"
#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

void Curves::outdate()
{
    m_markersAt = kNone;
    m_timesAt = kNone;
    m_plot.reset();
    m_density.reset();
}

void Curves::forget()
{
    outdate();
    m_times.reset();
    m_markers = std::make_shared<std::vector<Marker>>();
}

void Curves::tell(const Standing& here, Snapshot& picture)
{
    followTimes(here);
    picture.times = m_times;
    followPlot(here, picture.geometry.knowsCommitment);
    picture.plot = m_plot;
    if (!here.request.density) return;
    followDensity(here);
    picture.density = m_density;
}

void Curves::followTimes(const Standing& here)
{
    if (!here.settled || m_timesAt == here.steps()) return;
    std::vector<TimeScale::Mark> marks;
    for (const trace::TimeMark& mark : here.opened.trace()->times())
        marks.push_back({here.recorder.script().stepOf(mark.event), double(mark.milliseconds)});
    const bool known = !marks.empty() && marks.back().milliseconds > 0;
    m_times = known ? std::make_shared<const TimeScale>(std::move(marks), here.steps()) : nullptr;
    m_timesAt = here.steps();
    m_plot.reset();
}

namespace
{

/// Over recorded time where `times` is not null.
std::vector<PlotColumn> columnsOf(const Series& series, const PlotWindow& window, const TimeScale* times)
{
    if (!times) return series.columns(window.begin, window.end, window.columns);
    const Step end = std::min(window.end, series.steps());
    const double from = times->at(window.begin), to = times->at(end);
    std::vector<Step> borders;
    for (std::uint32_t i = 0; i < window.columns; ++i)
        borders.push_back(
            std::clamp(times->stepAt(from + (to - from) * i / window.columns), window.begin, end + 1));
    borders.push_back(end + 1);
    return series.columns(borders);
}

} // namespace

void Curves::followPlot(const Standing& here, bool knowsCommitted)
{
    const PlotWindow& window = here.request.plot;
    if (!window.columns) return;
    if (m_plot && m_plot->window == window && m_plot->stepsRecorded == here.steps()) return;
    auto plot = std::make_shared<Plot>();
    plot->window = window;
    plot->stepsRecorded = here.steps();
    plot->columns = columnsOf(here.recorder.series(), window, window.overTime ? m_times.get() : nullptr);
    plot->knowsCommitted = knowsCommitted;
    m_plot = std::move(plot);
}

void Curves::followDensity(const Standing& here)
{
    if (m_density && m_densityAt == here.steps()) return;
    m_density = std::make_shared<Density>(here.recorder.density().shown(ZoneMap(here.recorder.zonePeaks())));
    m_densityAt = here.steps();
}

void Curves::tellMarkers(const Standing& here, const LoadView& load, Snapshot& picture)
{
    if (m_markersAt != here.steps()) {
        auto markers = std::make_shared<std::vector<Marker>>(here.recorder.markers());
        std::stable_sort(markers->begin(), markers->end(),
                         [](const Marker& a, const Marker& b) { return a.step < b.step; });
        const bool cut =
            load.status == LoadView::Status::truncated || load.status == LoadView::Status::damaged;
        if (cut && here.settled) markers->push_back({here.steps(), Marker::Kind::loadError, 0, {}});
        m_markers = std::move(markers);
        m_markersAt = here.settled ? here.steps() : kNone;
    }
    picture.markers = m_markers;
}

} // namespace heapglass::replay
