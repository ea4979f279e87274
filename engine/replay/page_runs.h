// Sets of pages as runs: ascending, without gaps of no pages between them.
#pragma once

#include <vector>

#include "engine/types.h"

namespace heapglass::replay
{

/// Pages in ascending order, without gaps where they are neighbours.
using PageRuns = std::vector<PageRun>;

/// Adds a run that begins no earlier than the last one did; what is there already is not added again.
inline void append(PageRuns& runs, PageRun run)
{
    if (runs.empty() || run.first > runs.back().first + runs.back().count) {
        if (run.count) runs.push_back(run);
        return;
    }
    const PageIndex end = runs.back().first + runs.back().count;
    if (run.first + run.count > end) runs.back().count += run.first + run.count - end;
}

/// The pages in which [begin, begin + length) bytes lie; length > 0.
inline PageRun pagesOf(Bytes begin, Bytes length, Bytes page)
{
    return {begin / page, (begin + length - 1) / page + 1 - begin / page};
}

/// So many pages.
PageIndex countOf(const PageRuns& runs);
/// Those that lie in one, but not in the other.
PageRuns without(const PageRuns& runs, const PageRuns& others);
/// Those that lie in both.
PageRuns common(const PageRuns& runs, const PageRuns& others);

} // namespace heapglass::replay
