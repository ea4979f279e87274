#include "engine/heap/zones.h"

#include <algorithm>

#include "engine/heap/policies.h"

namespace heapglass::heap
{

namespace
{

Sums sumsOf(const Heap& heap)
{
    const Layout& layout = heap.layout();
    return {layout.liveBytes, heap.liveRequested(), layout.end(), layout.pages.held(),
            layout.pages.released()};
}

void add(Sums& sums, const Sums& more)
{
    sums.live += more.live;
    sums.requested += more.requested;
    sums.heap += more.heap;
    sums.heldPages += more.heldPages;
    sums.releasedPages += more.releasedPages;
}

void subtract(Sums& sums, const Sums& less)
{
    sums.live -= less.live;
    sums.requested -= less.requested;
    sums.heap -= less.heap;
    sums.heldPages -= less.heldPages;
    sums.releasedPages -= less.releasedPages;
}

/// The sizes of the log, to know later what was added.
struct Mark {
    explicit Mark(const ChangeLog& log)
        : changes(log.changes.size()), boundaries(log.boundaries.size()), pages(log.pages.size())
    {
    }
    std::size_t changes, boundaries, pages;
};

/// Moves what was logged since `mark` from the zone's own offsets to the common ones.
void shift(ChangeLog& log, const Mark& mark, ZoneIndex zone, const Geometry& geometry)
{
    const Bytes by = zone * kZoneRoom;
    for (std::size_t i = mark.changes; i < log.changes.size(); ++i) {
        Change& change = log.changes[i];
        if (change.length) change.offset += by;
        if (change.oldLength) change.oldOffset += by;
    }
    for (std::size_t i = mark.boundaries; i < log.boundaries.size(); ++i)
        log.boundaries[i] += by / geometry.granule;
    for (std::size_t i = mark.pages; i < log.pages.size(); ++i)
        log.pages[i].first += by / geometry.page;
}

void append(std::vector<PageRun>& runs, const std::vector<PageRun>& more, PageIndex by)
{
    for (const PageRun run : more)
        runs.push_back({run.first + by, run.count});
}

void append(HeapminPlan& plan, const HeapminPlan& more, PageIndex by)
{
    plan.result = more.result; // the release mode is that of all
    plan.endBefore += more.endBefore;
    plan.endAfter += more.endAfter;
    plan.pagesBefore += more.pagesBefore;
    plan.cutPages += more.cutPages;
    plan.releasedPages += more.releasedPages;
    plan.heldPages += more.heldPages;
    plan.pinnedPages += more.pinnedPages;
    plan.metaHeldPages += more.metaHeldPages;
    plan.freePages += more.freePages;
    append(plan.cut, more.cut, by);
    append(plan.released, more.released, by);
}

} // namespace

Zones::Zones(std::unique_ptr<Heap> first)
{
    m_all = sumsOf(*first);
    m_heaps.push_back(std::move(first));
}

Heap& Zones::heapOf(ZoneIndex zone)
{
    while (m_heaps.size() <= zone)
        m_heaps.push_back(makeHeap(settings()));
    return *m_heaps[zone];
}

void Zones::run(std::span<const Request> requests, ChangeLog& log)
{
    while (!requests.empty()) {
        const ZoneIndex zone = requests.front().zone;
        const auto other = std::find_if(requests.begin(), requests.end(),
                                        [zone](const Request& request) { return request.zone != zone; });
        const auto count = std::size_t(other - requests.begin());
        runIn(zone, requests.first(count), log);
        requests = requests.subspan(count);
    }
}

void Zones::runIn(ZoneIndex zone, std::span<const Request> requests, ChangeLog& log)
{
    Heap& heap = heapOf(zone);
    subtract(m_all, sumsOf(heap));
    const Mark mark(log);
    heap.run(requests, log);
    shift(log, mark, zone, heap.layout().geometry);
    for (std::size_t i = mark.changes; i < log.changes.size(); ++i)
        add(log.changes[i].after, m_all);
    add(m_all, sumsOf(heap));
}

Counters Zones::counters() const
{
    Counters all;
    for (const auto& heap : m_heaps) {
        const Counters one = heap->counters();
        all.failed += one.failed;
        all.copiedBytes += one.copiedBytes;
        all.moves += one.moves;
        all.refaults += one.refaults;
        all.reused += one.reused;
        all.splits += one.splits;
    }
    return all;
}

Bytes Zones::liveRequested() const
{
    Bytes sum = 0;
    for (const auto& heap : m_heaps)
        sum += heap->liveRequested();
    return sum;
}

void Zones::walk(const std::function<void(const BlockEntry&)>& visit) const
{
    for (ZoneIndex zone = 0; zone < zones(); ++zone)
        m_heaps[zone]->walk([&](BlockEntry entry) {
            entry.offset += zone * kZoneRoom;
            visit(entry);
        });
}

void Zones::walkFree(const std::function<void(Bytes, Bytes)>& visit) const
{
    for (ZoneIndex zone = 0; zone < zones(); ++zone)
        m_heaps[zone]->walkFree(
            [&](Bytes offset, Bytes length) { visit(offset + zone * kZoneRoom, length); });
}

bool Zones::place(BlockId block, Bytes& offset) const
{
    for (ZoneIndex zone = 0; zone < zones(); ++zone) {
        if (!m_heaps[zone]->place(block, offset)) continue;
        offset += zone * kZoneRoom;
        return true;
    }
    return false;
}

std::unique_ptr<Source> Zones::clone() const
{
    auto copy = std::unique_ptr<Zones>(new Zones);
    copy->m_all = m_all;
    for (const auto& heap : m_heaps) {
        std::unique_ptr<Source> one = heap->clone();
        copy->m_heaps.emplace_back(static_cast<Heap*>(one.release()));
    }
    return copy;
}

std::size_t Zones::bytes() const
{
    std::size_t sum = sizeof *this;
    for (const auto& heap : m_heaps)
        sum += heap->bytes();
    return sum;
}

HeapminPlan Zones::plan() const
{
    HeapminPlan plan;
    for (ZoneIndex zone = 0; zone < zones(); ++zone)
        append(plan, m_heaps[zone]->plan(), zone * kZoneRoom / layout().geometry.page);
    return plan;
}

/// One change for all zones: the flips of each stand in the log one after the other.
HeapminPlan Zones::minimize(ChangeLog& log)
{
    HeapminPlan plan;
    Change change;
    m_all = {};
    for (ZoneIndex zone = 0; zone < zones(); ++zone) {
        Heap& heap = *m_heaps[zone];
        const Mark mark(log);
        append(plan, heap.minimize(log), zone * kZoneRoom / heap.layout().geometry.page);
        shift(log, mark, zone, heap.layout().geometry);
        change = log.changes.back();
        log.changes.pop_back();
        add(m_all, change.after);
    }
    change.after = m_all;
    log.changes.push_back(change);
    return plan;
}

Bytes Zones::largestFree() const
{
    Bytes largest = 0;
    for (const auto& heap : m_heaps)
        largest = std::max(largest, heap->largestFree());
    return largest;
}

/// The policies' words stand one zone after the other, each with their count before them.
void Zones::savePolicy(std::vector<std::uint64_t>& words) const
{
    if (zones() == 1) return m_heaps.front()->savePolicy(words);
    for (const auto& heap : m_heaps) {
        const std::size_t count = words.size();
        words.push_back(0);
        heap->savePolicy(words);
        words[count] = words.size() - count - 1;
    }
}

void Zones::restore(const HeapState& state)
{
    std::vector<HeapState> parts(state.zones);
    auto words = state.policy.begin();
    for (HeapState& part : parts) {
        if (state.zones == 1) {
            part.policy = state.policy;
            break;
        }
        const auto count = std::ptrdiff_t(*words++);
        part.policy.assign(words, words + count);
        words += count;
    }
    for (BlockEntry block : state.blocks) {
        std::vector<BlockEntry>& blocks = parts[zoneOf(block.offset)].blocks;
        block.offset %= kZoneRoom;
        blocks.push_back(block);
    }
    const PageIndex pages = kZoneRoom / layout().geometry.page;
    for (const PageRun run : state.released)
        parts[run.first / pages].released.push_back({run.first % pages, run.count});
    parts.front().counters = state.counters; // only their sum is ever asked for
    m_all = {};
    for (ZoneIndex zone = 0; zone < parts.size(); ++zone) {
        heapOf(zone).restore(parts[zone]);
        add(m_all, sumsOf(*m_heaps[zone]));
    }
    m_heaps.resize(parts.size());
}

std::string Zones::check() const
{
    for (const auto& heap : m_heaps)
        if (std::string wrong = heap->check(); !wrong.empty()) return wrong;
    return {};
}

} // namespace heapglass::heap
