#include "engine/replay/recorder.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "engine/crt/heapmin.h"
#include "engine/heap/policies.h"
#include "engine/heap/zones.h"
#include "engine/replay/timeline.h"

namespace heapglass::replay
{

using heap::Change;

namespace
{

/// Events that go to the source in one call.
constexpr Step kBatch = 512;

bool isOddity(Op op)
{
    return op == Op::freeUnknown || op == Op::implicitFree;
}

} // namespace

Recorder::Recorder(Script script, std::unique_ptr<heap::Source> source)
    : Recorder(std::move(script), std::move(source), FrameDistance{})
{
}

Recorder::Recorder(Script script, std::unique_ptr<heap::Source> source, FrameDistance distance)
    : m_script(std::move(script)), m_source(std::move(source)),
      m_placement(m_source->layout().geometry.granule), m_density(m_source->layout().pages.pageSize()),
      m_isHeap(dynamic_cast<heap::Heap*>(m_source.get()) != nullptr), m_distance(distance)
{
    m_density.take(*m_source);
}

Step Recorder::advance(Step most)
{
    const Step begin = m_position;
    const Step end = begin + std::min(most, m_script.steps() - begin);
    m_density.expect(m_script.steps());
    while (m_position < end) {
        const Script::Entry entry = m_script.at(m_position);
        if (entry.inserted || m_script.trace().op(entry.event) == Op::heapmin)
            runHeapmin();
        else
            runEvents(end);
    }
    return m_position - begin;
}

/// The first block of a further zone is about to come: what was the heap is the first of several now.
void Recorder::openZones()
{
    auto* heap = dynamic_cast<heap::Heap*>(m_source.get());
    if (!heap || dynamic_cast<heap::Zones*>(heap)) return;
    std::ignore = m_source.release();
    m_source = std::make_unique<heap::Zones>(std::unique_ptr<heap::Heap>(heap));
}

/// A heap shrinks by _heapmin alone, so that nothing is missed between two batches.
void Recorder::noteZonePeaks()
{
    m_zonePeaks.resize(std::max<std::size_t>(m_zonePeaks.size(), m_source->zones()));
    for (heap::ZoneIndex zone = 0; zone < m_source->zones(); ++zone)
        m_zonePeaks[zone] = std::max(m_zonePeaks[zone], m_source->layoutOf(zone).end());
}

/// A batch of events, up to the next _heapmin or column of the density.
void Recorder::runEvents(Step end)
{
    if (m_script.isZoned()) openZones();
    m_requests.clear();
    end = m_position + std::min(end - m_position, kBatch);
    collect(m_script.stretch(m_position, Step(std::min<std::uint64_t>(end, m_density.due()))));
    m_log.clear();
    m_source->run(m_requests, m_log);
    noteZonePeaks();
    take(m_log);
    keepFrameIfDue();
}

namespace
{

/// By Op.
constexpr auto kKinds = [] {
    using Kind = heap::Request::Kind;
    std::array<Kind, 16> kinds{};
    kinds.fill(Kind::nothing);
    for (const Op op : {Op::malloc, Op::calloc, Op::aligned})
        kinds[std::size_t(op)] = Kind::allocate;
    for (const Op op : {Op::free, Op::implicitFree})
        kinds[std::size_t(op)] = Kind::deallocate;
    kinds[std::size_t(Op::realloc)] = Kind::reallocate;
    return kinds;
}();

} // namespace

/// What the events of a stretch ask for, up to the next _heapmin of the trace.
void Recorder::collect(Script::Stretch stretch)
{
    const bool isNew = m_position >= m_placement.steps();
    const bool needsMore = m_script.isZoned() || !m_isHeap;
    for (EventIndex event = stretch.first; event < stretch.end;) {
        const trace::EventRun run = m_script.trace().run(event, stretch.end);
        for (std::uint32_t i = 0; i < run.count; ++i, ++event) {
            const Op op = run.op(i);
            if (op == Op::heapmin) return;
            if (isOddity(op) && isNew) noteOddity(m_position + Step(m_requests.size()) + 1);
            const std::uint16_t size = run.sizes[i];
            m_requests.push_back({kKinds[std::size_t(op)], run.blocks[i], event,
                                  size != trace::EventRun::kWideSize ? size : m_script.trace().size(event)});
            if (needsMore || (op != Op::malloc && op != Op::free)) complete(m_requests.back(), op);
        }
    }
}

/// What a plain malloc or free in a heap without zones does not say.
void Recorder::complete(heap::Request& request, Op op)
{
    const trace::Trace& trace = m_script.trace();
    m_reallocSeen |= op == Op::realloc;
    if (op == Op::aligned) request.alignment = trace.alignment(request.tag);
    if (!m_isHeap) request.address = trace.address(request.tag);
    if (m_script.isZoned() && request.block != kNone) request.zone = m_script.zoneOf(request.block);
}

void Recorder::runHeapmin()
{
    m_requests.clear();
    m_log.clear();
    auto* heap = dynamic_cast<heap::Heap*>(m_source.get());
    if (heap)
        crt::_heapmin(*heap, m_log, m_lastHeapmin);
    else
        m_log.add({}, m_source->layout(), m_source->liveRequested());
    if (heap && m_lastHeapmin.result == 0 && m_position == m_placement.steps())
        m_markers.push_back({m_position, Marker::Kind::heapmin, m_lastHeapmin.returned(), {}});
    take(m_log);
}

void Recorder::take(const heap::ChangeLog& log)
{
    const bool isNew = m_position == m_placement.steps();
    m_density.apply(log);
    if (isNew) write(log);
    note(log, isNew);
    if (!log.changes.empty()) m_lastFailed = log.changes.back().kind == Change::Kind::failed;
    m_position += Step(log.changes.size());
    if (m_position == m_density.due()) m_density.take(*m_source);
}

void Recorder::write(const heap::ChangeLog& log)
{
    m_oldMakers.clear();
    if (m_reallocSeen)
        for (std::size_t i = 0; i < m_requests.size(); ++i) {
            m_oldMakers.push_back(oldMaker(log.changes[i], m_requests[i].tag));
            if (log.changes[i].kind == Change::Kind::birth) noteLateBirth(m_requests[i]);
        }
    m_placement.append(log, m_oldMakers);
}

/// Who made the block that ends or changes here, if the trace does not know it: after a realloc that failed
/// in this heap, the block is still as an earlier event made it.
EventIndex Recorder::oldMaker(const Change& change, EventIndex event) const
{
    return change.oldTag == kNone || change.oldTag == m_script.trace().maker(event) ? kNone : change.oldTag;
}

Peaks::Now Recorder::valuesOf(const heap::Sums& sums) const
{
    const Bytes page = m_source->layout().pages.pageSize();
    return {sums.requested, sums.live, sums.heldPages * page, sums.heap - sums.releasedPages * page,
            sums.heap};
}

/// Of a batch.
struct Recorder::Extremes {
    heap::Sums most, least;
    bool failed = false;

