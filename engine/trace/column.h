// An append-only column of values in chunks of 64 Ki. One thread appends; any thread may read
// what was appended before the count that it read from the owner (see Trace::published). A chunk
// never moves, so a column that is still growing is read without a lock.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <span>
#include <type_traits>

namespace heapglass::trace
{

template <class T>
class Column
{
    static_assert(std::is_trivially_copyable_v<T>);

  public:
    static constexpr std::size_t kChunkBits = 16;
    static constexpr std::size_t kChunkSize = std::size_t{1} << kChunkBits;
    static constexpr std::size_t kChunks = std::size_t{1} << (32 - kChunkBits);

    /// The table of chunks is zeroed by the system too: a trace of ten events stays small.
    Column() : m_chunks(static_cast<T**>(std::calloc(kChunks, sizeof(T*))))
    {
        if (!m_chunks) throw std::bad_alloc();
    }
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;
    ~Column()
    {
        for (std::size_t i = 0; i < kChunks && m_chunks[i]; ++i)
            std::free(m_chunks[i]);
        std::free(m_chunks);
    }

    /// Writer only.
    void append(const T& value)
    {
        if ((m_size & (kChunkSize - 1)) == 0) {
            // Zeroed by the system and not written where the value is zero: a column that says
            // nothing (the addresses of an operation list) takes no memory.
            m_tail = static_cast<T*>(std::calloc(kChunkSize, sizeof(T)));
            if (!m_tail) throw std::bad_alloc();
            std::atomic_ref(m_chunks[m_size >> kChunkBits]).store(m_tail, std::memory_order_release);
        }
        if (!isZero(value)) m_tail[m_size & (kChunkSize - 1)] = value;
        ++m_size;
    }

    /// Writer only; readers know their own count.
    std::size_t size() const { return m_size; }

    const T& operator[](std::size_t i) const { return chunk(i)[i & (kChunkSize - 1)]; }
    T& at(std::size_t i) { return chunk(i)[i & (kChunkSize - 1)]; }

    /// The values from `first` to the end of its chunk; what lies past the published count is
    /// not to be looked at.
    std::span<const T> from(std::size_t first) const
    {
        return {chunk(first) + (first & (kChunkSize - 1)), kChunkSize - (first & (kChunkSize - 1))};
    }

    /// Memory in bytes.
    std::size_t bytes() const { return (m_size + kChunkSize - 1) / kChunkSize * kChunkSize * sizeof(T); }

  private:
    static bool isZero(const T& value)
    {
        if constexpr (std::is_integral_v<T>) return value == 0;
        return false;
    }

    T* chunk(std::size_t i) const
    {
        return std::atomic_ref(m_chunks[i >> kChunkBits]).load(std::memory_order_acquire);
    }

    T** m_chunks; // written and read by atomic_ref
    T* m_tail = nullptr;
    std::size_t m_size = 0;
};

} // namespace heapglass::trace
