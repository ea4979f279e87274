// In which pages the blocks of each frame of a flame graph lie.
#pragma once

#include <vector>

#include "engine/replay/page_runs.h"

namespace heapglass::replay
{

struct FlameNode;

class FramePages
{
  public:
    struct Held {
        PageRuns alone;  ///< in which blocks of the frame lie, and no others
        PageRuns shared; ///< in which others lie, too
    };

    /// The pages of a block, count > 0; blocks in address order. `owner`: a small number for its call stack.
    void add(PageRun pages, std::uint32_t owner);
    /// After the last block: the node of each owner.
    void setNodes(const std::vector<std::uint32_t>& nodes);

    /// Those of a node and of all below it; `nodes` are of the same graph. O(nodes + blocks), without names.
    Held under(const std::vector<FlameNode>& nodes, std::uint32_t node) const;

    /// Of memory that this takes.
    Bytes bytes() const;

  private:
    /// Pages that the same owners hold.
    struct Lot {
        PageRun pages;
        std::size_t end = 0; ///< of its owners in m_owners; they begin where those of the lot before end
    };
    void put(PageRun pages, std::uint32_t owner);

    std::vector<Lot> m_lots;             // ascending; the last one is a single page
    std::vector<std::uint32_t> m_owners; // of each lot, each once
    std::vector<std::size_t> m_lastLot;  // by owner: how many lots there were when it was last named
};

} // namespace heapglass::replay
