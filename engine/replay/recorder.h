// Runs the steps of a script through a source of placements and writes down what became of them: the
// Placement, its key frames and curves. It knows no policy. One thread.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "engine/heap/heap.h"
#include "engine/replay/density_recorder.h"
#include "engine/replay/key_frame.h"
#include "engine/replay/metrics.h"
#include "engine/replay/placement.h"
#include "engine/replay/series.h"
#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

/// A block whose request had failed, or that a realloc had ended, and that a later realloc made all the same.
struct LateBirth {
    BlockId block = kNone;
    EventIndex event = 0; ///< that realloc
};

/// Is told how much of a long work is done, 0 to 1. False: it is to be given up.
using GoOn = std::function<bool(double done)>;

class Timeline;

class Recorder
{
  public:
    /// Steps between key frames: at least `least`, and further where the heap is large, so that all of them
    /// together cost less than four bytes a step. One in `wholeEvery` says who made each block, too.
    struct FrameDistance {
        Step least = Step{1} << 16;
        Step perEightBlocks = 4;
        std::size_t wholeEvery = 6;
    };

    /// `source` is fresh. A heapmin of the script is carried out where the source is a heap::Heap.
    Recorder(Script script, std::unique_ptr<heap::Source> source, FrameDistance distance);
    Recorder(Script script, std::unique_ptr<heap::Source> source);

    /// Carries out up to `most` further steps of those that the trace has published; returns how many.
    Step advance(Step most);
    /// All published steps are recorded.
    bool upToDate() const { return m_placement.steps() == m_script.steps(); }

    /// What this recording would have been with a _heapmin at `step`, where `cursor` stands in placement():
    /// shares everything before it, and is to be advanced over what comes after. `errnoValue` gets the crt's
    /// errno after the call (0: untouched). Null where the source is no Heap, or when it is given up.
    /// Cost: at most the steps between two whole key frames; `goOn` is called every few thousand of them.
    std::unique_ptr<Recorder> withHeapmin(Step step, const Placement::Cursor& cursor, int& errnoValue,
                                          const GoOn& goOn = {}) const;

    /// The Heap as it was at `step`, where `cursor` stands in placement(); null where the source is no Heap,
    /// or when it is given up. The same cost.
    std::unique_ptr<heap::Heap> heapAt(Step step, const Placement::Cursor& cursor,
                                       const GoOn& goOn = {}) const;

    /// The state after `step` recorded steps, on its own.
    Timeline timelineAt(Step step) const;
    /// Moves one that timelineAt() gave, here or in a recording that agrees with this up to its step.
    void seek(Timeline& timeline, Step step) const;

    const Script& script() const { return m_script; }
    /// See Script; not below what is recorded.
    void setHorizon(EventIndex events) { m_script.setHorizon(events); }
    const Placement& placement() const { return m_placement; }
    const KeyFrames& frames() const { return m_frames; }
    const Series& series() const { return m_series; }
    const DensityRecorder& density() const { return m_density; }
    const Peaks& peaks() const { return m_peaks; }
    const std::vector<Marker>& markers() const { return m_markers; }
    /// Ascending events; nearly always none.
    const std::vector<LateBirth>& lateBirths() const { return m_lateBirths; }
    const heap::Source& source() const { return *m_source; }
    /// By zone the greatest length that its heap had so far, in bytes. One without zones.
    const std::vector<Bytes>& zonePeaks() const { return m_zonePeaks; }
    /// The figures after the last recorded step.
    Metrics metrics() const;
    /// The position after the first step whose request returned NULL; 0 if none did.
    Step firstFailed() const;
    /// The last recorded step was a request that returned NULL.
    bool lastFailed() const { return m_lastFailed; }
    /// The latest _heapmin among the recorded steps, and its errno.
    const heap::HeapminPlan& lastHeapmin() const { return m_lastHeapmin; }
    /// Memory of the record alone: placement, key frames, curves and density, in bytes.
    std::size_t recordBytes() const
    {
        return m_placement.bytes() + frameBytes() + m_series.bytes() + m_density.grid().bytes();
    }
    std::size_t frameBytes() const;
    /// Memory of all that it does not share with `other`, the source included.
    std::size_t bytesApartFrom(const Recorder& other) const;
    /// Gives up every second key frame, and keeps fewer from now on: seeks take longer. False if there are
    /// none to give up.
    bool thinFrames();

  private:
    void runEvents(Step end);
    void runHeapmin();
    void openZones();
    void noteZonePeaks();
    void collect(Script::Stretch stretch);
    void complete(heap::Request& request, Op op);
    void take(const heap::ChangeLog& log);
    void write(const heap::ChangeLog& log);
    EventIndex oldMaker(const heap::Change& change, EventIndex event) const;
    Peaks::Now valuesOf(const heap::Sums& sums) const;
    void note(const heap::ChangeLog& log, bool isNew);
    struct Extremes;
    bool isNews(const Extremes& extremes) const;
    void noteNews(std::span<const heap::Change> changes, bool isNew);
    void noteGrowth(Step step, Bytes before, Bytes after);
    void noteOddity(Step step);
    void noteLateBirth(const heap::Request& request);
    void mark(Step step, Marker::Kind kind, std::uint64_t amount);
    void keepFrameIfDue();
    bool isWholeDue() const;
    std::unique_ptr<heap::Heap> freshHeap(const KeyFrame* frame) const;
    std::unique_ptr<Recorder> cutAt(Step step, const Placement::Cursor& cursor, const GoOn& goOn) const;
    bool catchUp(Step step, const GoOn& goOn);

    Script m_script;
    std::unique_ptr<heap::Source> m_source;
    Placement m_placement;
    KeyFrames m_frames;
    Series m_series;
    DensityRecorder m_density;
    Peaks m_peaks;
    std::vector<Bytes> m_zonePeaks{0};
    std::vector<Marker> m_markers;
    std::vector<LateBirth> m_lateBirths;
    heap::HeapminPlan m_lastHeapmin;
    bool m_lastFailed = false;
    const bool m_isHeap;        // else recorded addresses
    bool m_reallocSeen = false; // before it, a block's maker is its birth: nothing to look up

    FrameDistance m_distance;
    Step m_position = 0; // steps the source has carried out; behind the placement while catching up
    std::vector<heap::Request> m_requests; // of the batch; none for a _heapmin
    heap::ChangeLog m_log;
    std::vector<EventIndex> m_oldMakers;
};

} // namespace heapglass::replay
