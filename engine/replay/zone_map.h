// Where zones are shown: one after the other, each with the room that its heap needs at its largest, so that
// a page keeps its number while heaps grow and shrink. Without zones what is shown is what is.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "engine/heap/source.h"

namespace heapglass::replay
{

class ZoneMap
{
  public:
    /// By zone the greatest length of its heap, a multiple of its pages; at least one.
    explicit ZoneMap(std::span<const Bytes> rooms)
    {
        Bytes base = 0;
        for (const Bytes room : rooms) {
            m_bases.push_back(base);
            base += room;
        }
    }

    heap::ZoneIndex zones() const { return heap::ZoneIndex(m_bases.size()); }
    Bytes baseOf(heap::ZoneIndex zone) const { return m_bases[zone]; }
    /// The zone that is shown at `shown`.
    heap::ZoneIndex zoneAt(Bytes shown) const
    {
        return heap::ZoneIndex(std::ranges::upper_bound(m_bases, shown) - m_bases.begin()) - 1;
    }
    /// Of an offset in the space that all zones share, and back.
    Bytes shown(Bytes common) const { return m_bases[heap::zoneOf(common)] + common % heap::kZoneRoom; }
    Bytes common(Bytes shown) const
    {
        const heap::ZoneIndex zone = zoneAt(shown);
        return zone * heap::kZoneRoom + shown - m_bases[zone];
    }

  private:
    std::vector<Bytes> m_bases; // ascending
};

} // namespace heapglass::replay
