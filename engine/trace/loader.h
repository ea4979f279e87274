// From a path to a Trace: opens, decompresses, recognises, reads.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "engine/trace/cache.h"
#include "engine/trace/load_report.h"
#include "engine/trace/probe.h"
#include "engine/trace/trace.h"

namespace heapglass::trace
{

struct Progress {
    std::uint64_t bytesRead = 0;
    std::uint64_t bytesTotal = 0; ///< 0 where unknown
    EventIndex events = 0;
};

inline constexpr std::uint64_t kDefaultMaxBytes = std::uint64_t{8} << 30;

struct LoadControl {
    /// Ends the load within 200 ms; what was read stays, as truncated.
    std::stop_token stop;
    /// Called by the loading thread, every 256 KiB or 64 Ki events or so.
    std::function<void(const Progress&)> progress;
    std::uint64_t maxBytes = kDefaultMaxBytes; ///< after decompression
    PlacementProbe* probe = nullptr;           ///< only `gen robson` cannot do without
    /// KEY, VALUE: settings and lets of an operation list that replace those in the file.
    std::vector<std::pair<std::string, std::string>> overrides;
    std::string format;  ///< the name of a format; empty: recognised from the content
    std::string columns; ///< of a table: what stands in which, see csv_columns.h; empty: guessed
    static constexpr std::uint64_t kAllEvents = ~std::uint64_t{0};
    /// Memory for the decoded events of a native file, in bytes (kAllEvents: all stay). Those beyond it are
    /// read from the file again when they are needed, and a little is kept of each to tell what made a block.
    std::uint64_t eventBytes = kAllEvents;
    /// Where native copies are kept; no folder: nowhere. load() only reads one; see keepInCache().
    CacheOptions cache;
};

/// Reads a file ("-" is the standard input) into an empty trace, publishing as it goes and
/// finishing it in every case. Runs in the calling thread; throws nothing.
LoadReport load(const std::string& path, Trace& trace, const LoadControl& control = {});

/// Keeps a native copy of what load() has read into `trace`, for the next time; see Cache::keep. For when
/// nobody waits.
Result<bool> keepInCache(const LoadReport& report, const Trace& trace, const LoadControl& control);

/// As load(), for text that is already in memory (typed operations, tests); `name` stands for the
/// file in messages.
LoadReport loadText(std::string_view text, const std::string& name, Trace& trace,
                    const LoadControl& control = {});

} // namespace heapglass::trace
