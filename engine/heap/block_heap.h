// What every heap shares whatever its policy: the layout with its log of flips, the blocks by id, the
// counters, and all that is asked about a heap rather than of it.
#pragma once

#include <bit>
#include <span>
#include <vector>

#include "engine/heap/heap.h"
#include "engine/heap/live_blocks.h"

namespace heapglass::heap
{

class BlockHeap : public Heap
{
  public:
    const Layout& layout() const final { return m_layout; }
    Counters counters() const final { return m_counters; }
    const Settings& settings() const final { return m_settings; }
    Bytes liveRequested() const final { return m_liveRequested; }
    void walk(const std::function<void(const BlockEntry&)>& visit) const final;
    bool place(BlockId block, Bytes& offset) const final;
    /// In address order.
    void walkFree(const std::function<void(Bytes, Bytes)>& visit) const override;
    HeapminPlan plan() const final;

  protected:
    BlockHeap(const Settings& settings, const Geometry& geometry);
    BlockHeap(const BlockHeap&) = default;

    Bytes bytesOf(Granule g) const { return g * m_layout.geometry.granule; }
    /// Not a division, which takes as long as a dozen other instructions: a granule is a power of two.
    Granule granules(Bytes bytes) const
    {
        return bytes >> unsigned(std::countr_zero(m_layout.geometry.granule));
    }
    bool canGrow(Granule more) const { return m_end + more <= m_limit; }
    bool isFree(Granule at) const { return at < m_end && !m_layout.blocks.used(at); }
    Granule lengthOf(Granule at) const { return m_layout.blocks.next(at) - at; }

    void flip(Granule g, ChangeLog& log)
    {
        m_layout.blocks.flip(g);
        log.boundaries.push_back(g);
    }
    void moveEnd(Granule end, ChangeLog& log);
    void touch(Bytes offset, Bytes length, ChangeLog& log)
    {
        if (m_layout.pages.released())
            m_counters.refaults += m_layout.pages.commit(offset, length, log.pages);
    }
    void addLive(Granule at, Granule length, ChangeLog& log)
    {
        m_layout.pages.addLive(bytesOf(at), bytesOf(length));
        m_layout.liveBytes += bytesOf(length);
        touch(bytesOf(at), bytesOf(length), log);
    }
    void removeLive(Granule at, Granule length)
    {
        m_layout.pages.removeLive(bytesOf(at), bytesOf(length));
        m_layout.liveBytes -= bytesOf(length);
    }
    /// Where the bookkeeping of a free block lies.
    struct Note {
        Bytes offset = 0, length = 0;
    };
    Note noteOf(Granule at, Granule length) const
    {
        return {bytesOf(at), m_layout.bookkeepingOf(bytesOf(length))};
    }
    /// Bookkeeping goes and comes; either may be none.
    void move(Note from, Note to)
    {
        m_layout.pages.moveBookkeeping(from.offset, from.length, to.offset, to.length);
    }
    /// Releases what `plan` says, once the blocks above its end are gone.
    void returnPages(const HeapminPlan& plan, ChangeLog& log);

    void restoreBlocks(const HeapState& state);
    std::string checkBlocks() const;
    std::size_t ownBytes() const;

    Settings m_settings;
    Layout m_layout;
    LiveBlocks m_live;
    Counters m_counters;
    Bytes m_liveRequested = 0;
    Granule m_end = 0; ///< of the heap
    Granule m_limit;   ///< of m_end

  private:
    void restoreBlock(const BlockEntry& entry);
};

} // namespace heapglass::heap
