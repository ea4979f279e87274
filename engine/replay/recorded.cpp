#include "engine/replay/recorded.h"

#include <algorithm>
#include <bit>

namespace heapglass::replay
{

using heap::Change;
using heap::Granule;

namespace
{

/// Touched pages.
struct Touched {
    PageIndex first, last;
};

/// By first page; none touches the one before.
void sortAndJoin(std::vector<Touched>& runs)
{
    std::ranges::sort(runs, {}, &Touched::first);
    std::size_t kept = 0;
    for (const Touched& run : runs)
        if (kept && run.first <= runs[kept - 1].last + 1)
            runs[kept - 1].last = std::max(runs[kept - 1].last, run.last);
        else
            runs[kept++] = run;
    runs.resize(kept);
}

class Survey
{
  public:
    Survey(const trace::Trace& trace, Bytes pageSize) : m_page(pageSize)
    {
        for (EventIndex event = 0; event < trace.published(); ++event) {
            const Op op = trace.op(event);
            if ((!makesBlock(op) && op != Op::realloc) || !trace.address(event)) continue;
            touch(trace.address(event), std::max<Bytes>(trace.size(event), 1));
        }
    }

    bool empty() const { return m_stretches.empty() && m_long.empty(); }
    Bytes granule() const { return m_granule; }

    std::vector<Region> regions() const
    {
        std::vector<Touched> runs = m_long;
        for (const auto& [stretch, touched] : m_stretches)
            runs.push_back(touched);
        sortAndJoin(runs);
        std::vector<Region> result;
        Bytes offset = 0;
        for (const Touched& run : runs) {
            const Bytes begin = run.first * m_page, end = (run.last + 1) * m_page;
            if (!result.empty() && begin < result.back().end + Recorded::kSameRegion) {
                offset += end - result.back().end;
                result.back().end = end;
                continue;
            }
            result.push_back({begin, end, offset});
            offset += end - begin;
        }
        return result;
    }

  private:
    static constexpr std::size_t kLeastLong = 4096;

    void touch(Bytes address, Bytes size)
    {
        m_granule = std::min(m_granule, Bytes{1} << std::min(4, std::countr_zero(address)));
        const Bytes last = address + size - 1;
        const Bytes stretch = address / Recorded::kSameRegion;
        const Touched pages{address / m_page, last / m_page};
        if (stretch != last / Recorded::kSameRegion) return touchLong(pages);
        auto [touched, fresh] = m_stretches.try_emplace(stretch, pages);
        if (fresh) return;
        touched->second.first = std::min(touched->second.first, pages.first);
        touched->second.last = std::max(touched->second.last, pages.last);
    }
    void touchLong(Touched pages)
    {
        m_long.push_back(pages);
        if (m_long.size() < m_joinAt) return;
        sortAndJoin(m_long);
        m_joinAt = std::max(kLeastLong, 2 * m_long.size());
    }

