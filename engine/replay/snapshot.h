// An immutable, event-consistent picture of what the views asked for. The GUI gets these and nothing else
// of the engine's state; every figure in one Snapshot belongs to the same moment.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/event.h"
#include "engine/heap/heap.h"
#include "engine/replay/regions.h"
#include "engine/replay/view_request.h"
#include "engine/sentence.h"
#include "engine/types.h"

namespace heapglass::trace
{
struct Lesson;    // trace/list/lesson.h
struct TableHead; // trace/csv_columns.h
} // namespace heapglass::trace

namespace heapglass::replay
{

struct Holders;     // replay/holders.h
struct HeapAnswer;  // replay/heap_call.h
struct Matches;     // replay/find.h
struct Difference;  // replay/difference.h
class Density;      // replay/density.h
struct FineDensity; // replay/fine_density.h
struct EventRows;   // replay/event_rows.h
struct Colours;     // replay/colours.h
class TimeScale;    // replay/time_scale.h

/// What lies in the pages of one cell, in exclusive states.
struct PageCell {
    std::uint32_t held = 0;   ///< held, a quarter or more live
    std::uint32_t pinned = 0; ///< held, less than a quarter live
    std::uint32_t metaHeld = 0;
    std::uint32_t releasable = 0;
    std::uint32_t released = 0;
    std::uint32_t empty = 0; ///< recorded addresses only
    Bytes liveBytes = 0;
    std::uint64_t liveBlocks = 0; ///< of a cell of one page; of more pages 0
    std::uint32_t pages() const { return held + pinned + metaHeld + releasable + released + empty; }
    bool operator==(const PageCell&) const = default;
};

struct PageCells {
    PageWindow window; ///< as answered: cells beyond the heap's end are left off
    std::vector<PageCell> cells;
};

/// A call site as far as it is known: at first as the trace has it, with names once they are looked up.
struct CallSite {
    std::string text; ///< "libsqlite3.so.0.8.6+0x4f2a1", "intern() strings.c:40"; empty: unknown
    std::vector<std::string> frames; ///< innermost first; filled for details only
};

struct BlockView {
    Bytes offset = 0;
    Bytes length = 0;
    bool live = false;
    Bytes header = 0;         ///< live: bytes before the payload
    Bytes requested = 0;      ///< live: bytes asked for; slack = length - header - requested
    Bytes bookkeeping = 0;    ///< free: bytes at its start that carry list links
    BlockId block = kNone;    ///< live
    EventIndex maker = kNone; ///< live: the malloc or realloc that made it as it is
    // Live, where lifetimes are asked for:
    EventIndex birth = kNone; ///< the event that first made it; kNone: not asked for, or not known
    EventIndex death = kNone; ///< the event that ends it; kNone: not freed in the part read
    bool operator==(const BlockView&) const = default;
};

/// One of equal parts of the block window, where exact blocks would be too many.
struct BlockBin {
    Bytes liveBytes = 0;
    Bytes largestFree = 0;    ///< longest free stretch inside the bin
    std::uint32_t blocks = 0; ///< blocks that start in it
};

struct BlocksInView {
    BlockWindow window;
    std::vector<BlockView> blocks; ///< in address order; empty if bins are used
    std::vector<std::string>
        names; ///< of the blocks, as their list calls them; empty: of none, or of too many
    std::vector<BlockBin> bins;
};

/// A block that holds a page, with what is known of its life.
struct Holder {
    BlockView block;
    Bytes bytesInPage = 0;
    EventIndex birthEvent = kNone; ///< trace event that first made it; show + 1 to people
    EventIndex deathEvent = kNone; ///< as far as read; kNone: not freed in the part read
    std::string name;              ///< its name in an operation list, or empty
    CallSite site;
    std::string thread; ///< that made the block as it is; empty: not known
};

struct PageDetails {
    PageIndex page = 0;
    heap::PageState state = heap::PageState::empty;
    bool pinned = false;
    Bytes pageBytes = 4096;
    Bytes liveBytes = 0;
    Bytes freeBytes = 0;
    std::uint64_t liveBlocks = 0;
    std::vector<Holder> holders; ///< by bytes in the page, largest first; at most 64
};

struct BlockDetails {
    Holder holder; ///< of a free block only `block` is filled
    PageRun pages; ///< pages it touches
};

struct FreeBlock {
    Bytes offset = 0;
    Bytes length = 0;
};

/// Free blocks alone. Where there are more than kMost, the largest are listed.
struct FreeBlocks {
    static constexpr std::size_t kMost = 20'000;
    struct SizeClass {
        std::uint64_t count = 0;
        Bytes bytes = 0;
    };
    std::vector<FreeBlock> blocks;      ///< in address order
    std::array<SizeClass, 64> bySize{}; ///< [k]: lengths in [2^k, 2^(k+1))
    std::uint64_t count = 0;
    Bytes bytes = 0;
    FreeBlock largest;
    bool complete = true; ///< every free block is listed
};

/// Least and greatest of each curve in one column, in bytes.
struct PlotColumn {
    struct Range {
        Bytes low = 0, high = 0;
    };
    Step begin = 0; ///< first step of the column
    Range live, held, committed, heap;
};

struct Plot {
    PlotWindow window;      ///< as answered
    Step stepsRecorded = 0; ///< curves are known so far
    std::vector<PlotColumn> columns;
    bool knowsCommitted = true;
};

/// In which order the policy keeps the free blocks, of which some are in view.
struct FreeOrder {
    Step step = 0;
    BlockWindow window;
    std::vector<FreeBlock> blocks; ///< in view
};

struct Course {
    CourseWindow window;
    /// By column. Where a column has several events, some of those beside it may be among them.
    std::vector<PlotColumn::Range> held;
};

/// What the curves say of a range, exactly.
struct Measure {
    struct Extreme {
        Bytes value = 0;
        Step step = 0;        ///< the first position in the range that has it
        EventIndex event = 0; ///< trace events before it
        bool operator==(const Extreme&) const = default;
    };
    struct Ends {
        Bytes begin = 0, end = 0;
        Extreme least, most; ///< of all positions from the begin to the end
    };
    StepRange range;
    EventIndex events = 0;              ///< of the trace in it
    std::optional<double> milliseconds; ///< nothing: when events were is not recorded
    Ends live, held, committed, heap;   ///< committed: only where it is known
};

/// Where a block lies that was asked for by its number.
struct NamedPlace {
    BlockId block = kNone;
    bool live = false;        ///< at the cursor; else it lies nowhere
    Bytes offset = 0;         ///< as shown
    Bytes length = 0;         ///< header and slack included
    EventIndex birth = kNone; ///< kNone: the part that is read has no such block
    EventIndex death = kNone; ///< as far as read; kNone: not freed in the part read
    bool operator==(const NamedPlace&) const = default;
};

struct Marker {
    enum class Kind : std::uint8_t { heapmin, growth, loadError, failed, mark };
    Step step = 0; ///< the position after what it is about, of a heapmin before
    Kind kind = Kind::mark;
    /// heapmin: pages returned; growth: pages added; loadError: events; failed: requests that returned NULL
    std::uint64_t amount = 0;
    std::string text;
};

/// Pages that stayed after a _heapmin and are held by equally many live blocks.
struct StayGroup {
    static constexpr std::uint32_t kMany = 4;
    std::uint32_t blocks = 0; ///< that hold each page; kMany: so many or more; 0: a free block's bookkeeping
    Bytes length = 0;         ///< of each of these blocks where all are equally long, else 0
    PageIndex pages = 0;
    Bytes bytes = 0;     ///< live bytes in these pages
    PageIndex first = 0; ///< the first of them
    bool operator==(const StayGroup&) const = default;
};

/// Who holds what a _heapmin left.
struct WhatStays {
    static constexpr std::size_t kMostPinned = 65'536;
    std::vector<StayGroup> groups; ///< without empty ones, fewest blocks first, bookkeeping last
    std::vector<PageIndex> pinned; ///< ascending; the first kMostPinned of them
};

/// The latest press of _heapmin that is still in effect.
struct HeapminOutcome {
    std::uint64_t number = 0; ///< rises with every press: the view animates each once
    Step step = 0;            ///< the cursor at which it was pressed
    int result = 0;
    int errnoValue = 0;    ///< the crt's number, when result is -1
    std::string errnoText; ///< "ENOSYS"
    heap::HeapminPlan plan;
    WhatStays stay;        ///< where result is 0
    bool inserted = true;  ///< false: it is the trace's own next event; there is nothing to undo
    bool available = true; ///< false: nothing to call (recorded addresses); result means nothing
    Sentence whyNot;
};

/// The last _heapmin that was carried out, taken back or done again: where it leaves the cursor.
struct EditView {
    std::uint64_t number = 0; ///< counts them; 0: none yet
    Step cursor = 0;
    Step at = 0;   ///< the step of that _heapmin
    int steps = 0; ///< that came in there: 1, or -1 that went; 0 where the trace has it
};

/// The event after the cursor, for the transport's line.
struct NextEvent {
    Op op = Op::malloc;
    Bytes size = 0;
    std::string name; ///< the block's name in its file, or empty
    CallSite site;
};

struct LoadView {
    enum class Status : std::uint8_t { nothing, loading, complete, truncated, damaged, refused, cancelled };
    Status status = Status::nothing;
    std::string path;
    std::string format; ///< "heaptrack raw, version 3"
    Sentence message;   ///< one sentence: what, where, what was done; empty if all is well
    double share = 0;   ///< 0..1 of the input read
    std::uint64_t bytesRead = 0;
    std::vector<Sentence> warnings; ///< counts of oddities, in words
    bool addressesRecorded = false;
    bool addressesForeign = false; ///< recorded, but those of another allocator than the program's
    std::string formatName;        ///< "heaptrack-raw", for the table of formats
    std::string columns;           ///< of a table: what stands in which, as it was read
    std::shared_ptr<const trace::TableHead> table; ///< of a table: its first rows
    std::string program;                           ///< command line of the recorded program, or empty
};

/// What the memory of what is open consists of, in bytes.
struct MemoryUse {
    Bytes trace = 0;     ///< while it loads: about
    Bytes placement = 0; ///< the record of what each event did
    Bytes keyFrames = 0;
    Bytes curves = 0;
    Bytes density = 0;       ///< live bytes over time and addresses
    Bytes timeline = 0;      ///< the state at the cursor
    Bytes heap = 0;          ///< the state of the allocator at the end
    Bytes edits = 0;         ///< what undo and redo keep
    Bytes cap = 0;           ///< what all together may take
    EventIndex onDemand = 0; ///< events that are decoded from the file when they are needed; not in `trace`
    Bytes sum() const { return trace + placement + keyFrames + curves + density + timeline + heap + edits; }
};

/// Of the whole run as far as it is placed, not of the cursor.
struct RunFigures {
    Bytes peakRequested = 0;
    Bytes peakHeld = 0;
    Bytes peakCommitted = 0;
    Bytes worstIdle = 0;    ///< most bytes of committed pages without a live byte
    Step worstIdleStep = 0; ///< where that first was
    std::uint64_t refaults = 0;
    std::uint64_t failed = 0; ///< requests that returned NULL
    Step firstFailed = 0;     ///< the position after the first of them; 0: none did
    double seconds = 0;       ///< processor time that placing took; 0: not measured
};

struct Snapshot {
    std::uint64_t request = 0;
    Step step = 0;              ///< the cursor
    Step steps = 0;             ///< last position that can be shown
    EventIndex event = 0;       ///< trace events before the cursor
    EventIndex events = 0;      ///< trace events read, up to the horizon
    bool hasThreads = false;    ///< the trace says of events which thread's doing they were
    std::vector<Step> inserted; ///< _heapmin calls that the trace does not have, ascending
    /// The position right after the first `number` events of the trace.
    Step stepAfter(EventIndex number) const
    {
        Step step = number;
        for (const Step call : inserted)
            if (call < step) ++step;
        return step;
    }
    /// Trace events before a position: what stepAfter() turns round.
    EventIndex eventsBefore(Step step) const
    {
        return step - EventIndex(std::ranges::count_if(inserted, [&](Step call) { return call < step; }));
    }
    bool placing = false; ///< the Placement still follows the trace: `steps` will grow

