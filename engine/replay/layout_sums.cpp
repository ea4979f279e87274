#include "engine/replay/layout_sums.h"

#include <algorithm>

namespace heapglass::replay
{

using heap::Granule;
using heap::Layout;
using heap::PageSums;

void LayoutSums::refresh(const Layout& layout)
{
    if (m_pages.isAllTouched())
        layout.pages.forEachReach([this](PageIndex first, PageIndex count) {
            m_pages.reach(first / kLeafPages, (first + count) / kLeafPages);
        });
    if (m_blocks.isAllTouched())
        layout.blocks.forEachReach([this](Granule begin, Granule end) {
            m_blocks.reach(begin / kLeafGranules, end / kLeafGranules);
        });
    m_pages.refresh([&layout](std::uint64_t leaf) { return layout.pages.sums(leaf); });
    m_blocks.refresh([&layout](std::uint64_t leaf) {
        const Granule begin = leaf * kLeafGranules;
        return sumsOf(layout.blocks.fourLinesAt(begin / heap::Line::kGranules), begin);
    });
}

namespace
{

/// Pages [first, end) of one leaf.
PageSums partOfLeaf(const Layout& layout, PageIndex first, PageIndex end)
{
    const std::uint64_t mask = (~std::uint64_t{0} >> (64 - (end - first))) << (first % 64);
    return layout.pages.sums(first / 64, mask);
}

} // namespace

PageSums LayoutSums::pages(const Layout& layout, PageRun run) const
{
    PageSums sums;
    const PageIndex end = run.first + run.count;
    PageIndex at = run.first;
    if (at % kLeafPages || end - at < kLeafPages) {
        const PageIndex next = std::min(end, (at / kLeafPages + 1) * kLeafPages);
        if (next > at) sums = partOfLeaf(layout, at, next);
        at = next;
    }
    m_pages.read(
        at / kLeafPages, std::max(at, end) / kLeafPages, [&sums](const PageSums& node) { sums.append(node); },
        [&](std::uint64_t first, std::uint64_t count) {
            sums.append(layout.pages.insideSums({first * kLeafPages, count * kLeafPages}));
        });
    at = std::max(at, end / kLeafPages * kLeafPages);
    if (at < end) sums.append(partOfLeaf(layout, at, end));
    return sums;
}

BlockSums LayoutSums::starts(const Layout& layout, Granule begin, Granule end) const
{
    const std::uint64_t first = (begin + kLeafGranules - 1) / kLeafGranules, last = end / kLeafGranules;
    if (first >= last) return sumsOf(layout.blocks, begin, end);
    BlockSums sums = sumsOf(layout.blocks, begin, first * kLeafGranules);
    m_blocks.read(
        first, last, [&sums](const BlockSums& node) { sums.append(node); },
        [](std::uint64_t, std::uint64_t) {});
    sums.append(sumsOf(layout.blocks, last * kLeafGranules, end));
    return sums;
}

FreeBlock LayoutSums::largestFree(const Layout& layout) const
{
    const BlockSums all = starts(layout, 0, layout.blocks.end() + 1);
    return {all.longestAt * layout.geometry.granule, all.longest * layout.geometry.granule};
}

} // namespace heapglass::replay
