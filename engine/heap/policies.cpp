#include "engine/heap/policies.h"

#include <array>

// One word a file in policy/, in the order of the menus.
#define HEAPGLASS_POLICIES(row)                                                                              \
    row(firstFit) row(nextFit) row(bestFit) row(worstFit) row(firstFitLifo) row(firstFitFifo)                \
        row(bestFitLifo) row(segregatedFit) row(tlsf) row(buddy) row(slab) row(bump)

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

const PolicyInfo& policyOf(const Settings& settings)
{
    const bool list = settings.alloc == Alloc::list;
    const PolicyInfo* row = findPolicy(list ? settings.policy : get(settings, "alloc"));
    return row ? *row : policies().front();
}

Geometry geometryOf(const Settings& settings)
{
    return policyOf(settings).geometry(settings);
}

std::unique_ptr<Heap> makeHeap(const Settings& settings)
{
    return policyOf(settings).make(settings);
}

} // namespace heapglass::heap
