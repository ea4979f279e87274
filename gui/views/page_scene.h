// What the page map shows at one moment: the Snapshot, or while _heapmin is animated something between two of
// them. Pure: everything is looked up, nothing is kept.
#pragma once

#include <vector>

#include "gui/colouring.h"
#include "gui/paint/cell_look.h"
#include "gui/paint/heapmin_animation.h"
#include "gui/paint/page_grid.h"
#include "gui/session.h"

namespace heapglass::gui
{

struct PageScene {
    const replay::Snapshot* now = nullptr;
    const replay::Snapshot* before = nullptr;    ///< null: nothing is animated
    const HeapminAnimation* animation = nullptr; ///< also set while changed cells are outlined
    int milliseconds = 0;
    std::optional<Spot> selection = {};
    const PageMarks* marks = nullptr;         ///< pages that are pointed out
    const replay::Matches* matches = nullptr; ///< of a search; null: there is none
    bool hidesOthers = false;                 ///< what does not match is left out, else dimmed
    bool focused = false;
    const Colouring* colouring = nullptr; ///< of what is held; null: by its state
    bool undecided = false; ///< a learner is asked: how much of each page is live, and no state of any

    bool isAnimated() const { return before && animation && !animation->isOver(milliseconds); }
    bool isMarked() const { return !before && animation; }
    /// Pages of the heap on screen: where the flag stands.
    PageIndex end() const;
};

/// Counts of the legend. They exclude each other.
struct PageCounts {
    PageIndex held = 0, pinned = 0, metaHeld = 0, releasable = 0, released = 0, empty = 0;
};

/// Pages of the heap, of all zones together, at its largest.
PageIndex peakPages(const replay::Snapshot& snapshot);
/// Pages that have a place in the map: those of the heap and those it grows to later.
PageIndex mappedPages(const replay::Snapshot& snapshot);
/// The cell of `cells` that begins at `page`, or covers it.
const replay::PageCell* cellOf(const replay::PageCells& cells, PageIndex page);
/// The looks of the cells in view of `grid`, row by row as they are seen.
std::vector<CellLook> looksOf(const PageScene& scene, const PageGrid& grid);
/// How much of looksAfter() is seen over looksOf() while _heapmin is animated, 0..1.
double fadeOf(const PageScene& scene, const PageGrid& grid);
/// What the cells look like when all is over.
std::vector<CellLook> looksAfter(const PageScene& scene, const PageGrid& grid);
PageCounts countsOf(const PageScene& scene);
/// "1 cell = 1 page · row = 128 pages"
QString scaleText(const PageGrid& grid);

} // namespace heapglass::gui
