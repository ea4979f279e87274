#include "engine/heap/layout.h"

#include <algorithm>
#include <vector>

namespace heapglass::heap
{
namespace
{

/// The pages and live bytes that follow from the blocks alone.
struct Recount {
    explicit Recount(const Layout& layout) : pages(layout.geometry.page)
    {
        const Bytes unit = layout.geometry.granule;
        const Granule end = layout.blocks.end();
        for (Granule g = 0; g < end; g = layout.blocks.next(g))
            add(g * unit, (layout.blocks.next(g) - g) * unit, layout.blocks.used(g), layout);
        pages.setEnd(end * unit);
        std::vector<PageRun> released;
        layout.pages.releasedRuns({0, layout.pages.count()}, released);
        for (const PageRun run : released)
            pages.flipReleased(run);
    }
    void add(Bytes offset, Bytes length, bool used, const Layout& layout)
    {
        if (!used) return pages.addBookkeeping(offset, layout.bookkeepingOf(length));
        pages.addLive(offset, length);
        liveBytes += length;
        ++usedCount;
    }

    Pages pages;
    Bytes liveBytes = 0;
    std::uint64_t usedCount = 0;
};

} // namespace

Tail Layout::tail() const
{
    const Bytes keep = std::max(geometry.bookkeeping, geometry.minimumBlock);
    Tail tail{end(), end(), 0};
    Granule g = blocks.previous(blocks.end());
    for (; g != kNoGranule && !blocks.used(g); g = blocks.previous(g)) {
        const Bytes offset = g * geometry.granule;
        if (geometry.region && tail.firstGone - offset != geometry.region) break;
        if (offset % geometry.page) {
            tail.cutTo = std::min(tail.cutTo, roundUp(offset + keep, geometry.page));
            break;
        }
        const Bytes noted = bookkeepingOf(tail.firstGone - offset);
        tail.bookkeepingOnly += roundUp(noted, geometry.page) / geometry.page;
        tail.cutTo = tail.firstGone = offset;
    }
    return tail;
}

PageTotals Layout::totals() const
{
    PageTotals totals{pages.count(), pages.held(), pages.pinned(), 0, 0, pages.released()};
    if (!geometry.knowsCommitment) return totals;
    totals.metaHeld = pages.bookkeepingOnly() - tail().bookkeepingOnly;
    totals.releasable = totals.pages - totals.held - totals.metaHeld - totals.released;
    return totals;
}

PageState Layout::state(PageIndex page, const Tail& tail) const
{
    const PageContent content = pages.content(page);
    if (content.liveBlocks) return PageState::held;
    if (!geometry.knowsCommitment) return PageState::empty;
    if (content.bookkeeping && page < tail.firstGone / geometry.page) return PageState::metaHeld;
    return content.released ? PageState::released : PageState::releasable;
}

std::string Layout::check() const
{
    if (blocks.blockCount() && !blocks.starts(0)) return "the first block does not begin at 0";
    if (blocks.used(blocks.end())) return "the heap's end is marked as used";
    if (blocks.blockCount() == 0 && end() != 0) return "an empty heap has an end";
    const Recount recount(*this);
    if (recount.usedCount != blocks.usedCount()) return "a used bit stands inside a block";
    if (recount.liveBytes != liveBytes) return "the live bytes are not those of the blocks";
    if (!(recount.pages == pages)) return "the pages are not those of the blocks";
    if (pages.holdsReleased()) return "a released page holds something";
    return {};
}

} // namespace heapglass::heap