    explicit Extremes(std::span<const Change> changes) : most(changes.front().after), least(most)
    {
        for (const Change& change : changes) {
            const heap::Sums& sums = change.after;
            most.requested = std::max(most.requested, sums.requested);
            most.live = std::max(most.live, sums.live);
            most.heap = std::max(most.heap, sums.heap);
            least.heap = std::min(least.heap, sums.heap);
            most.heldPages = std::max(most.heldPages, sums.heldPages);
            least.heldPages = std::min(least.heldPages, sums.heldPages);
            least.releasedPages = std::min(least.releasedPages, sums.releasedPages);
            failed |= change.kind == Change::Kind::failed;
        }
    }
};

/// After the steps from m_position on: the curves, the peaks, growth.
void Recorder::note(const heap::ChangeLog& log, bool isNew)
{
    const std::span<const Change> changes = log.changes;
    if (changes.empty()) return;
    const Extremes extremes(changes);
    if (isNews(extremes)) noteNews(changes, isNew);
    const Bytes page = m_source->layout().pages.pageSize();
    const bool isLevel = log.pages.empty() && extremes.most.heap == extremes.least.heap;
    const std::size_t known = std::min<std::size_t>(m_series.steps() - m_position, changes.size());
    m_series.push(
        changes.subspan(known),
        [page](const Change& change) {
            const heap::Sums& sums = change.after;
            return Series::Sample{sums.live, sums.heldPages * page, sums.heap - sums.releasedPages * page,
                                  sums.heap};
        },
        isLevel);
}

/// Whether a request failed or a peak may have been passed: hardly ever, and at which step is a longer
/// question.
bool Recorder::isNews(const Extremes& extremes) const
{
    const auto& [most, least, failed] = extremes;
    const Bytes page = m_source->layout().pages.pageSize();
    const Bytes committed = most.heap - least.releasedPages * page; // or less
    return failed || most.requested > m_peaks.requested || most.live > m_peaks.live ||
           most.heap > m_peaks.heap || most.heldPages * page > m_peaks.held ||
           committed > m_peaks.committed || committed - least.heldPages * page > m_peaks.idle;
}

void Recorder::noteNews(std::span<const Change> changes, bool isNew)
{
    Step step = m_position;
    for (const Change& change : changes) {
        const Peaks::Now now = valuesOf(change.after);
        ++step;
        if (isNew && now.heap > m_peaks.heap) noteGrowth(step, m_peaks.heap, now.heap);
        if (isNew && change.kind == Change::Kind::failed) mark(step, Marker::Kind::failed, 1);
        m_peaks.take(now, step);
    }
}

/// Growth beyond the peak.
void Recorder::noteGrowth(Step step, Bytes before, Bytes after)
{
    mark(step, Marker::Kind::growth, (after - before) / m_source->layout().pages.pageSize());
}

/// A free that the reader could not match, or had to add.
void Recorder::noteOddity(Step step)
{
    mark(step, Marker::Kind::loadError, 1);
}

/// The request made a block. A realloc that makes one is its birth in the trace, too, or late.
void Recorder::noteLateBirth(const heap::Request& request)
{
    if (request.kind == heap::Request::Kind::reallocate &&
        m_script.trace().birth(request.block) != request.tag)
        m_lateBirths.push_back({request.block, request.tag});
}

/// Markers that would fall on one pixel anyway are kept as one, with the sum.
void Recorder::mark(Step step, Marker::Kind kind, std::uint64_t amount)
{
    const auto last = std::find_if(m_markers.rbegin(), m_markers.rend(),
                                   [&](const Marker& marker) { return marker.kind == kind; });
    if (last != m_markers.rend() && step - last->step <= step >> 10)
        last->amount += amount;
    else
        m_markers.push_back({step, kind, amount, {}});
}

Step Recorder::firstFailed() const
{
    const auto first = std::ranges::find(m_markers, Marker::Kind::failed, &Marker::kind);
    return first == m_markers.end() ? 0 : first->step;
}

void Recorder::keepFrameIfDue()
{
    if (m_position != m_placement.steps()) return;
    const Step last = m_frames.empty() ? 0 : m_frames.back()->cursor().step;
    std::uint64_t blocks = 0;
    for (heap::ZoneIndex zone = 0; zone < m_source->zones(); ++zone)
        blocks += m_source->layoutOf(zone).blocks.blockCount();
    const std::uint64_t distance =
        std::max<std::uint64_t>(m_distance.least, blocks / 8 * m_distance.perEightBlocks);
    if (m_position - last < distance) return;
    const bool whole = isWholeDue();
    m_frames.push_back(std::make_shared<KeyFrame>(
        *m_source, m_placement.end(), m_peaks, whole ? KeyFrame::Content::whole : KeyFrame::Content::blocks));
}

std::unique_ptr<heap::Heap> Recorder::freshHeap(const KeyFrame* frame) const
{
    const auto* heap = dynamic_cast<const heap::Heap*>(m_source.get());
    if (!heap) return nullptr;
    std::unique_ptr<heap::Heap> fresh = heap::makeHeap(heap->settings());
    if (frame && frame->zones() > 1) fresh = std::make_unique<heap::Zones>(std::move(fresh));
    if (frame) fresh->restore(frame->heapState(m_script.trace()));
    return fresh;
}

std::unique_ptr<Recorder> Recorder::cutAt(Step step, const Placement::Cursor& cursor, const GoOn& goOn) const
{
    Series series = m_series.prefix(step);
    const auto frame = wholeFrameBefore(m_frames, std::min(step, series.steps()));
    std::unique_ptr<heap::Heap> heap = freshHeap(frame.get());
    if (!heap) return nullptr;
    auto cut = std::make_unique<Recorder>(m_script, std::move(heap), m_distance);
    cut->m_placement = m_placement.prefix(cursor);
    cut->m_reallocSeen = m_reallocSeen;
    cut->m_zonePeaks = m_zonePeaks; // so that zones stay where they are shown
    cut->m_series = std::move(series);
    cut->m_density = m_density.prefix(step);
    cut->m_density.recount(*cut->m_source);
    for (const auto& kept : m_frames)
        if (kept->cursor().step <= step) cut->m_frames.push_back(kept);
    for (const Marker& marker : m_markers)
        if (marker.step < step || (marker.step == step && marker.kind != Marker::Kind::heapmin))
            cut->m_markers.push_back(marker);
    for (const LateBirth& late : m_lateBirths)
        if (late.event < m_script.eventsBefore(step)) cut->m_lateBirths.push_back(late);
    if (frame) {
        cut->m_position = frame->cursor().step;
        cut->m_peaks = frame->peaks();
    }
    return cut->catchUp(step, goOn) ? std::move(cut) : nullptr;
}

/// Carries out what the placement has already, up to `step`.
bool Recorder::catchUp(Step step, const GoOn& goOn)
{
    constexpr Step kBetweenLooks = 8192;
    const Step begin = m_position;
    while (m_position < step) {
        if (goOn && !goOn(double(m_position - begin) / double(step - begin))) return false;
        advance(std::min(kBetweenLooks, step - m_position));
    }
    return true;
}

std::unique_ptr<heap::Heap> Recorder::heapAt(Step step, const Placement::Cursor& cursor,
                                             const GoOn& goOn) const
{
    const std::unique_ptr<Recorder> cut = cutAt(step, cursor, goOn);
    if (!cut) return nullptr;
    return std::unique_ptr<heap::Heap>(static_cast<heap::Heap*>(cut->m_source.release()));
}

std::unique_ptr<Recorder> Recorder::withHeapmin(Step step, const Placement::Cursor& cursor, int& errnoValue,
                                                const GoOn& goOn) const
{
    std::unique_ptr<Recorder> branch = cutAt(step, cursor, goOn);
    if (!branch) return nullptr;
    branch->m_script = m_script.withHeapmin(step);
    crt::_errno() = 0;
    branch->runHeapmin();
    errnoValue = crt::_errno();
    return branch;
}

Timeline Recorder::timelineAt(Step step) const
{
    Timeline timeline(m_script.sharedTrace(), m_source->layout().geometry);
    seek(timeline, step);
    return timeline;
}

void Recorder::seek(Timeline& timeline, Step step) const
{
    timeline.seek(step, m_script, m_placement, m_frames);
}

namespace
{

/// A Heap knows; of recorded addresses all blocks are looked at.
Bytes largestFree(const heap::Source& source)
{
    if (const auto* heap = dynamic_cast<const heap::Heap*>(&source)) return heap->largestFree();
    Bytes largest = 0;
    source.walk([&](const heap::BlockEntry& block) {
        if (!block.live) largest = std::max(largest, block.length);
    });
    return largest;
}

} // namespace

Metrics Recorder::metrics() const
{
    const heap::Counters sums = m_source->counters();
    Metrics m;
    m.ops = m_position;
    m.failed = sums.failed;
    for (heap::ZoneIndex zone = 0; zone < m_source->zones(); ++zone) {
        const heap::Layout& layout = m_source->layoutOf(zone);
        const heap::PageTotals pages = layout.totals();
        m.heapBytes += layout.end();
        m.pages += pages.pages;
        m.heldPages += pages.held;
        m.metaHeldPages += pages.metaHeld;
        m.releasablePages += pages.releasable;
        m.releasedPages += pages.released;
        m.liveBlocks += layout.blocks.usedCount();
        m.liveBytes += layout.liveBytes;
        m.freeBlocks += layout.blocks.freeCount();
    }
    m.committedPages = m.pages - m.releasedPages;
    m.liveRequestedBytes = m_source->liveRequested();
    m.freeBytes = m.heapBytes - m.liveBytes;
    m.largestFreeBytes = largestFree(*m_source);
    m.internal = share(m.liveBytes - m.liveRequestedBytes, m.liveBytes);
    m.external = share(m.freeBytes - m.largestFreeBytes, m.freeBytes);
    m.peakRequestedBytes = m_peaks.requested;
    m.peakHeapBytes = m_peaks.heap;
    m.peakCommittedBytes = m_peaks.committed;
    m.utilization = share(m.peakRequestedBytes, m.peakHeapBytes);
    m.copiedBytes = sums.copiedBytes;
    m.moves = sums.moves;
    m.refaults = sums.refaults;
    m.reused = sums.reused;
    m.splits = sums.splits;
    m.heapminResult = m_lastHeapmin.result;
    m.heapminCutPages = m_lastHeapmin.cutPages;
    m.heapminReleasedPages = m_lastHeapmin.releasedPages;
    m.heapminTotalPages = m_lastHeapmin.returned();
    return m;
}

std::size_t Recorder::frameBytes() const
{
    std::size_t sum = 0;
    for (const auto& frame : m_frames)
        sum += frame->bytes();
    return sum;
}

std::size_t Recorder::bytesApartFrom(const Recorder& other) const
{
    std::size_t sum = m_placement.bytesApartFrom(other.m_placement) + m_series.bytes() + m_source->bytes() +
                      m_density.grid().bytesApartFrom(other.m_density.grid());
    for (std::size_t i = 0; i < m_frames.size(); ++i)
        if (i >= other.m_frames.size() || m_frames[i] != other.m_frames[i]) sum += m_frames[i]->bytes();
    return sum;
}

/// Those without makers go first: whole ones are what a Heap is made again from.
bool Recorder::thinFrames()
{
    if (m_frames.size() < 2) return false;
    const bool onlyWhole =
        std::all_of(m_frames.begin(), m_frames.end(), [](const auto& frame) { return frame->isWhole(); });
    bool drop = !onlyWhole;
    std::erase_if(m_frames, [&](const auto& frame) {
        if (frame->isWhole() && !onlyWhole) return false;
        return std::exchange(drop, !drop);
    });
    m_distance.least *= 2;
    m_distance.perEightBlocks *= 2;
    return true;
}

/// One frame in so many is whole.
bool Recorder::isWholeDue() const
{
    const auto last =
        std::find_if(m_frames.rbegin(), m_frames.rend(), [](const auto& frame) { return frame->isWhole(); });
    return last == m_frames.rend() || std::size_t(last - m_frames.rbegin()) + 1 >= m_distance.wholeEvery;
}

} // namespace heapglass::replay
