#include "engine/replay/census.h"

#include <algorithm>

#include <boost/unordered/unordered_flat_map.hpp>

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
    bool over()
    {
        if (!m_stop || ++m_count % kBetweenStops) return m_over;
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
    Granule start = blocks.blockCount() ? 0 : heap::kNoGranule;
    while (start != heap::kNoGranule && !patience.over()) {
        const Granule next = blocks.next(start);
        if (next == heap::kNoGranule) break;
        if (blocks.used(start)) live.push_back({base + start, next - start, kNone});
        start = next;
    }
    return !patience.over();
}

/// The makers among the steps since `low`; returns how many blocks are left without.
std::size_t findInSteps(const Recorder& recorder, const Placement::Cursor& cursor, Step low, Census& census,
                        Patience& patience)
{
    std::size_t left = census.blocks.size();
    if (!left || low == cursor.step) return left;
    boost::unordered_flat_map<Granule, std::uint32_t> places;
    places.reserve(left);
    for (std::uint32_t i = 0; i < census.blocks.size(); ++i)
        places.emplace(census.blocks[i].offset, i);
    recorder.placement().birthsBefore(cursor, low, census.blocks.front().offset, census.blocks.back().offset,
                                      [&](Step step, Granule offset) {
                                          if (const auto place = places.find(offset); place != places.end()) {
                                              census.blocks[place->second].maker =
                                                  recorder.script().at(step).event;
                                              places.erase(place); // of several the latest counts
                                              --left;
                                          }
                                          return left && !patience.over();
                                      });
    return left;
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
