// Which blocks of a trace are given a heap of their own: those that some call sites, some threads or requests
// of some sizes made.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/replay/apart.h"
#include "engine/replay/holders.h"

namespace heapglass::replay
{

/// By what is known at birth (holders_grouping.h): how old a block becomes nobody knows when it is made.
struct ApartRule {
    std::string name; ///< of their heap, for people
    HoldersBy by = HoldersBy::site;
    std::vector<HolderRow> rows; ///< of a Holders: what makes them, as a site, counts alone
};

/// Of a finished trace; null if it was stopped. A block is of the size that it was first asked for. O(blocks
/// of the trace), and `sites` may take long to look up names.
std::shared_ptr<const Apart> apartOf(const ApartRule& rule, const trace::Trace& trace, Sites& sites,
                                     const Stop& stop = {});

} // namespace heapglass::replay
