// What one cell of the page map shows, in as few bits as decide its pixels: two equal looks draw alike, so a
// frame draws again only the cells whose look has changed.
#pragma once

#include "engine/replay/snapshot.h"
#include "gui/paint/tint.h"

namespace heapglass::gui
{

struct CellLook {
    enum class Kind : std::uint8_t {
        outside, ///< no page there
        future,  ///< a page that the heap has not yet, or no longer
        held,
        pinned,
        metaHeld,
        releasable,
        released,
        empty, ///< recorded addresses: no live byte
        mixed, ///< several pages: a pile of what stays on top of what does not
    };
    Kind kind = Kind::outside;
    std::uint8_t live = 0;    ///< share of live bytes, of 255
    std::uint8_t level = 255; ///< draining: how full, of 255
    Tint tint = {};           ///< of what is held, where that is not coloured by its state
    bool candidate = false;   ///< outlined: _heapmin will return it
    bool draining = false;
    bool flashing = false; ///< its pin is drawn by the animation
    // mixed only, in quarters of the cell's height, from below
    std::uint8_t heldRows = 0, metaRows = 0, pinnedRows = 0;
    Kind above = Kind::releasable; ///< what fills the rest
    bool operator==(const CellLook&) const = default;
};

/// A pinned page never vanishes, and neither a full nor an empty cell is claimed that is not.
CellLook lookOf(const replay::PageCell& cell, Bytes pageBytes);

} // namespace heapglass::gui
