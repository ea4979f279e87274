// The figures of a heap as JSON, in the reference's order.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "engine/replay/metrics.h"

namespace heapglass::replay
{

/// Adds every metric to `json`. `knowsCommitment` false: what only a simulated heap knows is null.
void addMetrics(nlohmann::ordered_json& json, const Metrics& metrics, bool knowsCommitment = true);

} // namespace heapglass::replay
