#include "engine/trace/list/sink.h"

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
    return number;
}

std::string ListSink::spell(Id id) const
{
    const std::string& name = m_ids.text(id.name);
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

BlockId ListSink::makeBlock(Op op, Id id, Number size)
{
    const BlockId block = m_trace.appendBirth(op, size);
    m_trace.nameBlock(block, id.name, id.index == kPlainId ? std::nullopt : std::optional(id.index));
    const BlockId held = size > kMaxRequest ? kNull : block;
    m_ids.set(id, held);
    return held;
}

BlockId ListSink::allocate(Id id, Number size)
{
    const BlockId* held = m_ids.find(id);
    if (held && *held != kNull && isLive(*held)) throw Wrong{fmt::format("id {} is already live", spell(id))};
    done();
    return makeBlock(Op::malloc, id, size);
}

void ListSink::deallocate(Id id)
{
    BlockId* held = m_ids.find(id);
    if (!held) throw Wrong{fmt::format("free of id {}, which is not live", spell(id))};
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
