#include "engine/replay/apart_rule.h"

#include <algorithm>

#include "engine/replay/holders_grouping.h"

namespace heapglass::replay
{

namespace
{

/// Whether the block that `birth` made is one of a rule's; remembers the answer for each group.
class Belongs
{
  public:
    Belongs(const ApartRule& rule, const trace::Trace& trace, Sites& sites)
        : m_rule(rule), m_grouping(groupingBy(rule.by)), m_ground{trace, sites, 0}
    {
    }

    bool operator()(EventIndex birth)
    {
        const std::uint32_t group = m_grouping.groupOf(m_ground, birth);
        while (m_known.size() <= group)
            m_known.push_back(isGroupOfRule(std::uint32_t(m_known.size())));
        return m_known[group];
    }

  private:
    bool isGroupOfRule(std::uint32_t group) const
    {
        HolderRow made;
        m_grouping.tell(m_ground, group, made);
        return std::ranges::any_of(m_rule.rows, [&](const HolderRow& row) { return row.isLike(made); });
    }

    const ApartRule& m_rule;
    const HoldersGrouping& m_grouping;
    HoldersGround m_ground;
    std::vector<bool> m_known; // by group
};

} // namespace

std::shared_ptr<const Apart> apartOf(const ApartRule& rule, const trace::Trace& trace, Sites& sites,
                                     const Stop& stop)
{
    auto apart = std::make_shared<Apart>(rule.name, trace.blocks());
    Belongs belongs(rule, trace, sites);
    for (BlockId block = 0; block < trace.blocks(); ++block) {
        if (isOver(stop, block)) return nullptr;
        if (belongs(trace.birth(block))) apart->put(block);
    }
    return apart;
}

} // namespace heapglass::replay
