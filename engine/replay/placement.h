// A Placement: the reversible record of what each step did to the heap. A block boundary is one bit a
// granule; splits, merges, growth and trimming are boundary bits that flip, so applying and undoing are
// the same, and no policy is needed for either (timeline-core.md, section 1).
//
// Six bytes a step: `offset` (32 bits, granules) and `meta` (12 bits of length in granules, 4 flags). What
// does not fit stands in the chunk's escape stream, each record with its length at its end, so that it is
// read in both directions. Chunks of 64 Ki steps are shared between branches; a full one never changes.
#pragma once

#include <memory>
#include <vector>

#include "engine/heap/source.h"
#include "engine/replay/script.h"

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

class Placement
{
  public:
    static constexpr unsigned kChunkBits = 16;
    static constexpr Step kChunkSize = Step{1} << kChunkBits;

    /// Where a reader stands: before `step`, at `escape` bytes in the escape stream of the step's chunk.
    struct Cursor {
        Step step = 0;
        std::size_t escape = 0;
        bool operator==(const Cursor&) const = default;
    };

    explicit Placement(Bytes granule = 16) : m_granule(granule) {}

    Step steps() const { return m_steps; }
    Bytes granule() const { return m_granule; }
    std::size_t bytes() const; ///< memory

    /// Appends the effect of one step. `boundaries` may be in any order and hold cancelling pairs.
    void append(const heap::Change& change, std::span<const heap::Granule> boundaries,
                std::span<const PageRun> pages, EventIndex oldMaker = kNone);
    /// The position behind the last step.
    Cursor end() const;

    /// Decodes the step at the cursor and moves behind it. The cursor must be before the end.
    void readForward(Cursor& cursor, Record& record) const;
    /// Decodes the step before the cursor and moves before it. The cursor must not be at the start.
    void readBackward(Cursor& cursor, Record& record) const;

    /// The first steps up to the cursor, sharing all full chunks with this Placement.
    Placement prefix(const Cursor& cursor) const;

  private:
    struct Chunk {
        std::vector<std::uint32_t> offsets;
        std::vector<std::uint16_t> metas;
        std::vector<std::uint8_t> escapes;
    };
    struct Encoded;

    Chunk& writableTail();
    void writeEscape(Chunk& chunk, const Encoded& step);
    void decodeFixed(const Chunk& chunk, Step step, Record& record) const;
    /// Returns the bytes of the record, its length field included.
    std::size_t readEscape(const std::uint8_t* begin, Record& record) const;

    Bytes m_granule;
    Step m_steps = 0;
    std::vector<std::shared_ptr<Chunk>> m_chunks;
    std::vector<heap::Granule> m_scratch;
};

} // namespace heapglass::replay
