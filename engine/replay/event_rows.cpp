#include "engine/replay/event_rows.h"

#include <algorithm>

#include "engine/replay/picture.h"
#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

namespace
{

/// A window around the cursor has two thirds of its rows behind it: what comes next is what one waits for.
Step firstOf(const EventWindow& window, Step cursor, Step steps)
{
    const Step last = steps - std::min(steps, window.count);
    if (!window.aroundCursor) return std::min(window.first, last);
    return std::min(cursor - std::min(cursor, window.count / 3 + 1), last);
}

/// The position before `step`.
Placement::Cursor cursorAt(const Placement& placement, Step step, Record& record)
{
    Placement::Cursor cursor{step & ~(Placement::kChunkSize - 1), 0};
    while (cursor.step < step)
        if (placement.plain(cursor.step).plain)
            placement.skipPlainForward(cursor);
        else
            placement.readForward(cursor, record);
    return cursor;
}

void tellBlock(const Script& script, EventRow& row, Names* names)
{
    const trace::Trace& trace = script.trace();
    row.block = trace.block(row.event);
    if (row.block == kNone) {
        row.name = trace.eventName(row.event);
        return;
    }
    row.name = trace.blockName(row.block);
    row.death = script.death(row.block);
    row.site = callSiteOf(trace, row.block, 1, names);
    if (trace.birth(row.block) < row.event) row.maker = trace.maker(row.event);
}

EventRow rowOf(const Script& script, Step step, Names* names)
{
    const Script::Entry entry = script.at(step);
    EventRow row;
    row.event = entry.event;
    row.inserted = entry.inserted;
    row.op = Op::heapmin;
    if (entry.inserted) return row;
    row.op = script.trace().op(entry.event);
    row.size = script.trace().size(entry.event);
    row.thread = script.trace().threadName(script.trace().threadOf(entry.event));
    tellBlock(script, row, names);
    return row;
}

/// What became of the step: where its block lies, or lay.
void tellPlace(const Record& record, Bytes granule, const ZoneMap& map, EventRow& row)
{
    using Kind = heap::Change::Kind;
    row.failed = record.kind == Kind::failed;
    if (record.kind == Kind::nothing || record.kind == Kind::failed || record.kind == Kind::heapmin) return;
    row.offset = map.shown(record.offset * granule);
    row.length = record.length * granule;
}

} // namespace

std::shared_ptr<const EventRows> eventRows(const Recorder& recorder, const EventWindow& window, Step cursor,
                                           Names* names)
{
    const Placement& placement = recorder.placement();
    const ZoneMap map(recorder.zonePeaks());
    auto result = std::make_shared<EventRows>();
    result->first = firstOf(window, cursor, placement.steps());
    const Step end = result->first + std::min(window.count, placement.steps() - result->first);
    Record record;
    Placement::Cursor at = cursorAt(placement, std::min(result->first, end), record);
    for (Step step = result->first; step < end; ++step) {
        EventRow row = rowOf(recorder.script(), step, names);
        placement.readForward(at, record);
        tellPlace(record, placement.granule(), map, row);
        result->rows.push_back(std::move(row));
    }
    return result;
}

} // namespace heapglass::replay
