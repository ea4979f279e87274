
#include "engine/trace/native/columns_of_events.h"
#include "engine/trace/native/event_rows.h"

namespace heapglass::trace::native
{

namespace
{

constexpr Bytes kAddressEnd = Bytes{1} << 48;

struct Known {
    Bytes size = 0;
    Bytes address = 0;
};

/// One chunk on its way from columns into rows. Stops at the first row that does not fit.
class ChunkDecoder
{
  public:
    ChunkDecoder(Chunk& chunk, EventRows& out, AddressGuess& guess)
        : m_chunk(chunk), m_out(out), m_guess(guess), m_firstBlock(chunk.header().blocksBefore),
          m_codes(chunk.nibbles(EventColumn::codes)), m_sizes(chunk.varints(EventColumn::sizes)),
          m_stacks(chunk.varints(EventColumn::stacks)), m_ranks(chunk.varints(EventColumn::ranks)),
          m_places(chunk.varints(EventColumn::places)), m_targets(chunk.planes(EventColumn::targets)),
          m_oldTargets(chunk.planes(EventColumn::oldTargets)),
          m_oldSizes(chunk.varints(EventColumn::oldSizes)),
          m_oldAddresses(chunk.varints(EventColumn::oldAddresses)),
          m_otherAddresses(chunk.varints(EventColumn::otherAddresses)),
          m_names(chunk.varints(EventColumn::names)), m_nameIndexes(chunk.varints(EventColumn::nameIndexes)),
          m_zones(chunk.varints(EventColumn::zones)), m_threads(chunk.varints(EventColumn::threads)),
          m_addressed(chunk.count(EventColumn::ranks) > 0), m_named(chunk.count(EventColumn::names) > 0),
          m_zoned(chunk.count(EventColumn::zones) > 0), m_threaded(chunk.count(EventColumn::threads) > 0),
          m_oldAddressed(chunk.count(EventColumn::oldAddresses) > 0),
          m_shift(chunk.parameter(EventColumn::places)),
          m_oldShift(chunk.parameter(EventColumn::oldAddresses))
    {
        m_guess.reset();
        m_out.rows.resize(chunk.header().rows);
        m_out.alignments.clear();
        m_out.names.clear();
    }

    /// What does not fit; empty when all does.
    Sentence run()
    {
        const std::uint32_t rows = m_chunk.header().rows;
        if (!m_chunk.problem().empty()) return m_chunk.problem();
        if (m_chunk.count(EventColumn::codes) != rows || m_shift > kMaxShift || m_oldShift > kMaxShift)
            return say("its columns do not fit its header");
        for (m_row = 0; m_row < rows && m_wrong.empty(); ++m_row)
            decodeRow(m_out.rows[m_row]);
        if (m_wrong.empty()) alignments();
        if (!m_chunk.problem().empty()) return m_chunk.problem();
        if (m_wrong.empty() && !exact()) return say("its columns do not end with its events");
        return m_wrong;
    }

  private:
    bool exact() const
    {
        return m_sizes.exact() && m_stacks.exact() && m_ranks.exact() && m_places.exact() &&
               m_targets.exact() && m_oldTargets.exact() && m_oldSizes.exact() && m_oldAddresses.exact() &&
               m_otherAddresses.exact() && m_names.exact() && m_nameIndexes.exact() && m_zones.exact() &&
               m_threads.exact();
    }

    void decodeRow(EventRow& row)
    {
        decode(row, Code(m_codes.at(m_row)));
        if (!m_threaded) return;
        const std::uint64_t thread = m_threads.next();
        if (thread > ThreadColumn::kMost) return wrong(say("is of a thread that does not exist"));
        row.thread = ThreadNumber(thread);
    }

    void decode(EventRow& row, Code code)
    {
        row = {};
        switch (code) {
        case Code::malloc:
        case Code::calloc:
        case Code::aligned:
            return birth(row, Op(code));
        case Code::reallocBirth:
            return birth(row, Op::realloc);
        case Code::realloc:
        case Code::reallocOld:
            return reallocate(row, code == Code::reallocOld);
        case Code::free:
        case Code::freeOld:
            return death(row, Op::free, code == Code::freeOld);
        case Code::implicitFree:
        case Code::implicitFreeOld:
            return death(row, Op::implicitFree, code == Code::implicitFreeOld);
        case Code::freeNull:
        case Code::freeUnknown:
        case Code::failed:
        case Code::heapmin:
            return other(row, Op(int(code) - int(Code::freeNull) + int(Op::freeNull)));
        }
        wrong(say("has an unknown operation"));
    }

    void birth(EventRow& row, Op op)
    {
        row.op = op;
        row.birth = true;
        row.block = m_firstBlock + BlockId(m_born.size());
        row.size = m_sizes.next();
        m_lastStack += m_stacks.nextDifference();
        row.stack = std::uint32_t(m_lastStack);
        if (m_lastStack >= kNone || row.block < m_firstBlock || row.block == kNone)
            wrong(say("is out of range"));
        place(row);
        name();
        zone(row);
        m_born.push_back({row.size, row.address});
    }

