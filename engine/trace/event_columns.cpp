#include "engine/trace/event_columns.h"

namespace heapglass::trace
{

EventChunk& EventColumns::addChunk()
{
    const std::size_t number = m_size / kChunkSize;
    if (mayLetGo(number)) {
        m_chunks.skip();
        return m_store->add(number);
    }
    ++m_residentChunks;
    return m_chunks.add();
}

unsigned EventColumns::findWindow(EventChunk& chunk, std::size_t i, std::uint16_t high)
{
    const unsigned window = m_windows.add(high);
    if (window != EventChunk::kWideWindow) return m_window = window;
    chunk.wideHighs[i] = high;
    const std::size_t page = m_size * sizeof(high) / kPage;
    m_wideHighPages += page != m_lastWideHighPage;
    m_lastWideHighPage = page;
    return EventChunk::kWideWindow;
}

void EventColumns::widen(EventChunk& chunk, std::size_t i, std::uint32_t size)
{
    chunk.sizes[i] = kWideSize;
    chunk.wideSizes[i] = size;
    const std::size_t page = m_size * sizeof(size) / kPage;
    m_wideSizePages += page != m_lastWideSizePage;
    m_lastWideSizePage = page;
}

std::size_t EventColumns::bytes() const
{
    constexpr std::size_t kAlways =
        sizeof(EventChunk::ops) + sizeof(EventChunk::sizes) + sizeof(EventChunk::blocks);
    return m_residentChunks * (kAlways + (m_anyAddress ? sizeof(EventChunk::lows) : 0)) +
           (m_wideSizePages + m_wideHighPages) * kPage + (m_store ? m_store->bytes() : 0);
}

} // namespace heapglass::trace
