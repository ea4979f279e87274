#include "engine/replay/fine_walk.h"

#include <algorithm>
#include <cassert>

#include "engine/replay/page_runs.h"

namespace heapglass::replay
{

using heap::Change;
using heap::Granule;
using heap::kNoGranule;
using heap::kZoneRoom;
using heap::ZoneIndex;

FineWalk::FineWalk(const Recorder& recorder, std::shared_ptr<const FineWindow> window)
    : m_recorder(recorder), m_result{std::move(window), {}}, m_map(recorder.zonePeaks()),
      m_timeline(recorder.script().sharedTrace(), recorder.source().layout().geometry),
      m_granule(m_timeline.layout().geometry.granule), m_page(m_timeline.layout().geometry.page),
      m_pagesOfZone(kZoneRoom / m_page), m_live{&FineCell::live, RowSums(m_result.window->rows)},
      m_held{&FineCell::held, RowSums(m_result.window->rows)}, m_heap{&FineCell::heap,
                                                                      RowSums(m_result.window->rows)},
      m_released{&FineCell::released, RowSums(m_result.window->rows)}
{
    assert(m_result.window->columns.back() <= std::uint64_t{recorder.placement().steps()} + 1);
    m_result.cells.resize(m_result.window->columnCount() * m_result.window->rowCount());
}

bool FineWalk::advance(const Stop& stop)
{
    if (!m_atBegin) {
        m_recorder.seek(m_timeline, Step(m_result.window->columns.front()));
        m_atBegin = true;
    }
    if (!m_counted && !countBegin(stop)) return false;
    return carryOut(stop);
}

// ---------------------------------------------------------------- the left edge

bool FineWalk::countBegin(const Stop& stop)
{
    for (; m_zone < std::min<std::size_t>(zones().size(), m_map.zones()); ++m_zone) {
        if (!countBlocks(m_zone, stop)) return false;
        countPages(m_zone);
        m_from = 0;
        m_heldUpTo = 0;
    }
    m_counted = true;
    openColumn();
    return true;
}

/// Of the blocks in the rows; and the pages that they hold, each once.
bool FineWalk::countBlocks(ZoneIndex zone, const Stop& stop)
{
    const heap::Blocks& blocks = zones()[zone].layout().blocks;
    const Bytes base = m_map.baseOf(zone);
    const std::vector<Bytes>& rows = m_result.window->rows;
    if (rows.back() <= base) return true;
    const Granule end = std::min(blocks.end(), (rows.back() - base + m_granule - 1) / m_granule);
    const Granule begin = rows.front() > base ? (rows.front() - base) / m_granule : 0;
    if (begin >= end) return true;
    Granule at = m_from ? m_from : blocks.containing(begin);
    if (at == kNoGranule) at = blocks.next(begin);
    for (std::size_t i = 1; at < end; ++i) {
        const Granule next = blocks.next(at);
        if (blocks.used(at)) {
            const Bytes offset = zone * kZoneRoom + at * m_granule;
            changeLive(offset, (next - at) * m_granule, true);
            const PageRun pages = pagesOf(offset, (next - at) * m_granule);
            const PageIndex first = std::max(pages.first, m_heldUpTo);
            m_heldUpTo = pages.first + pages.count;
            changePages({first, m_heldUpTo - first}, m_held, true);
        }
        at = m_from = next;
        if (isOver(stop, i)) return false;
    }
    return true;
}

void FineWalk::countPages(ZoneIndex zone)
{
    const heap::Pages& pages = zones()[zone].layout().pages;
    m_runs.clear();
    pages.releasedRuns({0, pages.count()}, m_runs);
    for (const PageRun run : m_runs)
        changePages({zone * m_pagesOfZone + run.first, run.count}, m_released, true);
    changeEnds(zone, zone);
}

// ---------------------------------------------------------------- the columns

bool FineWalk::carryOut(const Stop& stop)
{
    const std::vector<std::uint64_t>& columns = m_result.window->columns;
    for (std::size_t i = 1; m_column + 1 < columns.size(); ++i) {
        const std::uint64_t position = m_timeline.step();
        if (position + 1 == columns[m_column + 1]) {
            closeColumn();
            if (++m_column + 1 == columns.size()) return true;
            m_left = 0;
            step();
            openColumn();
        } else {
            m_left = columns[m_column + 1] - position - 1;
            step();
        }
        if (isOver(stop, i)) return false;
    }
    return true;
}

void FineWalk::openColumn()
{
    for (Field* field : {&m_live, &m_held, &m_heap, &m_released})
        field->sums.open(m_result.window->widthOf(m_column));
}

void FineWalk::closeColumn()
{
    FineCell* const cells = m_result.cells.data() + m_column * m_result.window->rowCount();
    for (const Field* field : {&m_live, &m_held, &m_heap, &m_released})
        field->sums.read([&](std::size_t row, std::uint64_t sum) { cells[row].*field->cell = sum; });
}

// ---------------------------------------------------------------- a step

void FineWalk::step()
{
    const PlainStep plain = m_recorder.placement().plain(m_timeline.step());
    if (plain.plain) return stepPlain(plain);
    Placement::Cursor cursor = m_timeline.cursor();
    m_recorder.placement().readForward(cursor, m_record);
    stepRecord();
}

void FineWalk::forward()
{
    m_timeline.forward(m_recorder.script(), m_recorder.placement());
}

/// Of zone 0.
void FineWalk::stepPlain(const PlainStep& plain)
{
    const Bytes begin = plain.offset * m_granule, length = plain.length * m_granule;
    const PageRun pages = pagesOf(begin, length);
    changeLive(begin, length, plain.birth);
    if (plain.birth) changePages(unheldEnds(pages), m_held, true);
    forward();
    if (!plain.birth) changePages(unheldEnds(pages), m_held, false);
    changeEnds(0, 0);
}

void FineWalk::stepRecord()
{
    const bool dies = m_record.kind == Change::Kind::death,
               replaces = m_record.oldLength && m_record.length &&
                          (m_record.kind == Change::Kind::resize || m_record.kind == Change::Kind::move);
    const bool comes = m_record.length && (replaces || m_record.kind == Change::Kind::birth);
    const bool goes = m_record.length && (replaces || dies);
    const Bytes newBegin = m_record.offset * m_granule, newLength = comes ? m_record.length * m_granule : 0;
    const Bytes oldBegin = (replaces ? m_record.oldOffset : m_record.offset) * m_granule;
    const Bytes oldLength = !goes ? 0 : (replaces ? m_record.oldLength : m_record.length) * m_granule;
    const PageRun oldPages = pagesOf(oldBegin, oldLength), newPages = pagesOf(newBegin, newLength);

    changeReleased(false);
    changeLive(oldBegin, oldLength, false);
    const Apart gained = apart(newPages, oldPages), lost = apart(oldPages, newPages);
    for (const PageRun run : {gained.below, gained.above})
        changePages(unheldEnds(run), m_held, true);
    forward();
    for (const PageRun run : {lost.below, lost.above})
        changePages(unheldEnds(run), m_held, false);
    changeLive(newBegin, newLength, true);
    changeReleased(true);
    if (m_record.length) changeEnds(heap::zoneOf(oldBegin), heap::zoneOf(oldBegin));
    if (!m_record.boundaries.empty())
        changeEnds(heap::zoneOf(m_record.boundaries.front() * m_granule),
                   heap::zoneOf(m_record.boundaries.back() * m_granule));
}

void FineWalk::changeLive(Bytes begin, Bytes length, bool comes)
{
    if (!length) return;
    const Bytes shown = m_map.shown(begin);
    m_live.sums.add(shown, shown + length, comes, m_left);
}

void FineWalk::changePages(PageRun common, Field& field, bool comes)
{
    if (!common.count) return;
    const Bytes shown = m_map.shown(common.first * m_page);
    field.sums.add(shown, shown + common.count * m_page, comes, m_left);
}

/// What is released of the pages in which that changes.
void FineWalk::changeReleased(bool comes)
{
    for (const PageRun changed : m_record.pages) {
        const auto zone = ZoneIndex(changed.first / m_pagesOfZone);
        if (zone >= zones().size()) continue;
        m_runs.clear();
        const PageIndex base = zone * m_pagesOfZone;
        zones()[zone].layout().pages.releasedRuns({changed.first - base, changed.count}, m_runs);
        for (const PageRun run : m_runs)
            changePages({base + run.first, run.count}, m_released, comes);
    }
}

/// How many pages the heaps of these zones have may be another number now.
void FineWalk::changeEnds(ZoneIndex first, ZoneIndex last)
{
    last = std::min<ZoneIndex>(last, ZoneIndex(zones().size()) - 1);
    if (last >= m_counts.size()) m_counts.resize(last + 1);
    for (ZoneIndex zone = first; zone <= last; ++zone) {
        const PageIndex count = zones()[zone].layout().pages.count();
        const PageIndex before = std::exchange(m_counts[zone], count), base = zone * m_pagesOfZone;
        if (before < count) changePages({base + before, count - before}, m_heap, true);
        if (count < before) changePages({base + count, before - count}, m_heap, false);
    }
}

bool FineWalk::isHeld(PageIndex common) const
{
    const auto zone = ZoneIndex(common / m_pagesOfZone);
    return zone < zones().size() && zones()[zone].layout().pages.isHeld(common % m_pagesOfZone);
}

/// The run without a first and last page that somebody else holds, before a block comes or after it has gone.
/// In what lies between them nobody else may be.
PageRun FineWalk::unheldEnds(PageRun run) const
{
    if (run.count && isHeld(run.first)) run = {run.first + 1, run.count - 1};
    if (run.count && isHeld(run.first + run.count - 1)) --run.count;
    return run;
}

PageRun FineWalk::pagesOf(Bytes begin, Bytes length) const
{
    return length ? replay::pagesOf(begin, length, m_page) : PageRun{};
}

FineWalk::Apart FineWalk::apart(PageRun of, PageRun other)
{
    const PageIndex end = of.first + of.count, otherEnd = other.first + other.count;
    if (!other.count || otherEnd <= of.first || end <= other.first) return {of, {}};
    Apart result;
    if (of.first < other.first) result.below = {of.first, other.first - of.first};
    if (otherEnd < end) result.above = {otherEnd, end - otherEnd};
    return result;
}

} // namespace heapglass::replay