    void reallocate(EventRow& row, bool old)
    {
        const Known before = target(row, old);
        row.op = Op::realloc;
        row.size = m_sizes.next();
        if (row.size <= kMaxRequest) free(before);
        place(row);
        if (!old && row.size > 0 && row.size <= kMaxRequest)
            m_born[row.block - m_firstBlock] = {row.size, row.address};
    }

    void death(EventRow& row, Op op, bool old)
    {
        const Known before = target(row, old);
        row.op = op;
        row.size = before.size;
        row.address = before.address;
        free(before);
    }

    void other(EventRow& row, Op op)
    {
        row.op = op;
        if (op == Op::freeNull) name();
        if (op == Op::failed) row.size = m_sizes.next();
        if (op != Op::failed && op != Op::freeUnknown) return;
        m_lastOther += m_otherAddresses.nextDifference();
        row.address = m_lastOther;
        checkPlace(row);
    }

    Known target(EventRow& row, bool old)
    {
        const std::uint32_t age = old ? m_oldTargets.next() : m_targets.next();
        const std::uint64_t born = std::uint64_t{m_firstBlock} + m_born.size();
        const std::uint64_t first = old ? 0 : m_firstBlock;
        const std::uint64_t end = old ? m_firstBlock : born;
        if (age >= born || born - 1 - age < first || born - 1 - age >= end) {
            wrong(say("names a block that does not exist"));
            return {};
        }
        row.block = BlockId(born - 1 - age);
        if (!old) return m_born[row.block - m_firstBlock];
        if (m_oldAddressed) m_lastOld += m_oldAddresses.nextDifference() << m_oldShift;
        const Known known{m_oldSizes.next(), m_lastOld};
        if (known.address >= kAddressEnd) wrong(say("has an impossible address"));
        return known;
    }

    void free(const Known& block)
    {
        if (m_addressed) m_guess.freed(block.size, block.address);
    }

    void place(EventRow& row)
    {
        if (!m_addressed) return;
        const std::uint64_t rank = m_ranks.next();
        if (rank == 0) {
            row.address = m_guess.next() + (m_places.nextDifference() << m_shift);
            m_guess.placed(row.size, row.address);
        } else if (!m_guess.take(row.size, rank, row.address)) {
            wrong(say("has a rank of no freed place"));
        }
        checkPlace(row);
    }

    void checkPlace(const EventRow& row)
    {
        const Bytes size = row.size <= kMaxRequest ? row.size : 0;
        if (row.address >= kAddressEnd || row.address + size > kAddressEnd)
            wrong(say("has an impossible address"));
    }

    void name()
    {
        if (!m_named) return;
        const std::uint64_t code = m_names.next();
        if (code == 0) return;
        BlockName name{std::uint32_t((code - 1) / 2), std::nullopt};
        if ((code - 1) / 2 >= kNone) return wrong(say("has a name that does not exist"));
        if ((code - 1) % 2) {
            m_lastIndex += m_nameIndexes.nextDifference();
            name.index = m_lastIndex;
        }
        m_out.names.push_back({m_row, name});
    }

    void zone(EventRow& row)
    {
        if (!m_zoned) return;
        const std::uint64_t zone = m_zones.next();
        if (zone >= Trace::kMostZones) return wrong(say("lies in a zone that does not exist"));
        row.zone = std::uint32_t(zone);
    }

    void alignments()
    {
        VarintCursor rows = m_chunk.varints(EventColumn::alignmentRows);
        VarintCursor values = m_chunk.varints(EventColumn::alignments);
        const std::uint32_t count = m_chunk.count(EventColumn::alignmentRows);
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint64_t row = rows.next();
            const bool ascends = m_out.alignments.empty() || row > m_out.alignments.back().row;
            if (!ascends || row >= m_out.rows.size() || !m_out.rows[row].birth)
                return wrong(say("states an alignment of no allocation"));
            m_out.alignments.push_back({std::uint32_t(row), values.next()});
        }
        if (!rows.exact() || !values.exact()) wrong(say("has alignments that do not fit"));
    }

    void wrong(Sentence what)
    {
        if (m_wrong.empty())
            m_wrong = say("its event {} {}", m_chunk.header().first + m_row, std::move(what));
    }

    Chunk& m_chunk;
    EventRows& m_out;
    AddressGuess& m_guess;
    BlockId m_firstBlock;
    NibbleCursor m_codes;
    VarintCursor m_sizes, m_stacks, m_ranks, m_places;
    PlaneCursor m_targets, m_oldTargets;
    VarintCursor m_oldSizes, m_oldAddresses, m_otherAddresses, m_names, m_nameIndexes, m_zones, m_threads;
    bool m_addressed, m_named, m_zoned, m_threaded, m_oldAddressed;
    int m_shift, m_oldShift;

    std::vector<Known> m_born; ///< blocks of this chunk, as they are now
    std::uint32_t m_row = 0;
    std::uint64_t m_lastStack = 0;
    Bytes m_lastOld = 0, m_lastOther = 0;
    std::uint64_t m_lastIndex = 0;
    Sentence m_wrong;
};

} // namespace

Result<const EventRows*> EventDecoder::decode(Chunk& chunk)
{
    const Sentence wrong = ChunkDecoder(chunk, m_rows, m_guess).run();
    if (!wrong.empty()) return failure(ErrorCode::invalid, wrong);
    return &m_rows;
}

} // namespace heapglass::trace::native
