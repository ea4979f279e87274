// Sums over any range of a layout: pages by state, blocks, live bytes, the longest free block. Whoever
// changes the layout marks what changed, O(1) an event; refresh() does the rest, once a frame.
#pragma once

#include "engine/heap/layout.h"
#include "engine/replay/block_sums.h"
#include "engine/replay/pyramid.h"
#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

class LayoutSums
{
  public:
    static constexpr PageIndex kLeafPages = 64;
    static constexpr heap::Granule kLeafGranules = 4 * heap::Line::kGranules;

    /// Everything changed, and the layout is empty now.
    void touchAll()
    {
        m_pages.touchAll();
        m_blocks.touchAll();
    }

    /// The same, but for the sums of blocks, which are put anew by leaves of kLeafGranules.
    Pyramid<BlockSums>::Filling fillBlocks()
    {
        m_pages.touchAll();
        return Pyramid<BlockSums>::Filling(m_blocks);
    }

    /// Something about [offset, offset + length) bytes changed; length > 0.
    void touchPages(const heap::Layout& layout, Bytes offset, Bytes length)
    {
        const PageIndex first = layout.pages.pageOf(offset) / kLeafPages;
        const PageIndex last = layout.pages.pageOf(offset + length - 1) / kLeafPages;
        if (first == last)
            m_pages.touch(first);
        else
            m_pages.touch(first, last);
    }
    /// The boundary or the used bit of `g` changed.
    void touchStart(heap::Granule g) { m_blocks.touch(g / kLeafGranules); }

    /// To be called after changes, before anything below. O(what was marked).
    void refresh(const heap::Layout& layout);

    heap::PageSums pages(const heap::Layout& layout, PageRun run) const;
    /// Of the starts in [begin, end).
    BlockSums starts(const heap::Layout& layout, heap::Granule begin, heap::Granule end) const;
    /// The longest free block, of several the lowest; length 0 if there is none.
    FreeBlock largestFree(const heap::Layout& layout) const;
    /// visit(offset, length) for every free block of at least `least` bytes, in address order. O(blocks
    /// visited · log).
    template <class Visit>
    void forEachFree(const heap::Layout& layout, Bytes least, Visit visit) const;
    std::size_t bytes() const { return m_pages.bytes() + m_blocks.bytes(); }

  private:
    Pyramid<heap::PageSums> m_pages;
    Pyramid<BlockSums> m_blocks;
};

template <class Visit>
void LayoutSums::forEachFree(const heap::Layout& layout, Bytes least, Visit visit) const
{
    const Bytes granule = layout.geometry.granule;
    const heap::Granule shortest = (least + granule - 1) / granule;
    heap::Granule open = 0; // the start before
    bool isFree = false;
    const auto at = [&](heap::Granule start, bool used) {
        if (isFree && start - open >= shortest) visit(open * granule, (start - open) * granule);
        open = start;
        isFree = !used;
    };
    m_blocks.descend(
        [&](const BlockSums& sums) {
            if (sums.starts == 0) return false;
            if (sums.longest >= shortest) return true;
            at(sums.first, true);
            open = sums.last;
            isFree = !sums.lastUsed;
            return false;
        },
        [&](std::uint64_t leaf) {
            layout.blocks.forEachStart(leaf * kLeafGranules, (leaf + 1) * kLeafGranules, at);
        });
}

} // namespace heapglass::replay
