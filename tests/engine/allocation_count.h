// How often this thread has allocated: the tests' operator new counts.
#pragma once

#include <cstdint>

namespace heapglass::testing
{

std::uint64_t allocationCount();

} // namespace heapglass::testing
