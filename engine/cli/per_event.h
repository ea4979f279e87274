// Bytes an event, as several commands print them.
#pragma once

#include "engine/types.h"

namespace heapglass::cli
{

/// 0 where there are none.
inline double perEvent(std::uint64_t bytes, EventIndex events)
{
    return events ? double(bytes) / events : 0;
}

} // namespace heapglass::cli
