// The processor time of the calling thread.
#pragma once

#include <ctime>

namespace heapglass::replay
{

/// Seconds; only differences mean something.
inline double threadSeconds()
{
    std::timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

} // namespace heapglass::replay
