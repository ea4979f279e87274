// Several heaps over one trace, on one clock: where they part. The figures in which they are compared are
// those of figures.h.
#pragma once

#include <optional>
#include <stop_token>

#include "engine/replay/recorder.h"
#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

/// Held bytes of two heaps at one event are apart: by more than a twentieth of the larger, and by more than
/// eight pages of `page` bytes, so that the first pages of a run do not count.
bool areApart(Bytes held, Bytes other, Bytes page);

/// The first step after which the held bytes of two recordings are apart; both are placed to the same step,
/// of the same trace or of traces that agree step by step. Steps are looked at one by one only where the
/// curves leave it open. `stop` ends the search early, with nothing found.
std::optional<Step> firstApart(const Recorder& one, const Recorder& other, const std::stop_token& stop = {});

/// The same from the curves of two pictures (Snapshot::plot) of one trace: the event with which the first
/// columns begin that are apart for sure. Either may have _heapmin calls of its own inserted.
std::optional<EventIndex> firstApart(const Snapshot& one, const Snapshot& other);

} // namespace heapglass::replay
