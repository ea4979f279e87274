#include "engine/replay/timeline.h"

#include <algorithm>

namespace heapglass::replay
{

using heap::Change;

Timeline::Timeline(std::shared_ptr<const trace::Trace> trace, const heap::Geometry& geometry)
    : m_trace(std::move(trace)), m_state(geometry)
{
}

EventIndex Timeline::makerAt(Bytes offset) const
{
    const auto found = m_makers.find(offset / layout().geometry.granule);
    return found == m_makers.end() ? kNone : found->second;
}

void Timeline::forward(const Script& script, const Placement& placement)
{
    const Step step = m_cursor.step;
    placement.readForward(m_cursor, m_record);
    apply(script, step, Direction::forward);
}

void Timeline::backward(const Script& script, const Placement& placement)
{
    placement.readBackward(m_cursor, m_record);
    apply(script, m_cursor.step, Direction::backward);
}

namespace
{

Step distance(Step a, Step b)
{
    return a < b ? b - a : a - b;
}

/// The key frame from which `step` is reached in the fewest steps, or null.
const KeyFrame* nearest(const KeyFrames& frames, Step step)
{
    const auto after = std::lower_bound(frames.begin(), frames.end(), step,
                                        [](const auto& frame, Step s) { return frame->cursor().step < s; });
    const KeyFrame* best = after == frames.end() ? nullptr : after->get();
    if (after != frames.begin()) {
        const KeyFrame* before = std::prev(after)->get();
        if (!best || distance(before->cursor().step, step) <= distance(best->cursor().step, step))
            best = before;
    }
    return best;
}

} // namespace

void Timeline::seek(Step step, const Script& script, const Placement& placement, const KeyFrames& frames)
{
    step = std::min(step, placement.steps());
    const std::uint64_t walk = distance(m_cursor.step, step);
    const KeyFrame* frame = nearest(frames, step);
    // Loading a block costs about as much as applying half a step.
    if (frame && frame->blocks() / 2 + distance(frame->cursor().step, step) < walk)
        load(*frame);
    else if (step < walk)
        reset();
    while (m_cursor.step < step)
        forward(script, placement);
    while (m_cursor.step > step)
        backward(script, placement);
}

void Timeline::reset()
{
    m_state.clear();
    m_makers.clear();
    m_liveRequested = 0;
    m_cursor = {};
}

void Timeline::load(const KeyFrame& frame)
{
    reset();
    Bytes end = 0;
    frame.forEachBlock([&](Bytes, Bytes length, bool, EventIndex) { end += length; });
    m_state.setEnd(end);
    frame.forEachBlock([&](Bytes offset, Bytes length, bool live, EventIndex maker) {
        m_state.addBlock(offset, length, live);
        if (live) m_makers.emplace(offset / layout().geometry.granule, maker);
    });
    for (const PageRun& run : frame.released())
        m_state.flipReleased(run);
    m_liveRequested = frame.liveRequested();
    m_cursor = frame.cursor();
}

void Timeline::apply(const Script& script, Step step, Direction direction)
{
    m_state.move(m_record, direction);
    if (m_record.length) applyMakers(script.at(step).event, direction);
}

void Timeline::place(Bytes offset, EventIndex maker)
{
    m_makers.insert_or_assign(offset, maker);
    m_liveRequested += m_trace->size(maker);
}

EventIndex Timeline::take(Bytes offset)
{
    const auto found = m_makers.find(offset);
    const EventIndex maker = found->second;
    m_makers.erase(found);
    m_liveRequested -= m_trace->size(maker);
    return maker;
}

void Timeline::applyMakers(EventIndex event, Direction direction)
{
    const Record& record = m_record;
    const auto oldMaker = [&] { return record.oldMaker != kNone ? record.oldMaker : m_trace->maker(event); };
    const bool forward = direction == Direction::forward;
    switch (record.kind) {
    case Change::Kind::birth:
        if (forward)
            place(record.offset, event);
        else
            take(record.offset);
        break;
    case Change::Kind::death:
        if (forward)
            take(record.offset);
        else
            place(record.offset, oldMaker());
        break;
    case Change::Kind::resize:
    case Change::Kind::move:
        if (forward) {
            take(record.oldOffset);
            place(record.offset, event);
        } else {
            take(record.offset);
            place(record.oldOffset, oldMaker());
        }
        break;
    default:
        break;
    }
}

std::size_t Timeline::bytes() const
{
    return m_state.bytes() + m_makers.bucket_count() * 9;
}

} // namespace heapglass::replay
