// Settings on the command line that change nothing, because the heaps that were chosen do not heed them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/cli/load_file.h"
#include "engine/heap/policies.h"
#include "engine/replay/configuration.h"

namespace heapglass::cli
{

/// `policy` is a row of heap::policies() or "recorded", of which only the page size is chosen.
inline bool heeds(std::string_view policy, std::string_view key)
{
    if (policy == replay::kRecorded) return key == "page";
    const heap::PolicyInfo* row = heap::findPolicy(policy);
    return key == "alloc" || key == "policy" ||
           (row && std::ranges::find(row->knobs, key) != row->knobs.end());
}

/// Says it of a setting that none of the policies heeds; true if so. `format` is that of the trace: what is
/// no setting may be a let of an operation list, whose reader says the rest.
inline bool tellUnheeded(const std::string& file, const std::string& key, const std::string& value,
                         const std::vector<std::string>& policies, const std::string& format)
{
    if (!heap::findKnob(key)) {
        if (format == "operation-list") return false;
        fmt::print(stderr, "{}: {}={} changes nothing: no setting is named {}\n",
                   trace::printable(file, 4096), key, value, key);
        return true;
    }
    if (std::ranges::any_of(policies, [&](const std::string& policy) { return heeds(policy, key); }))
        return false;
    fmt::print(stderr, "{}: {}={} changes nothing: {} {}\n", trace::printable(file, 4096), key, value,
               fmt::join(policies, " and "), policies.size() == 1 ? "does not heed it" : "do not heed it");
    return true;
}

/// The same of all of --set, which is noted in `status`.
inline void tellUnheeded(const FileOptions& file, const std::vector<std::string>& policies,
                         const std::string& format, int& status)
{
    for (const auto& [key, value] : file.control().overrides)
        if (tellUnheeded(file.path, key, value, policies, format)) noteReadInPart(status);
}

} // namespace heapglass::cli
