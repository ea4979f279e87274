// Memory for large tables that are read at random: in pages of 2 MiB where the system has them, because with
// pages of 4 KiB nearly every access would miss the TLB, too.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <new>

#include <sys/mman.h>

namespace heapglass
{

/// An allocator for standard containers. What it gives begins with a cache line.
template <class T>
struct HugePages {
    using value_type = T;

    HugePages() = default;
    template <class U>
    HugePages(const HugePages<U>&) // NOLINT(google-explicit-constructor): what containers ask for
    {
    }
    T* allocate(std::size_t count)
    {
        const std::size_t bytes = count * sizeof(T);
        const bool huge = bytes >= kPage;
        const std::size_t unit = huge ? kPage : std::max(kLine, alignof(T));
        void* memory = std::aligned_alloc(unit, (bytes + unit - 1) / unit * unit);
        if (!memory) throw std::bad_alloc();
        if (huge) ::madvise(memory, bytes, MADV_HUGEPAGE); // a wish: without it everything is only slower
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t) { std::free(memory); }
    template <class U>
    bool operator==(const HugePages<U>&) const
    {
        return true;
    }

  private:
    static constexpr std::size_t kPage = std::size_t{2} << 20;
    static constexpr std::size_t kLine = 64; ///< of a cache
};

} // namespace heapglass
