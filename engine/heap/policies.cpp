#include "engine/heap/policies.h"

#include <array>

// One word a file in policy/, in the order of the menus.
#define HEAPGLASS_POLICIES(row) row(firstFit) row(nextFit) row(bestFit) row(worstFit)

namespace heapglass::heap
{
namespace policy
{
#define HEAPGLASS_DECLARE(name) PolicyInfo name();
HEAPGLASS_POLICIES(HEAPGLASS_DECLARE)
#undef HEAPGLASS_DECLARE
} // namespace policy

std::span<const PolicyInfo> policies()
{
#define HEAPGLASS_ROW(name) policy::name(),
    static const std::array table{HEAPGLASS_POLICIES(HEAPGLASS_ROW)};
#undef HEAPGLASS_ROW
    return table;
}

const PolicyInfo* findPolicy(std::string_view name)
{
    for (const PolicyInfo& row : policies())
        if (row.name == name) return &row;
    return nullptr;
}

std::unique_ptr<Heap> makeHeap(const Settings& settings)
{
    const PolicyInfo* row = findPolicy(settings.policy);
    return (row ? *row : policies().front()).make(settings);
}

} // namespace heapglass::heap