    std::string policy = "first"; ///< a row of heap::policies(), or "recorded"
    heap::Settings settings;
    heap::Geometry geometry; ///< geometry.knowsCommitment: false where addresses are recorded
    std::shared_ptr<const std::vector<Region>> regions; ///< of recorded addresses, or zones; else null

    std::span<const Region> regionList() const
    {
        return regions ? std::span<const Region>(*regions) : std::span<const Region>();
    }
    Bytes addressOf(Bytes offset) const { return replay::addressOf(regionList(), geometry.base, offset); }

    heap::PageTotals totals; ///< totals.releasable: what _heapmin would return in mode full
    /// Between zones, as they are shown one after the other: the rooms in which their heaps do not lie now.
    Bytes gaps = 0;
    /// All offsets and pages in a Snapshot lie below these.
    Bytes shownEnd() const { return heapBytes + gaps; }
    PageIndex shownPages() const { return totals.pages + gaps / geometry.page; }
    /// Regions are zones, not runs of recorded addresses.
    bool isZoned() const { return regions && geometry.knowsCommitment; }

    PageIndex wouldReturn = 0; ///< pages that _heapmin would return here (0 in mode enosys)
    Bytes liveBytes = 0;       ///< header, payload and slack
    Bytes requestedBytes = 0;
    std::uint64_t liveBlocks = 0;
    Bytes heapBytes = 0;
    std::uint64_t freeBlocks = 0;
    Bytes freeBytes = 0;
    Bytes largestFree = 0;
    PageRun longestReleasable;
    Bytes peakHeapBytes = 0; ///< over the whole placement so far
    Step peakHeapStep = 0;
    Bytes peakLiveBytes = 0;
    Step peakLiveStep = 0;
    RunFigures run;

