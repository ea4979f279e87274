#include "engine/trace/list/sink.h"

#include <algorithm>

#include <fmt/format.h>

namespace heapglass::trace
{

namespace
{

/// Far above what 50 M operations need; only a list made to waste time gets there.
constexpr std::uint64_t kMaxWork = 1'000'000'000;

} // namespace

std::uint32_t ListSink::nameNumber(std::string_view name)
{
    const std::uint32_t number = m_trace.nameNumber(name);
    m_ids.name(number, name);
    if (m_zones.empty()) return number;
    if (m_zoneOfName.size() <= number) m_zoneOfName.resize(number + 1);
    const auto found = m_zoneOf.find(std::string(name));
    m_zoneOfName[number] = found == m_zoneOf.end() ? 0 : found->second;
    return number;
}

void ListSink::placeInZone(std::string_view name, std::string_view zone)
{
    if (m_zones.empty()) {
        m_zones.emplace_back();
        // What was born before has no zone: the one without a name is the first then.
        m_zoneNumbers.push_back(m_trace.blocks() ? m_trace.zoneNumber({}) : kNone);
    }
    const auto found = std::ranges::find(m_zones, zone);
    const auto place = std::uint32_t(found - m_zones.begin());
    if (found == m_zones.end()) {
        if (m_zones.size() == Trace::kMostZones)
            throw Wrong{say("more than {} zones", Trace::kMostZones - 1)};
        m_zones.emplace_back(zone);
        m_zoneNumbers.push_back(kNone);
    }
    m_zoneOf.insert_or_assign(std::string(name), place);
}

/// Zones are numbered by their first block.
std::uint32_t ListSink::numberOfZone(std::uint32_t place)
{
    std::uint32_t& number = m_zoneNumbers[place];
    if (number == kNone) number = m_trace.zoneNumber(m_zones[place]);
    return number;
}

std::string ListSink::spell(Id id) const
{
    const std::string& name = m_ids.text(id.name);
    return id.index == kPlainId ? name : fmt::format("{}[{}]", name, id.index);
}

void ListSink::pause()
{
    if (m_work > kMaxWork) throw Wrong{say("this list has too many empty rounds; not run on")};
    m_pauseAt = m_work + kWorkBetweenPauses;
    if (!m_reading.proceed()) throw Stopped{};
}

void ListSink::reserve(std::uint64_t operations)
{
    if (operations > left()) {
        m_reserved = kMaxOperations;
        throw Wrong{
            say("with this line the list would pass {} operations; not run", std::uint64_t{kMaxOperations})};
    }
    m_reserved += operations;
}

bool ListSink::isLive(BlockId block)
{
    if (!probe()) return true;
    publish();
    return probe()->offsetOf(block).has_value();
}

BlockId ListSink::makeBlock(Op op, Id id, Number size)
{
    const BlockId block = m_trace.appendBirth(op, size);
    if (!m_zones.empty()) m_trace.setZone(numberOfZone(m_zoneOfName[id.name]));
    m_trace.nameBlock(block, id.name, id.index == kPlainId ? std::nullopt : std::optional(id.index));
    const BlockId held = size > kMaxRequest ? kNull : block;
    m_ids.set(id, held);
    return held;
}

BlockId ListSink::allocate(Id id, Number size)
{
    const BlockId* held = m_ids.find(id);
    if (held && *held != kNull && isLive(*held)) throw Wrong{say("id {} is already live", spell(id))};
    done();
    return makeBlock(Op::malloc, id, size);
}

void ListSink::deallocate(Id id)
{
    BlockId* held = m_ids.find(id);
    if (!held) throw Wrong{say("free of id {}, which is not live", spell(id))};
    done();
    if (*held == kNull)
        return m_trace.appendNullFree(id.name, id.index == kPlainId ? std::nullopt : std::optional(id.index));
    m_trace.appendDeath(Op::free, *held);
    m_ids.forget(id, held);
}

void ListSink::reallocate(Id id, Number size)
{
    BlockId* held = m_ids.find(id);
    done();
    if (!held || *held == kNull || (size == 0 && !isLive(*held))) {
        makeBlock(Op::realloc, id, size);
        return;
    }
    m_trace.appendRealloc(*held, size);
    if (size == 0) *held = kNull;
}

} // namespace heapglass::trace
