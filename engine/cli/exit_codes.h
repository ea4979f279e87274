// What heapglass-cli returns, for every command.
#pragma once

namespace heapglass::cli
{

inline constexpr int kOk = 0;
inline constexpr int kFailed = 1; ///< a check that the command makes did not hold, or writing failed
inline constexpr int kUsage = 2;
inline constexpr int kUnreadable = 3;
inline constexpr int kReadInPart = 4;

/// What is said besides makes `status` kReadInPart; where it is something else than kOk already, it stays.
inline void noteReadInPart(int& status)
{
    if (status == kOk) status = kReadInPart;
}

} // namespace heapglass::cli
