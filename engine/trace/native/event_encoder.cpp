#include <bit>

#include "engine/trace/native/columns_of_events.h"
#include "engine/trace/native/event_rows.h"

namespace heapglass::trace::native
{

namespace
{

/// One chunk on its way from the trace into columns.
class ChunkEncoder
{
  public:
    ChunkEncoder(const Trace& trace, AddressGuess& guess, EventIndex first, EventIndex end, BlockId blocks)
        : m_trace(trace), m_guess(guess), m_first(first), m_end(end), m_firstBlock(blocks),
          m_nextBlock(blocks)
    {
        Bytes all = 0;
        for (EventIndex event = first; event < end; ++event)
            all |= addressesOf(event);
        m_addressed = all != 0;
        m_shift = all == 0 ? 0 : std::min(kMaxShift, std::countr_zero(all));
        m_guess.reset();
    }

    BlockId nextBlock() const { return m_nextBlock; }
    std::uint32_t stacks() const { return m_mostStack; }
    std::uint32_t names() const { return m_mostName; }

    void run()
    {
        for (EventIndex event = m_first; event < m_end; ++event)
            encode(event);
    }

    void fill(ChunkWriter& chunk)
    {
        chunk.header().rows = m_end - m_first;
        chunk.header().first = m_first;
        chunk.header().blocksBefore = m_firstBlock;
        chunk.add(EventColumn::codes, m_codes.take());
        chunk.add(EventColumn::sizes, m_sizes.take());
        chunk.add(EventColumn::stacks, m_stacks.take());
        chunk.add(EventColumn::ranks, m_ranks.take());
        chunk.add(EventColumn::places, m_places.take(std::uint8_t(m_shift)));
        chunk.add(EventColumn::targets, m_targets.take());
        chunk.add(EventColumn::oldTargets, m_oldTargets.take());
        chunk.add(EventColumn::oldSizes, m_oldSizes.take());
        chunk.add(EventColumn::oldAddresses, m_oldAddresses.take(std::uint8_t(m_shift)));
        chunk.add(EventColumn::otherAddresses, m_otherAddresses.take());
        chunk.add(EventColumn::alignmentRows, m_alignmentRows.take());
        chunk.add(EventColumn::alignments, m_alignments.take());
        if (m_zoned) chunk.add(EventColumn::zones, m_zones.take());
        if (m_threaded) chunk.add(EventColumn::threads, m_threads.take());
        if (m_mostName == 0) return;
        chunk.add(EventColumn::names, m_names.take());
        chunk.add(EventColumn::nameIndexes, m_nameIndexes.take());
    }

  private:
    bool isBirth(EventIndex event, Op op) const
    {
        return makesBlock(op) || (op == Op::realloc && m_trace.birth(m_trace.block(event)) == event);
    }

    Bytes addressesOf(EventIndex event) const
    {
        const Op op = m_trace.op(event);
        if (op != Op::realloc || isBirth(event, op)) return m_trace.address(event);
        return m_trace.address(event) | m_trace.address(m_trace.maker(event));
    }

    void encode(EventIndex event)
    {
        const Op op = m_trace.op(event);
        m_threads.add(m_trace.threadOf(event));
        m_threaded = m_threaded || m_trace.threadOf(event);
        if (isBirth(event, op)) return birth(event, op);
        if (op == Op::realloc) return reallocate(event);
        if (endsBlock(op)) return death(event, op);
        other(event, op);
    }

    void birth(EventIndex event, Op op)
    {
        const BlockId block = m_nextBlock++;
        const std::uint32_t stack = m_trace.stack(block);
        m_codes.add(op == Op::realloc ? std::uint8_t(Code::reallocBirth) : std::uint8_t(op));
        m_sizes.add(m_trace.size(event));
        m_stacks.addDifference(std::uint64_t{stack} - m_lastStack);
        m_lastStack = stack;
        m_mostStack = std::max(m_mostStack, stack);
        place(event);
        name(m_trace.nameOf(block));
        m_zones.add(m_trace.zoneOf(block));
        m_zoned = m_zoned || m_trace.zoneOf(block);
        if (const Bytes alignment = m_trace.alignment(event)) {
            m_alignmentRows.add(event - m_first);
            m_alignments.add(alignment);
        }
    }

