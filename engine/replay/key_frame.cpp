#include "engine/replay/key_frame.h"

#include <algorithm>

namespace heapglass::replay
{

namespace
{

void putVarint(std::vector<std::uint8_t>& out, std::uint64_t word)
{
    for (; word >= 0x80; word >>= 7)
        out.push_back(std::uint8_t(word | 0x80));
    out.push_back(std::uint8_t(word));
}

} // namespace

KeyFrame::KeyFrame(const heap::Source& source, Placement::Cursor cursor, const Peaks& peaks, Content content)
    : m_cursor(cursor), m_peaks(peaks), m_content(content), m_granule(source.layout().geometry.granule),
      m_liveRequested(source.liveRequested()), m_zones(source.zones()), m_counters(source.counters())
{
    m_lengths.reserve(source.layout().blocks.blockCount() * 3 / 2);
    if (content == Content::whole) addWhole(source);
    for (heap::ZoneIndex zone = 0; zone < m_zones; ++zone) {
        const heap::Layout& layout = source.layoutOf(zone);
        if (content == Content::blocks) addBlocks(layout.blocks, zone * heap::kZoneRoom / m_granule);
        addReleased(layout.pages, zone * heap::kZoneRoom / layout.geometry.page);
    }
    m_lengths.resize(m_lengths.size() + kPad);
    m_makers.resize(m_makers.size() + kPad);
    m_lengths.shrink_to_fit();
    m_makers.shrink_to_fit();
    m_released.shrink_to_fit();
}

void KeyFrame::addReleased(const heap::Pages& pages, PageIndex base)
{
    std::size_t run = m_released.size();
    pages.releasedRuns({0, pages.count()}, m_released);
    for (; run < m_released.size(); ++run)
        m_released[run].first += base;
}

void KeyFrame::addBlocks(const heap::Blocks& blocks, heap::Granule base)
{
    heap::Granule open = 0;
    bool live = false;
    blocks.forEachStart(0, blocks.end() + 1, [&](heap::Granule start, bool used) {
        if (start) addBlock(base + open, start - open, live);
        open = start;
        live = used;
    });
}

void KeyFrame::addWhole(const heap::Source& source)
{
    m_makers.reserve(source.layout().blocks.usedCount() * 3);
    const auto add = [this](const heap::BlockEntry& block) {
        addBlock(block.offset / m_granule, block.length / m_granule, block.live);
        if (block.live) putVarint(m_makers, m_cursor.step - block.tag);
    };
    const auto* heap = dynamic_cast<const heap::Heap*>(&source);
    if (!heap) return source.walk(add);
    heap::HeapState state;
    heap->save(state);
    for (const heap::BlockEntry& block : state.blocks)
        add(block);
    m_policy = std::move(state.policy);
}

void KeyFrame::addBlock(heap::Granule offset, heap::Granule length, bool live)
{
    if (offset != m_end) {
        putVarint(m_lengths, kNextZone);
        putVarint(m_lengths, offset - m_end);
    }
    m_end = offset + length;
    if (isWhole() && m_blocks % kBlocksBetweenMarks == 0)
        m_marks.push_back({offset, m_lengths.size(), m_makers.size()});
    putVarint(m_lengths, length << 1 | (live ? 1 : 0));
    ++m_blocks;
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
