#include "engine/replay/page_runs.h"

#include <algorithm>

namespace heapglass::replay
{

PageIndex countOf(const PageRuns& runs)
{
    PageIndex count = 0;
    for (const PageRun& run : runs)
        count += run.count;
    return count;
}

PageRuns without(const PageRuns& runs, const PageRuns& others)
{
    PageRuns result;
    auto other = others.begin();
    for (const PageRun& run : runs) {
        const PageIndex end = run.first + run.count;
        PageIndex at = run.first;
        while (other != others.end() && other->first + other->count <= at)
            ++other;
        for (auto cut = other; cut != others.end() && cut->first < end; ++cut) {
            if (cut->first > at) append(result, {at, cut->first - at});
            at = cut->first + cut->count;
        }
        if (at < end) append(result, {at, end - at});
    }
    return result;
}

PageRuns common(const PageRuns& runs, const PageRuns& others)
{
    PageRuns result;
    auto other = others.begin();
    for (const PageRun& run : runs) {
        const PageIndex end = run.first + run.count;
        while (other != others.end() && other->first + other->count <= run.first)
            ++other;
        for (auto part = other; part != others.end() && part->first < end; ++part) {
            const PageIndex from = std::max(run.first, part->first);
            append(result, {from, std::min(end, part->first + part->count) - from});
        }
    }
    return result;
}

} // namespace heapglass::replay
