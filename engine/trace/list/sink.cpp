#include "engine/trace/list/sink.h"

#include <fmt/format.h>

namespace heapglass::trace
{

namespace
{

/// Far above what 50 M operations need; only a list made to waste time gets there.
constexpr std::uint64_t kMaxWork = 1'000'000'000;
constexpr std::uint64_t kWorkBetweenPauses = 0x10000;

} // namespace

std::uint32_t ListSink::nameNumber(std::string_view name)
{
    const std::uint32_t number = m_trace.nameNumber(name);
    if (m_names.size() <= number) m_names.resize(number + 1);
    m_names[number] = name;
    return number;
}

std::string ListSink::spell(Id id) const
{
    const std::string& name = m_names[id.name];
    return id.index == kPlainId ? name : fmt::format("{}[{}]", name, id.index);
}

void ListSink::pause()
{
    if (m_work > kMaxWork) throw Wrong{"this list has too many empty rounds; not run on"};
    m_pauseAt = m_work + kWorkBetweenPauses;
    if (!m_reading.proceed()) throw Stopped{};
}

void ListSink::reserve(std::uint64_t operations)
{
    if (operations > left()) {
        m_reserved = kMaxOperations;
        throw Wrong{fmt::format("with this line the list would pass {} operations; not run",
                                std::uint64_t{kMaxOperations})};
    }
    m_reserved += operations;
}

bool ListSink::isLive(BlockId block)
{
    if (!probe()) return true;
    publish();
    return probe()->offsetOf(block).has_value();
}

BlockId ListSink::makeBlock(Op op, Id id, Number size, BlockId& holder)
{
    const BlockId block = m_trace.appendBirth(op, size);
    m_trace.nameBlock(block, id.name, id.index == kPlainId ? std::nullopt : std::optional(id.index));
    holder = size > kMaxRequest ? kNull : block;
    return holder;
}

BlockId ListSink::allocate(Id id, Number size)
{
    const auto [entry, fresh] = m_blocks.try_emplace(id, kNull);
    if (entry->second != kNull && isLive(entry->second))
        throw Wrong{fmt::format("id {} is already live", spell(id))};
    done();
    return makeBlock(Op::malloc, id, size, entry->second);
}

void ListSink::deallocate(Id id)
{
    const auto entry = m_blocks.find(id);
    if (entry == m_blocks.end()) throw Wrong{fmt::format("free of id {}, which is not live", spell(id))};
    done();
    if (entry->second == kNull)
        return m_trace.appendNullFree(id.name, id.index == kPlainId ? std::nullopt : std::optional(id.index));
    m_trace.appendDeath(Op::free, entry->second);
    m_blocks.erase(entry);
}

void ListSink::reallocate(Id id, Number size)
{
    const auto [entry, fresh] = m_blocks.try_emplace(id, kNull);
    BlockId& holder = entry->second;
    done();
    if (holder == kNull || (size == 0 && !isLive(holder))) {
        makeBlock(Op::realloc, id, size, holder);
        return;
    }
    m_trace.appendRealloc(holder, size);
    if (size == 0) holder = kNull;
}

} // namespace heapglass::trace