    void reallocate(EventIndex event)
    {
        const EventIndex maker = m_trace.maker(event);
        const bool old = target(event, m_trace.size(maker), m_trace.address(maker));
        m_codes.add(std::uint8_t(old ? Code::reallocOld : Code::realloc));
        m_sizes.add(m_trace.size(event));
        if (m_trace.size(event) <= kMaxRequest) free(m_trace.size(maker), m_trace.address(maker));
        place(event);
    }

    void death(EventIndex event, Op op)
    {
        const Bytes size = m_trace.size(event), address = m_trace.address(event);
        const bool old = target(event, size, address);
        if (op == Op::free)
            m_codes.add(std::uint8_t(old ? Code::freeOld : Code::free));
        else
            m_codes.add(std::uint8_t(old ? Code::implicitFreeOld : Code::implicitFree));
        free(size, address);
    }

    void other(EventIndex event, Op op)
    {
        const bool stated = op == Op::failed || op == Op::freeUnknown;
        if (op == Op::freeNull) name(m_trace.nameOfEvent(event));
        if (op == Op::failed) m_sizes.add(m_trace.size(event));
        if (stated) {
            m_otherAddresses.addDifference(m_trace.address(event) - m_lastOther);
            m_lastOther = m_trace.address(event);
        }
        constexpr Code kCodes[] = {Code::freeNull, Code::freeUnknown, Code::failed, Code::heapmin};
        m_codes.add(std::uint8_t(kCodes[int(op) - int(Op::freeNull)]));
    }

    /// Which block; true when it was born before this chunk, then with what it was.
    bool target(EventIndex event, Bytes size, Bytes address)
    {
        const BlockId block = m_trace.block(event);
        const std::uint32_t age = m_nextBlock - 1 - block;
        if (block >= m_firstBlock) {
            m_targets.add(age);
            return false;
        }
        m_oldTargets.add(age);
        m_oldSizes.add(size);
        if (m_addressed) m_oldAddresses.addDifference(scaledDown(address - m_lastOld, m_shift));
        m_lastOld = address;
        return true;
    }

    void free(Bytes size, Bytes address)
    {
        if (m_addressed) m_guess.freed(size, address);
    }

    void place(EventIndex event)
    {
        if (!m_addressed) return;
        const Bytes size = m_trace.size(event), address = m_trace.address(event);
        const std::size_t rank = m_guess.takeRank(size, address);
        m_ranks.add(rank);
        if (rank) return;
        m_places.addDifference(scaledDown(address - m_guess.next(), m_shift));
        m_guess.placed(size, address);
    }

    void name(const std::optional<BlockName>& name)
    {
        if (!name) return m_names.add(0);
        m_mostName = std::max(m_mostName, name->text + 1);
        m_names.add(1 + 2 * std::uint64_t{name->text} + name->index.has_value());
        if (!name->index) return;
        m_nameIndexes.addDifference(*name->index - m_lastIndex);
        m_lastIndex = *name->index;
    }

    const Trace& m_trace;
    AddressGuess& m_guess;
    EventIndex m_first, m_end;
    BlockId m_firstBlock, m_nextBlock;
    bool m_addressed = false;
    bool m_zoned = false;
    bool m_threaded = false;
    int m_shift = 0;
    std::uint32_t m_lastStack = 0;
    Bytes m_lastOld = 0, m_lastOther = 0;
    std::uint64_t m_lastIndex = 0;
    std::uint32_t m_mostStack = 0; ///< the highest node
    std::uint32_t m_mostName = 0;  ///< one past the highest name

    NibbleWriter m_codes;
    VarintWriter m_sizes, m_stacks, m_ranks, m_places;
    PlaneWriter m_targets, m_oldTargets;
    VarintWriter m_oldSizes, m_oldAddresses, m_otherAddresses, m_alignmentRows, m_alignments;
    VarintWriter m_names, m_nameIndexes, m_zones, m_threads;
};

} // namespace

ChunkWriter EventEncoder::encode(EventIndex first, EventIndex end)
{
    ChunkEncoder encoder(m_trace, m_guess, first, end, m_blocks);
    encoder.run();
    m_blocks = encoder.nextBlock();
    m_stacks = std::max(m_stacks, encoder.stacks());
    m_names = std::max(m_names, encoder.names());
    ChunkWriter chunk(ChunkType::events, m_compressor);
    encoder.fill(chunk);
    return chunk;
}

} // namespace heapglass::trace::native