    Bytes m_page;
    Bytes m_granule = 16;
    boost::unordered_flat_map<Bytes, Touched> m_stretches; // within kSameRegion bytes of addresses each
    std::vector<Touched> m_long;                           // of blocks that reach from one into others
    std::size_t m_joinAt = kLeastLong;
};

} // namespace

Result<std::unique_ptr<Recorded>> Recorded::make(const trace::Trace& trace, Bytes pageSize)
{
    const Survey survey(trace, pageSize);
    if (survey.empty())
        return failure(ErrorCode::unavailable,
                       say("this trace has no recorded addresses: choose a policy to place its blocks"));
    heap::Geometry geometry;
    geometry.page = pageSize;
    geometry.granule = std::min(survey.granule(), pageSize);
    geometry.header = 0;
    geometry.bookkeeping = 0;
    geometry.minimumBlock = geometry.granule;
    geometry.knowsCommitment = false;
    std::vector<Region> regions = survey.regions();
    geometry.base = regions.front().begin;
    return std::make_unique<Recorded>(geometry, std::move(regions));
}

Recorded::Recorded(const heap::Geometry& geometry, std::vector<Region> regions)
    : m_layout(geometry), m_regions(std::move(regions))
{
}

void Recorded::run(std::span<const heap::Request> requests, heap::ChangeLog& log)
{
    if (!m_open) openRegions(log);
    for (const heap::Request& request : requests) {
        log.add(carryOut(request, log), m_layout, m_liveRequested);
    }
}

/// All regions are there from the first step on, each free from end to end.
void Recorded::openRegions(heap::ChangeLog& log)
{
    m_open = true;
    const Region& last = m_regions.back();
    m_layout.pages.setEnd(last.offset + last.end - last.begin);
    for (const Region& region : m_regions)
        flip(region.offset, log);
    flip(last.offset + last.end - last.begin, log);
}

void Recorded::flip(Bytes offset, heap::ChangeLog& log)
{
    const Granule granule = offset / m_layout.geometry.granule;
    m_layout.blocks.flip(granule);
    log.boundaries.push_back(granule);
}

heap::Change Recorded::carryOut(const heap::Request& request, heap::ChangeLog& log)
{
    using Kind = heap::Request::Kind;
    if (request.kind == Kind::allocate) return birth(request, log);
    if (request.kind == Kind::deallocate) return death(request.block, log);
    if (request.kind != Kind::reallocate) return {};
    const Change old = death(request.block, log);
    if (request.size == 0) return old;
    Change fresh = birth(request, log);
    if (old.kind == Change::Kind::nothing) return fresh;
    if (fresh.kind != Change::Kind::birth) return old;
    fresh.kind = old.offset == fresh.offset ? Change::Kind::resize : Change::Kind::move;
    fresh.oldOffset = old.offset;
    fresh.oldLength = old.length;
    fresh.oldTag = old.oldTag;
    return fresh;
}

/// One that is left out has failed, whether or not a realloc ended the block before it.
heap::Change Recorded::birth(const heap::Request& request, heap::ChangeLog& log)
{
    Change change = put(request, log);
    m_counters.failed += change.kind == Change::Kind::failed;
    return change;
}

heap::Change Recorded::put(const heap::Request& request, heap::ChangeLog& log)
{
    const Bytes granule = m_layout.geometry.granule;
    const Bytes length = roundUp(std::max<Bytes>(request.size, 1), granule);
    Bytes offset = 0;
    if (!offsetOf(request.address, length, offset)) return {Change::Kind::failed};
    const Granule start = m_layout.blocks.containing(offset / granule);
    if (m_layout.blocks.used(start) || m_layout.blocks.next(start) < (offset + length) / granule) {
        if (m_overlaps++ == 0) m_firstOverlap = EventIndex(request.tag), m_firstOverlapAt = request.address;
        return {Change::Kind::failed};
    }
    if (start != offset / granule) flip(offset, log);
    if (!m_layout.blocks.starts((offset + length) / granule)) flip(offset + length, log);
    m_layout.blocks.setUsed(offset / granule, true);
    m_layout.pages.addLive(offset, length);
    m_layout.liveBytes += length;
    m_liveRequested += request.size;
    m_live.insert_or_assign(request.block, Live{offset, length, request.size, request.tag});
    return {Change::Kind::birth, offset, length};
}

heap::Change Recorded::death(BlockId block, heap::ChangeLog& log)
{
    const auto found = m_live.find(block);
    if (found == m_live.end()) return {};
    const Live live = found->second;
    m_live.erase(found);
    const Bytes granule = m_layout.geometry.granule;
    const Granule start = live.offset / granule, end = (live.offset + live.length) / granule;
    m_layout.blocks.setUsed(start, false);
    m_layout.pages.removeLive(live.offset, live.length);
    m_layout.liveBytes -= live.length;
    m_liveRequested -= live.requested;
    const bool last = m_layout.blocks.next(end) == heap::kNoGranule;
    if (!last && !m_layout.blocks.used(end) && !isRegionStart(end * granule)) flip(end * granule, log);
    const Granule below = m_layout.blocks.previous(start);
    if (below != heap::kNoGranule && !m_layout.blocks.used(below) && !isRegionStart(live.offset))
        flip(live.offset, log);
    Change change{Change::Kind::death, live.offset, live.length};
    change.oldTag = live.tag;
    return change;
}

bool Recorded::offsetOf(Bytes address, Bytes length, Bytes& offset)
{
    const auto inside = [&](const Region& region) {
        return address >= region.begin && address + length <= region.end;
    };
    if (!inside(m_regions[m_lastRegion])) {
        const auto after = std::upper_bound(m_regions.begin(), m_regions.end(), address,
                                            [](Bytes a, const Region& region) { return a < region.begin; });
        if (after == m_regions.begin() || !inside(*std::prev(after))) return false;
        m_lastRegion = std::size_t(after - m_regions.begin()) - 1;
    }
    offset = m_regions[m_lastRegion].offset + address - m_regions[m_lastRegion].begin;
    return true;
}

bool Recorded::isRegionStart(Bytes offset) const
{
    const auto found = std::lower_bound(m_regions.begin(), m_regions.end(), offset,
                                        [](const Region& region, Bytes o) { return region.offset < o; });
    return found != m_regions.end() && found->offset == offset;
}

void Recorded::walk(const std::function<void(const heap::BlockEntry&)>& visit) const
{
    std::vector<std::pair<Bytes, BlockId>> order;
    order.reserve(m_live.size());
    for (const auto& [block, live] : m_live)
        order.emplace_back(live.offset, block);
    std::sort(order.begin(), order.end());
    const Bytes granule = m_layout.geometry.granule;
    auto live = order.begin();
    if (!m_open) return;
    for (Granule start = 0, next; (next = m_layout.blocks.next(start)) != heap::kNoGranule; start = next) {
        heap::BlockEntry entry{start * granule, (next - start) * granule, m_layout.blocks.used(start)};
        if (entry.live) {
            const Live& known = m_live.at(live->second);
            entry.block = live->second;
            entry.tag = known.tag;
            entry.requested = known.requested;
            ++live;
        }
        visit(entry);
    }
}

bool Recorded::place(BlockId block, Bytes& offset) const
{
    const auto found = m_live.find(block);
    if (found == m_live.end()) return false;
    offset = found->second.offset;
    return true;
}

std::size_t Recorded::bytes() const
{
    return m_layout.blocks.bytes() + m_layout.pages.bytes() + m_live.bucket_count() * (sizeof(Live) + 5);
}

} // namespace heapglass::replay
