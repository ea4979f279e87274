// What can place blocks: a simulated Heap, or the addresses that a trace recorded. It takes requests in
// batches and reports each one's effect on the layout as flips, so that whoever records them (replay's
// Placement) can apply and undo them without knowing who decided.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "engine/heap/layout.h"

namespace heapglass::heap
{

/// A zone: a heap of its own beside others, numbered in the order in which the zones were first used.
using ZoneIndex = std::uint32_t;

/// Offsets, granules and pages of several zones share one space, in which zone z begins at z * kZoneRoom
/// bytes.
inline constexpr Bytes kZoneRoom = Bytes{1} << 48; // no heap is larger than 2^47

constexpr ZoneIndex zoneOf(Bytes offset)
{
    return ZoneIndex(offset / kZoneRoom);
}

/// What is asked of the heap: one event, stripped to what placing it needs.
struct Request {
    enum class Kind : std::uint8_t { allocate, deallocate, reallocate, nothing };
    Kind kind = Kind::nothing;
    BlockId block = kNone;
    std::uint32_t tag = kNone; ///< kept with the block and handed back by walk(): the event that made it
    Bytes size = 0;            ///< bytes asked for
    Bytes alignment = 0;       ///< 0: the heap's own; a simulated Heap ignores more than its own for now
    Bytes address = 0;         ///< as recorded; a Heap ignores it
    ZoneIndex zone = 0;        ///< only Zones has more than one
};

/// The sums over the layout after a request: what the curves show.
struct Sums {
    Bytes live = 0, requested = 0, heap = 0;
    PageIndex heldPages = 0, releasedPages = 0;
};

/// What became of one request.
struct Change {
    enum class Kind : std::uint8_t {
        nothing, ///< the layout is as it was: free(NULL), free of a block that does not exist
        birth,   ///< a block at [offset, offset + length)
        death,   ///< the block at [offset, offset + length) is gone
        resize,  ///< in place: it was `oldLength` long
        move,    ///< it was at [oldOffset, oldOffset + oldLength)
        failed,  ///< NULL; with deferred coalescing boundaries may have flipped all the same
        heapmin,
    };
    Kind kind = Kind::nothing;
    Bytes offset = 0, length = 0;
    Bytes oldOffset = 0, oldLength = 0;
    std::uint32_t oldTag = kNone; ///< death, resize, move: the tag that the block had
    Sums after = {};
    std::uint32_t boundaryEnd =
        0; ///< its flips end here in ChangeLog::boundaries (they begin where the previous change's end)
    std::uint32_t pageEnd = 0; ///< the same for ChangeLog::pages
};

/// The effects of a batch. Reused from batch to batch: no allocation in steady state.
struct ChangeLog {
    std::vector<Change> changes;
    std::vector<Granule> boundaries; ///< boundaries that flipped, in any order; a pair cancels
    std::vector<PageRun> pages;      ///< pages whose released bit flipped

    void clear()
    {
        changes.clear();
        boundaries.clear();
        pages.clear();
    }
    /// Closes the change of one request, after which `layout` holds `requested` bytes.
    void add(Change change, const Layout& layout, Bytes requested)
    {
        change.after = {layout.liveBytes, requested, layout.end(), layout.pages.held(),
                        layout.pages.released()};
        change.boundaryEnd = std::uint32_t(boundaries.size());
        change.pageEnd = std::uint32_t(pages.size());
        changes.push_back(change);
    }
};

/// Running sums over the life of a heap (refsim docstring, section 3, same names).
struct Counters {
    std::uint64_t failed = 0;
    Bytes copiedBytes = 0;
    std::uint64_t moves = 0;
    std::uint64_t refaults = 0;
    std::uint64_t reused = 0;
    std::uint64_t splits = 0;
    bool operator==(const Counters&) const = default;
};

/// A block as walk() reports it.
struct BlockEntry {
    Bytes offset = 0;
    Bytes length = 0;
    bool live = false;
    BlockId block = kNone; ///< live only, as the next three
    std::uint32_t tag = kNone;
    Bytes requested = 0;
};

class Source
{
  public:
    virtual ~Source() = default;
    /// Carries out `requests` in order and appends one Change for each to `log`.
    virtual void run(std::span<const Request> requests, ChangeLog& log) = 0;
    virtual const Layout& layout() const = 0;
    /// Zones that were used so far; what has no zones is one.
    virtual ZoneIndex zones() const { return 1; }
    /// The layout of one of them, in its own offsets. Those in Changes and in what follows are common ones.
    virtual const Layout& layoutOf(ZoneIndex) const { return layout(); }
    virtual Counters counters() const = 0;
    virtual Bytes liveRequested() const = 0; ///< bytes the program asked for in its live blocks
    /// Every block in address order. O(blocks · log blocks).
    virtual void walk(const std::function<void(const BlockEntry&)>& visit) const = 0;
    /// The offset of a live block; nothing if it does not exist (never born, freed, or its malloc failed).
    virtual bool place(BlockId block, Bytes& offset) const = 0;
    virtual std::unique_ptr<Source> clone() const = 0;
    virtual std::size_t bytes() const = 0; ///< memory
};

} // namespace heapglass::heap
