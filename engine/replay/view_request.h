// What the views ask the worker for. Intent goes up with it, a Snapshot comes down.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "engine/event.h"
#include "engine/types.h"

namespace heapglass::replay
{

enum class HoldersBy : std::uint8_t; // replay/holders.h
enum class ColourBy : std::uint8_t;  // replay/colours.h
struct Query;                        // replay/query.h
struct FineWindow;                   // replay/fine_density.h

/// A position between two steps. Steps are the events of the trace and the _heapmin calls that were
/// inserted into it; step 0 is before everything.
using Step = std::uint32_t;

/// Pages [first, first + cells * pagesPerCell) in cells of 2^k pages. cells = 0: none wanted.
struct PageWindow {
    PageIndex first = 0;
    std::uint32_t pagesPerCell = 1;
    std::uint32_t cells = 0;
    bool operator==(const PageWindow&) const = default;
};

/// Blocks that touch [begin, end) bytes from the heap's base. Where there would be more than `most`, the
/// answer has `bins` bins of equal size instead. most = 0: none wanted.
struct BlockWindow {
    Bytes begin = 0;
    Bytes end = 0;
    std::uint32_t most = 0;
    std::uint32_t bins = 0;
    bool operator==(const BlockWindow&) const = default;
};

/// Curves over steps [begin, end) in `columns` pixel columns. columns = 0: none wanted.
struct PlotWindow {
    Step begin = 0;
    Step end = kNone; ///< kNone: to the end of the trace, as far as read
    std::uint32_t columns = 0;
    bool overTime = false; ///< columns of equal recorded time, where that is known; else of equal steps
    bool operator==(const PlotWindow&) const = default;
};

/// From one position to a later one.
struct StepRange {
    Step begin = 0, end = 0;
    bool operator==(const StepRange&) const = default;
};

/// Steps [first, first + count), or as many around the cursor. count = 0: none wanted.
struct EventWindow {
    Step first = 0;
    std::uint32_t count = 0;
    bool aroundCursor = false; ///< the step before the cursor is one of them, whatever `first` is
    bool operator==(const EventWindow&) const = default;
};

/// Held bytes over events: after the first `begin` events, and so on up to before `end`; in columns of
/// equally many, give or take one.
struct CourseWindow {
    EventIndex begin = 0, end = 0;
    std::uint32_t columns = 0; ///< at most end - begin; as many: each event by itself, exactly
    EventIndex border(std::uint32_t column) const
    {
        return EventIndex(begin + std::uint64_t{end - begin} * column / columns);
    }
    bool isExact() const { return columns == end - begin; }
    bool operator==(const CourseWindow&) const = default;
};

struct ViewRequest {
    std::uint64_t number = 0; ///< rises; the Snapshot repeats it, late answers are dropped by it
    Step step = 0;            ///< the cursor; beyond the end: the end
    PageWindow pages;
    PageWindow profile; ///< the same again, of other pages
    BlockWindow blocks;
    PlotWindow plot;
    EventWindow events;
    bool density = false;                   ///< live bytes over time and addresses are wanted
    std::shared_ptr<const FineWindow> fine; ///< where they are to be counted from the events; null: nowhere
    bool freeBlocks = false;                ///< the free-block list is wanted
    bool freeOrder = false;                 ///< of the free blocks in `blocks`, once the cursor rests
    std::optional<PageIndex> selectedPage;  ///< details wanted
    std::optional<Bytes> selectedBlock;     ///< offset of any byte of a block: details wanted
    std::optional<PageIndex> hoveredPage;   ///< details wanted
    // Answered once the cursor rests; of few blocks at once.
    std::optional<HoldersBy> holders;   ///< who holds what is wanted
    std::shared_ptr<const Query> query; ///< blocks to find; null: none
    std::optional<Step> since;          ///< what is different since then is wanted
    std::optional<ColourBy> pageColour; ///< by what the cells of `pages` are to be coloured
    /// The same of `blocks`: of its bins, or of call sites or threads of its blocks; all else a BlockView
    /// says.
    std::optional<ColourBy> blockColour;
    std::optional<StepRange> measured;                 ///< what changes from its begin to its end is wanted
    std::shared_ptr<const std::vector<BlockId>> named; ///< where these blocks lie is wanted; null: of none
    CourseWindow course;                               ///< of no columns: it is not wanted
    bool operator==(const ViewRequest&) const = default;
};

} // namespace heapglass::replay
