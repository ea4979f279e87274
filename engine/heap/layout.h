// A heap as it lies in memory: its blocks, its pages, and what follows from both. A Heap keeps one as it
// allocates; a Timeline keeps one as it moves its cursor; what is drawn is read from the latter.
#pragma once

#include <string>

#include "engine/heap/blocks.h"
#include "engine/heap/pages.h"

namespace heapglass::heap
{

/// What never changes in the life of a heap.
struct Geometry {
    Bytes base = 0;         ///< address of offset 0
    Bytes page = 4096;      ///< bytes, a power of two
    Bytes granule = 16;     ///< bytes; every block begins and ends on a multiple of it
    Bytes header = 16;      ///< bytes at the start of each live block
    Bytes bookkeeping = 32; ///< bytes at the start of each free block, or as many as fit in it
    Bytes minimumBlock = 32;
    /// Not 0: _heapmin cuts the heap by whole free blocks of this length alone (a buddy region).
    Bytes region = 0;
    bool knowsCommitment = true; ///< false for recorded addresses: committed, released are unknown

    bool operator==(const Geometry&) const = default;
};

/// What _heapmin would cut off the end (refsim docstring, heapmin (1)).
struct Tail {
    Bytes cutTo = 0;               ///< the heap would end here
    Bytes firstGone = 0;           ///< free blocks from here on would be gone with their bookkeeping
    PageIndex bookkeepingOnly = 0; ///< pages that only the bookkeeping of those blocks lies in
};

/// Counts of pages in exclusive states. Of recorded addresses only pages, held and pinned are known.
struct PageTotals {
    PageIndex pages = 0;
    PageIndex held = 0; ///< pinned included
    PageIndex pinned = 0;
    PageIndex metaHeld = 0;
    PageIndex releasable = 0;
    PageIndex released = 0;
    bool operator==(const PageTotals&) const = default;
};

struct Layout {
    explicit Layout(const Geometry& g) : geometry(g), pages(g.page) {}

    Geometry geometry;
    Blocks blocks;
    Pages pages;
    Bytes liveBytes = 0; ///< bytes of live blocks: header, payload and slack

    Bytes end() const { return blocks.end() * geometry.granule; }
    /// Length in bytes of the block that starts at `offset`.
    Bytes lengthAt(Bytes offset) const
    {
        return (blocks.next(offset / geometry.granule)) * geometry.granule - offset;
    }
    /// Bytes of bookkeeping that a free block of `length` bytes carries.
    Bytes bookkeepingOf(Bytes length) const
    {
        return length < geometry.bookkeeping ? length : geometry.bookkeeping;
    }
    /// O(free blocks at the end that would go).
    Tail tail() const;
    /// O(1) plus tail().
    PageTotals totals() const;
    /// The state of a page below pages.count(), given tail().
    PageState state(PageIndex page, const Tail& tail) const;
    /// Invariants; an empty text if all hold, else what is wrong. O(blocks + pages): for tests and _heapchk.
    std::string check() const;

    bool operator==(const Layout&) const = default;
};

} // namespace heapglass::heap
