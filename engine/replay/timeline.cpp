#include "engine/replay/timeline.h"

#include <algorithm>

namespace heapglass::replay
{

using heap::Change;
using heap::kNoGranule;

Timeline::Timeline(std::shared_ptr<const trace::Trace> trace, const heap::Geometry& geometry)
    : m_trace(std::move(trace)), m_zones{CursorState(geometry)}
{
}

void Timeline::refresh()
{
    for (CursorState& state : m_zones)
        state.refresh();
}

bool Timeline::operator==(const Timeline& other) const
{
    if (m_liveRequested != other.m_liveRequested) return false;
    const CursorState nothing(layout().geometry);
    const auto at = [&nothing](const Timeline& timeline, std::size_t zone) -> const CursorState& {
        return zone < timeline.m_zones.size() ? timeline.m_zones[zone] : nothing;
    };
    for (std::size_t zone = 0; zone < std::max(m_zones.size(), other.m_zones.size()); ++zone)
        if (!(at(*this, zone) == at(other, zone))) return false;
    return true;
}

std::size_t Timeline::bytes() const
{
    std::size_t sum = 0;
    for (const CursorState& state : m_zones)
        sum += state.bytes();
    return sum;
}

CursorState& Timeline::zone(heap::ZoneIndex index)
{
    while (m_zones.size() <= index)
        m_zones.emplace_back(heap::Geometry(layout().geometry));
    return m_zones[index];
}

void Timeline::forward(const Script& script, const Placement& placement)
{
    countPlain(m_cursor.step + 1, script, placement);
    stepForward(script, placement);
}

void Timeline::backward(const Script& script, const Placement& placement)
{
    countPlain(m_cursor.step - 1, script, placement);
    stepBackward(script, placement);
}

/// All but what countPlain() does.
void Timeline::stepForward(const Script& script, const Placement& placement)
{
    const Step step = m_cursor.step;
    const PlainStep plain = placement.plain(step);
    if (plain.plain && m_zones.front().move(plain, Direction::forward))
        return placement.skipPlainForward(m_cursor);
    placement.readForward(m_cursor, m_record);
    forZones([](CursorState& state, const Record& record) { state.move(record, Direction::forward); });
    if (!plain.plain) countRecord(script, step, Direction::forward);
}

void Timeline::stepBackward(const Script& script, const Placement& placement)
{
    const PlainStep plain = placement.plain(m_cursor.step - 1);
    if (plain.plain && m_zones.front().move(plain, Direction::backward))
        return placement.skipPlainBackward(m_cursor);
    placement.readBackward(m_cursor, m_record);
    forZones([](CursorState& state, const Record& record) { state.move(record, Direction::backward); });
    if (!plain.plain) countRecord(script, m_cursor.step, Direction::backward);
}

/// The cursor is about to move to a step: the bytes asked for that the plain ones on its way bring or take.
/// A pass of its own over neighbours in memory: what they are is known without the heap.
void Timeline::countPlain(Step to, const Script& script, const Placement& placement)
{
    if (m_cursor.step < to)
        m_liveRequested += requestedBy(m_cursor.step, to, script, placement);
    else
        m_liveRequested -= requestedBy(to, m_cursor.step, script, placement);
}

/// Of a free the trace says the size of what ends; a realloc that ends its block (to 0, or to where it cannot
/// lie) has its new size.
Bytes Timeline::requestedBy(Step begin, Step end, const Script& script, const Placement& placement) const
{
    Bytes sum = 0;
    while (begin < end) {
        const Script::Stretch stretch = script.stretch(begin, end);
        if (stretch.first == stretch.end) { // an insertion, which makes no block
            ++begin;
            continue;
        }
        const trace::EventRun run = m_trace->run(stretch.first, stretch.end);
        for (std::uint32_t i = 0; i < run.count; ++i, ++begin) {
            const PlainStep plain = placement.plain(begin);
            if (!plain.plain) continue;
            Bytes size = run.sizes[i];
            if (size == trace::EventRun::kWideSize) size = m_trace->size(run.first + i);
            if (!plain.birth && run.op(i) == Op::realloc) size = m_trace->size(m_trace->maker(run.first + i));
            sum += plain.birth ? size : 0 - size;
        }
    }
    return sum;
}

namespace
{

Step distance(Step a, Step b)
{
    return a < b ? b - a : a - b;
}

// Rough nanoseconds in a heap that no cache holds, for what each way to a step costs.
constexpr std::uint64_t kMove = 46, kToggle = 6; // a step
constexpr std::uint64_t kSettle = 6, kLoad = 3;  // a block
/// How far ahead of the cursor memory is asked for; worth it once the state is larger than the caches.
constexpr Step kAhead = 16;
constexpr std::uint64_t kBeyondCache = 16'384;

} // namespace

void Timeline::seek(Step step, const Script& script, const Placement& placement, const KeyFrames& frames)
{
    step = std::min(step, placement.steps());
    const std::uint64_t walk = distance(m_cursor.step, step);
    std::uint64_t blocks = 0;
    for (const CursorState& state : m_zones)
        blocks += state.layout().blocks.blockCount();
    const std::uint64_t far = std::min(walk * kMove, blocks * kSettle + walk * kToggle);
    const KeyFrame* frame = nearestFrame(frames, step);
    if (frame && frame->blocks() * (kLoad + kSettle) + distance(frame->cursor().step, step) * kToggle < far) {
        load(*frame);
        jump(step, script, placement);
    } else if (step * kToggle < far) {
        reset();
        jump(step, script, placement);
    } else if (far < walk * kMove) {
        jump(step, script, placement);
    } else {
        walkTo(step, script, placement);
    }
    m_makers.visit(step);
}

/// Step by step.
void Timeline::walkTo(Step step, const Script& script, const Placement& placement)
{
    const bool far = layout().blocks.blockCount() > kBeyondCache;
    countPlain(step, script, placement);
    for (const Step last = placement.steps() - std::min(kAhead + 1, placement.steps());
         m_cursor.step < step;) {
        if (far && m_cursor.step < last) m_zones.front().prefetch(placement.plain(m_cursor.step + kAhead));
        stepForward(script, placement);
    }
    while (m_cursor.step > step) {
        if (far && m_cursor.step > kAhead) m_zones.front().prefetch(placement.plain(m_cursor.step - kAhead));
        stepBackward(script, placement);
    }
}

/// All steps in between at once.
void Timeline::jump(Step step, const Script& script, const Placement& placement)
{
    countPlain(step, script, placement);
    while (m_cursor.step < step) {
        if (m_cursor.step + kAhead < placement.steps())
            m_zones.front().prefetchBlocks(placement.plain(m_cursor.step + kAhead));
        const Step at = m_cursor.step;
        if (const PlainStep plain = placement.plain(at); plain.plain) {
            m_zones.front().toggle(plain);
            placement.skipPlainForward(m_cursor);
            continue;
        }
        placement.readForward(m_cursor, m_record);
        forZones([](CursorState& state, const Record& record) { state.toggle(record); });
        countRecord(script, at, Direction::forward);
    }
    while (m_cursor.step > step) {
        if (m_cursor.step > kAhead)
            m_zones.front().prefetchBlocks(placement.plain(m_cursor.step - 1 - kAhead));
        if (const PlainStep plain = placement.plain(m_cursor.step - 1); plain.plain) {
            m_zones.front().toggle(plain);
            placement.skipPlainBackward(m_cursor);
            continue;
        }
        placement.readBackward(m_cursor, m_record);
        forZones([](CursorState& state, const Record& record) { state.toggle(record); });
        countRecord(script, m_cursor.step, Direction::backward);
    }
    for (CursorState& state : m_zones)
        state.settle();
}

void Timeline::reset()
{
    for (CursorState& state : m_zones)
        state.clear();
    m_liveRequested = 0;
    m_cursor = {};
}

void Timeline::load(const KeyFrame& frame)
{
    zone(frame.zones() - 1);
    CursorState::load(frame, m_zones);
    m_liveRequested = frame.liveRequested();
    m_cursor = frame.cursor();
}

/// Bytes asked for in the block that the record ends or changes.
Bytes Timeline::requestedBefore(EventIndex event) const
{
    return m_trace->size(m_record.oldMaker != kNone ? m_record.oldMaker : m_trace->maker(event));
}

/// What m_record says of one zone, in that zone's own offsets, goes to m_part.
void Timeline::takePart(heap::ZoneIndex zone)
{
    const heap::Granule granules = heap::kZoneRoom / layout().geometry.granule, base = zone * granules;
    const PageIndex pages = heap::kZoneRoom / layout().geometry.page, basePage = zone * pages;
    m_part.kind = Change::Kind::nothing;
    m_part.length = 0;
    m_part.boundaries.clear();
    m_part.pages.clear();
    if (m_record.length && m_record.offset / granules == zone) {
        m_part.kind = m_record.kind;
        m_part.offset = m_record.offset - base;
        m_part.length = m_record.length;
        m_part.oldOffset = m_record.oldOffset % granules;
        m_part.oldLength = m_record.oldLength;
    }
    for (auto boundary = std::ranges::lower_bound(m_record.boundaries, base);
         boundary != m_record.boundaries.end() && *boundary < base + granules; ++boundary)
        m_part.boundaries.push_back(*boundary - base);
    // Runs ascend from zone to zone, within one they need not.
    for (auto run = std::ranges::lower_bound(m_record.pages, zone, {},
                                             [pages](const PageRun& r) { return r.first / pages; });
         run != m_record.pages.end() && run->first < basePage + pages; ++run)
        m_part.pages.push_back({run->first - basePage, run->count});
}

/// Calls act(zone, record) for the zones that m_record concerns, the record in their own offsets: of a
/// request one, of a _heapmin all.
template <class Act>
void Timeline::forZones(Act act)
{
    const heap::Granule granules = heap::kZoneRoom / layout().geometry.granule;
    const PageIndex pages = heap::kZoneRoom / layout().geometry.page;
    heap::Granule low = m_record.length ? m_record.offset : kNoGranule, high = m_record.length ? low : 0;
    if (!m_record.boundaries.empty()) {
        low = std::min(low, m_record.boundaries.front());
        high = std::max(high, m_record.boundaries.back());
    }
    heap::ZoneIndex first = low == kNoGranule ? ~heap::ZoneIndex{0} : heap::ZoneIndex(low / granules);
    auto last = heap::ZoneIndex(high / granules);
    if (!m_record.pages.empty()) {
        first = std::min(first, heap::ZoneIndex(m_record.pages.front().first / pages));
        last = std::max(last, heap::ZoneIndex(m_record.pages.back().first / pages));
    }
    if (last == 0) return act(m_zones.front(), m_record);
    for (heap::ZoneIndex index = first; index <= last; ++index) {
        takePart(index);
        act(zone(index), m_part);
    }
}

/// Bytes asked for that m_record, of `step`, brings or takes.
void Timeline::countRecord(const Script& script, Step step, Direction direction)
{
    if (!m_record.length) return;
    const EventIndex event = script.at(step).event;
    Bytes more = 0;
    if (m_record.kind != Change::Kind::death) more += m_trace->size(event);
    if (m_record.kind != Change::Kind::birth) more -= requestedBefore(event);
    m_liveRequested += direction == Direction::forward ? more : 0 - more;
}

} // namespace heapglass::replay
