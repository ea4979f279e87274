#include "engine/replay/cursor_state.h"

#include <algorithm>
#include <optional>

#include "engine/heap/block_flips.h"
#include "engine/replay/recount.h"

namespace heapglass::replay
{

using heap::Change;
using heap::Granule;
using heap::kNoGranule;

void CursorState::clear()
{
    m_layout.blocks.clear();
    m_layout.pages.clear();
    m_layout.liveBytes = 0;
    m_sums.touchAll();
    m_freeSizes = {};
}

void CursorState::flip(Granule boundary)
{
    m_layout.blocks.flip(boundary);
    m_sums.touchStart(boundary);
}

void CursorState::flipReleased(PageRun run)
{
    const Bytes page = m_layout.pages.pageSize();
    m_layout.pages.flipReleased(run);
    if (run.count) m_sums.touchPages(m_layout, run.first * page, run.count * page);
}

void CursorState::takeOut(Place block)
{
    const Bytes granule = m_layout.geometry.granule;
    const Bytes offset = block.offset * granule, length = block.length * granule;
    m_layout.blocks.setUsed(block.offset, false);
    m_layout.pages.removeLive(offset, length);
    m_layout.liveBytes -= length;
    m_sums.touchStart(block.offset);
    m_sums.touchPages(m_layout, offset, length);
}

void CursorState::putIn(Place block)
{
    const Bytes granule = m_layout.geometry.granule;
    const Bytes offset = block.offset * granule, length = block.length * granule;
    m_layout.blocks.setUsed(block.offset, true);
    m_layout.pages.addLive(offset, length);
    m_layout.liveBytes += length;
    m_sums.touchStart(block.offset);
    m_sums.touchPages(m_layout, offset, length);
}

/// The free block that starts at `start` comes or goes with its bookkeeping, if there is one.
void CursorState::visitFree(Granule start, bool add)
{
    const heap::Blocks& blocks = m_layout.blocks;
    if (blocks.used(start)) return;
    const Granule next = blocks.next(start);
    if (next == kNoGranule) return; // the heap's end
    const Bytes granule = m_layout.geometry.granule;
    const Bytes offset = start * granule, length = (next - start) * granule;
    const Bytes bookkeeping = m_layout.bookkeepingOf(length);
    if (add) {
        m_freeSizes.add(length);
        m_layout.pages.addBookkeeping(offset, bookkeeping);
    } else {
        m_freeSizes.remove(length);
        m_layout.pages.removeBookkeeping(offset, bookkeeping);
    }
    if (bookkeeping) m_sums.touchPages(m_layout, offset, bookkeeping);
}

/// Adds or removes the free blocks that the record makes, ends or resizes: those that begin at, or reach up
/// to, a boundary that flips, and those at a block that comes or goes.
void CursorState::visitFreeBlocksAround(bool add)
{
    Granule done = kNoGranule;
    const auto visit = [&](Granule start) {
        if (start == kNoGranule || start == done) return;
        done = start;
        visitFree(start, add);
    };
    for (const Granule touched : m_touched) {
        if (touched) visit(m_layout.blocks.previous(touched));
        if (m_layout.blocks.starts(touched)) visit(touched);
    }
}

void CursorState::noteTouched(Granule g)
{
    const auto place = std::lower_bound(m_touched.begin(), m_touched.end(), g);
    if (place == m_touched.end() || *place != g) m_touched.insert(place, g);
}

namespace
{

/// The record as a plain step, if it is one that only did not fit into six bytes.
std::optional<PlainStep> plainOf(const Record& record)
{
    const bool birth = record.kind == Change::Kind::birth;
    if ((!birth && record.kind != Change::Kind::death) || !record.pages.empty()) return std::nullopt;
    PlainStep step{record.offset, record.length, false, false, birth, true};
    for (const Granule boundary : record.boundaries) {
        if (boundary == record.offset)
            step.start = true;
        else if (boundary == record.offset + record.length)
            step.end = true;
        else
            return std::nullopt;
    }
    return step;
}

} // namespace

void CursorState::move(const Record& record, Direction direction)
{
    if (!record.length && record.boundaries.empty() && record.pages.empty()) return;
    if (const auto plain = plainOf(record); plain && move(*plain, direction)) return;
    const bool dies = record.kind == Change::Kind::death;
    bool comes = record.length && !dies;
    bool leaves = dies || record.kind == Change::Kind::resize || record.kind == Change::Kind::move;
    Place before = dies ? Place{record.offset, record.length} : Place{record.oldOffset, record.oldLength};
    Place after{record.offset, record.length};
    if (direction == Direction::backward) {
        std::swap(before, after);
        std::swap(leaves, comes);
    }
    m_touched.assign(record.boundaries.begin(), record.boundaries.end());
    if (leaves) noteTouched(before.offset);
    if (comes) noteTouched(after.offset);

    visitFreeBlocksAround(false);
    if (leaves) takeOut(before);
    for (const Granule boundary : record.boundaries)
        flip(boundary);
    // Pages exist before anything comes to lie in them, and are empty before they go.
    const Bytes end = m_layout.end();
    if (m_layout.pages.pageOf(end + m_layout.pages.pageSize() - 1) > m_layout.pages.count())
        m_layout.pages.setEnd(end);
    for (const PageRun& run : record.pages)
        flipReleased(run);
    if (comes) putIn(after);
    visitFreeBlocksAround(true);
    m_layout.pages.setEnd(end);
}

/// The free block that the step's block comes from, or goes into.
CursorState::Place CursorState::roomOf(const PlainStep& step) const
{
    const Granule after = step.offset + step.length;
    const Granule begin = step.start ? m_layout.blocks.previous(step.offset) : step.offset;
    const Granule end = step.end ? m_layout.blocks.next(after) : after;
    return {begin, end - begin};
}

bool CursorState::move(const PlainStep& step, Direction direction)
{
    const Place block{step.offset, step.length};
    const Granule end = m_layout.blocks.end();
    if (block.offset >= end || block.end() > end || (step.end && block.end() == end)) return false;
    if (step.birth == (direction == Direction::forward))
        occupy(block, roomOf(step));
    else
        vacate(block, roomOf(step));
    return true;
}

/// `block` comes into the free block `room`; what is left of that on either side stays free.
void CursorState::occupy(Place block, Place room)
{
    const Bytes granule = m_layout.geometry.granule;
    const Place below{room.offset, block.offset - room.offset}, above{block.end(), room.end() - block.end()};
    m_freeSizes.remove(room.length * granule);
    if (below.length) {
        m_freeSizes.add(below.length * granule);
        flip(block.offset);
        moveBookkeeping(room, below);
    }
    if (above.length) {
        m_freeSizes.add(above.length * granule);
        flip(above.offset);
    }
    moveBookkeeping(below.length ? Place{0, 0} : room, above);
    putIn(block);
}

/// The reverse.
void CursorState::vacate(Place block, Place room)
{
    const Bytes granule = m_layout.geometry.granule;
    const Place below{room.offset, block.offset - room.offset}, above{block.end(), room.end() - block.end()};
    takeOut(block);
    moveBookkeeping(above, below.length ? Place{0, 0} : room);
    if (above.length) {
        m_freeSizes.remove(above.length * granule);
        flip(above.offset);
    }
    if (below.length) {
        m_freeSizes.remove(below.length * granule);
        flip(block.offset);
        moveBookkeeping(below, room);
    }
    m_freeSizes.add(room.length * granule);
}

/// Of a free block that becomes another; length 0: none.
void CursorState::moveBookkeeping(Place from, Place to)
{
    const Bytes granule = m_layout.geometry.granule;
    const Bytes before = m_layout.bookkeepingOf(from.length * granule);
    const Bytes after = m_layout.bookkeepingOf(to.length * granule);
    if (before == after && (before == 0 || from.offset == to.offset)) return;
    m_layout.pages.moveBookkeeping(from.offset * granule, before, to.offset * granule, after);
    if (before) m_sums.touchPages(m_layout, from.offset * granule, before);
    if (after) m_sums.touchPages(m_layout, to.offset * granule, after);
}

void CursorState::toggle(const PlainStep& step)
{
    heap::Blocks::Flips flips(m_layout.blocks);
    flips.flip(step.offset, step.start, true);
    if (step.end) flips.flip(step.offset + step.length, true, false);
}

void CursorState::toggle(const Record& record)
{
    heap::Blocks::Flips flips(m_layout.blocks);
    for (const Granule boundary : record.boundaries)
        flips.flip(boundary, true, false);
    for (const PageRun& run : record.pages)
        m_layout.pages.flipReleased(run);
    if (!record.length) return;
    flips.flip(record.offset, false, true);
    if (record.kind == Change::Kind::resize || record.kind == Change::Kind::move)
        flips.flip(record.oldOffset, false, true);
}

void CursorState::settle()
{
    recount(m_layout, m_sums, m_freeSizes);
}

void CursorState::load(const KeyFrame& frame, std::span<CursorState> zones)
{
    const heap::Geometry& geometry = zones.front().m_layout.geometry;
    const Granule granules = heap::kZoneRoom / geometry.granule;
    const PageIndex pages = heap::kZoneRoom / geometry.page;
    for (CursorState& zone : zones)
        zone.m_layout.pages.clearReleased();
    std::optional<heap::Blocks::Filling> filling(zones.front().m_layout.blocks);
    std::size_t next = 1;                        // zones below are filled, or being filled
    Granule begin = 0, last = 0, end = granules; // of the zone that is being filled, and its last block's end
    const auto finish = [&] {
        if (last) filling->add(last, false);
        filling->finish();
        last = 0;
    };
    const auto clearTo = [&](std::size_t zone) {
        for (; next < zone; ++next)
            zones[next].m_layout.blocks.clear();
    };
    frame.forEachBlock([&](Granule offset, Granule length, bool live) {
        if (offset >= end) {
            finish();
            clearTo(offset / granules);
            filling.emplace(zones[next++].m_layout.blocks);
            begin = offset / granules * granules;
            end = begin + granules;
        }
        filling->add(offset - begin, live);
        last = offset - begin + length;
    });
    finish();
    clearTo(zones.size());
    for (const PageRun& run : frame.released())
        zones[run.first / pages].m_layout.pages.flipReleased({run.first % pages, run.count});
}

std::size_t CursorState::bytes() const
{
    return m_layout.blocks.bytes() + m_layout.pages.bytes() + m_sums.bytes();
}

} // namespace heapglass::replay
