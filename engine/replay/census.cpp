#include "engine/replay/census.h"

#include <algorithm>
#include <array>
#include <bit>

#include "engine/replay/zone_map.h"

namespace heapglass::replay
{

using heap::Granule;

namespace
{

/// Asks now and then.
class Patience
{
  public:
    explicit Patience(const Stop& stop) : m_stop(stop) {}
    /// After so many blocks more.
    bool over(std::size_t blocks = 1)
    {
        m_count += blocks;
        if (!m_stop || m_count < kBetweenStops) return m_over;
        m_count = 0;
        return m_over = m_over || m_stop();
    }

  private:
    const Stop& m_stop;
    std::size_t m_count = 0;
    bool m_over = false;
};

/// `base` is added to their offsets.
bool listLive(const heap::Blocks& blocks, Granule base, std::vector<LiveBlock>& live, Patience& patience)
{
    live.reserve(live.size() + blocks.usedCount());
    Granule open = heap::kNoGranule; // the live block whose end comes next
    const auto take = [&](const heap::Line& line, Granule first) {
        for (unsigned word = 0; word < line.start.size(); ++word)
            for (std::uint64_t bits = line.start[word]; bits; bits &= bits - 1) {
                const unsigned bit = unsigned(std::countr_zero(bits));
                const Granule start = first + word * 64 + bit;
                if (open != heap::kNoGranule) live.push_back({base + open, start - open, kNone});
                open = line.used[word] >> bit & 1 ? start : heap::kNoGranule;
            }
    };
    // By whole lines, and without a look at those that are empty.
    blocks.forEachReach([&](Granule begin, Granule end) {
        std::size_t counted = live.size();
        for (Granule at = begin; at < end; at += 4 * heap::Line::kGranules) {
            if (patience.over(live.size() + 1 - counted)) return;
            counted = live.size();
            const auto [lines, occupied] = blocks.fourLinesAt(at / heap::Line::kGranules);
            for (unsigned bits = occupied; bits; bits &= bits - 1) {
                const unsigned i = unsigned(std::countr_zero(bits));
                take(lines[i], at + i * heap::Line::kGranules);
            }
        }
    });
    return !patience.over();
}

/// Finds blocks by where they start. Their offsets are laid out over about as many buckets of equal width.
class BlockFinder
{
  public:
    /// `blocks` ascend, and there is one; they outlive this, and their makers may change.
    explicit BlockFinder(std::vector<LiveBlock>& blocks) : m_blocks(blocks), m_first(blocks.front().offset)
    {
        const Granule span = blocks.back().offset - m_first;
        while (span >> m_shift > blocks.size())
            ++m_shift;
        m_begins.resize((span >> m_shift) + 2);
        std::size_t bucket = 0;
        for (std::uint32_t i = 0; i < blocks.size(); ++i)
            for (; bucket <= bucketOf(blocks[i].offset); ++bucket)
                m_begins[bucket] = i;
        m_begins[bucket] = std::uint32_t(blocks.size());
    }

    // What find() will read, in the order in which it does. `offset` is in the blocks' range.
    void prefetchBucket(Granule offset) const { __builtin_prefetch(&m_begins[bucketOf(offset)]); }
    void prefetchBlock(Granule offset) const { __builtin_prefetch(&m_blocks[m_begins[bucketOf(offset)]]); }
    /// Null: none starts there. O(log blocks), but mostly one or two are looked at.
    LiveBlock* find(Granule offset) const
    {
        const std::size_t bucket = bucketOf(offset);
        const auto begin = m_blocks.begin() + m_begins[bucket], end = m_blocks.begin() + m_begins[bucket + 1];
        const auto found = std::lower_bound(
            begin, end, offset, [](const LiveBlock& block, Granule g) { return block.offset < g; });
        return found != end && found->offset == offset ? &*found : nullptr;
    }

  private:
    std::size_t bucketOf(Granule offset) const { return (offset - m_first) >> m_shift; }

