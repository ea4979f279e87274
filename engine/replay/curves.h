// What a picture shows of the whole recording, kept while it is the same: curves, time × address, the times
// of events, markers. Of the worker's thread.
#pragma once

#include <memory>
#include <vector>

#include "engine/replay/standing.h"

namespace heapglass::replay
{

class Curves
{
  public:
    /// The recording is another now. What was made of it may be shown until it is made anew.
    void outdate();
    /// … and must not be shown.
    void forget();
    void tell(const Standing& here, Snapshot& picture);
    void tellMarkers(const Standing& here, const LoadView& load, Snapshot& picture);
    /// Null: not known.
    const TimeScale* times() const { return m_times.get(); }

  private:
    void followTimes(const Standing& here);
    void followPlot(const Standing& here, bool knowsCommitted);
    void followDensity(const Standing& here);

    std::shared_ptr<const Plot> m_plot;
    std::shared_ptr<const Density> m_density; // of m_densityAt steps
    Step m_densityAt = 0;
    std::shared_ptr<const TimeScale> m_times; // of m_timesAt steps
    Step m_timesAt = kNone;
    std::shared_ptr<const std::vector<Marker>> m_markers = std::make_shared<std::vector<Marker>>();
    Step m_markersAt = kNone;
};

} // namespace heapglass::replay
