// Robson's adversary (J. M. Robson, "Bounds for some functions concerning dynamic storage allocation", JACM
// 21, 1974; the rules as in ../shared/oracle/refsim.py, docstring, section 5): a program that looks where its
// blocks lie and frees just those whose places are worth least. No policy that does not move blocks escapes
// it.
#pragma once

#include "engine/heap/settings.h"

namespace heapglass::study
{

struct Robson {
    heap::Settings settings;
    std::uint64_t live = 65'536; ///< M, units that may live at once
    std::uint64_t largest = 16;  ///< n, units of the largest block, a power of two
    Bytes unit = 1;              ///< bytes of block; at least the header
};

/// Greatest heap in units / M. Robson's optimum for blocks of up to n units: M (log2(n) / 2 + 1) - n + 1
/// units.
double peakPerLive(const Robson& robson);

} // namespace heapglass::study