    std::vector<LiveBlock>& m_blocks;
    Granule m_first;
    unsigned m_shift = 0;
    std::vector<std::uint32_t> m_begins; ///< the first block of each bucket, and of none
};

/// Takes births from the latest to the earliest, and looks their blocks up a few at a time, so that the
/// memory is waited for once and not for each.
class BirthTaker
{
  public:
    BirthTaker(const Script& script, Census& census)
        : m_script(script), m_finder(census.blocks), m_left(census.blocks.size())
    {
    }
    void take(Step step, Granule offset)
    {
        m_births[m_count++] = {step, offset};
        m_finder.prefetchBucket(offset);
        if (m_count == m_births.size()) flush();
    }
    void flush()
    {
        for (std::size_t i = 0; i < m_count; ++i)
            m_finder.prefetchBlock(m_births[i].offset);
        for (std::size_t i = 0; i < m_count; ++i) {
            LiveBlock* const block = m_finder.find(m_births[i].offset);
            if (!block || block->maker != kNone) continue; // of several the latest counts
            block->maker = m_script.at(m_births[i].step).event;
            --m_left;
        }
        m_count = 0;
    }
    std::size_t left() const { return m_left; } ///< blocks without a maker

  private:
    struct Birth {
        Step step;
        Granule offset;
    };
    const Script& m_script;
    BlockFinder m_finder;
    std::size_t m_left;
    std::array<Birth, 32> m_births;
    std::size_t m_count = 0;
};

/// The makers among the steps since `low`; returns how many blocks are left without.
std::size_t findInSteps(const Recorder& recorder, const Placement::Cursor& cursor, Step low, Census& census,
                        Patience& patience)
{
    if (census.blocks.empty() || low == cursor.step) return census.blocks.size();
    BirthTaker taker(recorder.script(), census);
    recorder.placement().birthsBefore(cursor, low, census.blocks.front().offset, census.blocks.back().offset,
                                      [&](Step step, Granule offset) {
                                          taker.take(step, offset);
                                          return taker.left() && !patience.over();
                                      });
    taker.flush();
    return taker.left();
}

/// The makers of the others, as the key frame says.
bool findInFrame(const KeyFrame& frame, Census& census, Patience& patience)
{
    std::vector<Granule> offsets;
    std::vector<std::size_t> places;
    const auto look = [&] {
        const std::vector<EventIndex> makers = frame.makersOf(offsets);
        for (std::size_t i = 0; i < places.size(); ++i)
            census.blocks[places[i]].maker = makers[i];
        offsets.clear();
        places.clear();
    };
    for (std::size_t i = 0; i < census.blocks.size() && !patience.over(); ++i) {
        if (census.blocks[i].maker != kNone) continue;
        offsets.push_back(census.blocks[i].offset);
        places.push_back(i);
        if (offsets.size() == kBetweenStops) look();
    }
    look();
    return !patience.over();
}

/// Ascending blocks, the last of each.
std::vector<LateBirth> lateBirthsBefore(const Recorder& recorder, EventIndex event)
{
    std::vector<LateBirth> result = recorder.lateBirths();
    std::erase_if(result, [event](const LateBirth& late) { return late.event >= event; });
    std::ranges::sort(result, [](const LateBirth& a, const LateBirth& b) {
        return a.block != b.block ? a.block < b.block : a.event > b.event;
    });
    // Clang 14 has no std::ranges::unique over libstdc++ 12.
    const auto isSame = [](const LateBirth& a, const LateBirth& b) { return a.block == b.block; };
    result.erase(std::unique(result.begin(), result.end(), isSame), result.end());
    return result;
}

} // namespace

std::optional<Census> takeCensus(const Recorder& recorder, const Timeline& timeline, const Stop& stop)
{
    Patience patience(stop);
    Census census{timeline.layout().geometry,
                  timeline.step(),
                  recorder.script().eventsBefore(timeline.step()),
                  {},
                  recorder.script().horizon(),
                  lateBirthsBefore(recorder, recorder.script().eventsBefore(timeline.step()))};
    const Bytes granule = census.geometry.granule;
    for (heap::ZoneIndex zone = 0; zone < timeline.zones().size(); ++zone)
        if (!listLive(timeline.zones()[zone].layout().blocks, zone * heap::kZoneRoom / granule, census.blocks,
                      patience))
            return std::nullopt;
    const auto frame = wholeFrameBefore(recorder.frames(), timeline.step());
    const Step low = frame ? frame->cursor().step : 0;
    const std::size_t left = findInSteps(recorder, timeline.cursor(), low, census, patience);
    if (patience.over()) return std::nullopt;
    if (left && frame && !findInFrame(*frame, census, patience)) return std::nullopt;
    const ZoneMap map(recorder.zonePeaks());
    if (map.zones() > 1)
        for (LiveBlock& block : census.blocks)
            block.offset = map.shown(block.offset * granule) / granule;
    return census;
}

} // namespace heapglass::replay
