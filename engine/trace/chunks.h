// Chunks of memory that never move, found by number without a lock while one thread adds more. Zeroed by the
// system, so that what nobody writes to takes no memory. Chunks that fill a page of 2 MiB exactly come that
// many at a time, once there are some: random access to many pages of 4 KiB misses the TLB each time.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>

#include <sys/mman.h>

namespace heapglass::trace
{

template <class Chunk>
class Chunks
{
    static_assert(std::is_trivially_copyable_v<Chunk>);

  public:
    static constexpr std::size_t kMost = std::size_t{1} << 16;

    Chunks() : m_chunks(static_cast<Chunk**>(map(kMost * sizeof(Chunk*)))) {}
    Chunks(const Chunks&) = delete;
    Chunks& operator=(const Chunks&) = delete;
    ~Chunks()
    {
        for (std::size_t i = 0; i < m_size; i += i < kHugeFrom ? 1 : kPerHugePage)
            if (m_chunks[i])
                ::munmap(static_cast<void*>(m_chunks[i]), sizeof(Chunk) * (i < kHugeFrom ? 1 : kPerHugePage));
        ::munmap(static_cast<void*>(m_chunks), kMost * sizeof(Chunk*));
    }

    /// Writer only.
    Chunk& add()
    {
        if (m_size == kMost) throw std::bad_alloc();
        m_last = next();
        std::atomic_ref(m_chunks[m_size++]).store(m_last, std::memory_order_release);
        return *m_last;
    }

    /// Writer only: the next number is that of a chunk which is kept elsewhere, as all after it are.
    void skip()
    {
        if (m_size == kMost) throw std::bad_alloc();
        ++m_size;
    }

    /// Any thread, of a number that it knows; null where the chunk is kept elsewhere.
    Chunk* find(std::size_t i) const { return std::atomic_ref(m_chunks[i]).load(std::memory_order_acquire); }

    /// Any thread, of a chunk that it knows to be there.
    Chunk& operator[](std::size_t i) const
    {
        return *std::atomic_ref(m_chunks[i]).load(std::memory_order_acquire);
    }

  private:
    static constexpr std::size_t kHugePage = std::size_t{2} << 20;
    static constexpr std::size_t kPerHugePage =
        kHugePage % sizeof(Chunk) == 0 ? kHugePage / sizeof(Chunk) : 1;
    static constexpr std::size_t kHugeFrom = kPerHugePage > 1 ? 8 : kMost;

    Chunk* next()
    {
        if (m_size < kHugeFrom) return static_cast<Chunk*>(map(sizeof(Chunk)));
        return (m_size - kHugeFrom) % kPerHugePage == 0 ? static_cast<Chunk*>(mapHuge()) : m_last + 1;
    }

    static void* mapHuge()
    {
        auto* const memory = static_cast<char*>(map(2 * kHugePage));
        const std::size_t before = -reinterpret_cast<std::uintptr_t>(memory) % kHugePage;
        if (before > 0) ::munmap(memory, before);
        ::munmap(memory + before + kHugePage, kHugePage - before);
        ::madvise(memory + before, kHugePage, MADV_HUGEPAGE); // a wish
        return memory + before;
    }
    /// Not calloc(), which writes zeros itself into memory that was used before.
    static void* map(std::size_t bytes)
    {
        void* const memory =
            ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (memory == MAP_FAILED) throw std::bad_alloc();
        return memory;
    }

    Chunk** m_chunks; // written and read by atomic_ref
    std::size_t m_size = 0;
    Chunk* m_last = nullptr;
};

} // namespace heapglass::trace
