#include "engine/replay/holders.h"

#include <algorithm>
#include <bit>

#include "engine/replay/flame.h"
#include "engine/replay/page_shares.h"

namespace heapglass::replay
{

namespace
{

constexpr std::uint32_t kClasses = 66; ///< of sizes or ages, more than there can be
constexpr std::uint32_t kUnknownClass = kClasses - 1;

/// 0 for 0, else 1 + k where the value lies in [2^k, 2^(k+1)).
std::uint32_t sizeClass(Bytes size)
{
    return std::uint32_t(std::bit_width(size));
}

/// k where the value lies in [10^k, 10^(k+1)); 0 for 0, too.
std::uint32_t ageClass(std::uint64_t age)
{
    std::uint32_t k = 0;
    for (; age >= 10; age /= 10)
        ++k;
    return k;
}

void nameClass(HoldersBy by, std::uint32_t number, HolderRow& row)
{
    if (number == kUnknownClass) {
        row.least = 1;
        return;
    }
    if (by == HoldersBy::size) {
        row.least = number ? Bytes{1} << (number - 1) : 0;
        row.most = number ? row.least * 2 - 1 : 0;
        return;
    }
    row.least = 1;
    for (std::uint32_t i = 0; i < number; ++i)
        row.least *= 10;
    row.most = row.least * 10 - 1;
}

/// The row of each block of the census; empty if stopped.
class Grouping
{
  public:
    Grouping(const Census& census, const trace::Trace& trace, HoldersBy by, Sites& sites)
        : m_census(census), m_trace(trace), m_by(by), m_sites(sites)
    {
    }
    std::uint32_t groupOf(const LiveBlock& block)
    {
        if (block.maker == kNone) return m_by == HoldersBy::site ? 0 : kUnknownClass;
        if (m_by == HoldersBy::size) return sizeClass(m_trace.size(block.maker));
        if (m_by == HoldersBy::age) return ageClass(m_census.event - block.maker);
        return m_sites.siteOf(stackOf(block), block.maker);
    }
    std::uint32_t stackOf(const LiveBlock& block) const
    {
        return block.maker == kNone ? 0 : m_trace.stack(m_trace.block(block.maker));
    }
    std::size_t groups() const { return m_by == HoldersBy::site ? m_sites.size() : kClasses; }

  private:
    const Census& m_census;
    const trace::Trace& m_trace;
    HoldersBy m_by;
    Sites& m_sites;
};

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
void takeRows(PageShares& shares, const Sites& sites, Holders& holders)
{
    const std::vector<std::uint32_t> order = orderOf(shares.rows());
    for (const std::uint32_t group : order) {
        HolderRow& row = shares.rows()[group];
        if (holders.by == HoldersBy::site)
            row.site = sites.site(group);
        else
            nameClass(holders.by, group, row);
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
    Grouping grouping(census, trace, by, sites);
    std::vector<std::uint32_t> groups(census.blocks.size());
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (isOver(stop, i)) return std::nullopt;
        groups[i] = grouping.groupOf(census.blocks[i]);
    }
    PageShares shares(census.geometry, grouping.groups());
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
            const std::uint32_t stack = grouping.stackOf(block);
            holders.stacks = holders.stacks || stack != 0;
            flame.add(stack, block.maker, block.length * census.geometry.granule, shares.shareOf(i));
        }
        if (!flame.finish(stop)) return std::nullopt;
        holders.flame = flame.take();
        holders.troubles = sites.troubles();
    }
    takeRows(shares, sites, holders);
    addUp(holders);
    return holders;
}

} // namespace heapglass::replay
