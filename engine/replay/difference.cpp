#include "engine/replay/difference.h"

#include <boost/unordered/unordered_flat_set.hpp>

#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

namespace
{

constexpr PageIndex kNoPage = ~PageIndex{0};

/// Sums up live bytes of the pages in which blocks begin or end; pages between them are wholly live.
class PinnedPages
{
  public:
    explicit PinnedPages(Bytes page) : m_page(page) {}

    void add(Bytes begin, Bytes length)
    {
        const PageRun run = pagesOf(begin, length, m_page);
        const PageIndex last = run.first + run.count - 1;
        put(run.first, std::min(begin + length, (run.first + 1) * m_page) - begin);
        if (run.count > 1) put(last, begin + length - last * m_page);
    }
    PageRuns take()
    {
        put(kNoPage, 0);
        return std::move(m_runs);
    }

  private:
    void put(PageIndex page, Bytes bytes)
    {
        if (page != m_at) {
            if (m_at != kNoPage && m_live * 4 < m_page) append(m_runs, {m_at, 1});
            m_at = page;
            m_live = 0;
        }
        m_live += bytes;
    }

    Bytes m_page;
    PageRuns m_runs;
    PageIndex m_at = kNoPage;
    Bytes m_live = 0;
};

/// Calls visit(block, begin, length) for each block, begin and length in bytes; false if stopped.
template <class Visit>
bool forEach(const Census& census, const Stop& stop, Visit&& visit)
{
    const Bytes granule = census.geometry.granule;
    for (std::size_t i = 0; i < census.blocks.size(); ++i) {
        if (isOver(stop, i)) return false;
        visit(census.blocks[i], census.blocks[i].offset * granule, census.blocks[i].length * granule);
    }
    return true;
}

void add(BlockChange& change, Bytes begin, Bytes length, Bytes page)
{
    ++change.count;
    change.bytes += length;
    if (!change.runs.empty() && change.runs.back().end == begin)
        change.runs.back().end += length;
    else
        change.runs.push_back({begin, begin + length});
    append(change.pages, pagesOf(begin, length, page));
}

using BlockSet = boost::unordered_flat_set<BlockId>;

/// Those that came at `from` or after, though the trace has them from before: they were there all the same if
/// they had been made before, and ended by a realloc.
BlockSet cameLate(const Census& earlier, const Census& later, const trace::Trace& trace, EventIndex from)
{
    BlockSet result;
    for (const LateBirth& late : later.lateBirths)
        if (late.event >= from && trace.birth(late.block) < from) result.insert(late.block);
    if (result.empty()) return result;
    for (const LiveBlock& block : earlier.blocks)
        if (block.maker != kNone) result.erase(trace.block(block.maker));
    return result;
}

/// What the blocks of the later moment say; returns its pinned pages.
std::optional<PageRuns> takeLater(const Census& earlier, const Census& later, const trace::Trace& trace,
                                  Difference& result, const Stop& stop)
{
    PinnedPages pinned(later.geometry.page);
    const BlockSet late = cameLate(earlier, later, trace, result.from);
    const auto isBorn = [&](EventIndex maker) {
        if (trace.op(maker) != Op::realloc) return true;
        const BlockId block = trace.block(maker);
        return trace.birth(block) >= result.from || late.contains(block);
    };
    const bool all = forEach(later, stop, [&](const LiveBlock& block, Bytes begin, Bytes length) {
        pinned.add(begin, length);
        const bool isNew = block.maker != kNone && block.maker >= result.from;
        if (isNew && isBorn(block.maker)) return add(result.born, begin, length, later.geometry.page);
        ++result.stayed.count;
        result.stayed.bytes += length;
        result.resized += isNew;
    });
    if (!all) return std::nullopt;
    return pinned.take();
}

BlockSet blocksOf(const Census& census, const trace::Trace& trace)
{
    BlockSet result;
    for (const LiveBlock& block : census.blocks)
        if (block.maker != kNone) result.insert(trace.block(block.maker));
    return result;
}

/// … and those of the earlier one. `isDead` says which of them have died.
template <class IsDead>
std::optional<PageRuns> takeEarlierBy(IsDead&& isDead, const Census& earlier, const trace::Trace& trace,
                                      Difference& result, const Stop& stop)
{
    PinnedPages pinned(earlier.geometry.page);
    result.died = {};
    result.stayedBefore = 0;
    const bool all = forEach(earlier, stop, [&](const LiveBlock& block, Bytes begin, Bytes length) {
        pinned.add(begin, length);
        if (block.maker != kNone && isDead(trace.block(block.maker)))
            add(result.died, begin, length, earlier.geometry.page);
        else
            result.stayedBefore += length;
    });
    if (!all) return std::nullopt;
    return pinned.take();
}

/// By what the trace says; where reallocs ended blocks that it has alive, as many are not left as have
/// stayed.
std::optional<PageRuns> takeEarlier(const Census& earlier, const Census& later, const trace::Trace& trace,
                                    Difference& result, const Stop& stop)
{
    const auto told = [&](BlockId block) { return trace.death(block) < result.to; };
    auto pinned = takeEarlierBy(told, earlier, trace, result, stop);
    if (!pinned || earlier.blocks.size() - result.died.count == result.stayed.count) return pinned;
    const BlockSet left = blocksOf(later, trace);
    const auto gone = [&](BlockId block) { return !left.contains(block); };
    return takeEarlierBy(gone, earlier, trace, result, stop);
}

} // namespace

Moment momentOf(const Recorder& recorder, const Timeline& timeline, std::shared_ptr<const Census> census)
{
    Moment moment{std::move(census), {}, {}};
    const ZoneMap map(recorder.zonePeaks());
    for (heap::ZoneIndex zone = 0; zone < map.zones() && zone < timeline.zones().size(); ++zone) {
        const heap::Pages& pages = timeline.zones()[zone].layout().pages;
        const PageIndex base = pages.pageOf(map.baseOf(zone));
        append(moment.pages, {base, pages.count()});
        PageRuns released;
        pages.releasedRuns({0, pages.count()}, released);
        for (const PageRun& run : released)
            append(moment.released, {base + run.first, run.count});
    }
    return moment;
}

std::optional<Difference> differenceOf(const Moment& asked, const Moment& cursor, const trace::Trace& trace,
                                       const Stop& stop)
{
    const bool backwards = cursor.census->step < asked.census->step;
    const Moment& earlier = backwards ? cursor : asked;
    const Moment& later = backwards ? asked : cursor;
    Difference result;
    result.asked = asked.census->step;
    result.cursor = cursor.census->step;
    result.from = earlier.census->event;
    result.to = later.census->event;
    result.pageBytes = later.census->geometry.page;
    result.knowsCommitment = later.census->geometry.knowsCommitment;
    const auto pinnedLater = takeLater(*earlier.census, *later.census, trace, result, stop);
    if (!pinnedLater) return std::nullopt;
    const auto pinnedEarlier = takeEarlier(*earlier.census, *later.census, trace, result, stop);
    if (!pinnedEarlier) return std::nullopt;
    result.pinned = without(*pinnedLater, *pinnedEarlier);
    result.unpinned = without(*pinnedEarlier, *pinnedLater);
    if (!result.knowsCommitment) return result;
    result.gained = without(later.pages, earlier.pages);
    result.lost = without(earlier.pages, later.pages);
    result.released = without(later.released, earlier.released);
    result.committed = common(without(earlier.released, later.released), later.pages);
    return result;
}

} // namespace heapglass::replay
