// The policies as a command line names them.
#pragma once

#include <string>

#include "engine/heap/policies.h"
#include "engine/replay/configuration.h"

namespace heapglass::cli
{

inline std::string policyNames()
{
    std::string names;
    for (const heap::PolicyInfo& row : heap::policies())
        names += std::string(row.name) + ", ";
    return names + "or " + std::string(replay::kRecorded);
}

/// For CLI::Option::check: what is wrong with a name, or nothing.
inline std::string checkPolicy(const std::string& name)
{
    if (name == replay::kRecorded || heap::findPolicy(name)) return {};
    return "unknown policy " + name + ": it is " + policyNames();
}

} // namespace heapglass::cli
