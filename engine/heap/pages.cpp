#include "engine/heap/pages.h"

#include <algorithm>
#include <bit>

#include "engine/heap/bit_count.h"

namespace heapglass::heap
{

Pages::Pages(Bytes pageSize) : m_pageSize(pageSize), m_pageShift(unsigned(std::countr_zero(pageSize))) {}

void Pages::clear()
{
    m_count = m_held = m_pinned = m_bookkeepingOnly = m_released = 0;
    m_records.forEach([](std::uint64_t, Chunk& chunk) { chunk = {}; });
    m_live = {};
    m_noted = {};
    m_releasedBits = {};
}

void Pages::changeLiveAcross(Bytes offset, Bytes length, bool comes)
{
    const PageIndex first = pageOf(offset), last = pageOf(offset + length - 1);
    const Bytes inFirst = ((first + 1) << m_pageShift) - offset;
    const Bytes inLast = offset + length - (last << m_pageShift);
    comes ? changeLiveEdge<true>(first, inFirst) : changeLiveEdge<false>(first, inFirst);
    if (last - first > 1) changeLiveInside({first + 1, last - first - 1}, comes);
    comes ? changeLiveEdge<true>(last, inLast) : changeLiveEdge<false>(last, inLast);
}

void Pages::changeHeld(PageIndex page, std::uint32_t bookkeeping, bool comes)
{
    m_held += comes ? 1 : ~PageIndex{0};
    comes ? m_live.insert(page) : m_live.erase(page);
    if (bookkeeping || m_noted.contains(page)) m_bookkeepingOnly += comes ? ~PageIndex{0} : 1;
}

void Pages::changeLiveInside(PageRun run, bool comes)
{
    const PageIndex noted = m_noted.count(run);
    m_live.edit(run, comes ? PageSet::Edit::insert : PageSet::Edit::erase);
    m_held += comes ? run.count : 0 - run.count;
    m_bookkeepingOnly += comes ? 0 - noted : noted;
}

void Pages::changeBookkeepingAcross(PageIndex first, PageIndex last, bool comes)
{
    if (last - first > 1) changeBookkeepingInside({first + 1, last - first - 1}, comes);
    comes ? changeBookkeepingEdge<true>(last) : changeBookkeepingEdge<false>(last);
}

void Pages::changeNoted(PageIndex page, std::uint32_t liveBlocks, bool comes)
{
    comes ? m_noted.insert(page) : m_noted.erase(page);
    if (!liveBlocks && !m_live.contains(page)) m_bookkeepingOnly += comes ? 1 : ~PageIndex{0};
}

void Pages::changeBookkeepingInside(PageRun run, bool comes)
{
    const PageIndex only = run.count - m_live.count(run);
    m_noted.edit(run, comes ? PageSet::Edit::insert : PageSet::Edit::erase);
    m_bookkeepingOnly += comes ? only : 0 - only;
}

void Pages::setEnd(Bytes end)
{
    m_count = (end + m_pageSize - 1) >> m_pageShift;
}

void Pages::flipReleased(PageRun run)
{
    m_released += run.count - 2 * m_releasedBits.count(run);
    m_releasedBits.edit(run, PageSet::Edit::flip);
}

PageIndex Pages::commit(Bytes offset, Bytes length, std::vector<PageRun>& runs)
{
    if (m_released == 0 || length == 0) return 0;
    const std::size_t before = runs.size();
    const PageIndex first = pageOf(offset);
    releasedRuns({first, pageOf(offset + length - 1) - first + 1}, runs);
    PageIndex refaults = 0;
    for (std::size_t i = before; i < runs.size(); ++i) {
        refaults += runs[i].count;
        flipReleased(runs[i]);
    }
    return refaults;
}

void Pages::releasedRuns(PageRun run, std::vector<PageRun>& runs) const
{
    if (m_released == 0) return;
    appendRuns(
        run, [this](std::uint64_t index) { return m_releasedBits.word(index); },
        [this](std::uint64_t index) { return m_releasedBits.alikeUntil(index); }, runs);
}

void Pages::releasableRuns(PageIndex below, std::vector<PageRun>& runs) const
{
    const auto vacant = [this](std::uint64_t index) {
        return ~(m_live.word(index) | m_noted.word(index) | m_releasedBits.word(index));
    };
    const auto alikeUntil = [this](std::uint64_t index) {
        return std::min(
            {m_live.alikeUntil(index), m_noted.alikeUntil(index), m_releasedBits.alikeUntil(index)});
    };
    appendRuns({0, below}, vacant, alikeUntil, runs);
}

PageContent Pages::content(PageIndex page) const
{
    PageContent content;
    if (const Chunk* chunk = m_records.find(page / kChunk)) {
        const Record& r = (*chunk)[page % kChunk];
        content = {r.liveBytes, r.liveBlocks, r.bookkeeping, false};
    }
    if (!content.liveBlocks && m_live.contains(page)) content.liveBlocks = 1, content.liveBytes = m_pageSize;
    if (!content.bookkeeping && m_noted.contains(page)) content.bookkeeping = 1;
    content.released = m_releasedBits.contains(page);
    return content;
}

PageSums Pages::sums(std::uint64_t index, std::uint64_t mask) const
{
    const std::uint64_t live = m_live.word(index) & mask;
    PageSums sums;
    sums.held = bitCount(live);
    sums.bookkeepingOnly = bitCount(m_noted.word(index) & mask & ~live);
    sums.released = bitCount(m_releasedBits.word(index) & mask);
    const Chunk* chunk = m_records.find(index * 64 / kChunk);
    if (!chunk) {
        sums.liveBytes = sums.held * m_pageSize;
        return sums;
    }
    const Record* records = chunk->data() + index * 64 % kChunk;
    for (std::uint64_t bits = live; bits; bits &= bits - 1) {
        const Record& r = records[std::countr_zero(bits)];
        sums.liveBytes += r.liveBlocks ? r.liveBytes : m_pageSize;
        sums.pinned += isPinned(r);
    }
    return sums;
}

PageSums Pages::insideSums(PageRun run) const
{
    PageSums sums;
    sums.held = std::uint32_t(m_live.count(run));
    sums.liveBytes = sums.held * m_pageSize;
    sums.bookkeepingOnly = sums.held ? 0 : std::uint32_t(m_noted.count(run));
    sums.released = std::uint32_t(m_releasedBits.count(run));
    return sums;
}

void Pages::Filling::addAcross(Bytes offset, Bytes length, bool live, PageIndex first, PageIndex last)
{
    count(((first + 1) << m_pages.m_pageShift) - offset, live);
    if (last - first > 1) {
        const PageRun inside{first + 1, last - first - 1};
        (live ? m_pages.m_live : m_pages.m_noted).edit(inside, PageSet::Edit::insert);
        (live ? m_pages.m_held : m_pages.m_bookkeepingOnly) += inside.count;
    }
    open(last);
    count(offset + length - (last << m_pages.m_pageShift), live);
}

void Pages::Filling::openChunk(std::uint64_t index)
{
    if (m_chunk) empty(m_page + 1, (m_page / kChunk + 1) * kChunk);
    m_pages.m_records.forEachIn(m_nextChunk, index, [](std::uint64_t, Chunk& chunk) { chunk = {}; });
    m_nextChunk = index + 1;
    m_chunk = &m_pages.m_records.at(index);
}

/// Inside runs are in the sets already.
void Pages::Filling::flushBits(std::uint64_t next)
{
    if (m_live) m_pages.m_live.writable(m_bitsOf) |= m_live;
    if (m_noted) m_pages.m_noted.writable(m_bitsOf) |= m_noted;
    m_bitsOf = next;
    m_live = m_noted = 0;
}

void Pages::Filling::finish()
{
    if (m_chunk) {
        close();
        flushBits(0);
        empty(m_page + 1, (m_page / kChunk + 1) * kChunk);
    }
    m_pages.m_records.forEachIn(m_nextChunk, m_pages.m_records.reach(),
                                [](std::uint64_t, Chunk& chunk) { chunk = {}; });
}

bool Pages::holdsReleased() const
{
    std::vector<PageRun> released;
    releasedRuns({0, m_count}, released);
    for (const PageRun run : released)
        if (m_live.count(run) || m_noted.count(run)) return true;
    return false;
}

std::size_t Pages::bytes() const
{
    return m_records.bytes() + m_live.bytes() + m_noted.bytes() + m_releasedBits.bytes();
}

} // namespace heapglass::heap
