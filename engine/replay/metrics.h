// The figures of a heap by the names of the reference (refsim docstring, section 3), and the same as JSON.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/types.h"

namespace heapglass::heap
{
class Source;
struct HeapminPlan;
} // namespace heapglass::heap

namespace heapglass::replay
{

struct Metrics {
    std::uint64_t ops = 0, failed = 0;
    Bytes heapBytes = 0;
    PageIndex pages = 0, committedPages = 0, heldPages = 0, metaHeldPages = 0, releasablePages = 0,
              releasedPages = 0;
    std::uint64_t liveBlocks = 0;
    Bytes liveBytes = 0, liveRequestedBytes = 0;
    std::uint64_t freeBlocks = 0;
    Bytes freeBytes = 0, largestFreeBytes = 0;
    double internal = 0, external = 0; ///< shares, 0..1
    Bytes peakRequestedBytes = 0, peakHeapBytes = 0, peakCommittedBytes = 0;
    double utilization = 0;
    Bytes copiedBytes = 0;
    std::uint64_t moves = 0, refaults = 0, reused = 0, splits = 0;
    std::int64_t heapminResult = 0;
    PageIndex heapminCutPages = 0, heapminReleasedPages = 0, heapminTotalPages = 0;
};

/// A row of the table of metrics. Exactly one of the getters is set.
struct MetricRow {
    std::string_view name;
    bool ofCommitment = false; ///< unknown where addresses are recorded: to be shown as such, never as 0
    std::uint64_t (*count)(const Metrics&) = nullptr;
    double (*share)(const Metrics&) = nullptr;
    std::int64_t (*result)(const Metrics&) = nullptr;
};

/// All metrics in the reference's order (searched_blocks is left out: nothing is searched block by block
/// here).
std::span<const MetricRow> metricRows();
const MetricRow* findMetric(std::string_view name);
/// part / whole, rounded half up to four decimals as the reference does; 0 where whole is 0.
double share(Bytes part, Bytes whole);

/// The counts of pages of another size than the heap's own; released pages are taken as releasable.
struct OtherPages {
    PageIndex pages = 0, held = 0, metaHeld = 0, releasable = 0;
};
OtherPages pagesOfSize(const heap::Source& source, Bytes pageSize);

} // namespace heapglass::replay
