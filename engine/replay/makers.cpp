#include "engine/replay/makers.h"

#include <algorithm>

namespace heapglass::replay
{

using heap::Granule;

namespace
{

/// Steps that are followed to keep what is known, instead of looking it up anew.
constexpr Step kMostFollowed = 200'000;

struct Range {
    Granule begin = ~Granule{0}, end = 0;
    void include(Granule g)
    {
        begin = std::min(begin, g);
        end = std::max(end, g);
    }
};

} // namespace

/// Brings m_known to the cursor: drops what later steps made, takes in what steps since then made.
void Makers::follow(const Placement& placement, const Placement::Cursor& cursor)
{
    const Step low = std::min({m_at, m_lowest, cursor.step});
    if (cursor.step - low > kMostFollowed) m_known.clear();
    erase_if(m_known, [low](const auto& entry) { return entry.second >= low; });
    Range range;
    for (const auto& entry : m_known)
        range.include(entry.first);
    if (!m_known.empty())
        placement.birthsBefore(cursor, low, range.begin, range.end, [&](Step step, Granule offset) {
            const auto known = m_known.find(offset);
            if (known != m_known.end()) known->second = std::max(known->second, step);
            return true;
        });
    m_at = m_lowest = cursor.step;
}

std::vector<EventIndex> Makers::find(std::span<const Granule> offsets, const Script& script,
                                     const Placement& placement, const KeyFrames& frames,
                                     const Placement::Cursor& cursor)
{
    follow(placement, cursor);
    Known found;
    Known missing; // place in the steps -> kNone
    Range range;
    for (const Granule offset : offsets) {
        const auto known = m_known.find(offset);
        if (known != m_known.end()) {
            found.insert(*known);
        } else if (missing.emplace(offset, kNone).second) {
            range.include(offset);
        }
    }
    const auto frame = wholeFrameBefore(frames, cursor.step);
    if (!missing.empty())
        placement.birthsBefore(cursor, frame ? frame->cursor().step : 0, range.begin, range.end,
                               [&](Step step, Granule offset) {
                                   if (missing.erase(offset)) found.emplace(offset, step);
                                   return !missing.empty();
                               });
    if (frame && !missing.empty()) {
        std::vector<Granule> left;
        for (const auto& entry : missing)
            left.push_back(entry.first);
        std::sort(left.begin(), left.end());
        const std::vector<EventIndex> makers = frame->makersOf(left);
        for (std::size_t i = 0; i < left.size(); ++i)
            found.emplace(left[i], script.stepOf(makers[i]));
    }
    m_known = std::move(found);
    std::vector<EventIndex> result;
    result.reserve(offsets.size());
    for (const Granule offset : offsets) {
        const auto known = m_known.find(offset);
        result.push_back(known == m_known.end() ? kNone : script.at(known->second).event);
    }
    return result;
}

} // namespace heapglass::replay
