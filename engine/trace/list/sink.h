// Where the operations of a list go: knows which ids are live and writes the trace. What refsim
// calls Sim, without the heap.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <boost/unordered/unordered_flat_map.hpp>

#include "engine/trace/list/expression.h"
#include "engine/trace/reader.h"

namespace heapglass::trace
{

/// Thrown out of a line when the load is to stop.
struct Stopped {
};

/// An id: a name by its number in the trace, and an index or kPlain.
struct Id {
    std::uint32_t name = 0;
    std::uint64_t index = 0;
    bool operator==(const Id&) const = default;
};

inline constexpr std::uint64_t kPlainId = ~std::uint64_t{0};

class ListSink
{
  public:
    static constexpr std::uint64_t kMaxOperations = 50'000'000;

    explicit ListSink(Reading& reading) : m_reading(reading), m_trace(reading.trace) {}

    std::uint32_t nameNumber(std::string_view name);

    /// The block; kNone when the request fails in every heap.
    BlockId allocate(Id id, Number size);
    void deallocate(Id id);
    void freeNull() { done(), m_trace.appendOther(Op::freeNull); }
    void reallocate(Id id, Number size);
    void heapmin() { done(), m_trace.appendOther(Op::heapmin); }

    /// Counts what is looked at, operation or not; a list that only makes work is stopped, and
    /// a cancel is heard.
    void work()
    {
        if (++m_work >= m_pauseAt) pause();
    }
    /// Takes from the budget before a line runs.
    void reserve(std::uint64_t operations);
    std::uint64_t left() const { return kMaxOperations - m_reserved; }
    bool started() const { return m_trace.appended() > 0; }

    PlacementProbe* probe() { return m_reading.control.probe; }
    /// What the probe is asked about must be visible to it.
    void publish()
    {
        if (!m_reading.proceed()) throw Stopped{};
    }

  private:
    struct Hash {
        std::size_t operator()(const Id& id) const
        {
            const auto product = (unsigned __int128)(id.index + 0x9E37'79B9 * std::uint64_t{id.name} + 1) *
                                 0x9E37'79B9'7F4A'7C15u;
            return std::size_t(product) ^ std::size_t(product >> 64);
        }
    };
    /// Of an id that holds NULL.
    static constexpr BlockId kNull = kNone;

    void done() { work(); }
    void pause();
    bool isLive(BlockId block);
    BlockId makeBlock(Op op, Id id, Number size, BlockId& holder);
    std::string spell(Id id) const;

    Reading& m_reading;
    Trace& m_trace;
    boost::unordered_flat_map<Id, BlockId, Hash> m_blocks;
    std::vector<std::string> m_names; // by number
    std::uint64_t m_reserved = 0;
    std::uint64_t m_work = 0;
    std::uint64_t m_pauseAt = 0;
};

} // namespace heapglass::trace
