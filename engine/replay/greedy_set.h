// Which few groups of blocks keep most of the pages: the group whose leaving would empty most of them, then
// the next, given that the first has left, and so on. Greedy for want of better: the best set is as hard to
// find as a maximum coverage.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/types.h"

namespace heapglass::replay
{

class GreedySet
{
  public:
    struct Step {
        std::uint32_t group = 0;
        PageIndex emptied = 0; ///< pages that hold no block once this group and those before it have left
        bool operator==(const Step&) const = default;
    };

    explicit GreedySet(std::size_t groups) : m_alone(groups) {}

    /// Pages that blocks of one group alone lie in.
    void addAlone(std::uint32_t group, PageIndex pages) { m_alone[group] += pages; }
    /// A page that blocks of several groups lie in, each named once.
    void addShared(std::span<const std::uint32_t> groups);

    /// At most `most` groups, each of which empties at least `least` further pages: by itself, or with the
    /// groups behind it that were needed as well. O(most · groups + groups named).
    std::vector<Step> choose(std::size_t most, PageIndex least) const;

  private:
    std::vector<PageIndex> m_alone;     // by group
    std::vector<std::uint32_t> m_named; // the groups of shared pages, page after page
    std::vector<std::size_t> m_ends{0}; // of each shared page's groups in m_named
};

} // namespace heapglass::replay
