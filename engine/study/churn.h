// A heap in steady state: a constant number of live blocks, of which one dies and another is born, again and
// again. What the literature says about fragmentation is said about this (sources: gates.cpp).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engine/heap/settings.h"

namespace heapglass::study
{

using heap::Settings;

/// How the sizes of the births are drawn, in bytes.
struct Sizes {
    std::string_view name;
    Bytes (*draw)(double u, double v); ///< from two numbers in (0, 1)
};
/// Uniform, exponential, log-uniform, normal, hyperexponential, eight sizes, one size, uniform up to a power
/// of two; in this order.
std::span<const Sizes> sizes();
/// The one of that name, which exists.
const Sizes& sizesNamed(std::string_view name);

enum class Deaths { random, oldestFirst };

struct Churn {
    Settings settings; ///< see bare()
    const Sizes* sizes = nullptr;
    Deaths deaths = Deaths::random;
    std::uint32_t live = 5'000;
    std::uint32_t replacements = 400'000;
    std::uint64_t seed = 1;
};

/// Means over the second half of the replacements.
struct SteadyState {
    double freePerLive = 0;           ///< free blocks / live blocks
    double splitShare = 0;            ///< p: allocations that leave a remainder
    double external = 0;              ///< heap / bytes of live blocks - 1
    double allocatedPerRequested = 0; ///< bytes of live blocks / bytes asked for
};

/// A heap of `policy` without headers or bookkeeping, in which every byte can be a block: the setting of
/// the literature's figures.
Settings bare(std::string_view policy);

SteadyState run(const Churn& churn);

} // namespace heapglass::study
