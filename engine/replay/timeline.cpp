#include "engine/replay/timeline.h"

#include <algorithm>

namespace heapglass::replay
{

using heap::Change;

Timeline::Timeline(std::shared_ptr<const trace::Trace> trace, const heap::Geometry& geometry)
    : m_trace(std::move(trace)), m_state(geometry)
{
}

void Timeline::forward(const Script& script, const Placement& placement)
{
    const Step step = m_cursor.step;
    const PlainStep plain = placement.plain(step);
    if (plain.plain && m_state.move(plain, Direction::forward)) {
        countRequested(plain.birth, script.at(step).event);
        placement.skipPlainForward(m_cursor);
        return;
    }
    placement.readForward(m_cursor, m_record);
    moveRecord(script, step, Direction::forward);
}

void Timeline::backward(const Script& script, const Placement& placement)
{
    const PlainStep plain = placement.plain(m_cursor.step - 1);
    if (plain.plain && m_state.move(plain, Direction::backward)) {
        placement.skipPlainBackward(m_cursor);
        countRequested(!plain.birth, script.at(m_cursor.step).event);
        return;
    }
    placement.readBackward(m_cursor, m_record);
    moveRecord(script, m_cursor.step, Direction::backward);
}

/// The event's block came, or went. The trace says its size for both.
void Timeline::countRequested(bool came, EventIndex event)
{
    m_liveRequested += came ? m_trace->size(event) : 0 - m_trace->size(event);
}

namespace
{

Step distance(Step a, Step b)
{
    return a < b ? b - a : a - b;
}

/// Steps that cost what loading a block of a key frame costs, eightfold.
constexpr std::uint64_t kStepsPerEightBlocks = 1;
/// How far ahead of the cursor memory is asked for; worth it once the state is larger than the caches.
constexpr Step kAhead = 16;
constexpr std::uint64_t kBeyondCache = 16'384;

} // namespace

void Timeline::seek(Step step, const Script& script, const Placement& placement, const KeyFrames& frames)
{
    step = std::min(step, placement.steps());
    const std::uint64_t walk = distance(m_cursor.step, step);
    const KeyFrame* frame = nearestFrame(frames, step);
    if (frame && frame->blocks() / 8 * kStepsPerEightBlocks + distance(frame->cursor().step, step) < walk)
        load(*frame);
    else if (step < walk)
        reset();
    const bool far = m_state.layout().blocks.blockCount() > kBeyondCache;
    for (const Step last = placement.steps() - std::min(kAhead + 1, placement.steps());
         m_cursor.step < step;) {
        if (far && m_cursor.step < last) m_state.prefetch(placement.plain(m_cursor.step + kAhead));
        forward(script, placement);
    }
    while (m_cursor.step > step) {
        if (far && m_cursor.step > kAhead) m_state.prefetch(placement.plain(m_cursor.step - kAhead));
        backward(script, placement);
    }
    m_makers.visit(step);
}

void Timeline::reset()
{
    m_state.clear();
    m_liveRequested = 0;
    m_cursor = {};
}

void Timeline::load(const KeyFrame& frame)
{
    m_state.load(frame);
    m_liveRequested = frame.liveRequested();
    m_cursor = frame.cursor();
}

/// Bytes asked for in the block that the record ends or changes.
Bytes Timeline::requestedBefore(EventIndex event) const
{
    return m_trace->size(m_record.oldMaker != kNone ? m_record.oldMaker : m_trace->maker(event));
}

void Timeline::moveRecord(const Script& script, Step step, Direction direction)
{
    m_state.move(m_record, direction);
    if (!m_record.length) return;
    const EventIndex event = script.at(step).event;
    Bytes more = 0;
    if (m_record.kind != Change::Kind::death) more += m_trace->size(event);
    if (m_record.kind != Change::Kind::birth) more -= requestedBefore(event);
    m_liveRequested += direction == Direction::forward ? more : 0 - more;
}

} // namespace heapglass::replay
