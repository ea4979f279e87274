// The live blocks at a cursor that meet a query: a pass over the census in batches, each term over a whole
// batch before the next one looks at what is left of it.
#pragma once

#include <memory>
#include <span>

#include "engine/replay/census.h"
#include "engine/replay/page_runs.h"
#include "engine/replay/query.h"
#include "engine/replay/regions.h"
#include "engine/replay/sites.h"

namespace heapglass::replay
{

/// What a query found, for views to draw from. Offsets and pages are those shown.
struct Matches {
    std::shared_ptr<const Query> query;
    Step step = 0;
    EventIndex event = 0;       ///< trace events before the cursor
    std::vector<Bytes> offsets; ///< of the blocks, ascending
    Bytes bytes = 0;            ///< that they take, header and slack included
    PageRuns pages;             ///< in which a byte of one of them lies

    std::uint64_t blocks() const { return offsets.size(); }
    /// How many of them begin in [begin, end).
    std::uint64_t countIn(Bytes begin, Bytes end) const;
    bool has(Bytes offset) const;
};

/// Where offsets have addresses (Snapshot::addressOf).
struct AddressSpace {
    Bytes base = 0;
    std::span<const Region> regions;
};

/// Looks through `census`; nothing if it was stopped. `sites` may be null where the query asks for no call
/// sites, and may take long to look up names. O(blocks) at a few nanoseconds each.
std::optional<Matches> find(const std::shared_ptr<const Query>& query, const Census& census,
                            const trace::Trace& trace, const AddressSpace& space, Sites* sites,
                            const Stop& stop = {});

} // namespace heapglass::replay
