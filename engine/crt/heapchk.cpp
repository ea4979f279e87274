#include "engine/crt/heapchk.h"

#include "engine/heap/heap.h"

namespace heapglass::crt
{

namespace
{

/// Follows a walk and remembers where it first goes wrong.
class Checker
{
  public:
    explicit Checker(const heap::Source& heap) : m_heap(heap) {}

    void take(const heap::BlockEntry& block)
    {
        if (m_bad) return;
        const heap::ZoneIndex zone = heap::zoneOf(block.offset);
        while (m_zone < zone && !m_bad)
            closeZone();
        const heap::Layout& layout = m_heap.layoutOf(m_zone);
        const Bytes begin = m_zone * heap::kZoneRoom + m_end;
        const bool sound = block.offset == begin && block.length > 0 &&
                           block.length % layout.geometry.granule == 0 &&
                           (!block.live || block.requested <= block.length);
        if (!sound) {
            m_bad = block.offset;
            return;
        }
        ++m_blocks;
        m_end += block.length;
        if (block.live) m_live += block.length;
    }
    std::optional<Bytes> finish()
    {
        while (m_zone < m_heap.zones() && !m_bad)
            closeZone();
        return m_bad;
    }
    std::uint64_t blocks() const { return m_blocks; }

  private:
    /// What was walked is all that the zone's layout says.
    void closeZone()
    {
        const heap::Layout& layout = m_heap.layoutOf(m_zone);
        if (m_end != layout.end() || m_live != layout.liveBytes) m_bad = m_zone * heap::kZoneRoom + m_end;
        ++m_zone;
        m_end = m_live = 0;
    }

    const heap::Source& m_heap;
    heap::ZoneIndex m_zone = 0;
    Bytes m_end = 0, m_live = 0; // of the zone
    std::uint64_t m_blocks = 0;
    std::optional<Bytes> m_bad;
};

} // namespace

HeapStatus _heapchk(const heap::Source& heap, std::optional<Bytes>* bad)
{
    Checker checker(heap);
    heap.walk([&checker](const heap::BlockEntry& block) { checker.take(block); });
    std::optional<Bytes> found = checker.finish();
    const auto* simulated = dynamic_cast<const heap::Heap*>(&heap);
    if (!found && simulated && !simulated->check().empty()) found = 0; // its index, not a block
    if (bad) *bad = found;
    if (found) return *found == 0 ? HeapStatus::badBegin : HeapStatus::badNode;
    return checker.blocks() ? HeapStatus::ok : HeapStatus::empty;
}

} // namespace heapglass::crt
