#include "engine/replay/cursor_state.h"

#include <algorithm>

namespace heapglass::replay
{

using heap::Change;
using heap::Granule;
using heap::kNoGranule;

void CursorState::clear()
{
    m_layout = heap::Layout(m_layout.geometry);
    m_sums.clear();
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

void CursorState::move(const Record& record, Direction direction)
{
    if (!record.length && record.boundaries.empty() && record.pages.empty()) return;
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

void CursorState::setEnd(Bytes end)
{
    if (end) flip(0);
    m_layout.pages.setEnd(end);
}

void CursorState::addBlock(Bytes offset, Bytes length, bool live)
{
    const Bytes granule = m_layout.geometry.granule;
    flip((offset + length) / granule);
    if (live)
        putIn({offset / granule, length / granule});
    else
        visitFree(offset / granule, true);
}

std::size_t CursorState::bytes() const
{
    return m_layout.blocks.bytes() + m_layout.pages.bytes() + m_sums.bytes();
}

} // namespace heapglass::replay
