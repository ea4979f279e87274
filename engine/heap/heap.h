// A simulated heap: a policy, its blocks, its pages. All bookkeeping is outside the simulated memory,
// so that a heap larger than RAM can be replayed; what bookkeeping would cost inside is modelled.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/heap/settings.h"
#include "engine/heap/source.h"

namespace heapglass::heap
{

/// A page that _heapmin could not return. The blocks that hold it are found in the layout.
struct PageThatStays {
    PageIndex page = 0;
    PageState why = PageState::held; ///< held or metaHeld
    bool pinned = false;
};

/// What _heapmin does, or would do: the plan that the window animates.
struct HeapminPlan {
    int result = 0; ///< 0, or -1: not supported (release mode enosys)
    Bytes endBefore = 0, endAfter = 0;
    PageIndex pagesBefore = 0;   ///< pages of the heap before
    PageIndex cutPages = 0;      ///< committed pages cut off the end
    PageIndex releasedPages = 0; ///< pages released in place
    PageIndex heldPages = 0;     ///< of those that stay, pages that hold a live byte
    PageIndex pinnedPages = 0;   ///< of these, less than a quarter live
    PageIndex metaHeldPages = 0; ///< of those that stay, pages with bookkeeping only
    PageIndex freePages = 0;  ///< of those that stay, pages that nothing holds: mode top cuts the end alone
    std::vector<PageRun> cut; ///< runs of committed pages cut off, ascending
    std::vector<PageRun> released; ///< runs released in place, ascending
    PageIndex returned() const { return cutPages + releasedPages; }
    bool operator==(const HeapminPlan&) const = default;
};

/// Everything needed to make the same heap again at some event: key frames are made of it.
struct HeapState {
    std::vector<BlockEntry> blocks; ///< in address order, tiling [0, end); of Zones each zone
    std::vector<PageRun> released;
    Counters counters;
    std::vector<std::uint64_t>
        policy; ///< opaque: what the policy needs beyond the layout (a rover, list order …)
    ZoneIndex zones = 1;
};

class Heap : public Source
{
  public:
    virtual const Settings& settings() const = 0;
    /// What minimize() would do now. O(pages / 64 + runs).
    virtual HeapminPlan plan() const = 0;
    /// _heapmin's work (crt::_heapmin is the function to call). Appends one Change.
    virtual HeapminPlan minimize(ChangeLog& log) = 0;
    virtual Bytes largestFree() const = 0;
    /// visit(offset, length), in bytes, for each free block in the order in which the policy keeps them: what
    /// PolicyInfo::freeOrder says. O(free blocks), times a logarithm where they have to be sorted.
    virtual void walkFree(const std::function<void(Bytes, Bytes)>& visit) const = 0;
    /// Appends what the policy knows beyond the layout: HeapState::policy.
    virtual void savePolicy(std::vector<std::uint64_t>& words) const = 0;
    void save(HeapState& state) const;
    /// Replaces everything by `state`; the settings stay.
    virtual void restore(const HeapState& state) = 0;
    /// Invariants of blocks, pages and the policy's index; empty if all hold. For tests and _heapchk.
    virtual std::string check() const = 0;
};

} // namespace heapglass::heap
