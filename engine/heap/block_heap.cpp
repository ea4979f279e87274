#include "engine/heap/block_heap.h"

#include <vector>

#include "engine/heap/block_ranks.h"
#include "engine/heap/free_index.h"
#include "engine/huge_pages.h"

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
    struct Owner {
        BlockId block = kNone;
        std::uint32_t tag = kNone;
        Bytes requested = 0;
    };
    std::vector<Owner, HugePages<Owner>> owners(m_live.size()); // in address order
    const BlockRanks ranks(m_layout.blocks);
    m_live.forEach([&](const LiveBlock& block) { m_layout.blocks.prefetch(granules(block.offset)); },
                   [&](const LiveBlock& block) {
                       owners[ranks.of(granules(block.offset))] = {block.id, block.tag, block.requested};
                   });
    auto owner = owners.cbegin();
    BlockEntry open;
    m_layout.blocks.forEachStart(0, m_end + 1, [&](Granule start, bool used) {
        open.length = bytesOf(start) - open.offset;
        if (start) visit(open);
        open = {bytesOf(start), 0, used};
        if (!used) return;
        open.block = owner->block;
        open.tag = owner->tag;
        open.requested = owner->requested;
        ++owner;
    });
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
    plan.freePages = pages.count() - pages.released() - plan.heldPages - plan.metaHeldPages - plan.returned();
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

} // namespace heapglass::heap
