#include "engine/replay/greedy_set.h"

#include <algorithm>

namespace heapglass::replay
{

void GreedySet::addShared(std::span<const std::uint32_t> groups)
{
    m_named.insert(m_named.end(), groups.begin(), groups.end());
    m_ends.push_back(m_named.size());
}

std::vector<GreedySet::Step> GreedySet::choose(std::size_t most, PageIndex least) const
{
    const std::size_t groups = m_alone.size(), pages = m_ends.size() - 1;
    // The shared pages of each group, one group after the other.
    std::vector<std::size_t> begins(groups + 1);
    for (const std::uint32_t group : m_named)
        ++begins[group + 1];
    for (std::size_t group = 0; group < groups; ++group)
        begins[group + 1] += begins[group];
    std::vector<std::uint32_t> pagesOf(m_named.size());
    std::vector<std::size_t> next(begins.begin(), begins.end() - 1);
    std::vector<std::uint32_t> left(pages); // groups in each shared page
    for (std::size_t page = 0; page < pages; ++page) {
        left[page] = std::uint32_t(m_ends[page + 1] - m_ends[page]);
        for (std::size_t i = m_ends[page]; i < m_ends[page + 1]; ++i)
            pagesOf[next[m_named[i]]++] = std::uint32_t(page);
    }
    std::vector<PageIndex> gain = m_alone;    // pages that a group would empty now
    std::vector<std::size_t> blocked(groups); // pages in which others lie, too
    std::vector<bool> chosen(groups);
    for (std::size_t group = 0; group < groups; ++group)
        blocked[group] = begins[group + 1] - begins[group];

    std::vector<Step> steps;
    PageIndex emptied = 0;
    std::size_t paying = 0; // steps up to the last that was worth it
    PageIndex paid = 0;     // what was emptied up to there
    while (steps.size() < most) {
        std::size_t best = groups;
        for (std::size_t group = 0; group < groups; ++group) {
            if (chosen[group] || (gain[group] == 0 && blocked[group] == 0)) continue;
            if (best == groups ||
                std::pair(gain[group], blocked[group]) > std::pair(gain[best], blocked[best]))
                best = group;
        }
        if (best == groups) break;
        chosen[best] = true;
        emptied += gain[best];
        for (std::size_t i = begins[best]; i < begins[best + 1]; ++i) {
            const std::uint32_t page = pagesOf[i];
            if (--left[page] != 1) continue;
            for (std::size_t other = m_ends[page]; other < m_ends[page + 1]; ++other) {
                if (chosen[m_named[other]]) continue;
                ++gain[m_named[other]];
                --blocked[m_named[other]];
            }
        }
        steps.push_back({std::uint32_t(best), emptied});
        if (emptied - paid < least * (steps.size() - paying)) continue;
        paying = steps.size();
        paid = emptied;
    }
    steps.resize(paying);
    return steps;
}

} // namespace heapglass::replay
