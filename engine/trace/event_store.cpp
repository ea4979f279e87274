#include "engine/trace/event_store.h"

#include <new>
#include <utility>

#include <sys/mman.h>

namespace heapglass::trace
{

namespace
{

std::atomic<std::uint64_t> lastSerial{0};

} // namespace

constinit thread_local std::array<EventStore::Pin, EventStore::kPins> EventStore::s_pins{};

EventStore::EventStore(std::shared_ptr<EventSource> source, EventLimits limits, const AddressWindows& windows)
    : m_source(std::move(source)), m_limits(limits), m_windows(windows), m_serial(++lastSerial),
      m_chunks(std::make_shared<std::atomic<std::size_t>>(0))
{
}

EventStore::~EventStore()
{
    for (const auto& made : *m_made)
        delete made.load(std::memory_order_relaxed);
}

std::shared_ptr<EventChunk> EventStore::allocate() const
{
    void* const memory =
        ::mmap(nullptr, sizeof(EventChunk), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw std::bad_alloc();
    m_chunks->fetch_add(1, std::memory_order_relaxed);
    return {static_cast<EventChunk*>(memory), [count = m_chunks](EventChunk* chunk) {
                ::munmap(static_cast<void*>(chunk), sizeof(EventChunk));
                count->fetch_sub(1, std::memory_order_relaxed);
            }};
}

EventChunk& EventStore::add(std::size_t number)
{
    std::shared_ptr<EventChunk> chunk = allocate();
    std::lock_guard lock(m_mutex);
    m_known.resize(number - m_limits.resident + 1);
    m_known.back().memory = std::move(chunk);
    return *m_known.back().memory;
}

void EventStore::letGo(std::size_t number, BlockId firstBlock)
{
    std::shared_ptr<EventChunk> chunk;
    {
        std::lock_guard lock(m_mutex);
        chunk = m_known[number - m_limits.resident].memory;
    }
    auto made = std::make_unique<MadeEvents>(*chunk, firstBlock);
    m_madeBytes.fetch_add(made->bytes(), std::memory_order_relaxed);
    m_released.fetch_add(1, std::memory_order_relaxed);
    (*m_made)[number].store(made.release(), std::memory_order_release);
    std::lock_guard lock(m_mutex);
    m_known[number - m_limits.resident].free = true;
    use(number);
}

/// Under the lock: the chunk is the one used last; those used least recently go.
void EventStore::use(std::size_t number)
{
    std::erase(m_recent, number);
    m_recent.push_back(number);
    while (m_recent.size() > m_limits.cached) {
        m_known[m_recent.front() - m_limits.resident].memory.reset();
        m_recent.erase(m_recent.begin());
    }
}

std::shared_ptr<const EventChunk> EventStore::hold(std::size_t number)
{
    std::unique_lock lock(m_mutex);
    const std::size_t place = number - m_limits.resident;
    m_loaded.wait(lock, [&] { return !m_known[place].loading; });
    if (!m_known[place].memory) {
        m_known[place].loading = true;
        lock.unlock();
        std::shared_ptr<EventChunk> chunk;
        try {
            chunk = decode(number);
        } catch (...) {
            lock.lock();
            m_known[place].loading = false;
            m_loaded.notify_all();
            throw;
        }
        lock.lock();
        m_known[place].memory = std::move(chunk);
        m_known[place].loading = false;
        m_loaded.notify_all();
    }
    std::shared_ptr<const EventChunk> chunk = m_known[place].memory;
    if (m_known[place].free) use(number);
    return chunk;
}

std::shared_ptr<EventChunk> EventStore::decode(std::size_t number)
{
    std::shared_ptr<EventChunk> chunk = allocate();
    EventFiller filler(*chunk, m_windows);
    m_decoded.fetch_add(1, std::memory_order_relaxed);
    if (!m_source->read(number, filler)) fillLost(number, *chunk);
    return chunk;
}

/// What makes blocks is known without the source; all else becomes a free of NULL, which does nothing.
void EventStore::fillLost(std::size_t number, EventChunk& chunk)
{
    std::size_t none = kMostChunks;
    m_lost.compare_exchange_strong(none, number, std::memory_order_relaxed);
    chunk.ops.fill(std::uint8_t(Op::freeNull));
    chunk.blocks.fill(kNone);
    EventFiller filler(chunk, m_windows);
    (*m_made)[number].load(std::memory_order_acquire)->forEach([&](std::size_t i, const EventFields& made) {
        filler.put(i, made.op, made.block, made.size, 0);
    });
}

/// Null: this thread has not read it lately.
const EventChunk* EventStore::pinned(std::size_t number) const
{
    const Pin& pin = s_pins[number % kPins];
    return pin.store == m_serial && pin.chunk == number ? pin.memory : nullptr;
}

const EventChunk& EventStore::at(std::size_t number)
{
    const EventChunk* const chunk = pinned(number);
    return chunk ? *chunk : pin(number);
}

EventFields EventStore::fields(std::size_t number, std::size_t i)
{
    if (const EventChunk* const chunk = pinned(number)) return chunk->fields(i);
    if (const MadeEvents* const known = (*m_made)[number].load(std::memory_order_acquire))
        if (const auto made = known->find(i)) return *made;
    return pin(number).fields(i);
}

const EventChunk& EventStore::pin(std::size_t number)
{
    // Held for as long as s_pins names them, or until the thread ends.
    thread_local std::array<std::shared_ptr<const EventChunk>, kPins> held;
    std::shared_ptr<const EventChunk> chunk = hold(number);
    Pin& pin = s_pins[number % kPins];
    pin = {m_serial, number, chunk.get()};
    held[number % kPins] = std::move(chunk);
    return *pin.memory;
}

std::size_t EventStore::bytes() const
{
    return m_chunks->load(std::memory_order_relaxed) * sizeof(EventChunk) +
           m_madeBytes.load(std::memory_order_relaxed) + m_source->bytes();
}

std::optional<std::size_t> EventStore::lost() const
{
    const std::size_t first = m_lost.load(std::memory_order_relaxed);
    return first == kMostChunks ? std::nullopt : std::optional(first);
}

} // namespace heapglass::trace
