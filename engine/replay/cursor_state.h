// The layout at a cursor with everything that follows from it and is kept up to date with each step: sums
// over ranges, free blocks by size. It moves by records of a Placement, forwards and back.
#pragma once

#include "engine/replay/free_sizes.h"
#include "engine/replay/key_frame.h"
#include "engine/replay/layout_sums.h"
#include "engine/replay/placement.h"

namespace heapglass::replay
{

enum class Direction : std::uint8_t { forward, backward };

class CursorState
{
  public:
    explicit CursorState(const heap::Geometry& geometry) : m_layout(geometry) {}

    const heap::Layout& layout() const { return m_layout; }
    const FreeSizes& freeSizes() const { return m_freeSizes; }
    /// Right after refresh() only.
    const LayoutSums& sums() const { return m_sums; }
    void refresh() { m_sums.refresh(m_layout); }

    /// An empty heap.
    void clear();
    /// Applies what a step did to the layout, or undoes it.
    void move(const Record& record, Direction direction);
    /// The same for a step that says all in its six bytes. False, and nothing done, where it takes the whole
    /// record all the same: the heap's end moves.
    bool move(const PlainStep& step, Direction direction);

    // Very many steps at once: they are toggled in any order, from what there is or from a key frame; then
    // settle() counts anew what follows from the blocks. Nothing else may be asked in between.

    /// The blocks of a key frame, into the states of its zones; further ones become empty.
    static void load(const KeyFrame& frame, std::span<CursorState> zones);
    void toggle(const PlainStep& step);
    void toggle(const Record& record);
    void settle();

    /// Hints the processor to fetch what the step will touch.
    [[gnu::always_inline]] void prefetch(const PlainStep& step) const
    {
        const Bytes granule = m_layout.geometry.granule;
        const heap::Granule after = step.offset + step.length;
        const PageIndex first = m_layout.pages.pageOf(step.offset * granule);
        const PageIndex last = m_layout.pages.pageOf(after * granule);
        m_layout.blocks.prefetch(step.offset);
        m_layout.pages.prefetch(first);
        if (last == first) return;
        m_layout.blocks.prefetch(after);
        m_layout.pages.prefetch(last);
    }
    /// The same for toggle().
    [[gnu::always_inline]] void prefetchBlocks(const PlainStep& step) const
    {
        m_layout.blocks.prefetch(step.offset);
        m_layout.blocks.prefetch(step.offset + step.length);
    }

    std::size_t bytes() const;
    bool operator==(const CursorState& other) const
    {
        return m_layout == other.m_layout && m_freeSizes == other.m_freeSizes;
    }

  private:
    struct Place {
        heap::Granule offset, length;
        heap::Granule end() const { return offset + length; }
    };

    void takeOut(Place block);
    void putIn(Place block);
    void flip(heap::Granule boundary);
    void flipReleased(PageRun run);
    void occupy(Place block, Place room);
    void vacate(Place block, Place room);
    Place roomOf(const PlainStep& step) const;
    void moveBookkeeping(Place from, Place to);
    void noteTouched(heap::Granule g);
    void visitFreeBlocksAround(bool add);
    void visitFree(heap::Granule start, bool add);

    heap::Layout m_layout;
    LayoutSums m_sums;
    FreeSizes m_freeSizes;
    std::vector<heap::Granule> m_touched; // flipped boundaries and block starts of the record, ascending
};

} // namespace heapglass::replay
