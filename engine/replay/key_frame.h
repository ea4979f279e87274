// A key frame: the whole state at a step, packed. A Timeline is set to it, and a Heap is made again from it.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/heap/heap.h"
#include "engine/replay/placement.h"
#include "engine/replay/varint.h"

namespace heapglass::replay
{

/// Greatest values so far and the step after which they first stood.
struct Peaks {
    struct Now {
        Bytes requested = 0, live = 0, held = 0, committed = 0, heap = 0;
    };
    Bytes requested = 0, live = 0, held = 0, committed = 0, heap = 0;
    Bytes idle = 0; ///< committed pages without a live byte
    Step liveStep = 0, heapStep = 0, idleStep = 0;
    void take(const Now& now, Step step)
    {
        const auto raise = [step](Bytes& peak, Step& at, Bytes value) {
            if (value <= peak) return;
            peak = value;
            at = step;
        };
        requested = std::max(requested, now.requested);
        held = std::max(held, now.held);
        committed = std::max(committed, now.committed);
        raise(live, liveStep, now.live);
        raise(heap, heapStep, now.heap);
        raise(idle, idleStep, now.committed - now.held);
    }
};

class KeyFrame
{
  public:
    enum class Content : std::uint8_t {
        blocks, ///< where blocks lie, and what was released: for a Timeline
        whole,  ///< also who made each and the policy's own state: for a Heap
    };

    /// Of a source that stands at `cursor`.
    KeyFrame(const heap::Source& source, Placement::Cursor cursor, const Peaks& peaks, Content content);

    const Placement::Cursor& cursor() const { return m_cursor; }
    const Peaks& peaks() const { return m_peaks; }
    Bytes liveRequested() const { return m_liveRequested; }
    std::uint64_t blocks() const { return m_blocks; }
    bool isWhole() const { return m_content == Content::whole; }
    heap::ZoneIndex zones() const { return m_zones; }
    std::size_t bytes() const;

    /// Every block in address order, in granules: visit(offset, length, live).
    template <class Visit>
    void forEachBlock(Visit&& visit) const
    {
        heap::Granule offset = 0;
        const std::uint8_t* in = m_lengths.data();
        for (const std::uint8_t* end = in + m_lengths.size() - kPad; in != end;) {
            const std::uint64_t word = varint(in);
            if (word == kNextZone) {
                offset += varint(in);
                continue;
            }
            visit(offset, heap::Granule(word >> 1), (word & 1) != 0);
            offset += word >> 1;
        }
    }
    const std::vector<PageRun>& released() const { return m_released; }

    /// Of a whole frame: who made the live blocks at `offsets` (granules, ascending, each the start of one).
    std::vector<EventIndex> makersOf(std::span<const heap::Granule> offsets) const;
    /// Of a whole frame: what a Heap is restored from. `trace` tells block ids and sizes from the makers.
    heap::HeapState heapState(const trace::Trace& trace) const;

  private:
    /// Where every 1024th block is found.
    struct Mark {
        heap::Granule offset = 0;
        std::size_t length = 0, maker = 0; // positions in m_lengths and m_makers
    };
    static constexpr std::uint64_t kBlocksBetweenMarks = 1024;
    /// Where a length of a block would stand: so many granules as follow hold no block.
    static constexpr std::uint64_t kNextZone = 0;
    /// Bytes behind the varints that may be read.
    static constexpr std::size_t kPad = 1;

    /// Mostly of one or two bytes, and which of them nobody can guess: no branch on that. Reads a byte too
    /// many where it is one.
    static std::uint64_t varint(const std::uint8_t*& in)
    {
        const std::uint64_t more = in[0] >> 7, second = in[1];
        if (more & second >> 7) return getVarint(in);
        in += 1 + more;
        return (in[-1 - std::ptrdiff_t(more)] & 0x7fU) | (second << 7 & (0 - more));
    }
    EventIndex makerAt(const std::uint8_t*& in) const { return EventIndex(m_cursor.step - varint(in)); }
    struct Packer;
    void addReleased(const heap::Pages& pages, PageIndex base);

    Placement::Cursor m_cursor;
    Peaks m_peaks;
    Content m_content;
    Bytes m_granule;
    Bytes m_liveRequested;
    std::uint64_t m_blocks = 0;
    heap::ZoneIndex m_zones = 1;
    std::vector<std::uint8_t> m_lengths; // varint of (granules * 2 + live), tiling each zone; then kPad
    std::vector<std::uint8_t> m_makers;  // of the live ones: varint of the steps since; then kPad
    std::vector<Mark> m_marks;
    std::vector<PageRun> m_released;
    heap::Counters m_counters;
    std::vector<std::uint64_t> m_policy;
};

using KeyFrames = std::vector<std::shared_ptr<const KeyFrame>>; // ascending steps

/// The last whole key frame at or before `step`, or null.
std::shared_ptr<const KeyFrame> wholeFrameBefore(const KeyFrames& frames, Step step);
/// The key frame from which `step` is reached in the fewest steps, either way, or null.
const KeyFrame* nearestFrame(const KeyFrames& frames, Step step);

} // namespace heapglass::replay
