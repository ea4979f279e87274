// What the block map shows: blocks, or bins where they would be too many, and the names of those in the
// selected page. The painter draws it, the view finds blocks in it.
#pragma once

#include <QFontMetrics>

#include "gui/colouring.h"
#include "gui/paint/block_rows.h"
#include "gui/session.h"

namespace heapglass::gui
{

struct BlockScene {
    const replay::Snapshot* now = nullptr;
    std::optional<Spot> selection = {};
    const replay::Matches* matches = nullptr;       ///< of a search; null: there is none
    bool hidesOthers = false;                       ///< what does not match is left out, else dimmed
    const replay::Difference* difference = nullptr; ///< since the pinned moment
    const Colouring* colouring = nullptr;           ///< of live blocks; null: by their parts
    const PageMarks* marks = nullptr;               ///< pages that are pointed out

    bool isTinted() const { return colouring && colouring->scale != Colouring::Scale::none; }
};

/// The block that `byte` lies in; null where bins are shown or nothing is known.
const replay::BlockView* blockAt(const replay::BlocksInView& blocks, Bytes byte);
/// What is known of a live block of the selected or hovered page, or null.
const replay::Holder* holderOf(const replay::Snapshot& snapshot, const replay::BlockView& block);
/// The byte that free memory is full of: after a _heapset at this very cursor.
std::optional<std::uint8_t> fillOf(const replay::Snapshot& snapshot);
/// "tokenExpr · 96 B · #4711", "last 272 of 1,312 B · #12", "free: 70,192 B, from page 819 to page 836".
QString blockLabel(const replay::Snapshot& snapshot, const BlockRows& rows, const replay::BlockView& block);
/// As much of it as `room` pixels hold: first the number goes, then the name is cut short; the size is there
/// as a whole or nothing is.
QString blockLabel(const replay::Snapshot& snapshot, const BlockRows& rows, const replay::BlockView& block,
                   const QFontMetrics& metrics, int room);
/// "page 819 · address 0x343000 · 1 px = 1 byte"
QString blockCaption(const replay::Snapshot& snapshot, const BlockRows& rows);
/// What to ask for, so that a block is 3 pixels wide on average, or else bins of 4 pixels.
replay::BlockWindow blockWindowOf(const BlockRows& rows);

} // namespace heapglass::gui
