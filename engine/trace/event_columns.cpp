#include "engine/trace/event_columns.h"

#include <algorithm>

namespace heapglass::trace
{

unsigned EventColumns::findWindow(Chunk& chunk, std::size_t i, std::uint16_t high)
{
    const auto known = m_windows.begin() + m_windowCount;
    const auto window = std::find(m_windows.begin(), known, high);
    if (window != known || m_windowCount < m_windows.size()) {
        m_window = unsigned(window - m_windows.begin());
        if (window == known) m_windows[m_windowCount++] = high;
        return m_window;
    }
    chunk.wideHighs[i] = high;
    const std::size_t page = m_size * sizeof(high) / kPage;
    m_wideHighPages += page != m_lastWideHighPage;
    m_lastWideHighPage = page;
    return kWideWindow;
}

void EventColumns::widen(Chunk& chunk, std::size_t i, std::uint32_t size)
{
    chunk.sizes[i] = kWideSize;
    chunk.wideSizes[i] = size;
    const std::size_t page = m_size * sizeof(size) / kPage;
    m_wideSizePages += page != m_lastWideSizePage;
    m_lastWideSizePage = page;
}

std::size_t EventColumns::bytes() const
{
    constexpr std::size_t kAlways = sizeof(Chunk::ops) + sizeof(Chunk::sizes) + sizeof(Chunk::blocks);
    const std::size_t chunks = (m_size + kChunkSize - 1) / kChunkSize;
    return chunks * (kAlways + (m_anyAddress ? sizeof(Chunk::lows) : 0)) +
           (m_wideSizePages + m_wideHighPages) * kPage;
}

} // namespace heapglass::trace
