// Names of call stacks that were looked up, for the blocks and events in view. What is asked for and not
// known is noted: a desk looks it up, and the next picture has it.
#pragma once

#include <string>
#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "engine/replay/sites.h"

namespace heapglass::replay
{

class Names
{
  public:
    static constexpr std::size_t kFrames = 32;

    /// A node of the trace's tree of stacks, and an event at which its addresses meant what is asked for.
    struct Stack {
        std::uint32_t node = 0;
        EventIndex event = 0;
    };
    struct Entry {
        std::string text;                ///< of the call site
        std::vector<std::string> frames; ///< innermost first, what was inlined too; at most kFrames
    };
    struct Named {
        Stack stack;
        Entry entry;
    };

    /// The trace is finished.
    explicit Names(const trace::Trace& trace);

    /// Null where it is not known; it is missing then. Good until the next learn().
    const Entry* find(std::uint32_t node, EventIndex event);
    /// What was not found since the last call, each once.
    std::vector<Stack> takeMissing();
    void learn(const std::vector<Named>& named);

  private:
    std::uint64_t keyOf(const Stack& stack) const;

    std::vector<EventIndex> m_tableBegins; ///< events from which each table of modules holds
    boost::unordered_flat_map<std::uint64_t, Entry> m_entries;
    boost::unordered_flat_map<std::uint64_t, Stack> m_missing;
};

/// May take long.
Names::Entry nameStack(Sites& sites, const trace::Trace& trace, const Names::Stack& stack);

} // namespace heapglass::replay
