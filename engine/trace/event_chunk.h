// 64 Ki events beside each other in memory, 11 bytes each where sizes are below 64 KiB and addresses lie in
// 14 windows of 4 GiB, as nearly all do. What does not fit stands in wide columns. All begin as zeros of the
// system, so that a column which nobody writes to takes no memory.
#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>

#include "engine/event.h"

namespace heapglass::trace
{

/// What an event says, but for its address.
struct EventFields {
    Op op = Op::malloc;
    BlockId block = kNone;
    std::uint32_t size = 0; ///< as stored: kNone: see Trace::size()
};

struct EventChunk {
    static constexpr std::size_t kSize = std::size_t{1} << 16;
    static constexpr std::size_t kUsual = kSize * 11; ///< bytes of memory where nothing is wide
    static constexpr std::uint16_t kWideSize = 0xFFFF;
    static constexpr unsigned kWideWindow = 15;

    template <class T>
    using Values = std::array<T, kSize>;

    Values<std::uint8_t> ops; ///< an Op in the lower 4 bits, the window of the address in the upper 4
    Values<std::uint16_t> sizes;
    Values<std::uint32_t> blocks;
    Values<std::uint32_t> lows; ///< of addresses
    Values<std::uint32_t> wideSizes;
    Values<std::uint16_t> wideHighs;

    Op op(std::size_t i) const { return Op(ops[i] & 15); }
    std::uint32_t size(std::size_t i) const { return sizes[i] != kWideSize ? sizes[i] : wideSizes[i]; }
    EventFields fields(std::size_t i) const { return {op(i), blocks[i], size(i)}; }
};

/// The upper 16 bits of 48, of the first windows of addresses that a trace meets; the first is 0. One thread
/// adds; a row is there before an event that names it is published, so any thread may look it up.
class AddressWindows
{
  public:
    std::uint16_t operator[](unsigned window) const { return m_highs[window]; }

    /// Writer only. EventChunk::kWideWindow: there is no room for it.
    unsigned add(std::uint16_t high)
    {
        const unsigned known = find(high), count = m_count.load(std::memory_order_relaxed);
        if (known != EventChunk::kWideWindow || count == m_highs.size()) return known;
        m_highs[count] = high;
        m_count.store(count + 1, std::memory_order_release);
        return count;
    }
    unsigned find(std::uint16_t high) const
    {
        const auto known = m_highs.begin() + m_count.load(std::memory_order_acquire);
        const auto window = std::find(m_highs.begin(), known, high);
        return window == known ? EventChunk::kWideWindow : unsigned(window - m_highs.begin());
    }

  private:
    std::array<std::uint16_t, EventChunk::kWideWindow> m_highs{};
    std::atomic<unsigned> m_count{1};
};

} // namespace heapglass::trace