    PageCells pages;
    PageCells profile;
    BlocksInView blocks;
    FreeBlocks freeList;
    std::shared_ptr<const Plot> plot;                   ///< the same object until the curves change
    std::shared_ptr<const Density> density;             ///< of all that is placed, where it is wanted
    std::shared_ptr<const FineDensity> fine;            ///< of the window asked for; null until it is counted
    std::shared_ptr<const EventRows> eventRows;         ///< where they are wanted
    std::shared_ptr<const std::vector<Marker>> markers; ///< ascending steps; null: nothing is placed
    std::shared_ptr<const TimeScale> times;             ///< null: when events were is not recorded
    std::optional<PageDetails> selectedPage;
    std::optional<BlockDetails> selectedBlock;
    std::optional<PageDetails> hoveredPage;
    std::optional<NextEvent> next;
    std::shared_ptr<const HeapminOutcome> heapmin; ///< null: none in effect
    /// The newest of the last question, null until it is answered.
    std::shared_ptr<const Holders> holders;
    /// What the newest call of _heapmin's kin answered; null: none was made since the trace was opened.
    std::shared_ptr<const HeapAnswer> answer;
    /// A call on the Heap at the cursor that takes long: how much of its work is done, 0 to 1. Nothing: none
    /// is under way.
    std::optional<double> callDone;
    bool holdersCurrent = false; ///< of this very cursor; else the answer follows when the cursor has rested
    std::shared_ptr<const Matches> matches; ///< likewise, of the query
    bool matchesCurrent = false;
    std::shared_ptr<const Difference> difference; ///< likewise, of the moment asked for
    bool differenceCurrent = false;
    std::shared_ptr<const Colours> colours; ///< likewise, of the windows and colours asked for
    bool coloursCurrent = false;
    std::shared_ptr<const std::vector<NamedPlace>> named; ///< of the blocks asked for; null: of none
    /// Of this very cursor and view; null until it is known, and where it is by address or not simulated.
    std::shared_ptr<const FreeOrder> freeOrder;
    std::shared_ptr<const Course> course;   ///< of the window asked for; null until it is known
    std::shared_ptr<const Measure> measure; ///< of the range asked for; null until it is measured
    EditView edit;
    bool canUndo = false;
    bool canRedo = false;
    std::shared_ptr<const LoadView> load;
    std::shared_ptr<const trace::Lesson> lesson; ///< once the trace is read, where it is one; else null
    MemoryUse memory;
};

} // namespace heapglass::replay
