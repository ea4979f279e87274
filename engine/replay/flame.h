// Builds the tree of call stacks above the call sites of live blocks (FlameGraph).
#pragma once

#include "engine/replay/holders.h"

namespace heapglass::replay
{

class FlameMaker
{
  public:
    FlameMaker(const trace::Trace& trace, Sites& sites);

    /// A live block, in address order. Cheap: names are looked up by finish().
    void add(std::uint32_t stack, EventIndex event, Bytes liveBytes, Bytes freeShare, PageRun pages);
    /// False if it was stopped.
    bool finish(const Stop& stop);
    FlameGraph take() { return std::move(m_graph); }

  private:
    struct Weight {
        EventIndex event = kNone;
        std::uint32_t owner = 0; ///< of pages
        std::uint64_t blocks = 0;
        Bytes liveBytes = 0, freeShare = 0;
    };
    std::uint32_t child(std::uint32_t parent, const std::string& name);
    std::uint32_t nodeOf(std::uint64_t key, EventIndex event);
    void addUp();

    const trace::Trace& m_trace;
    Sites& m_sites;
    FlameGraph m_graph;
    // A key is a table of modules and a node of the trace's stacks: the same address may be other code later.
    boost::unordered_flat_map<std::uint64_t, Weight> m_weights;
    std::unordered_map<std::string, std::uint32_t> m_names;             // numbers
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> m_children; // by parent and name
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> m_nodes;    // by key
};

} // namespace heapglass::replay
