// Who holds the pages that cannot go back: live blocks summed up by call site, size, age or thread.
//
// A page is held as long as a byte of one live block lies in it. Of each held page its free bytes F are laid
// to the n blocks in it: the i-th in address order (i from 0) gets floor(F (i + 1) / n) - floor(F i / n)
// bytes, so no byte is lost, and the sum over all rows is held pages * page size - live bytes, exactly.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/replay/census.h"
#include "engine/replay/frame_pages.h"
#include "engine/replay/page_runs.h"
#include "engine/replay/sites.h"

namespace heapglass::replay
{

/// What the blocks of one row have in common; each is a row of holders_grouping.cpp.
enum class HoldersBy : std::uint8_t {
    site,   ///< the call site
    size,   ///< bytes asked for, in [2^k, 2^(k+1))
    age,    ///< events since it was made, in [10^k, 10^(k+1))
    thread, ///< the thread that made it as it is
};

struct HolderRow {
    CodePlace site;            ///< by site; without a text: unknown
    std::string thread;        ///< by thread; empty: unknown
    Bytes least = 0, most = 0; ///< by size or age: the class, both inclusive; most 0 and least > 0: unknown
    std::uint64_t blocks = 0;
    Bytes liveBytes = 0;  ///< header and slack included
    PageIndex pages = 0;  ///< pages that a block of this row lies in
    PageIndex alone = 0;  ///< … and no block of any other row: they would go with these blocks
    Bytes freeShare = 0;  ///< free bytes in held pages, laid to this row's blocks (see above)
    PageRuns alonePages;  ///< the pages held alone
    PageRuns sharedPages; ///< the others
    bool operator==(const HolderRow&) const = default;
    /// The same thing makes both.
    bool isLike(const HolderRow& other) const;
};

/// One of the few rows that keep most pages (greedy_set.h).
struct HoldersStep {
    std::uint32_t row = 0; ///< of Holders::rows
    /// Pages in which no block lies once the blocks of this row and of those before it are gone.
    PageIndex emptied = 0;
    bool operator==(const HoldersStep&) const = default;
};

/// The call stacks above the call sites as a tree. A child is a function that its parent called.
struct FlameNode {
    std::uint32_t name = 0;   ///< of FlameGraph::names
    std::uint32_t parent = 0; ///< of FlameGraph::nodes; of the root: itself
    std::uint32_t depth = 0;
    std::uint64_t blocks = 0; ///< of this node and of all below it, as the two others
    Bytes liveBytes = 0;
    Bytes freeShare = 0;
};

struct FlameGraph {
    std::vector<std::string> names; ///< 0: empty, the whole heap; 1: unknown
    std::vector<FlameNode> nodes;   ///< parents before children; 0: the root
    FramePages pages;

    /// The pages that the blocks of a node, and of all below it, lie in. O(nodes + blocks).
    FramePages::Held pagesUnder(std::uint32_t node) const { return pages.under(nodes, node); }
};

struct Holders {
    static constexpr std::size_t kFew = 5;

    HoldersBy by = HoldersBy::site;
    Step step = 0;
    EventIndex event = 0;        ///< trace events before the cursor
    std::vector<HolderRow> rows; ///< by share of the free bytes, then by pages held alone, largest first
    std::uint64_t blocks = 0;    ///< sums over all rows
    Bytes liveBytes = 0;
    Bytes freeBytes = 0; ///< in held pages
    PageIndex heldPages = 0;
    PageIndex alone = 0; ///< pages that some row holds alone
    Bytes pageBytes = 0;
    std::vector<HoldersStep> few;   ///< at most kFew; each empties a twentieth of the held pages or more
    FlameGraph flame;               ///< by site only
    bool stacks = false;            ///< some block has a call stack
    std::vector<Sentence> troubles; ///< modules without names, in words

    /// Those that `few` names.
    std::vector<HolderRow> fewRows() const;
};

/// Sums up `census`; nothing if it was stopped. `sites` is used by site alone, and may take long to look up
/// names. O(blocks), O(blocks + frames of their stacks) by site.
std::optional<Holders> holdersOf(const Census& census, const trace::Trace& trace, HoldersBy by, Sites& sites,
                                 const Stop& stop = {});

} // namespace heapglass::replay
