// Several heaps over one trace, on one clock: the table of figures in which they are compared, and where they
// part.
#pragma once

#include <optional>
#include <span>
#include <stop_token>
#include <string_view>

#include "engine/replay/recorder.h"
#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

/// One line of a comparison, read from each heap's Snapshot.
struct ComparisonRow {
    enum class Unit : std::uint8_t { bytes, count, share, rate };
    enum class Better : std::uint8_t { lower, higher, neither };
    enum class When : std::uint8_t { cursor, run }; ///< at the event looked at, or over the whole run

    std::string_view name;    ///< of a JSON key or a CSV column: "peak_heap_bytes"
    std::string_view title;   ///< for people
    std::string_view formula; ///< what is counted, in words
    When when;
    Unit unit;
    Better better;
    /// Nothing: not known of this heap (what is committed is not, where addresses are recorded).
    std::optional<double> (*value)(const Snapshot& snapshot);
};

std::span<const ComparisonRow> comparisonRows();

/// Held bytes of two heaps at one event are apart: by more than a twentieth of the larger, and by more than
/// eight pages of `page` bytes, so that the first pages of a run do not count.
bool areApart(Bytes held, Bytes other, Bytes page);

/// The first step after which the held bytes of two recordings are apart; both are placed to the same step,
/// of the same trace or of traces that agree step by step. Steps are looked at one by one only where the
/// curves leave it open. `stop` ends the search early, with nothing found.
std::optional<Step> firstApart(const Recorder& one, const Recorder& other, const std::stop_token& stop = {});

/// The same from two curves over the same steps: the column from which on they are apart for sure.
std::optional<Step> firstApart(const Plot& one, const Plot& other, Bytes page);

} // namespace heapglass::replay
