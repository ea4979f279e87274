// What the literature says of policies, as figures that the engine must reproduce: THE TABLE of gates.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace heapglass::study
{

/// One figure of a gate and where it must lie.
struct Finding {
    std::string policy;
    std::string workload;
    std::string_view measure; ///< what `value` is
    double value = 0;
    double low = 0, high = 0; ///< both included
    bool holds() const { return low <= value && value <= high; }
};

struct Effort {
    std::uint32_t replacements = 400'000; ///< deaths and births of each steady state
    std::uint64_t seed = 1;
};

struct Gate {
    std::string_view name;  ///< "A1"
    std::string_view claim; ///< in one line
    std::string_view source;
    std::vector<Finding> (*run)(const Effort&);
};

std::span<const Gate> gates();

} // namespace heapglass::study
