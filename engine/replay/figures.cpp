#include "engine/replay/figures.h"

#include "engine/replay/page_runs.h"

namespace heapglass::replay
{

namespace
{

using Better = Figure::Better;
using Unit = Figure::Unit;
using When = Figure::When;
using Value = std::optional<double>;

Value ifKnown(const Snapshot& s, double value)
{
    if (!s.geometry.knowsCommitment) return std::nullopt;
    return value;
}

double committed(const Snapshot& s)
{
    return double(s.heapBytes) - double(s.totals.released) * double(s.geometry.page);
}

double pagesInBytes(const Snapshot& s, PageIndex pages)
{
    return double(pages) * double(s.geometry.page);
}

/// Of nothing there is no share.
Value ratio(double part, double whole)
{
    return whole > 0 ? Value(part / whole) : std::nullopt;
}

/// Pages that the live bytes would fill.
double livePages(const Snapshot& s)
{
    const PageIndex pages = (s.liveBytes + s.geometry.page - 1) / s.geometry.page;
    return double(pages);
}

constexpr Figure kFigures[] = {
    {"heap_bytes", "Heap", "from the base to the end of the heap", When::cursor, Unit::bytes, Better::lower,
     true, Subject::heap, [](const Snapshot& s) { return Value(double(s.heapBytes)); }},
    {"committed_bytes", "Committed", "pages that are not released × page size", When::cursor, Unit::bytes,
     Better::lower, true, Subject::committed, [](const Snapshot& s) { return ifKnown(s, committed(s)); }},
    {"held_bytes", "Held", "pages in which a live byte lies × page size", When::cursor, Unit::bytes,
     Better::lower, true, Subject::held,
     [](const Snapshot& s) { return Value(pagesInBytes(s, s.totals.held)); }},
    {"releasable_bytes", "_heapmin would return", "pages that _heapmin would return here × page size",
     When::cursor, Unit::bytes, Better::neither, true, Subject::releasable,
     [](const Snapshot& s) { return ifKnown(s, pagesInBytes(s, s.wouldReturn)); }},
    {"after_heapmin_bytes", "Committed after _heapmin", "committed − what _heapmin would return",
     When::cursor, Unit::bytes, Better::lower, true, Subject::staying,
     [](const Snapshot& s) { return ifKnown(s, committed(s) - pagesInBytes(s, s.wouldReturn)); }},
    {"bookkeeping_bytes", "Held by bookkeeping only",
     "pages without a live byte in which a free block keeps its header or links × page size", When::cursor,
     Unit::bytes, Better::lower, false, Subject::bookkeeping,
     [](const Snapshot& s) { return ifKnown(s, pagesInBytes(s, s.totals.metaHeld)); }},
    {"released_bytes", "Released", "pages given back and not needed since × page size", When::cursor,
     Unit::bytes, Better::neither, false, Subject::released,
     [](const Snapshot& s) { return ifKnown(s, pagesInBytes(s, s.totals.released)); }},
    {"pinned_pages", "Pinned pages", "held pages of which less than a quarter is live", When::cursor,
     Unit::count, Better::lower, true, Subject::pinned,
     [](const Snapshot& s) { return Value(double(s.totals.pinned)); }},
    {"pinned_bytes", "Pinned", "pinned pages × page size", When::cursor, Unit::bytes, Better::lower, false,
     Subject::pinned, [](const Snapshot& s) { return Value(pagesInBytes(s, s.totals.pinned)); }},
    {"held_per_live", "Held pages ÷ pages' worth of live bytes",
     "held pages ÷ (live bytes ÷ page size, rounded up); 1 is the least", When::cursor, Unit::ratio,
     Better::lower, false, Subject::held,
     [](const Snapshot& s) { return ratio(double(s.totals.held), livePages(s)); }},
    {"live_bytes", "Live", "bytes of live blocks with headers and slack", When::cursor, Unit::bytes,
     Better::lower, false, Subject::live, [](const Snapshot& s) { return Value(double(s.liveBytes)); }},
    {"requested_bytes", "Asked for", "bytes that the program asked for in live blocks", When::cursor,
     Unit::bytes, Better::neither, false, Subject::live,
     [](const Snapshot& s) { return Value(double(s.requestedBytes)); }},
    {"internal_share", "Internal fragmentation", "1 − asked for ÷ live: headers, rounding, slack",
     When::cursor, Unit::share, Better::lower, false, Subject::live,
     [](const Snapshot& s) {
         return ratio(double(s.liveBytes) - double(s.requestedBytes), double(s.liveBytes));
     }},
    {"live_blocks", "Live blocks", "blocks that were allocated and not freed", When::cursor, Unit::count,
     Better::neither, false, Subject::live, [](const Snapshot& s) { return Value(double(s.liveBlocks)); }},
    {"free_blocks", "Free blocks", "blocks that are free; neighbours that are not merged count apart",
     When::cursor, Unit::count, Better::lower, false, Subject::free,
     [](const Snapshot& s) { return Value(double(s.freeBlocks)); }},
    {"free_bytes", "Free in the heap", "bytes of free blocks", When::cursor, Unit::bytes, Better::lower, true,
     Subject::free, [](const Snapshot& s) { return Value(double(s.freeBytes)); }},
    {"largest_free_bytes", "Largest free block", "bytes of the longest free block", When::cursor, Unit::bytes,
     Better::higher, true, Subject::largestFree,
     [](const Snapshot& s) { return Value(double(s.largestFree)); }},
    {"external_share", "Free in smaller pieces", "1 − largest free ÷ all free", When::cursor, Unit::share,
     Better::lower, true, Subject::free,
     [](const Snapshot& s) {
         return ratio(double(s.freeBytes) - double(s.largestFree), double(s.freeBytes));
     }},
    {"peak_heap_bytes", "Peak heap", "largest heap after any event", When::run, Unit::bytes, Better::lower,
     true, Subject::nothing, [](const Snapshot& s) { return Value(double(s.peakHeapBytes)); },
     [](const Snapshot& s) { return s.peakHeapStep; }},
    {"peak_committed_bytes", "Peak committed", "largest committed after any event", When::run, Unit::bytes,
     Better::lower, true, Subject::nothing,
     [](const Snapshot& s) { return ifKnown(s, double(s.run.peakCommitted)); }},
    {"peak_held_bytes", "Peak held", "largest held after any event", When::run, Unit::bytes, Better::lower,
     true, Subject::nothing, [](const Snapshot& s) { return Value(double(s.run.peakHeld)); }},
    {"peak_live_bytes", "Peak live",
     "largest sum of live blocks, headers and slack included, after any event", When::run, Unit::bytes,
     Better::lower, false, Subject::nothing, [](const Snapshot& s) { return Value(double(s.peakLiveBytes)); },
     [](const Snapshot& s) { return s.peakLiveStep; }},
    {"worst_idle_bytes", "Idle at worst",
     "largest committed − held after any event: pages that were kept though no live byte lay in them",
     When::run, Unit::bytes, Better::lower, true, Subject::nothing,
     [](const Snapshot& s) { return ifKnown(s, double(s.run.worstIdle)); },
     [](const Snapshot& s) { return s.run.worstIdleStep; }},
    {"peak_heap_per_requested", "Peak heap ÷ peak asked for",
     "peak heap ÷ largest sum of bytes asked for in live blocks after any event", When::run, Unit::ratio,
     Better::lower, true, Subject::nothing,
     [](const Snapshot& s) { return ratio(double(s.peakHeapBytes), double(s.run.peakRequested)); }},
    {"peak_heap_per_live", "Peak heap ÷ peak live", "peak heap ÷ peak live", When::run, Unit::ratio,
     Better::lower, false, Subject::nothing,
     [](const Snapshot& s) { return ratio(double(s.peakHeapBytes), double(s.peakLiveBytes)); }},
    {"refaults", "Refaults", "released pages that had to be committed again", When::run, Unit::count,
     Better::lower, true, Subject::nothing,
     [](const Snapshot& s) { return ifKnown(s, double(s.run.refaults)); }},
    {"failed", "Failed requests", "requests that returned NULL", When::run, Unit::count, Better::lower, true,
     Subject::nothing, [](const Snapshot& s) { return Value(double(s.run.failed)); },
     [](const Snapshot& s) { return s.run.firstFailed; }},
};

/// How many pages of a cell the subject is about.
PageIndex countIn(const PageCell& cell, Subject subject, Bytes page)
{
    switch (subject) {
    case Subject::heap:
        return cell.pages();
    case Subject::committed:
        return cell.pages() - cell.released;
    case Subject::staying:
        return cell.pages() - cell.released - cell.releasable;
    case Subject::held:
    case Subject::live:
        return PageIndex{cell.held} + cell.pinned;
    case Subject::pinned:
        return cell.pinned;
    case Subject::bookkeeping:
        return cell.metaHeld;
    case Subject::releasable:
        return cell.releasable;
    case Subject::released:
        return cell.released;
    case Subject::free: {
        const PageIndex resident = cell.pages() - cell.released;
        if (cell.liveBytes == 0 || resident <= 1) return cell.liveBytes < resident * page ? resident : 0;
        return cell.liveBytes < resident * page ? 1 : 0; // some; how many is not known
    }
    case Subject::nothing:
    case Subject::largestFree:
        break;
    }
    return 0;
}

} // namespace

bool tellsOfPages(const Figure& figure)
{
    switch (figure.subject) {
    case Subject::held:
    case Subject::releasable:
    case Subject::staying:
    case Subject::bookkeeping:
    case Subject::pinned:
        return true;
    default:
        return figure.when == When::run; // that has peaks of them
    }
}

std::span<const Figure> figures()
{
    return kFigures;
}

SubjectPages pagesOf(Subject subject, const Snapshot& snapshot)
{
    SubjectPages pages;
    // What a cell has of releasable pages is what would go in release mode full.
    const heap::ReleaseMode mode = snapshot.settings.heapmin;
    if (mode != heap::ReleaseMode::full && subject == Subject::releasable) return pages;
    if (mode != heap::ReleaseMode::full && subject == Subject::staying) {
        if (mode != heap::ReleaseMode::enosys) return pages;
        subject = Subject::committed;
    }
    if (subject == Subject::largestFree) {
        const FreeBlock& block = snapshot.freeList.largest;
        if (block.length) pages.all.push_back(pagesOf(block.offset, block.length, snapshot.geometry.page));
        return pages;
    }
    PageIndex first = snapshot.pages.window.first;
    for (const PageCell& cell : snapshot.pages.cells) {
        const PageIndex count = countIn(cell, subject, snapshot.geometry.page);
        if (count) append(count == cell.pages() ? pages.all : pages.some, {first, cell.pages()});
        first += snapshot.pages.window.pagesPerCell;
    }
    return pages;
}

} // namespace heapglass::replay
