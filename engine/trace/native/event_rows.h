// The events of one chunk, as they stand in the file and on their own: nothing of another chunk is
// needed to decode them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/event.h"
#include "engine/result.h"
#include "engine/trace/native/address_guess.h"
#include "engine/trace/native/chunk.h"
#include "engine/trace/trace.h"

namespace heapglass::trace::native
{

/// How an event stands in the column of operations: its Op, and where its block was born.
enum class Code : std::uint8_t {
    malloc = 0,
    calloc = 1,
    aligned = 2,
    reallocBirth = 3, ///< a realloc of a block that does not exist
    realloc = 4,      ///< of a block born in this chunk
    free = 5,
    implicitFree = 6,
    reallocOld = 7, ///< of a block born in an earlier chunk
    freeOld = 8,
    implicitFreeOld = 9,
    freeNull = 10,
    freeUnknown = 11,
    failed = 12,
    heapmin = 13,
};

/// One event. Size and address of a free are those of the block that ends.
struct EventRow {
    Op op = Op::malloc;
    bool birth = false;
    BlockId block = kNone;
    std::uint32_t stack = 0;
    std::uint32_t zone = 0;  ///< of a birth
    ThreadNumber thread = 0; ///< 0: not said
    Bytes size = 0;
    Bytes address = 0;
};

struct EventRows {
    struct Alignment {
        std::uint32_t row;
        Bytes value;
    };
    struct Name {
        std::uint32_t row;
        BlockName name;
    };

    std::vector<EventRow> rows;
    std::vector<Alignment> alignments; ///< ascending rows
    std::vector<Name> names;           ///< ascending rows
};

/// Makes chunks of events out of a trace. Keeps its buffers between chunks.
class EventEncoder
{
  public:
    EventEncoder(const Trace& trace, Compressor& compressor) : m_trace(trace), m_compressor(compressor) {}

    /// The chunk of events [first, end), which lie in one range of kMaxRows.
    ChunkWriter encode(EventIndex first, EventIndex end);
    /// How many stack nodes and names the chunks up to now refer to.
    std::uint32_t stacks() const { return m_stacks; }
    std::uint32_t names() const { return m_names; }

  private:
    const Trace& m_trace;
    Compressor& m_compressor;
    AddressGuess m_guess;
    BlockId m_blocks = 0; ///< born before the chunk
    std::uint32_t m_stacks = 0, m_names = 0;
};

/// Reads chunks of events. Keeps its buffers between chunks.
class EventDecoder
{
  public:
    /// The rows stay until the next call. An error says what does not fit.
    Result<const EventRows*> decode(Chunk& chunk);

  private:
    EventRows m_rows;
    AddressGuess m_guess;
};

} // namespace heapglass::trace::native
