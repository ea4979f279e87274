// Where the events of a chunk can be had once more, so that they need not stay in memory.
#pragma once

#include "engine/trace/event_chunk.h"

namespace heapglass::trace
{

/// Puts events into a chunk that is all zeros, as EventColumns stores them.
class EventFiller
{
  public:
    EventFiller(EventChunk& chunk, const AddressWindows& windows) : m_chunk(chunk), m_windows(windows) {}

    /// Event `i` of the chunk; `size` may be any, `address` is below 2^48.
    void put(std::size_t i, Op op, BlockId block, Bytes size, Bytes address)
    {
        const bool small = size < EventChunk::kWideSize;
        m_chunk.sizes[i] = small ? std::uint16_t(size) : EventChunk::kWideSize;
        if (!small) m_chunk.wideSizes[i] = size < kNone ? std::uint32_t(size) : kNone;
        m_chunk.blocks[i] = block;
        unsigned window = 0;
        if (address != 0) {
            const auto high = std::uint16_t(address >> 32);
            if (m_windows[m_window] != high) m_window = m_windows.find(high);
            window = m_window;
            if (window == EventChunk::kWideWindow) {
                m_chunk.wideHighs[i] = high;
                m_window = 0;
            }
            m_chunk.lows[i] = std::uint32_t(address);
        }
        m_chunk.ops[i] = std::uint8_t(unsigned(op) | window << 4);
    }

  private:
    EventChunk& m_chunk;
    const AddressWindows& m_windows;
    unsigned m_window = 0; ///< of the last address
};

class EventSource
{
  public:
    virtual ~EventSource() = default;
    /// Puts all events of a chunk; false, and nothing was put: they cannot be had any more. Any thread, of a
    /// chunk that the writer has let go of.
    virtual bool read(std::size_t chunk, EventFiller& out) = 0;
    /// What it takes itself, in bytes. Any thread.
    virtual std::size_t bytes() const = 0;
};

} // namespace heapglass::trace
