// A heap for each zone: all made from the same settings, each with its own pages and its own limit, shown as
// one. A zone grows and is cut on its own, so each keeps a Layout of its own; only what leaves this class
// (the flips in the log, the offsets of blocks, the pages of a plan) is put into one space, in which zone z
// begins at z * kZoneRoom. No heap is as large as that, so an offset says which zone it lies in.
#pragma once

#include <memory>
#include <vector>

#include "engine/heap/heap.h"

namespace heapglass::heap
{

class Zones final : public Heap
{
  public:
    /// `first` is the heap of zone 0, as it stands; further ones begin with the first block that is asked for
    /// in them.
    explicit Zones(std::unique_ptr<Heap> first);

    void run(std::span<const Request> requests, ChangeLog& log) override;
    /// Of zone 0.
    const Layout& layout() const override { return m_heaps.front()->layout(); }
    ZoneIndex zones() const override { return ZoneIndex(m_heaps.size()); }
    const Layout& layoutOf(ZoneIndex zone) const override { return m_heaps[zone]->layout(); }
    Counters counters() const override;
    Bytes liveRequested() const override;
    void walk(const std::function<void(const BlockEntry&)>& visit) const override;
    /// O(zones).
    bool place(BlockId block, Bytes& offset) const override;
    std::unique_ptr<Source> clone() const override;
    std::size_t bytes() const override;

    const Settings& settings() const override { return m_heaps.front()->settings(); }
    /// Sums; the runs of pages ascend from zone to zone.
    HeapminPlan plan() const override;
    HeapminPlan minimize(ChangeLog& log) override;
    Bytes largestFree() const override;
    /// Zone after zone.
    void walkFree(const std::function<void(Bytes, Bytes)>& visit) const override;
    void savePolicy(std::vector<std::uint64_t>& words) const override;
    void restore(const HeapState& state) override;
    std::string check() const override;

  private:
    Zones() = default;
    Heap& heapOf(ZoneIndex zone);
    void runIn(ZoneIndex zone, std::span<const Request> requests, ChangeLog& log);

    std::vector<std::unique_ptr<Heap>> m_heaps; // by zone; never empty
    Sums m_all;                                 // of all of them
};

} // namespace heapglass::heap
