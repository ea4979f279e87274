// Another program as a child, and what it cost.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace heapglass::bench
{

struct Command {
    std::vector<std::string> words = {}; ///< the first is the program, looked for in PATH
    std::string input = "/dev/null";     ///< a file
    std::string preload = {};            ///< LD_PRELOAD, or empty
    std::uint64_t addressSpace = 0;      ///< limit in bytes; 0: none
};

struct Cost {
    bool good = false;      ///< it ran and returned 0
    double userSeconds = 0; ///< of CPU
    double systemSeconds = 0;
    double wallSeconds = 0;
    std::uint64_t resident = 0; ///< bytes, at most
    std::string output;         ///< standard output, if it is short (up to 64 KiB are kept)
};

/// Waits for its end. What it writes to the standard error is dropped.
Cost run(const Command& command);

/// CPU seconds of this thread so far.
double threadSeconds();

/// Bytes that this process has in memory now.
std::uint64_t residentNow();

} // namespace heapglass::bench
