// What every event has, in columns: 11 bytes an event where sizes are below 64 KiB and addresses lie in 14
// windows of 4 GiB, as nearly all do. What does not fit stands in wide columns, which take memory only where
// something is written to them. Where the events can be had once more, those beyond a limit do not stay in
// memory (EventStore). One thread appends; any thread reads what was published.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>

#include "engine/event.h"
#include "engine/trace/chunks.h"
#include "engine/trace/event_store.h"

namespace heapglass::trace
{

/// Events that stand beside each other in memory, for passes over all of them.
struct EventRun {
    static constexpr std::uint16_t kWideSize = EventChunk::kWideSize;

    EventIndex first = 0;
    std::uint32_t count = 0;
    const std::uint8_t* ops = nullptr;    ///< each an Op in its lower 4 bits; above them: not for readers
    const std::uint16_t* sizes = nullptr; ///< kWideSize: Trace::size() knows it
    const BlockId* blocks = nullptr;
    std::shared_ptr<const void> held; ///< what keeps them there; null: they stay

    Op op(std::size_t i) const { return Op(ops[i] & 15); }
};

class EventColumns
{
  public:
    /// From chunk `limits.resident` on, events that `source` has need not stay. Before the first is appended.
    void keepIn(std::shared_ptr<EventSource> source, EventLimits limits)
    {
        m_store = std::make_unique<EventStore>(std::move(source), limits, m_windows);
    }

    /// `size` as stored, kNone included; `address` below 2^48.
    void append(Op op, BlockId block, std::uint32_t size, Bytes address)
    {
        const std::size_t i = in(m_size);
        if (i == 0) m_tail = &addChunk();
        EventChunk& chunk = *m_tail;
        if (size < kWideSize)
            chunk.sizes[i] = std::uint16_t(size);
        else
            widen(chunk, i, size);
        chunk.blocks[i] = block;
        unsigned window = 0;
        if (address != 0) {
            m_anyAddress = true;
            chunk.lows[i] = std::uint32_t(address);
            window = windowOf(chunk, i, std::uint16_t(address >> 32));
        }
        chunk.ops[i] = std::uint8_t(unsigned(op) | window << 4);
        ++m_size;
    }

    std::size_t size() const { return m_size; }      ///< writer only
    bool anyAddress() const { return m_anyAddress; } ///< writer only
    /// Writer only: whether the source may be told to keep this chunk, which is full.
    bool mayLetGo(std::size_t chunk) const { return m_store && chunk >= m_store->kept(); }
    /// Writer only: the source has all of a full chunk now, before which blocks up to `firstBlock` were born.
    void letGo(std::size_t chunk, BlockId firstBlock) { m_store->letGo(chunk, firstBlock); }

    Op op(std::size_t event) const { return fields(event).op; }
    BlockId block(std::size_t event) const { return fields(event).block; }
    std::uint32_t size(std::size_t event) const { return fields(event).size; }
    /// Of the three, what the caller does not use is not read.
    EventFields fields(std::size_t event) const
    {
        if (const EventChunk* chunk = resident(event)) [[likely]]
            return chunk->fields(in(event));
        return m_store->fields(event / kChunkSize, in(event));
    }
    Bytes address(std::size_t event) const
    {
        const EventChunk* known = resident(event);
        const EventChunk& chunk = known ? *known : m_store->at(event / kChunkSize);
        const unsigned window = chunk.ops[in(event)] >> 4;
        const std::uint16_t high =
            window != EventChunk::kWideWindow ? m_windows[window] : chunk.wideHighs[in(event)];
        return Bytes{high} << 32 | chunk.lows[in(event)];
    }

    /// Those from `first` on, up to `end` or less far; `first` < `end`.
    EventRun run(std::size_t first, std::size_t end) const
    {
        const EventChunk* chunk = resident(first);
        std::shared_ptr<const EventChunk> held;
        if (!chunk) {
            held = m_store->hold(first / kChunkSize);
            chunk = held.get();
        }
        const std::size_t count = std::min(end - first, kChunkSize - in(first));
        return {EventIndex(first),        std::uint32_t(count),      &chunk->ops[in(first)],
                &chunk->sizes[in(first)], &chunk->blocks[in(first)], std::move(held)};
    }

    /// Memory in bytes; writer only.
    std::size_t bytes() const;
    /// Null: all events stay in memory.
    const EventStore* store() const { return m_store.get(); }

  private:
    static constexpr std::size_t kChunkSize = EventChunk::kSize;
    static constexpr std::size_t kPage = 4096;
    static constexpr std::uint16_t kWideSize = EventChunk::kWideSize;

    /// Null: it is in the store.
    const EventChunk* resident(std::size_t event) const { return m_chunks.find(event / kChunkSize); }
    static std::size_t in(std::size_t event) { return event & (kChunkSize - 1); }

    EventChunk& addChunk();
    unsigned windowOf(EventChunk& chunk, std::size_t i, std::uint16_t high)
    {
        if (m_windows[m_window] == high) return m_window;
        return findWindow(chunk, i, high);
    }
    unsigned findWindow(EventChunk& chunk, std::size_t i, std::uint16_t high);
    void widen(EventChunk& chunk, std::size_t i, std::uint32_t size);

    Chunks<EventChunk> m_chunks;
    EventChunk* m_tail = nullptr;
    std::size_t m_size = 0;
    std::size_t m_residentChunks = 0;
    bool m_anyAddress = false;
    AddressWindows m_windows;
    unsigned m_window = 0; ///< of the last address
    std::size_t m_wideSizePages = 0;
    std::size_t m_wideHighPages = 0;
    std::size_t m_lastWideSizePage = ~std::size_t{0};
    std::size_t m_lastWideHighPage = ~std::size_t{0};
    std::unique_ptr<EventStore> m_store;
};

} // namespace heapglass::trace
