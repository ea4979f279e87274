// Writes a finished trace in the native format (FORMAT.md).
#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/result.h"
#include "engine/trace/load_report.h"
#include "engine/trace/native/chunk.h"
#include "engine/trace/trace.h"

namespace heapglass::trace::native
{

struct WriteOptions {
    int level = 3;                          ///< of zstd, 1 to 19
    std::uint32_t eventsInChunk = kMaxRows; ///< fewer only make the file larger
    std::stop_token stop{};
    std::string content{}; ///< what the cache knows it by; empty: nothing
};

/// What became of it.
struct Written {
    std::uint64_t bytes = 0;
    EventIndex events = 0;
    std::vector<ColumnSize> columns; ///< one row for each column of each type, headers left out
};

/// `report` is that of reading the trace; what the trace was made from stands in its `file`, or in
/// its `origin` if it has one. The target appears whole or stays as it was. Any thread.
Result<Written> write(const Trace& trace, const LoadReport& report, const std::string& path,
                      const WriteOptions& options = {});

} // namespace heapglass::trace::native
