#include "engine/replay/holders.h"

#include <algorithm>

#include "engine/replay/flame.h"
#include "engine/replay/holders_grouping.h"
#include "engine/replay/page_shares.h"

namespace heapglass::replay
{

namespace
{

/// The groups that hold something, greatest first.
std::vector<std::uint32_t> orderOf(const std::vector<HolderRow>& rows)
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < rows.size(); ++i)
        if (rows[i].blocks) order.push_back(i);
    std::ranges::stable_sort(order, [&rows](std::uint32_t a, std::uint32_t b) {
        return std::pair(rows[a].freeShare, rows[a].alone) > std::pair(rows[b].freeShare, rows[b].alone);
    });
    return order;
}

/// Rows by order, and the few of them that keep most.
void takeRows(PageShares& shares, const HoldersGround& ground, Holders& holders)
{
    const HoldersGrouping& grouping = groupingBy(holders.by);
    const std::vector<std::uint32_t> order = orderOf(shares.rows());
    for (const std::uint32_t group : order) {
        HolderRow& row = shares.rows()[group];
        grouping.tell(ground, group, row);
        holders.rows.push_back(std::move(row));
    }
    constexpr PageIndex kLeastShare = 20;
    const PageIndex least = std::max<PageIndex>(1, (holders.heldPages + kLeastShare - 1) / kLeastShare);
    for (const GreedySet::Step& step : shares.greedy().choose(Holders::kFew, least))
        holders.few.push_back(
            {std::uint32_t(std::ranges::find(order, step.group) - order.begin()), step.emptied});
}

void addUp(Holders& holders)
{
    for (const HolderRow& row : holders.rows) {
        holders.blocks += row.blocks;
        holders.liveBytes += row.liveBytes;
        holders.freeBytes += row.freeShare;
        holders.alone += row.alone;
    }
}

} // namespace

bool HolderRow::isLike(const HolderRow& other) const
{
    return site == other.site && thread == other.thread && least == other.least && most == other.most;
}

std::vector<HolderRow> Holders::fewRows() const
{
    std::vector<HolderRow> result;
    for (const HoldersStep& step : few)
        result.push_back(rows[step.row]);
    return result;
}

std::optional<Holders> holdersOf(const Census& census, const trace::Trace& trace, HoldersBy by, Sites& sites,
                                 const Stop& stop)
{
    const HoldersGround ground{trace, sites, census.event};
    const HoldersGrouping& grouping = groupingBy(by);
    std::vector<std::uint32_t> groups(census.blocks.size()); // of each block
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (isOver(stop, i)) return std::nullopt;
        const EventIndex maker = census.blocks[i].maker;
        groups[i] = maker == kNone ? 0 : grouping.groupOf(ground, maker);
        last = std::max(last, groups[i]);
    }
    PageShares shares(census.geometry, std::size_t{last} + 1, groups.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (isOver(stop, i)) return std::nullopt;
        shares.add(census.blocks[i], std::uint32_t(i), groups[i]);
    }
    shares.finish();

    Holders holders;
    holders.by = by;
    holders.step = census.step;
    holders.event = census.event;
    holders.heldPages = shares.heldPages();
    holders.pageBytes = census.geometry.page;
    if (by == HoldersBy::site) {
        FlameMaker flame(trace, sites);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (isOver(stop, i)) return std::nullopt;
            const LiveBlock& block = census.blocks[i];
            const std::uint32_t stack = block.maker == kNone ? 0 : trace.stack(trace.block(block.maker));
            holders.stacks = holders.stacks || stack != 0;
            const Bytes begin = block.offset * census.geometry.granule;
            const Bytes length = block.length * census.geometry.granule;
            flame.add(stack, block.maker, length, shares.shareOf(i),
                      pagesOf(begin, length, census.geometry.page));
        }
        if (!flame.finish(stop)) return std::nullopt;
        holders.flame = flame.take();
        holders.troubles = sites.troubles();
    }
    takeRows(shares, ground, holders);
    addUp(holders);
    return holders;
}

} // namespace heapglass::replay
