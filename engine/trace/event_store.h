// Events that do not stay in memory: a few chunks of them are kept, any other is decoded again from where it
// came from when somebody reads it. One thread adds chunks and lets go of those that are whole; any thread
// reads. A thread keeps the last few chunks that it read for itself, so that reading one event after the
// other takes no lock.
#pragma once

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "engine/trace/event_source.h"
#include "engine/trace/made_events.h"

namespace heapglass::trace
{

struct EventLimits {
    std::size_t resident = 0; ///< chunks from the first on that stay in memory
    std::size_t cached = 2;   ///< of the others, how many are kept decoded at a time
};

class EventStore
{
  public:
    /// `windows` must outlive the store.
    EventStore(std::shared_ptr<EventSource> source, EventLimits limits, const AddressWindows& windows);
    EventStore(const EventStore&) = delete;
    EventStore& operator=(const EventStore&) = delete;
    ~EventStore();

    // ---- writer ----

    /// A new chunk of zeros; `number` is one more than the last one's, the first `limits.resident`.
    EventChunk& add(std::size_t number);
    /// The source has all of this chunk now. `firstBlock`: blocks born before it.
    void letGo(std::size_t number, BlockId firstBlock);

    // ---- any thread, of a chunk that was published ----

    /// For a look at one event: stays for as long as this thread reads nothing else.
    const EventChunk& at(std::size_t number);
    /// What event `i` of a chunk says: not decoded where MadeEvents knows it.
    EventFields fields(std::size_t number, std::size_t i);
    /// For as long as it is held.
    std::shared_ptr<const EventChunk> hold(std::size_t number);

    /// Of what is in memory now, in bytes: chunks that are kept or pinned, what is known of those that are
    /// not, and what decoding takes.
    std::size_t bytes() const;
    std::size_t kept() const { return m_limits.resident; } ///< chunks that it has not
    std::size_t released() const { return m_released.load(std::memory_order_relaxed); } ///< chunks let go of
    std::uint64_t decoded() const { return m_decoded.load(std::memory_order_relaxed); } ///< chunks, each time
    /// The first chunk that could not be had again: of it, only the events that make blocks are still known.
    std::optional<std::size_t> lost() const;

  private:
    static constexpr std::size_t kPins = 4;
    static constexpr std::size_t kMostChunks = std::size_t{1} << 16;

    struct Pin {
        std::uint64_t store = 0; ///< 0: none
        std::size_t chunk = 0;
        const EventChunk* memory = nullptr;
    };
    /// What the thread holds beside them is in the .cpp: these are read often, and need no constructor.
    static constinit thread_local std::array<Pin, kPins> s_pins;

    struct Known {
        std::shared_ptr<EventChunk> memory; ///< null: not in memory
        bool free = false;                  ///< the source has it
        bool loading = false;
    };

    const EventChunk* pinned(std::size_t number) const;
    const EventChunk& pin(std::size_t number);
    std::shared_ptr<EventChunk> allocate() const;
    std::shared_ptr<EventChunk> decode(std::size_t number);
    void use(std::size_t number);
    void fillLost(std::size_t number, EventChunk& chunk);

    const std::shared_ptr<EventSource> m_source;
    const EventLimits m_limits;
    const AddressWindows& m_windows;
    const std::uint64_t m_serial;
    const std::shared_ptr<std::atomic<std::size_t>>
        m_chunks; ///< in memory; outlives the store in its deleters

    using Made = std::array<std::atomic<const MadeEvents*>, kMostChunks>;
    const std::unique_ptr<Made> m_made = std::make_unique<Made>(); ///< null: the writer has not let go of it
    std::atomic<std::size_t> m_madeBytes{0}, m_released{0};
    std::atomic<std::uint64_t> m_decoded{0};
    std::atomic<std::size_t> m_lost{kMostChunks}; ///< kMostChunks: none

    std::mutex m_mutex;
    std::condition_variable m_loaded;
    std::vector<Known> m_known;        ///< by number less limits.resident
    std::vector<std::size_t> m_recent; ///< free chunks in memory, the one used last at the end
};

} // namespace heapglass::trace
