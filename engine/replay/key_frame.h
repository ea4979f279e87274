// A key frame: the whole state at a step, packed. A Timeline is set to it, and a Heap is made again from it.
#pragma once

#include <memory>
#include <vector>

#include "engine/heap/heap.h"
#include "engine/replay/placement.h"

namespace heapglass::replay
{

/// Greatest values so far and the step after which they first stood.
struct Peaks {
    Bytes requested = 0, live = 0, heap = 0, committed = 0;
    Step liveStep = 0, heapStep = 0;
    void take(Bytes requestedNow, Bytes liveNow, Bytes heapNow, Bytes committedNow, Step step);
};

class KeyFrame
{
  public:
    /// Of a source that stands at `cursor`.
    KeyFrame(const heap::Source& source, Placement::Cursor cursor, const Peaks& peaks);

    const Placement::Cursor& cursor() const { return m_cursor; }
    const Peaks& peaks() const { return m_peaks; }
    Bytes liveRequested() const { return m_liveRequested; }
    std::uint64_t blocks() const { return m_blocks; }
    std::size_t bytes() const;

    /// Every block in address order: offset, length, live, tag (the event that made it).
    template <class Visit>
    void forEachBlock(Visit&& visit) const
    {
        Bytes offset = 0;
        std::size_t live = 0;
        for (const std::uint8_t *byte = m_lengths.data(), *end = byte + m_lengths.size(); byte != end;) {
            std::uint64_t word = 0;
            for (unsigned shift = 0;; shift += 7) {
                word |= std::uint64_t(*byte & 0x7f) << shift;
                if (*byte++ < 0x80) break;
            }
            const Bytes length = (word >> 1) * m_granule;
            visit(offset, length, (word & 1) != 0, word & 1 ? m_makers[live++] : kNone);
            offset += length;
        }
    }
    const std::vector<PageRun>& released() const { return m_released; }

    /// What a Heap is restored from. `trace` tells block ids and sizes from the makers.
    heap::HeapState heapState(const trace::Trace& trace) const;

  private:
    void add(const heap::BlockEntry& block);

    Placement::Cursor m_cursor;
    Peaks m_peaks;
    Bytes m_granule;
    Bytes m_liveRequested;
    std::uint64_t m_blocks = 0;
    std::vector<std::uint8_t> m_lengths; // varint of (granules * 2 + live), tiling the heap
    std::vector<EventIndex> m_makers;    // of the live ones
    std::vector<PageRun> m_released;
    heap::Counters m_counters;
    std::vector<std::uint64_t> m_policy;
};

using KeyFrames = std::vector<std::shared_ptr<const KeyFrame>>; // ascending steps

} // namespace heapglass::replay
