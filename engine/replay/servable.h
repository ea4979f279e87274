// Which share of the free bytes could serve a request: what external fragmentation is, for each size.
#pragma once

#include <vector>

#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

/// Bytes in free blocks of at least a length, for every length at once. Built once a Snapshot, O(f log f) of
/// the listed free blocks.
class Servable
{
  public:
    Servable(const FreeBlocks& list, const heap::Geometry& geometry);

    /// The least block that a request of `size` bytes needs: with its header, rounded up, and not below the
    /// smallest block. Classes of a policy may round up further.
    Bytes blockFor(Bytes size) const;

    struct Answer {
        Bytes block = 0;   ///< that the request needs
        Bytes bytes = 0;   ///< in free blocks at least so long
        bool exact = true; ///< false: at least so many; short blocks of very many are not told one by one
        bool operator==(const Answer&) const = default;
    };
    Answer answer(Bytes size) const;
    /// 1 - servable / all free: external fragmentation for a request of `size` bytes; 0 where nothing is
    /// free.
    double external(Bytes size) const;

  private:
    struct Step {
        Bytes length = 0, bytes = 0; ///< bytes in blocks of at least this length
    };

    heap::Geometry m_geometry;
    Bytes m_all = 0;
    Bytes m_exactFrom = 0;     ///< lengths from which on every block is known
    std::vector<Step> m_steps; ///< ascending lengths
};

} // namespace heapglass::replay
