// Recorded addresses as a source of placements: the heap as the program really had it. The runs of addresses
// that the trace touches are numbered in address order and laid one after the other ("regions"); what lies
// between live blocks is free, and whether it was committed is not known.
#pragma once

#include <vector>

#include <boost/unordered/unordered_flat_map.hpp>

#include "engine/heap/source.h"
#include "engine/replay/regions.h"
#include "engine/result.h"
#include "engine/trace/trace.h"

namespace heapglass::replay
{

class Recorded final : public heap::Source
{
  public:
    /// Two touched pages closer than this belong to one region.
    static constexpr Bytes kSameRegion = Bytes{1} << 20;

    /// Reads all addresses of a trace that is finished. An error where it has none.
    static Result<std::unique_ptr<Recorded>> make(const trace::Trace& trace, Bytes pageSize);

    void run(std::span<const heap::Request> requests, heap::ChangeLog& log) override;
    const heap::Layout& layout() const override { return m_layout; }
    heap::Counters counters() const override { return m_counters; }
    Bytes liveRequested() const override { return m_liveRequested; }
    void walk(const std::function<void(const heap::BlockEntry&)>& visit) const override;
    bool place(BlockId block, Bytes& offset) const override;
    std::unique_ptr<heap::Source> clone() const override { return std::make_unique<Recorded>(*this); }
    std::size_t bytes() const override;

    const std::vector<Region>& regions() const { return m_regions; }
    /// Blocks left out since they overlapped a live one.
    std::uint64_t overlaps() const { return m_overlaps; }
    /// The event of the first of them.
    EventIndex firstOverlap() const { return m_firstOverlap; }
    /// What to say of them.
    Sentence overlapsSaid() const
    {
        return say(
            "{} {block|blocks} recorded where another one lives {is|are} left out, first at event {} ({})",
            m_overlaps, m_firstOverlap + 1, hexadecimal(m_firstOverlapAt));
    }

    Recorded(const heap::Geometry& geometry, std::vector<Region> regions);

  private:
    struct Live {
        Bytes offset, length, requested;
        std::uint32_t tag;
    };

    heap::Change carryOut(const heap::Request& request, heap::ChangeLog& log);
    heap::Change birth(const heap::Request& request, heap::ChangeLog& log);
    heap::Change put(const heap::Request& request, heap::ChangeLog& log);
    heap::Change death(BlockId block, heap::ChangeLog& log);
    bool offsetOf(Bytes address, Bytes length, Bytes& offset);
    bool isRegionStart(Bytes offset) const;
    void flip(Bytes offset, heap::ChangeLog& log);
    void openRegions(heap::ChangeLog& log);

    heap::Layout m_layout;
    std::vector<Region> m_regions; // ascending in both addresses and offsets
    std::size_t m_lastRegion = 0;
    boost::unordered_flat_map<BlockId, Live> m_live;
    heap::Counters m_counters;
    Bytes m_liveRequested = 0;
    std::uint64_t m_overlaps = 0;
    EventIndex m_firstOverlap = 0;
    Bytes m_firstOverlapAt = 0; ///< recorded
    bool m_open = false;
};

} // namespace heapglass::replay
