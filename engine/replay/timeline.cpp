#include "engine/replay/timeline.h"

#include <algorithm>

namespace heapglass::replay
{

using heap::Change;
using heap::Granule;
using heap::kNoGranule;

Timeline::Timeline(std::shared_ptr<const trace::Trace> trace, const heap::Geometry& geometry)
    : m_trace(std::move(trace)), m_layout(geometry)
{
}

EventIndex Timeline::makerAt(Bytes offset) const
{
    const auto found = m_makers.find(offset / m_layout.geometry.granule);
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
    m_layout = heap::Layout(m_layout.geometry);
    m_makers.clear();
    m_liveRequested = 0;
    m_cursor = {};
}

void Timeline::load(const KeyFrame& frame)
{
    reset();
    const Bytes granule = m_layout.geometry.granule;
    Bytes end = 0;
    frame.forEachBlock([&](Bytes, Bytes length, bool, EventIndex) { end += length; });
    if (end) m_layout.blocks.flip(0);
    m_layout.pages.setEnd(end);
    frame.forEachBlock([&](Bytes offset, Bytes length, bool live, EventIndex maker) {
        m_layout.blocks.flip((offset + length) / granule);
        if (live) {
            m_layout.blocks.setUsed(offset / granule, true);
            m_layout.pages.addLive(offset, length);
            m_layout.liveBytes += length;
            m_makers.emplace(offset / granule, maker);
        } else {
            m_layout.pages.addBookkeeping(offset, m_layout.bookkeepingOf(length));
        }
    });
    for (const PageRun& run : frame.released())
        m_layout.pages.flipReleased(run);
    m_liveRequested = frame.liveRequested();
    m_cursor = frame.cursor();
}

/// Adds or removes the bookkeeping of the free blocks that the record makes, ends or resizes: those that
/// begin at, or reach up to, a boundary that flips, and those at a block that comes or goes.
void Timeline::visitFreeBlocksAround(bool add)
{
    if (!m_layout.geometry.bookkeeping) return;
    const heap::Blocks& blocks = m_layout.blocks;
    const Bytes granule = m_layout.geometry.granule;
    Granule done = kNoGranule;
    const auto visit = [&](Granule start) {
        if (start == kNoGranule || start == done || blocks.used(start)) return;
        done = start;
        const Granule next = blocks.next(start);
        if (next == kNoGranule) return; // the heap's end
        const Bytes offset = start * granule;
        const Bytes length = m_layout.bookkeepingOf((next - start) * granule);
        if (add)
            m_layout.pages.addBookkeeping(offset, length);
        else
            m_layout.pages.removeBookkeeping(offset, length);
    };
    for (const Granule touched : m_touched) {
        if (touched) visit(blocks.previous(touched));
        if (blocks.starts(touched)) visit(touched);
    }
}

void Timeline::apply(const Script& script, Step step, Direction direction)
{
    const Record& record = m_record;
    const bool hasNew = record.length && record.kind != Change::Kind::death;
    const bool hasOld = record.kind == Change::Kind::death || record.kind == Change::Kind::resize ||
                        record.kind == Change::Kind::move;
    if (!record.length && record.boundaries.empty() && record.pages.empty()) return;

    const Bytes granule = m_layout.geometry.granule;
    struct Place {
        Granule offset, length;
    };
    Place before{record.kind == Change::Kind::death ? record.offset : record.oldOffset,
                 record.kind == Change::Kind::death ? record.length : record.oldLength};
    Place after{record.offset, record.length};
    bool leaves = hasOld, comes = hasNew;
    if (direction == Direction::backward) {
        std::swap(before, after);
        std::swap(leaves, comes);
    }

    m_touched.assign(record.boundaries.begin(), record.boundaries.end());
    const auto touch = [&](Granule g) {
        const auto place = std::lower_bound(m_touched.begin(), m_touched.end(), g);
        if (place == m_touched.end() || *place != g) m_touched.insert(place, g);
    };
    if (leaves) touch(before.offset);
    if (comes) touch(after.offset);

    visitFreeBlocksAround(false);
    if (leaves) {
        m_layout.blocks.setUsed(before.offset, false);
        m_layout.pages.removeLive(before.offset * granule, before.length * granule);
        m_layout.liveBytes -= before.length * granule;
    }
    for (const Granule boundary : record.boundaries)
        m_layout.blocks.flip(boundary);
    // Pages exist before anything comes to lie in them, and are empty before they go.
    const Bytes end = m_layout.end();
    if (m_layout.pages.pageOf(end + m_layout.pages.pageSize() - 1) > m_layout.pages.count())
        m_layout.pages.setEnd(end);
    for (const PageRun& run : record.pages)
        m_layout.pages.flipReleased(run);
    if (comes) {
        m_layout.blocks.setUsed(after.offset, true);
        m_layout.pages.addLive(after.offset * granule, after.length * granule);
        m_layout.liveBytes += after.length * granule;
    }
    visitFreeBlocksAround(true);
    m_layout.pages.setEnd(end);
    if (record.length) applyMakers(script.at(step).event, direction);
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
    return m_layout.blocks.bytes() + m_layout.pages.bytes() + m_makers.bucket_count() * 9;
}

} // namespace heapglass::replay
