// A column that grows at its end in chunks that never move. One thread appends; any thread may read what it
// knows, from a count published with release/acquire, to be there. So a column that is still growing is read
// without a lock.
#pragma once

#include <array>
#include <cstdint>
#include <type_traits>

#include "engine/trace/chunks.h"

namespace heapglass::trace
{

template <class T>
class Column
{
  public:
    static constexpr std::size_t kChunkBits = 16;
    static constexpr std::size_t kChunkSize = std::size_t{1} << kChunkBits;

    /// Writer only.
    void append(const T& value)
    {
        if ((m_size & (kChunkSize - 1)) == 0) m_tail = m_chunks.add().data();
        if (!isZero(value)) m_tail[m_size & (kChunkSize - 1)] = value;
        ++m_size;
    }

    /// Writer only; readers know their own count.
    std::size_t size() const { return m_size; }

    const T& operator[](std::size_t i) const { return m_chunks[i >> kChunkBits][i & (kChunkSize - 1)]; }
    T& at(std::size_t i) { return m_chunks[i >> kChunkBits][i & (kChunkSize - 1)]; }

    /// Memory in bytes.
    std::size_t bytes() const { return (m_size + kChunkSize - 1) / kChunkSize * kChunkSize * sizeof(T); }

  private:
    /// Not written: a column that says nothing takes no memory.
    static bool isZero(const T& value)
    {
        if constexpr (std::is_integral_v<T>) return value == 0;
        return false;
    }

    Chunks<std::array<T, kChunkSize>> m_chunks;
    T* m_tail = nullptr;
    std::size_t m_size = 0;
};

} // namespace heapglass::trace
