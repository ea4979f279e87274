#include "engine/replay/metrics_json.h"

#include <nlohmann/json.hpp>

namespace heapglass::replay
{

void addMetrics(nlohmann::ordered_json& json, const Metrics& metrics, bool knowsCommitment)
{
    for (const MetricRow& row : metricRows()) {
        const std::string name(row.name);
        if (row.ofCommitment && !knowsCommitment)
            json[name] = nullptr;
        else if (row.count)
            json[name] = row.count(metrics);
        else if (row.share)
            json[name] = row.share(metrics);
        else
            json[name] = row.result(metrics);
    }
}

} // namespace heapglass::replay
