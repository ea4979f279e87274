#include "engine/replay/what_stays.h"

#include <algorithm>
#include <array>

#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

namespace
{

using heap::Granule;
using heap::kNoGranule;
using Groups = std::array<StayGroup, StayGroup::kMany + 1>; // by number of blocks

constexpr Bytes kDiffer = ~Bytes{0};

StayGroup& groupOf(Groups& groups, const heap::PageContent& page)
{
    return groups[std::min<std::uint64_t>(page.liveBlocks, StayGroup::kMany)];
}

void countPages(const heap::Layout& layout, PageIndex base, Groups& groups, std::vector<PageIndex>& pinned)
{
    const heap::Tail tail = layout.tail();
    for (PageIndex page = 0; page < layout.pages.count(); ++page) {
        const heap::PageContent content = layout.pages.content(page);
        if (!content.liveBlocks && layout.state(page, tail) != heap::PageState::metaHeld) continue;
        StayGroup& group = groupOf(groups, content);
        if (group.pages++ == 0) group.first = base + page;
        group.bytes += content.liveBytes;
        const bool isPinned = content.liveBlocks && content.liveBytes * 4 < layout.pages.pageSize();
        if (isPinned && pinned.size() < WhatStays::kMostPinned) pinned.push_back(base + page);
    }
}

/// Notes how long the blocks of each group are, as long as they agree.
void measureBlocks(const heap::Layout& layout, Groups& groups)
{
    const Bytes granule = layout.geometry.granule;
    Granule start = layout.end() ? layout.blocks.containing(0) : kNoGranule;
    while (start != kNoGranule) {
        const Granule next = layout.blocks.next(start);
        if (next == kNoGranule) return;
        const Bytes offset = start * granule, length = (next - start) * granule;
        const PageIndex last = layout.pages.pageOf(offset + length - 1);
        for (PageIndex page = layout.pages.pageOf(offset); layout.blocks.used(start) && page <= last;
             ++page) {
            StayGroup& group = groupOf(groups, layout.pages.content(page));
            group.length = group.length == 0 || group.length == length ? length : kDiffer;
        }
        start = next;
    }
}

} // namespace

WhatStays whatStays(const Timeline& timeline, std::span<const Bytes> rooms)
{
    Groups groups;
    WhatStays stay;
    const ZoneMap map(rooms);
    for (heap::ZoneIndex zone = 0; zone < map.zones() && zone < timeline.zones().size(); ++zone) {
        const heap::Layout& layout = timeline.zones()[zone].layout();
        countPages(layout, layout.pages.pageOf(map.baseOf(zone)), groups, stay.pinned);
        measureBlocks(layout, groups);
    }
    std::rotate(groups.begin(), groups.begin() + 1, groups.end()); // bookkeeping last
    for (std::uint32_t i = 0; i < groups.size(); ++i) {
        if (groups[i].pages == 0) continue;
        groups[i].blocks = (i + 1) % std::uint32_t(groups.size());
        if (groups[i].length == kDiffer) groups[i].length = 0;
        stay.groups.push_back(groups[i]);
    }
    return stay;
}

} // namespace heapglass::replay
