#include "engine/replay/named_places.h"

#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

namespace
{

Record recordAt(const Placement& placement, Step step)
{
    Placement::Cursor cursor{step & ~(Placement::kChunkSize - 1), 0};
    Record record;
    while (cursor.step < step)
        if (placement.plain(cursor.step).plain)
            placement.skipPlainForward(cursor);
        else
            placement.readForward(cursor, record);
    placement.readForward(cursor, record);
    return record;
}

using Kind = heap::Change::Kind;

bool isPlace(const Record& record)
{
    return record.kind == Kind::birth || record.kind == Kind::resize || record.kind == Kind::move;
}

} // namespace

const NamedPlaces::Life& NamedPlaces::lifeOf(const Script& script, BlockId block, EventIndex before)
{
    const trace::Trace& trace = script.trace();
    Life& life = m_lives[block];
    if (life.makers.empty()) {
        life.makers.push_back(trace.birth(block));
        life.seen = trace.birth(block) + 1;
    }
    const EventIndex end = std::min({before, script.events(), script.death(block)});
    for (; life.seen < end; ++life.seen)
        if (trace.block(life.seen) == block && trace.op(life.seen) == Op::realloc)
            life.makers.push_back(life.seen);
    return life;
}

NamedPlace NamedPlaces::placeOf(const Recorder& recorder, BlockId block, Step cursor)
{
    const Script& script = recorder.script();
    NamedPlace place{.block = block};
    const EventIndex events = script.eventsBefore(cursor);
    if (block >= script.trace().blocks() || script.trace().birth(block) >= script.events()) return place;
    place.birth = script.trace().birth(block);
    place.death = script.death(block);
    if (place.birth >= events || place.death < events) return place;
    const Life& life = lifeOf(script, block, events);
    // A realloc that failed in this heap has left the block where it was.
    for (auto maker = life.makers.rbegin(); maker != life.makers.rend(); ++maker) {
        if (*maker >= events) continue;
        const Record record = recordAt(recorder.placement(), script.stepOf(*maker));
        if (record.kind == Kind::death) break; // recorded where another block lives: left out
        if (!isPlace(record)) continue;
        const Bytes granule = recorder.placement().granule();
        place.live = true;
        place.offset = ZoneMap(recorder.zonePeaks()).shown(record.offset * granule);
        place.length = record.length * granule;
        break;
    }
    return place;
}

std::vector<NamedPlace> NamedPlaces::at(const Recorder& recorder, const std::vector<BlockId>& blocks,
                                        Step cursor)
{
    if (m_trace.lock() != recorder.script().sharedTrace()) m_lives.clear();
    m_trace = recorder.script().sharedTrace();
    std::vector<NamedPlace> places;
    places.reserve(blocks.size());
    for (const BlockId block : blocks)
        places.push_back(placeOf(recorder, block, std::min(cursor, recorder.placement().steps())));
    return places;
}

} // namespace heapglass::replay
