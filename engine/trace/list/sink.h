// Where the operations of a list go: knows which ids are live and writes the trace. What refsim
// calls Sim, without the heap.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/trace/list/expression.h"
#include "engine/trace/list/id_table.h"
#include "engine/trace/reader.h"

namespace heapglass::trace
{

/// Thrown out of a line when the load is to stop.
struct Stopped {
};

class ListSink
{
  public:
    static constexpr std::uint64_t kMaxOperations = 50'000'000;

    explicit ListSink(Reading& reading) : m_reading(reading), m_trace(reading.trace) {}

    std::uint32_t nameNumber(std::string_view name);
    /// Blocks of this name are born in that zone from now on.
    void placeInZone(std::string_view name, std::string_view zone);

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
    static constexpr std::uint64_t kWorkBetweenPauses = 0x10000;
    /// Of an id that holds NULL.
    static constexpr BlockId kNull = kNone;

    void done() { work(); }
    void pause();
    bool isLive(BlockId block);
    BlockId makeBlock(Op op, Id id, Number size);
    std::string spell(Id id) const;
    std::uint32_t numberOfZone(std::uint32_t place);

    Reading& m_reading;
    Trace& m_trace;
    IdTable m_ids;
    std::vector<std::string> m_zones;                        // in the order of their lines; 0: without a name
    std::vector<std::uint32_t> m_zoneNumbers;                // in the trace, of each; kNone: not used yet
    std::unordered_map<std::string, std::uint32_t> m_zoneOf; // by name of blocks: place in m_zones
    std::vector<std::uint32_t> m_zoneOfName;                 // the same by number of the name
    std::uint64_t m_reserved = 0;
    std::uint64_t m_work = 0;
    std::uint64_t m_pauseAt = kWorkBetweenPauses;
};

} // namespace heapglass::trace
