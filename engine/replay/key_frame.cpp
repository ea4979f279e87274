#include "engine/replay/key_frame.h"

#include <algorithm>
#include <bit>

namespace heapglass::replay
{

struct KeyFrame::Packer {
    KeyFrame& frame;
    VarintWriter lengths = {}, makers = {};
    heap::Granule end = 0; ///< of the last block added

    void add(heap::Granule offset, heap::Granule length, bool live)
    {
        if (offset != end) {
            lengths.put(kNextZone);
            lengths.put(offset - end);
        }
        end = offset + length;
        if (frame.isWhole() && frame.m_blocks % kBlocksBetweenMarks == 0)
            frame.m_marks.push_back({offset, lengths.size(), makers.size()});
        lengths.put(length << 1 | (live ? 1 : 0));
        ++frame.m_blocks;
    }
    void addBlocks(const heap::Blocks& blocks, heap::Granule base)
    {
        heap::Granule open = 0;
        bool openIsLive = false;
        blocks.forEachStart(0, blocks.end() + 1, [&](heap::Granule start, bool live) {
            if (start) add(base + open, start - open, openIsLive);
            open = start;
            openIsLive = live;
        });
    }
    void addWhole(const heap::Source& source)
    {
        makers.reserve(source.layout().blocks.usedCount() * 3);
        const auto shift = unsigned(std::countr_zero(frame.m_granule));
        source.walk([&](const heap::BlockEntry& block) {
            add(block.offset >> shift, block.length >> shift, block.live);
            if (block.live) makers.put(frame.m_cursor.step - block.tag);
        });
        if (const auto* heap = dynamic_cast<const heap::Heap*>(&source)) heap->savePolicy(frame.m_policy);
    }
};

KeyFrame::KeyFrame(const heap::Source& source, Placement::Cursor cursor, const Peaks& peaks, Content content)
    : m_cursor(cursor), m_peaks(peaks), m_content(content), m_granule(source.layout().geometry.granule),
      m_liveRequested(source.liveRequested()), m_zones(source.zones()), m_counters(source.counters())
{
    Packer packer{*this};
    packer.lengths.reserve(source.layout().blocks.blockCount() * 3 / 2);
    if (isWhole()) packer.addWhole(source);
    for (heap::ZoneIndex zone = 0; zone < m_zones; ++zone) {
        const heap::Layout& layout = source.layoutOf(zone);
        if (!isWhole()) packer.addBlocks(layout.blocks, zone * heap::kZoneRoom / m_granule);
        addReleased(layout.pages, zone * heap::kZoneRoom / layout.geometry.page);
    }
    m_lengths = packer.lengths.take(kPad);
    m_makers = packer.makers.take(kPad);
    m_released.shrink_to_fit();
}

void KeyFrame::addReleased(const heap::Pages& pages, PageIndex base)
{
    std::size_t run = m_released.size();
    pages.releasedRuns({0, pages.count()}, m_released);
    for (; run < m_released.size(); ++run)
        m_released[run].first += base;
}

std::size_t KeyFrame::bytes() const
{
    return sizeof *this + m_lengths.capacity() + m_makers.capacity() + m_marks.capacity() * sizeof(Mark) +
           m_released.capacity() * sizeof(PageRun) + m_policy.capacity() * sizeof(std::uint64_t);
}

std::vector<EventIndex> KeyFrame::makersOf(std::span<const heap::Granule> offsets) const
{
    std::vector<EventIndex> result;
    result.reserve(offsets.size());
    Mark at;
    const std::uint8_t *length = m_lengths.data(), *maker = m_makers.data();
    auto above = m_marks.begin();
    for (const heap::Granule wanted : offsets) {
        if (above != m_marks.end() && above->offset <= wanted)
            above = std::upper_bound(above, m_marks.end(), wanted,
                                     [](heap::Granule g, const Mark& mark) { return g < mark.offset; });
        const Mark& mark = *std::prev(above);
        if (mark.offset > at.offset || result.empty()) {
            at.offset = mark.offset;
            length = m_lengths.data() + mark.length;
            maker = m_makers.data() + mark.maker;
        }
        EventIndex found = kNone;
        while (at.offset <= wanted) {
            const std::uint64_t word = varint(length);
            if (word == kNextZone) {
                at.offset += varint(length);
                continue;
            }
            const EventIndex made = word & 1 ? makerAt(maker) : kNone;
            if (at.offset == wanted) found = made;
            at.offset += word >> 1;
        }
        result.push_back(found);
    }
    return result;
}

heap::HeapState KeyFrame::heapState(const trace::Trace& trace) const
{
    heap::HeapState state;
    state.blocks.reserve(m_blocks);
    const std::uint8_t* makers = m_makers.data();
    forEachBlock([&](heap::Granule offset, heap::Granule length, bool live) {
        heap::BlockEntry entry{offset * m_granule, length * m_granule, live, kNone, kNone, 0};
        if (live) {
            entry.tag = makerAt(makers);
            entry.block = trace.block(entry.tag);
            entry.requested = trace.size(entry.tag);
        }
        state.blocks.push_back(entry);
    });
    state.released = m_released;
    state.counters = m_counters;
    state.policy = m_policy;
    state.zones = m_zones;
    return state;
}

std::shared_ptr<const KeyFrame> wholeFrameBefore(const KeyFrames& frames, Step step)
{
    auto after = std::upper_bound(frames.begin(), frames.end(), step,
                                  [](Step s, const auto& frame) { return s < frame->cursor().step; });
    while (after != frames.begin())
        if ((*--after)->isWhole()) return *after;
    return nullptr;
}

const KeyFrame* nearestFrame(const KeyFrames& frames, Step step)
{
    const auto after = std::lower_bound(frames.begin(), frames.end(), step,
                                        [](const auto& frame, Step s) { return frame->cursor().step < s; });
    const KeyFrame* above = after == frames.end() ? nullptr : after->get();
    const KeyFrame* below = after == frames.begin() ? nullptr : std::prev(after)->get();
    if (!above || !below) return above ? above : below;
    return step - below->cursor().step <= above->cursor().step - step ? below : above;
}

} // namespace heapglass::replay
