#include "engine/trace/trace.h"

#include <algorithm>

#include <fmt/format.h>

namespace heapglass::trace
{

namespace
{

template <class Row>
auto rowOf(const std::vector<Row>& rows, EventIndex event)
{
    return std::lower_bound(rows.begin(), rows.end(), event,
                            [](const Row& row, EventIndex e) { return row.event < e; });
}

} // namespace

void Trace::append(Op op, BlockId block, Bytes size, Bytes address)
{
    const bool large = size >= kNone;
    if (large) {
        std::lock_guard lock(m_mutex);
        m_large.push_back({appended(), size});
    }
    m_events.append(op, block, large ? kNone : std::uint32_t(size), address);
    m_threads.append(op);
}

BlockId Trace::appendBirth(Op op, Bytes size, Bytes address, std::uint32_t stack, Bytes alignment)
{
    const auto block = BlockId(m_births.size());
    const auto event = appended();
    if (alignment) {
        std::lock_guard lock(m_mutex);
        m_alignments.push_back({event, alignment});
    }
    m_births.append(event);
    m_deaths.append(kNone);
    m_stacks.append(stack);
    if (m_zonedFrom.load(std::memory_order_relaxed) != kNone) m_zones.append(0);
    append(op, block, size, address);
    m_blockCount.store(block + 1, std::memory_order_release);
    return block;
}

void Trace::appendRealloc(BlockId block, Bytes size, Bytes address)
{
    const auto event = appended();
    {
        std::lock_guard lock(m_mutex);
        const auto last = m_lastRealloc.find(block);
        if (last != m_lastRealloc.end()) m_makers.emplace_back(event, last->second);
        // One that is sure to fail leaves its block as it was, so what made it stays the maker.
        if (size == 0)
            m_lastRealloc.erase(block);
        else if (size <= kMaxRequest)
            m_lastRealloc.insert_or_assign(block, event);
    }
    m_hasMakers.store(true, std::memory_order_relaxed);
    append(Op::realloc, block, size, address);
    if (size == 0) writeDeath({block, event});
}

void Trace::appendDeath(Op op, BlockId block)
{
    const auto event = appended();
    const EventIndex maker = m_lastRealloc.empty() ? m_births[block] : noteMaker(block);
    append(op, block, size(maker), m_events.anyAddress() ? address(maker) : 0);
    writeDeath({block, event});
}

/// The next event ends the block: which one made it as it is.
EventIndex Trace::noteMaker(BlockId block)
{
    std::lock_guard lock(m_mutex);
    const auto last = m_lastRealloc.find(block);
    if (last == m_lastRealloc.end()) return m_births[block];
    const EventIndex maker = last->second;
    m_makers.emplace_back(appended(), maker);
    m_lastRealloc.erase(last);
    return maker;
}

void Trace::appendDeath(Op op, BlockId block, Bytes size, Bytes address)
{
    __builtin_prefetch(&m_deaths[block], 1);
    if (!m_lastRealloc.empty()) noteMaker(block);
    m_waitingDeaths[m_waitingDeathCount++] = {block, appended()};
    append(op, block, size, address);
    if (m_waitingDeathCount == m_waitingDeaths.size()) writeDeaths();
}

void Trace::writeDeaths()
{
    for (std::size_t i = 0; i < m_waitingDeathCount; ++i)
        writeDeath(m_waitingDeaths[i]);
    m_waitingDeathCount = 0;
}

void Trace::appendOther(Op op, Bytes size, Bytes address)
{
    append(op, kNone, size, address);
}

void Trace::appendNullFree(std::uint32_t nameNumber, std::optional<std::uint64_t> index)
{
    {
        std::lock_guard lock(m_mutex);
        m_eventNames.emplace_back(appended(), BlockName{nameNumber, index});
    }
    appendOther(Op::freeNull);
}

void Trace::appendTime(std::uint64_t milliseconds)
{
    std::lock_guard lock(m_mutex);
    m_times.push_back({appended(), milliseconds});
}

void Trace::addTime(TimeMark mark)
{
    std::lock_guard lock(m_mutex);
    m_times.push_back(mark);
}

std::uint32_t Trace::appendStack(StackNode node)
{
    m_instructions.append(node.instruction);
    m_parents.append(node.parent);
    return std::uint32_t(m_parents.size());
}

void Trace::addModule(Module module)
{
    std::lock_guard lock(m_mutex);
    module.validFrom = m_modulesFrom;
    m_modules.push_back(std::move(module));
}

void Trace::restoreModule(Module module)
{
    std::lock_guard lock(m_mutex);
    m_modulesFrom = module.validFrom;
    m_modules.push_back(std::move(module));
}

void Trace::forgetModules()
{
    std::lock_guard lock(m_mutex);
    m_modulesFrom = appended();
    // Those that were never in force would be taken for the new ones.
    while (!m_modules.empty() && m_modules.back().validFrom == m_modulesFrom)
        m_modules.pop_back();
}

void Trace::nameCode(NamedCode row)
{
    std::lock_guard lock(m_mutex);
    m_namedCode.push_back(std::move(row));
}

void Trace::addDirective(Directive directive)
{
    std::lock_guard lock(m_mutex);
    m_directives.push_back(std::move(directive));
}

void Trace::addSetting(Setting setting)
{
    std::lock_guard lock(m_mutex);
    m_settings.push_back(std::move(setting));
}

void Trace::setProgram(std::string commandLine)
{
    std::lock_guard lock(m_mutex);
    m_program = std::move(commandLine);
}

std::uint32_t Trace::zoneNumber(std::string_view name)
{
    std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find(m_zoneNames, name);
    const auto number = std::uint32_t(found - m_zoneNames.begin());
    if (found == m_zoneNames.end()) m_zoneNames.emplace_back(name);
    return number;
}

void Trace::setZone(std::uint32_t zone)
{
    const auto block = BlockId(m_births.size() - 1);
    if (zone && !isZoned()) {
        m_zones.append(0);
        m_zonedFrom.store(block, std::memory_order_release);
    }
    if (zone) m_zones.at(block - m_zonedFrom.load(std::memory_order_relaxed)) = std::uint16_t(zone);
}

std::vector<std::string> Trace::zoneNames() const
{
    std::lock_guard lock(m_mutex);
    return m_zoneNames;
}

void Trace::nameBlock(BlockId block, std::string_view name, std::optional<std::uint64_t> index)
{
    nameBlock(block, nameNumber(name), index);
}

std::uint32_t Trace::nameNumber(std::string_view name)
{
    std::lock_guard lock(m_mutex);
    const auto [number, fresh] =
        m_nameNumbers.try_emplace(std::string(name), std::uint32_t(m_nameTexts.size()));
    if (fresh) m_nameTexts.emplace_back(name);
    return number->second;
}

void Trace::nameBlock(BlockId block, std::uint32_t nameNumber, std::optional<std::uint64_t> index)
{
    while (m_nameOfBlock.size() <= block) {
        m_nameOfBlock.append(0);
        m_indexOfBlock.append(0);
    }
    const bool small = index && *index < kNone;
    m_nameOfBlock.at(block) = nameNumber + 1;
    m_indexOfBlock.at(block) = small ? std::uint32_t(*index) : kNone;
    m_nameCount.store(block + 1, std::memory_order_release);
    if (!index || small) return;
    std::lock_guard lock(m_mutex);
    m_largeIndexes[block] = *index;
}

void Trace::finish()
{
    publish();
    m_finished.store(true, std::memory_order_release);
}

Bytes Trace::largeSize(EventIndex event) const
{
    std::lock_guard lock(m_mutex);
    const auto row = rowOf(m_large, event);
    return row != m_large.end() && row->event == event ? row->value : 0;
}

Bytes Trace::alignment(EventIndex event) const
{
    std::lock_guard lock(m_mutex);
    const auto row = rowOf(m_alignments, event);
    return row != m_alignments.end() && row->event == event ? row->value : 0;
}

EventIndex Trace::maker(EventIndex event) const
{
    if (m_hasMakers.load(std::memory_order_relaxed)) {
        std::lock_guard lock(m_mutex);
        const auto row = std::lower_bound(m_makers.begin(), m_makers.end(), std::pair(event, EventIndex{0}));
        if (row != m_makers.end() && row->first == event) return row->second;
    }
    const BlockId known = block(event);
    return known != kNone ? m_births[known] : event;
}

EventIndex Trace::lastMaker(BlockId block) const
{
    const auto last = m_lastRealloc.find(block);
    return last != m_lastRealloc.end() ? last->second : m_births[block];
}

EventIndex Trace::death(BlockId block) const
{
    return std::atomic_ref(const_cast<std::uint32_t&>(m_deaths[block])).load(std::memory_order_relaxed);
}

std::string Trace::spell(const BlockName& name) const
{
    const std::string& text = m_nameTexts[name.text];
    return name.index ? fmt::format("{}[{}]", text, *name.index) : text;
}

std::optional<BlockName> Trace::nameUnlocked(BlockId block) const
{
    if (block >= m_nameCount.load(std::memory_order_acquire) || m_nameOfBlock[block] == 0)
        return std::nullopt;
    const std::uint32_t text = m_nameOfBlock[block] - 1;
    if (m_indexOfBlock[block] != kNone) return BlockName{text, m_indexOfBlock[block]};
    const auto large = m_largeIndexes.find(block);
    return large == m_largeIndexes.end() ? BlockName{text, std::nullopt} : BlockName{text, large->second};
}

std::optional<BlockName> Trace::nameOf(BlockId block) const
{
    std::lock_guard lock(m_mutex);
    return nameUnlocked(block);
}

std::string Trace::blockName(BlockId block) const
{
    std::lock_guard lock(m_mutex);
    if (const auto name = nameUnlocked(block)) return spell(*name);
    return {};
}

std::optional<BlockName> Trace::nameOfEvent(EventIndex event) const
{
    std::lock_guard lock(m_mutex);
    const auto row = std::lower_bound(m_eventNames.begin(), m_eventNames.end(), event,
                                      [](const auto& named, EventIndex e) { return named.first < e; });
    if (row == m_eventNames.end() || row->first != event) return std::nullopt;
    return row->second;
}

std::string Trace::eventName(EventIndex event) const
{
    const auto name = nameOfEvent(event);
    if (!name) return {};
    std::lock_guard lock(m_mutex);
    return spell(*name);
}

std::vector<std::string> Trace::nameTexts() const
{
    std::lock_guard lock(m_mutex);
    return m_nameTexts;
}

std::uint32_t Trace::nameCount() const
{
    std::lock_guard lock(m_mutex);
    return std::uint32_t(m_nameTexts.size());
}

std::vector<TimeMark> Trace::times() const
{
    std::lock_guard lock(m_mutex);
    return m_times;
}

std::optional<std::uint64_t> Trace::milliseconds(EventIndex event) const
{
    std::lock_guard lock(m_mutex);
    const auto row = std::upper_bound(m_times.begin(), m_times.end(), event,
                                      [](EventIndex e, const TimeMark& mark) { return e < mark.event; });
    if (row == m_times.begin()) return std::nullopt;
    return std::prev(row)->milliseconds;
}

std::optional<Module> Trace::moduleAt(Bytes address, EventIndex event) const
{
    std::lock_guard lock(m_mutex);
    // The last table that was in force at the event, and only that one.
    auto module = m_modules.rbegin();
    while (module != m_modules.rend() && module->validFrom > event)
        ++module;
    const EventIndex table = module != m_modules.rend() ? module->validFrom : 0;
    for (; module != m_modules.rend() && module->validFrom == table; ++module)
        if (address >= module->begin && address < module->end) return *module;
    return std::nullopt;
}

std::vector<Module> Trace::modules() const
{
    std::lock_guard lock(m_mutex);
    return m_modules;
}

std::vector<NamedCode> Trace::namedCode() const
{
    std::lock_guard lock(m_mutex);
    return m_namedCode;
}

std::vector<Directive> Trace::directives() const
{
    std::lock_guard lock(m_mutex);
    return m_directives;
}

std::vector<Setting> Trace::settings() const
{
    std::lock_guard lock(m_mutex);
    return m_settings;
}

std::string Trace::program() const
{
    std::lock_guard lock(m_mutex);
    return m_program;
}

std::size_t Trace::bytes() const
{
    std::lock_guard lock(m_mutex);
    return m_events.bytes() + m_births.bytes() + m_deaths.bytes() + m_stacks.bytes() +
           m_instructions.bytes() + m_parents.bytes() +
           (m_large.size() + m_alignments.size()) * sizeof(Large) + m_makers.size() * sizeof(m_makers[0]) +
           m_nameOfBlock.bytes() + m_indexOfBlock.bytes() + m_zones.bytes() + m_threads.bytes();
}

Trace::OnDemand Trace::onDemand() const
{
    // The reader may be about to make it.
    const EventStore* const store = published() ? m_events.store() : nullptr;
    if (!store) return {};
    const EventIndex events = published();
    OnDemand result{events - std::min<std::uint64_t>(events, store->kept() * EventChunk::kSize),
                    store->released() * EventChunk::kSize, store->decoded() * EventChunk::kSize,
                    store->bytes(), std::nullopt};
    if (const auto lost = store->lost()) result.lost = EventIndex(*lost * EventChunk::kSize);
    return result;
}

Sentence Trace::lostText() const
{
    const auto lost = onDemand().lost;
    if (!lost) return {};
    return say("events {} to {} cannot be read any more: the file has changed since it was opened", *lost,
               *lost + EventChunk::kSize - 1);
}

} // namespace heapglass::trace
