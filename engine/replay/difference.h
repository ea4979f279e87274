// What became of a heap between two moments: blocks born, died and stayed, pages gained, lost, released and
// pinned. It costs what the two heaps cost and nothing for the events between them: a block that lives at one
// of two moments was born, or died, between them or not as its trace says.
#pragma once

#include <memory>

#include "engine/replay/census.h"
#include "engine/replay/page_runs.h"

namespace heapglass::replay
{

/// What is compared of a heap. Offsets and pages are those shown.
struct Moment {
    std::shared_ptr<const Census> census;
    PageRuns pages;    ///< those of the heap
    PageRuns released; ///< those of them that were given back, and not needed since
};

/// The moment at which `timeline` stands; `census` is the one taken there. O(runs of pages).
Moment momentOf(const Recorder& recorder, const Timeline& timeline, std::shared_ptr<const Census> census);

struct ByteRun {
    Bytes begin = 0, end = 0;
    bool operator==(const ByteRun&) const = default;
};

struct BlockChange {
    std::uint64_t count = 0;
    Bytes bytes = 0;           ///< that they take, header and slack included
    std::vector<ByteRun> runs; ///< where they lie; ascending, neighbours joined
    PageRuns pages;            ///< in which a byte of one of them lies
};

/// From the earlier of two moments to the later, whichever the cursor is at.
struct Difference {
    Step asked = 0, cursor = 0;  ///< the two moments as they were given
    EventIndex from = 0, to = 0; ///< trace events before the earlier and the later one
    BlockChange born;            ///< live at the later, not at the earlier; as they lie there
    BlockChange died;            ///< live at the earlier, not at the later; as they lay there
    BlockChange stayed;     ///< live at both; as they lie at the later. Its runs and pages are not filled in
    Bytes stayedBefore = 0; ///< bytes that those took at the earlier
    std::uint64_t resized = 0;   ///< those of them that a realloc made anew in between
    PageRuns gained;             ///< of the heap at the later moment, but not at the earlier
    PageRuns lost;               ///< the other way round
    PageRuns released;           ///< given back, and not at the earlier moment
    PageRuns committed;          ///< given back at the earlier moment, but not any more
    PageRuns pinned;             ///< less than a quarter live, and held; not so at the earlier moment
    PageRuns unpinned;           ///< so at the earlier moment, but not any more
    bool knowsCommitment = true; ///< else nothing is known of pages but `pinned` and `unpinned`
    Bytes pageBytes = 0;

    /// The cursor is at the earlier moment.
    bool isBackwards() const { return cursor < asked; }
};

/// `asked` and `cursor` may stand in any order; nothing if it was stopped. O(blocks + runs of pages).
std::optional<Difference> differenceOf(const Moment& asked, const Moment& cursor, const trace::Trace& trace,
                                       const Stop& stop = {});

} // namespace heapglass::replay
