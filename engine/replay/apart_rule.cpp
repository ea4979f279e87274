#include "engine/replay/apart_rule.h"

#include <algorithm>

namespace heapglass::replay
{

namespace
{

/// Whether the block that `birth` made is one of a rule's; remembers the answer for each call site.
class Belongs
{
  public:
    Belongs(const ApartRule& rule, const trace::Trace& trace, Sites& sites)
        : m_rule(rule), m_trace(trace), m_sites(sites)
    {
    }

    bool operator()(BlockId block, EventIndex birth)
    {
        if (m_rule.by != HoldersBy::site) {
            const Bytes size = m_trace.size(birth);
            return std::ranges::any_of(
                m_rule.rows, [size](const HolderRow& row) { return size >= row.least && size <= row.most; });
        }
        const std::uint32_t site = m_sites.siteOf(m_trace.stack(block), birth);
        while (m_known.size() <= site)
            m_known.push_back(std::ranges::any_of(m_rule.rows, [&](const HolderRow& row) {
                return row.site == m_sites.site(std::uint32_t(m_known.size()));
            }));
        return m_known[site];
    }

  private:
    const ApartRule& m_rule;
    const trace::Trace& m_trace;
    Sites& m_sites;
    std::vector<bool> m_known; // by site
};

} // namespace

std::shared_ptr<const Apart> apartOf(const ApartRule& rule, const trace::Trace& trace, Sites& sites,
                                     const Stop& stop)
{
    auto apart = std::make_shared<Apart>(rule.name, trace.blocks());
    Belongs belongs(rule, trace, sites);
    for (BlockId block = 0; block < trace.blocks(); ++block) {
        if (isOver(stop, block)) return nullptr;
        if (belongs(block, trace.birth(block))) apart->put(block);
    }
    return apart;
}

} // namespace heapglass::replay
