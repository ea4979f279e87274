#include "engine/heap/block_heap.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/heap/free_index.h"

namespace heapglass::heap
{

BlockHeap::BlockHeap(const Settings& settings, const Geometry& geometry)
    : m_settings(settings), m_layout(geometry),
      m_limit((settings.limit ? settings.limit : Bytes{1} << 40) / geometry.granule)
{
}

void BlockHeap::moveEnd(Granule end, ChangeLog& log)
{
    if (m_end == 0) flip(0, log);
    if (m_end != 0) flip(m_end, log);
    if (end != 0) flip(end, log);
    m_end = end;
    m_layout.pages.setEnd(bytesOf(end));
}

void BlockHeap::walkFree(const std::function<void(Bytes, Bytes)>& visit) const
{
    forEachFreeBlock(m_layout.blocks, [&](Place block) { visit(bytesOf(block.at), bytesOf(block.length)); });
}

void BlockHeap::walk(const std::function<void(const BlockEntry&)>& visit) const
{
    std::vector<std::pair<Bytes, const LiveBlock*>> live; // to sort them, their blocks need not be looked at
    live.reserve(m_live.size());
    m_live.forEach([&](const LiveBlock& block) { live.emplace_back(block.offset, &block); });
    std::sort(live.begin(), live.end());
    auto next = live.begin();
    for (Granule at = 0; at < m_end; at = m_layout.blocks.next(at)) {
        BlockEntry entry{bytesOf(at), bytesOf(m_layout.blocks.next(at) - at), m_layout.blocks.used(at)};
        if (entry.live) {
            const LiveBlock& block = *next++->second;
            entry.block = block.id;
            entry.tag = block.tag;
            entry.requested = block.requested;
        }
        visit(entry);
    }
}

bool BlockHeap::place(BlockId block, Bytes& offset) const
{
    const LiveBlock* live = m_live.find(block);
    if (live) offset = live->offset;
    return live;
}

HeapminPlan BlockHeap::plan() const
{
    const Tail tail = m_layout.tail();
    const Pages& pages = m_layout.pages;
    HeapminPlan plan;
    plan.endBefore = plan.endAfter = bytesOf(m_end);
    plan.pagesBefore = pages.count();
    plan.heldPages = pages.held();
    plan.pinnedPages = pages.pinned();
    plan.metaHeldPages = pages.bookkeepingOnly() - tail.bookkeepingOnly;
    if (m_settings.heapmin == ReleaseMode::enosys) {
        plan.result = -1;
        return plan;
    }
    plan.endAfter = tail.cutTo;
    const PageIndex kept = tail.cutTo / m_layout.geometry.page;
    PageIndex at = kept;
    std::vector<PageRun> gone;
    pages.releasedRuns({kept, pages.count() - kept}, gone);
    gone.push_back({pages.count(), 0});
    for (const PageRun run : gone) {
        if (run.first > at) plan.cut.push_back({at, run.first - at});
        at = run.first + run.count;
    }
    for (const PageRun run : plan.cut)
        plan.cutPages += run.count;
    if (m_settings.heapmin == ReleaseMode::full) pages.releasableRuns(kept, plan.released);
    for (const PageRun run : plan.released)
        plan.releasedPages += run.count;
    return plan;
}

void BlockHeap::returnPages(const HeapminPlan& plan, ChangeLog& log)
{
    const PageIndex kept = plan.endAfter / m_layout.geometry.page;
    const std::size_t before = log.pages.size();
    m_layout.pages.releasedRuns({kept, plan.pagesBefore - kept}, log.pages);
    log.pages.insert(log.pages.end(), plan.released.begin(), plan.released.end());
    for (std::size_t i = before; i < log.pages.size(); ++i)
        m_layout.pages.flipReleased(log.pages[i]);
}

void BlockHeap::saveBlocks(HeapState& state) const
{
    state = HeapState{};
    walk([&](const BlockEntry& entry) { state.blocks.push_back(entry); });
    m_layout.pages.releasedRuns({0, m_layout.pages.count()}, state.released);
    state.counters = m_counters;
}

void BlockHeap::restoreBlock(const BlockEntry& entry)
{
    const Granule at = granules(entry.offset), length = granules(entry.length);
    m_layout.blocks.flip(at);
    m_end = at + length;
    if (!entry.live) return move({}, noteOf(at, length));
    m_layout.blocks.setUsed(at, true);
    m_layout.pages.addLive(entry.offset, entry.length);
    m_layout.liveBytes += entry.length;
    m_liveRequested += entry.requested;
    m_live.insert({entry.offset, entry.length, entry.requested, entry.block, entry.tag});
}

void BlockHeap::restoreBlocks(const HeapState& state)
{
    m_layout = Layout(m_layout.geometry);
    m_live.clear();
    m_liveRequested = 0;
    m_end = 0;
    m_counters = state.counters;
    for (const BlockEntry& entry : state.blocks)
        restoreBlock(entry);
    if (m_end) m_layout.blocks.flip(m_end);
    m_layout.pages.setEnd(bytesOf(m_end));
    for (const PageRun run : state.released)
        m_layout.pages.flipReleased(run);
}

std::string BlockHeap::checkBlocks() const
{
    if (std::string wrong = m_layout.check(); !wrong.empty()) return wrong;
    if (m_end != m_layout.blocks.end()) return "the heap does not know its end";
    if (m_end > m_limit) return "the heap is larger than its limit";
    if (bytesOf(m_end) % m_layout.geometry.page) return "the heap does not end with a page";
    Bytes requested = 0;
    bool right = m_live.size() == m_layout.blocks.usedCount();
    m_live.forEach([&](const LiveBlock& block) {
        requested += block.requested;
        right = right && m_layout.blocks.used(granules(block.offset)) &&
                m_layout.lengthAt(block.offset) == block.length && m_live.find(block.id) == &block;
    });
    if (!right) return "the live blocks are not those of the layout";
    return requested == m_liveRequested ? "" : "the requested bytes are not those of the live blocks";
}

std::size_t BlockHeap::ownBytes() const
{
    return sizeof(*this) + m_layout.blocks.bytes() + m_layout.pages.bytes() + m_live.bytes();
}

void BlockHeap::prefetch(std::span<const Request> requests, std::size_t i, Ahead& ahead) const
{
    // Three steps of one dependent chain, each early enough for the one before to have arrived.
    constexpr std::size_t kEntry = 24, kSlot = 12, kLine = 5;
    if (i + kEntry < requests.size()) m_live.prefetch(requests[i + kEntry].block);
    if (i + kSlot < requests.size()) {
        const Request& request = requests[i + kSlot];
        std::uint32_t& slot = ahead.slot(i + kSlot);
        slot = request.kind == Request::Kind::allocate ? LiveBlocks::kNoSlot : m_live.slotOf(request.block);
        if (slot != LiveBlocks::kNoSlot) __builtin_prefetch(&m_live.atSlot(slot));
    }
    const std::uint32_t slot = ahead.slot(i + kLine);
    if (slot == LiveBlocks::kNoSlot) return;
    const LiveBlock& block = m_live.atSlot(slot);
    const Bytes end = block.offset + block.length;
    m_layout.blocks.prefetch(granules(block.offset));
    m_layout.blocks.prefetch(granules(end));
    m_layout.pages.prefetch(m_layout.pages.pageOf(block.offset));
    m_layout.pages.prefetch(m_layout.pages.pageOf(end));
}

} // namespace heapglass::heap
