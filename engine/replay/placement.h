// A Placement: the reversible record of what each step did to the heap. A block boundary is one bit a
// granule; splits, merges, growth and trimming are boundary bits that flip, so applying and undoing are
// the same, and no policy is needed for either (timeline-core.md, section 1).
//
// Six bytes a step: `offset` (32 bits, granules) and `meta` (12 bits of length in granules, 4 flags). What
// does not fit stands in the chunk's escape stream, each record with its length at its end, so that it is
// read in both directions. Chunks of 64 Ki steps are shared between branches; a full one never changes.
#pragma once

#include <bit>
#include <functional>
#include <memory>
#include <vector>

#include "engine/heap/source.h"
#include "engine/replay/script.h"
#include "engine/replay/step_room.h"

namespace heapglass::replay
{

/// One step, decoded. Everything in granules.
struct Record {
    heap::Change::Kind kind = heap::Change::Kind::nothing;
    heap::Granule offset = 0, length = 0;
    heap::Granule oldOffset = 0, oldLength = 0; ///< resize and move
    /// Who made the block that ends or changes, where it is not Trace::maker (a realloc had failed in this
    /// heap); else kNone.
    EventIndex oldMaker = kNone;
    std::vector<heap::Granule> boundaries; ///< all boundaries that flip, ascending
    std::vector<PageRun> pages;            ///< pages whose released bit flips
};

/// A step that says all in its six bytes: a block comes into a free one, or goes and leaves a free one.
struct PlainStep {
    heap::Granule offset = 0, length = 0;
    bool start = false; ///< the boundary at its start flips: cut off, or merged with the block below
    bool end = false;   ///< the boundary at its end flips
    bool birth = false; ///< else a death
    bool plain = false; ///< false: there is more; the rest means nothing
};

class Placement
{
  public:
    static constexpr Step kChunkSize = StepRoom::kSteps;
    static constexpr unsigned kChunkBits = std::countr_zero(kChunkSize);

    /// Where a reader stands: before `step`, at `escape` bytes in the escape stream of the step's chunk.
    struct Cursor {
        Step step = 0;
        std::size_t escape = 0;
        bool operator==(const Cursor&) const = default;
    };

    explicit Placement(Bytes granule = 16) : m_granule(granule) {}

    Step steps() const { return m_steps; }
    Bytes granule() const { return m_granule; }
    /// Memory of what was written. Up to 6 MiB more are kept where a chunk of its group (StepRoom) is.
    std::size_t bytes() const;
    /// Memory of the chunks that are not `other`'s, too.
    std::size_t bytesApartFrom(const Placement& other) const;

    /// Appends the effects of a batch, a step each Change; its boundaries may be in any order and hold
    /// cancelling pairs. `oldMakers`: see Record, one a Change; empty: kNone for all.
    void append(const heap::ChangeLog& log, std::span<const EventIndex> oldMakers = {});
    /// The position behind the last step.
    Cursor end() const;

    /// Decodes the step at the cursor and moves behind it. The cursor must be before the end.
    void readForward(Cursor& cursor, Record& record) const;
    /// Decodes the step before the cursor and moves before it. The cursor must not be at the start.
    void readBackward(Cursor& cursor, Record& record) const;

    /// The step by its six bytes. `step` is below steps().
    PlainStep plain(Step step) const
    {
        const Chunk& chunk = *m_chunks[step >> kChunkBits];
        const std::uint16_t meta = chunk.metas[step & (kChunkSize - 1)];
        return {chunk.offsets[step & (kChunkSize - 1)],
                heap::Granule(meta & kLengthMask),
                (meta & kStart) != 0,
                (meta & kEnd) != 0,
                (meta & kAlloc) != 0,
                !(meta & kEscape) && (meta & kLengthMask)};
    }
    /// Moves the cursor over a plain step.
    void skipPlainForward(Cursor& cursor) const
    {
        if ((++cursor.step & (kChunkSize - 1)) == 0) cursor.escape = 0;
    }
    void skipPlainBackward(Cursor& cursor) const
    {
        if ((cursor.step & (kChunkSize - 1)) == 0)
            cursor.escape = m_chunks[(cursor.step >> kChunkBits) - 1]->escapes.size();
        --cursor.step;
    }
    /// Calls visit(step, offset) for every step of [low, cursor) that puts a block at an offset in [begin,
    /// end], latest first, until visit returns false. About a nanosecond a step that is none of these.
    using VisitBirth = std::function<bool(Step, heap::Granule)>;
    void birthsBefore(Cursor cursor, Step low, heap::Granule begin, heap::Granule end,
                      const VisitBirth& visit) const;

    /// The first steps up to the cursor, sharing all full chunks with this Placement.
    Placement prefix(const Cursor& cursor) const;

  private:
    struct Chunk {
        explicit Chunk(const StepRoom& of) : room(of), offsets(room.offsets()), metas(room.metas()) {}

        const StepRoom room;
        std::uint32_t* const offsets;
        std::uint16_t* const metas;
        Step size = 0;
        std::vector<std::uint8_t> escapes;

        std::size_t bytes() const { return size * StepRoom::kBytesAStep + escapes.capacity(); }
    };
    struct Encoded;
    /// What every step has.
    struct Fixed {
        std::uint32_t offset = 0;
        std::uint16_t meta = 0;
    };

    // The meta word: 12 bits of length, then
    static constexpr std::uint16_t kLengthMask = 0x0fff;
    static constexpr std::uint16_t kStart = 0x1000;  // the boundary at the block's start flips
    static constexpr std::uint16_t kEnd = 0x2000;    // the boundary at the block's end flips
    static constexpr std::uint16_t kAlloc = 0x4000;  // birth, else death
    static constexpr std::uint16_t kEscape = 0x8000; // the escape stream has more

    static void finish(std::uint16_t meta, Record& record);
    /// A granule is a power of two.
    heap::Granule granules(Bytes bytes) const { return bytes >> unsigned(std::countr_zero(m_granule)); }
    void appendToChunk(const heap::ChangeLog& log, std::size_t first, std::size_t end,
                       std::span<const EventIndex> oldMakers);
    /// The meta word of a plain step; kEscape: it is not plain.
    unsigned plainMeta(const heap::Change& change, const heap::Granule* boundaries, std::size_t count) const;
    /// Writes what six bytes do not hold; returns them.
    Fixed encode(Encoded step, const heap::Change& change, std::span<const heap::Granule> boundaries);
    void writeEscape(Chunk& chunk, const Encoded& step);
    void decodeFixed(const Chunk& chunk, Step step, Record& record) const;
    /// Returns the bytes of the record, its length field included.
    std::size_t readEscape(const std::uint8_t* begin, Record& record) const;

    Bytes m_granule;
    Step m_steps = 0;
    std::vector<std::shared_ptr<Chunk>> m_chunks;
    StepRoom::Source m_rooms;
    std::vector<heap::Granule> m_scratch;
};

} // namespace heapglass::replay
