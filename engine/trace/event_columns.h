// What every event has, in columns: 11 bytes an event where sizes are below 64 KiB and addresses lie in 14
// windows of 4 GiB, as nearly all do. What does not fit stands in wide columns, which take memory only where
// something is written to them. One thread appends; any thread reads what was published.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/event.h"
#include "engine/trace/chunks.h"

namespace heapglass::trace
{

/// Events that stand beside each other in memory, for passes over all of them.
struct EventRun {
    static constexpr std::uint16_t kWideSize = 0xFFFF;

    EventIndex first = 0;
    std::uint32_t count = 0;
    const std::uint8_t* ops = nullptr;    ///< each an Op in its lower 4 bits; above them: not for readers
    const std::uint16_t* sizes = nullptr; ///< kWideSize: Trace::size() knows it
};

class EventColumns
{
  public:
    /// `size` as stored, kNone included; `address` below 2^48.
    void append(Op op, BlockId block, std::uint32_t size, Bytes address)
    {
        const std::size_t i = m_size & (kChunkSize - 1);
        if (i == 0) m_tail = &m_chunks.add();
        Chunk& chunk = *m_tail;
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

    Op op(std::size_t event) const { return Op(at(event).ops[in(event)] & 15); }
    BlockId block(std::size_t event) const { return at(event).blocks[in(event)]; }
    std::uint32_t size(std::size_t event) const
    {
        const Chunk& chunk = at(event);
        const std::uint16_t size = chunk.sizes[in(event)];
        return size != kWideSize ? size : chunk.wideSizes[in(event)];
    }
    Bytes address(std::size_t event) const
    {
        const Chunk& chunk = at(event);
        const unsigned window = chunk.ops[in(event)] >> 4;
        const std::uint16_t high = window != kWideWindow ? m_windows[window] : chunk.wideHighs[in(event)];
        return Bytes{high} << 32 | chunk.lows[in(event)];
    }

    /// Those from `first` on, up to `end` or less far; `first` < `end`.
    EventRun run(std::size_t first, std::size_t end) const
    {
        const Chunk& chunk = at(first);
        const std::size_t count = std::min(end - first, kChunkSize - in(first));
        return {EventIndex(first), std::uint32_t(count), &chunk.ops[in(first)], &chunk.sizes[in(first)]};
    }

    /// Memory in bytes; writer only.
    std::size_t bytes() const;

  private:
    static constexpr std::size_t kChunkSize = std::size_t{1} << 16;
    static constexpr std::size_t kPage = 4096;
    static constexpr std::uint16_t kWideSize = EventRun::kWideSize;
    static constexpr unsigned kWideWindow = 15;

    template <class T>
    using Values = std::array<T, kChunkSize>;

    struct Chunk {
        Values<std::uint8_t> ops; ///< the window of the address in the upper 4 bits
        Values<std::uint16_t> sizes;
        Values<std::uint32_t> blocks;
        Values<std::uint32_t> lows; ///< of addresses
        Values<std::uint32_t> wideSizes;
        Values<std::uint16_t> wideHighs;
    };

    const Chunk& at(std::size_t event) const { return m_chunks[event / kChunkSize]; }
    static std::size_t in(std::size_t event) { return event & (kChunkSize - 1); }

    unsigned windowOf(Chunk& chunk, std::size_t i, std::uint16_t high)
    {
        if (m_windows[m_window] == high) return m_window;
        return findWindow(chunk, i, high);
    }
    unsigned findWindow(Chunk& chunk, std::size_t i, std::uint16_t high);
    void widen(Chunk& chunk, std::size_t i, std::uint32_t size);

    Chunks<Chunk> m_chunks;
    Chunk* m_tail = nullptr;
    std::size_t m_size = 0;
    bool m_anyAddress = false;
    /// The upper 16 bits of 48, of the first windows met; the first is 0. A row is written before an event
    /// that names it is published.
    std::array<std::uint16_t, kWideWindow> m_windows{};
    unsigned m_windowCount = 1;
    unsigned m_window = 0; ///< of the last address
    std::size_t m_wideSizePages = 0;
    std::size_t m_wideHighPages = 0;
    std::size_t m_lastWideSizePage = ~std::size_t{0};
    std::size_t m_lastWideHighPage = ~std::size_t{0};
};

} // namespace heapglass::trace
