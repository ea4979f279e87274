// A random trace, placed by any policy, with the census at any step.
#pragma once

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "engine/heap/policies.h"
#include "engine/replay/census.h"
#include "engine/replay/configuration.h"
#include "engine/replay/page_runs.h"
#include "tests/engine/random_trace.h"

namespace heapglass::test
{

inline std::vector<std::string> everyPolicy()
{
    std::vector<std::string> names{std::string(replay::kRecorded)};
    for (const heap::PolicyInfo& policy : heap::policies())
        names.emplace_back(policy.name);
    return names;
}

/// For INSTANTIATE_TEST_SUITE_P.
inline std::string policyName(const testing::TestParamInfo<std::string>& policy)
{
    std::string name = policy.param;
    std::ranges::replace(name, '-', '_');
    return name;
}

/// Runs ascend and do not touch.
inline std::set<PageIndex> pagesIn(const replay::PageRuns& runs)
{
    std::set<PageIndex> pages;
    PageIndex end = 0;
    for (const PageRun& run : runs) {
        EXPECT_TRUE(pages.empty() || run.first > end) << "runs ascend and are joined";
        EXPECT_GT(run.count, 0U);
        end = run.first + run.count;
        for (PageIndex page = run.first; page < end; ++page)
            pages.insert(page);
    }
    return pages;
}

/// 3,000 events in pages of 1 KiB.
struct PlacedTrace {
    /// `scarce`: some requests fail in this heap, and some reallocs end their block or make one anew.
    PlacedTrace(const std::string& policy, unsigned seed, bool scarce = false)
        : policy(policy), scarce(scarce)
    {
        RandomTrace wish;
        wish.seed = seed;
        wish.events = 3000;
        wish.stacks = 9;
        wish.threads = 13;
        wish.addresses = policy == replay::kRecorded;
        wish.largest = 20'000;
        wish.endingReallocs = scarce;
        trace = makeTrace(wish);
        recorder = record(kNone);
    }
    /// The first so many steps of it.
    std::unique_ptr<replay::Recorder> record(replay::Step steps) const
    {
        replay::Overrides overrides{{"page", "1024"}};
        if (scarce) overrides.emplace_back("limit", "60000");
        if (policy != replay::kRecorded) replay::choosePolicy(overrides, policy);
        auto source = replay::makeSource(*trace, policy, replay::configurationOf(*trace, overrides).settings);
        auto result = std::make_unique<replay::Recorder>(replay::Script(trace), std::move(*source),
                                                         replay::Recorder::FrameDistance{150, 0, 3});
        result->advance(steps);
        return result;
    }
    replay::Timeline at(replay::Step step) const { return recorder->timelineAt(step); }
    replay::Census censusAt(replay::Step step) const { return *replay::takeCensus(*recorder, at(step)); }

    /// A buddy's heap and a bump arena are full too soon for a malloc that fails and a realloc that does not.
    bool hasLateBirths() const
    {
        return policy == "buddy" || policy == "bump" || recorder->lateBirths().size() > 3;
    }

    std::string policy;
    bool scarce;
    std::shared_ptr<trace::Trace> trace;
    std::unique_ptr<replay::Recorder> recorder;
};

} // namespace heapglass::test
