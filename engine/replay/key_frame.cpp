#include "engine/replay/key_frame.h"

namespace heapglass::replay
{

void Peaks::take(Bytes requestedNow, Bytes liveNow, Bytes heapNow, Bytes committedNow, Step step)
{
    requested = std::max(requested, requestedNow);
    committed = std::max(committed, committedNow);
    if (liveNow > live) {
        live = liveNow;
        liveStep = step;
    }
    if (heapNow > heap) {
        heap = heapNow;
        heapStep = step;
    }
}

KeyFrame::KeyFrame(const heap::Source& source, Placement::Cursor cursor, const Peaks& peaks)
    : m_cursor(cursor), m_peaks(peaks), m_granule(source.layout().geometry.granule),
      m_liveRequested(source.liveRequested()), m_counters(source.counters())
{
    const heap::Layout& layout = source.layout();
    m_makers.reserve(layout.blocks.usedCount());
    m_lengths.reserve(layout.blocks.blockCount() * 2);
    if (const auto* heap = dynamic_cast<const heap::Heap*>(&source)) {
        heap::HeapState state;
        heap->save(state);
        for (const heap::BlockEntry& block : state.blocks)
            add(block);
        m_released = std::move(state.released);
        m_policy = std::move(state.policy);
        return;
    }
    source.walk([this](const heap::BlockEntry& block) { add(block); });
    layout.pages.releasedRuns({0, layout.pages.count()}, m_released);
}

void KeyFrame::add(const heap::BlockEntry& block)
{
    std::uint64_t word = block.length / m_granule << 1 | (block.live ? 1 : 0);
    for (; word >= 0x80; word >>= 7)
        m_lengths.push_back(std::uint8_t(word | 0x80));
    m_lengths.push_back(std::uint8_t(word));
    if (block.live) m_makers.push_back(block.tag);
    ++m_blocks;
}

std::size_t KeyFrame::bytes() const
{
    return sizeof *this + m_lengths.capacity() + m_makers.capacity() * sizeof(EventIndex) +
           m_released.capacity() * sizeof(PageRun);
}

heap::HeapState KeyFrame::heapState(const trace::Trace& trace) const
{
    heap::HeapState state;
    state.blocks.reserve(m_blocks);
    forEachBlock([&](Bytes offset, Bytes length, bool live, EventIndex maker) {
        heap::BlockEntry entry{offset, length, live, kNone, maker, 0};
        if (live) {
            entry.block = trace.block(maker);
            entry.requested = trace.size(maker);
        }
        state.blocks.push_back(entry);
    });
    state.released = m_released;
    state.counters = m_counters;
    state.policy = m_policy;
    return state;
}

} // namespace heapglass::replay
