// The table of policies: one row a file in policy/.
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "engine/heap/heap.h"

namespace heapglass::heap
{

struct PolicyInfo {
    std::string_view name;    ///< as in `config policy` and --policy
    std::string_view title;   ///< for people: "First fit"
    std::string_view teaches; ///< one line
    std::unique_ptr<Heap> (*make)(const Settings&);
};

std::span<const PolicyInfo> policies();
/// nullptr if there is none of that name.
const PolicyInfo* findPolicy(std::string_view name);
/// The heap that `settings` describe (settings.policy names a row).
std::unique_ptr<Heap> makeHeap(const Settings& settings);

} // namespace heapglass::heap
