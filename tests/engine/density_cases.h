// What the densities over time and addresses are tested with: random traces placed by every policy and at
// recorded addresses, with zones, in small pages and large ones.
#pragma once

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "engine/heap/policies.h"
#include "engine/replay/configuration.h"
#include "engine/replay/recorder.h"
#include "tests/engine/random_trace.h"

namespace heapglass::test
{

struct DensityCase {
    std::string policy;
    unsigned seed = 1;
    unsigned zones = 1;
    std::string page = "4096";
};

inline void PrintTo(const DensityCase& c, std::ostream* out)
{
    *out << c.policy << " seed " << c.seed << " zones " << c.zones << " page " << c.page;
}

inline std::vector<DensityCase> densityCases()
{
    std::vector<DensityCase> result;
    for (const heap::PolicyInfo& policy : heap::policies()) {
        result.push_back({std::string(policy.name), 1, 1, "256"});
        result.push_back({std::string(policy.name), 2, 3, "4096"});
    }
    result.push_back({std::string(replay::kRecorded), 1, 1, "256"});
    result.push_back({std::string(replay::kRecorded), 2, 1, "4096"});
    return result;
}

/// With key frames close together; nothing is recorded yet.
inline std::unique_ptr<replay::Recorder> recorderOf(std::shared_ptr<trace::Trace> trace,
                                                    const std::string& policy, const std::string& page)
{
    const replay::Script script(std::move(trace));
    replay::Overrides overrides{{"page", page}, {"coalesce", "on"}};
    if (policy != replay::kRecorded) overrides.emplace_back("policy", policy);
    const replay::Configuration configuration = replay::configurationOf(script.trace(), overrides);
    auto source = replay::makeSource(script.trace(), policy, configuration.settings);
    EXPECT_TRUE(source);
    constexpr replay::Recorder::FrameDistance kFrames{150, 0, 3};
    return std::make_unique<replay::Recorder>(script, std::move(*source), kFrames);
}

/// Of a random trace with so many events.
inline std::unique_ptr<replay::Recorder> recorderOf(const DensityCase& c, std::uint32_t events)
{
    RandomTrace wish;
    wish.seed = c.seed;
    wish.events = events;
    wish.zones = c.zones;
    wish.addresses = c.policy == replay::kRecorded;
    wish.largest = 30'000;
    return recorderOf(makeTrace(wish), c.policy, c.page);
}

} // namespace heapglass::test
