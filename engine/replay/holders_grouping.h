// What the rows of "who holds" can have in common: one table, which the window, the command line, the exports
// and ApartRule read.
#pragma once

#include <span>
#include <string_view>

#include "engine/replay/holders.h"

namespace heapglass::replay
{

/// What a block is looked up in.
struct HoldersGround {
    const trace::Trace& trace;
    Sites& sites;
    EventIndex event; ///< at the cursor
};

struct HoldersGrouping {
    HoldersBy by;
    std::string_view word;    ///< on the command line: "site"
    std::string_view what;    ///< in an export: "call site"
    std::string_view unit;    ///< of HolderRow::least and most: "bytes"; empty: rows have names
    std::string_view title;   ///< for people, as the others: "By call site"
    std::string_view several; ///< how many, where isKnownAtBirth
    std::string_view keep;    ///< how many, so many pages, of how many, which
    bool isKnownAtBirth;      ///< so that its blocks can be given a heap of their own
    bool asksThreads;         ///< only of a trace that has them

    /// The group of the blocks that an event made as they are; 0: not known.
    std::uint32_t (*groupOf)(const HoldersGround& ground, EventIndex maker);
    /// Says in `row` what makes it the one of a group.
    void (*tell)(const HoldersGround& ground, std::uint32_t group, HolderRow& row);
};

/// In the order of HoldersBy, which is that of menus.
std::span<const HoldersGrouping> holdersGroupings();
const HoldersGrouping& groupingBy(HoldersBy by);

} // namespace heapglass::replay
