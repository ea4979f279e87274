// Where marks are in the heap of one Snapshot, and marks of what is selected in it.
#pragma once

#include <vector>

#include "gui/marks/mark.h"
#include "gui/spot.h"

namespace heapglass::replay
{
struct Snapshot;
}

namespace heapglass::gui
{

class MarkBook;

/// A mark that has a place in the heap now.
struct MarkedSpot {
    const Mark* mark = nullptr; ///< of the book, until it changes
    Spot spot;                  ///< all pages that it touches; of a block with its offset
    Bytes length = 0;           ///< of the block
};

/// A block that lives at the cursor, or pages of this very heap; nothing: it is not here.
std::optional<MarkedSpot> placeOf(const Mark& mark, const replay::Snapshot& snapshot);
/// All marks that are here, in the order of their addresses.
std::vector<MarkedSpot> placesOf(const MarkBook& book, const replay::Snapshot& snapshot);
/// The mark of what is selected or pointed at: of its block, else of its pages; null: there is none.
const Mark* markAt(const MarkBook& book, const replay::Snapshot& snapshot, const Spot& spot);
/// Of a block by its number; null: there is none.
const Mark* markOfBlock(const MarkBook& book, BlockId block);
/// Of all marks that touch pages, one sentence a line; empty: none does.
QString marksOnPages(const MarkBook& book, const replay::Snapshot& snapshot, PageRun pages);
/// A new mark of what is selected: the live block, or the pages. Nothing: a free block has no number to be
/// named by, so its page is meant.
std::optional<Mark> markFor(const Spot& spot, const replay::Snapshot& snapshot);
/// "buffer pool: grows until event 9,000": its name and note, for tool tips; empty for null.
QString markSentence(const Mark* mark);

} // namespace heapglass::gui
