#include "engine/replay/memory_use.h"

#include <unistd.h>

#include <fmt/format.h>

namespace heapglass::replay
{

Bytes defaultMemoryCap()
{
    const long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
    // Where the system does not say, as much as a small machine has.
    return pages > 0 && size > 0 ? Bytes(pages) * Bytes(size) / 2 : Bytes{2} << 30;
}

Bytes eventShare(Bytes cap)
{
    return cap / 4;
}

std::string memoryText(Bytes bytes)
{
    constexpr Bytes kMi = Bytes{1} << 20, kGi = Bytes{1} << 30;
    if (bytes >= kGi) return fmt::format("{:.1f} GiB", double(bytes) / double(kGi));
    return fmt::format("{:.1f} MiB", double(bytes) / double(kMi));
}

} // namespace heapglass::replay
