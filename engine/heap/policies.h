// The table of policies: one row a file in policy/.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "engine/heap/heap.h"

namespace heapglass::heap
{

inline constexpr std::string_view kByAddress = "by address";

struct PolicyInfo {
    std::string_view name;                   ///< as in `config policy`, `config alloc` and --policy
    std::string_view title;                  ///< for people: "First fit"
    std::string_view teaches;                ///< one line
    std::string_view freeOrder;              ///< of its free blocks, for people: kByAddress or another
    std::span<const std::string_view> knobs; ///< keys of knobs() that it heeds; the others change nothing
    Geometry (*geometry)(const Settings&);
    std::unique_ptr<Heap> (*make)(const Settings&);
};

std::span<const PolicyInfo> policies();
/// nullptr if there is none of that name.
const PolicyInfo* findPolicy(std::string_view name);
/// The row that `settings` select: that of `alloc`, and where this is list, that of `policy`.
const PolicyInfo& policyOf(const Settings& settings);
/// The geometry of the heap that `settings` describe.
Geometry geometryOf(const Settings& settings);
/// The heap that `settings` describe.
std::unique_ptr<Heap> makeHeap(const Settings& settings);

} // namespace heapglass::heap
