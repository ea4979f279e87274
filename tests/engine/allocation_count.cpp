#include "allocation_count.h"

#include <cstdlib>
#include <new>

namespace
{

thread_local std::uint64_t count = 0;

void* counted(void* memory)
{
    ++count;
    if (!memory) throw std::bad_alloc();
    return memory;
}

} // namespace

void* operator new(std::size_t size)
{
    return counted(std::malloc(size ? size : 1));
}
void* operator new(std::size_t size, std::align_val_t align)
{
    const auto unit = std::size_t(align);
    return counted(std::aligned_alloc(unit, (size + unit - 1) / unit * unit));
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept
{
    ++count;
    return std::malloc(size ? size : 1);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept
{
    std::free(memory);
}
void operator delete(void* memory) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::align_val_t) noexcept
{
    std::free(memory);
}
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept
{
    std::free(memory);
}

namespace heapglass::testing
{

std::uint64_t allocationCount()
{
    return count;
}

} // namespace heapglass::testing
