// What the curves say of a range: at its two ends, and the least and the greatest of each with the first
// position that has it. The pyramid of the curves says how much; only where the range cuts a bucket, and in
// the buckets that have an extreme, steps are looked at one by one.
#pragma once

#include "engine/replay/census.h"
#include "engine/replay/time_scale.h"

namespace heapglass::replay
{

/// Of `range`, which the recorder knows whole; `times` is null where none are recorded. By a timeline of its
/// own. Nothing if it was stopped. O(12 seeks + steps of 10 buckets of the curves).
std::optional<Measure> measure(const Recorder& recorder, std::shared_ptr<const trace::Trace> trace,
                               const StepRange& range, const TimeScale* times, const Stop& stop = {});

} // namespace heapglass::replay
