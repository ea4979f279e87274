// An array of zeros for random access: in pages of 2 MiB where the system has them, because with pages of
// 4 KiB every access to a large table would miss the TLB too.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <new>
#include <type_traits>
#include <utility>

#include <sys/mman.h>

namespace heapglass::trace
{

template <class T>
class HugeArray
{
    static_assert(std::is_trivially_copyable_v<T>);

  public:
    /// `size` values whose bytes are all zero.
    explicit HugeArray(std::size_t size) : m_size(size)
    {
        const std::size_t bytes = size * sizeof(T);
        const bool huge = bytes >= kHugePage;
        const std::size_t unit = huge ? kHugePage : kCacheLine;
        m_values = static_cast<T*>(std::aligned_alloc(unit, (bytes + unit - 1) / unit * unit));
        if (!m_values) throw std::bad_alloc();
        if (huge) ::madvise(m_values, bytes, MADV_HUGEPAGE); // a wish: without it everything is only slower
        std::memset(static_cast<void*>(m_values), 0, bytes);
    }
    HugeArray(const HugeArray&) = delete;
    HugeArray& operator=(const HugeArray&) = delete;
    ~HugeArray() { std::free(m_values); }

    void swap(HugeArray& other)
    {
        std::swap(m_values, other.m_values);
        std::swap(m_size, other.m_size);
    }

    std::size_t size() const { return m_size; }
    T& operator[](std::size_t i) { return m_values[i]; }
    const T& operator[](std::size_t i) const { return m_values[i]; }
    T* begin() { return m_values; }
    T* end() { return m_values + m_size; }

  private:
    static constexpr std::size_t kHugePage = std::size_t{2} << 20;
    static constexpr std::size_t kCacheLine = 64;

    T* m_values = nullptr;
    std::size_t m_size;
};

} // namespace heapglass::trace
