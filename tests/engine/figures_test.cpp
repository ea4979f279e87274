// The table of figures, and the pages that each is about: what is pointed out adds up to what the figure
// says.
#include <set>

#include <gtest/gtest.h>

#include "engine/heap/policies.h"
#include "engine/replay/configuration.h"
#include "engine/replay/figures.h"
#include "engine/replay/picture.h"
#include "engine/replay/timeline.h"
#include "tests/engine/random_trace.h"

namespace heapglass::replay
{
namespace
{

constexpr Bytes kPage = 256;

/// A random trace placed by a policy, with a _heapmin now and then, looked at anywhere.
class Placed
{
  public:
    Placed(const std::string& policy, unsigned seed)
    {
        test::RandomTrace wish;
        wish.seed = seed;
        wish.events = 1500;
        wish.addresses = true;
        const auto trace = test::makeTrace(wish);
        Overrides overrides;
        if (policy != kRecorded) choosePolicy(overrides, policy);
        overrides.emplace_back("page", std::to_string(kPage));
        auto source = makeSource(*trace, policy, configurationOf(*trace, overrides).settings);
        EXPECT_TRUE(source);
        m_recorder = std::make_unique<Recorder>(Script(trace), std::move(*source));
        m_recorder->advance(kNone);
    }
    Step steps() const { return m_recorder->placement().steps(); }
    Snapshot at(Step step, std::uint32_t pagesPerCell) const
    {
        Timeline timeline = m_recorder->timelineAt(step);
        ViewRequest request;
        request.step = step;
        request.pages = {0, pagesPerCell, 1'000'000};
        Snapshot snapshot;
        drawPicture(*m_recorder, timeline, request, snapshot);
        return snapshot;
    }

  private:
    std::unique_ptr<Recorder> m_recorder;
};

const Figure& figure(std::string_view name)
{
    for (const Figure& row : figures())
        if (row.name == name) return row;
    throw std::runtime_error(std::string(name));
}

std::set<PageIndex> pagesIn(const std::vector<PageRun>& runs)
{
    std::set<PageIndex> pages;
    for (const PageRun& run : runs)
        for (PageIndex page = run.first; page < run.first + run.count; ++page)
            EXPECT_TRUE(pages.insert(page).second) << "page " << page << " twice";
    return pages;
}

TEST(Figures, EachHasANameOfItsOwnATitleAndAFormula)
{
    std::set<std::string_view> names, titles;
    for (const Figure& row : figures()) {
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
        EXPECT_TRUE(titles.insert(row.title).second) << row.title;
        EXPECT_FALSE(row.formula.empty()) << row.name;
    }
}

TEST(Figures, WhatHeapminWouldLeaveFollowsTheReleaseMode)
{
    const Placed placed("first", 1);
    Snapshot now = placed.at(placed.steps() / 2, 1);
    ASSERT_GT(now.totals.releasable, 0U);
    now.settings.heapmin = heap::ReleaseMode::enosys;
    EXPECT_EQ(pagesOf(Subject::staying, now).all, pagesOf(Subject::committed, now).all);
    EXPECT_TRUE(pagesOf(Subject::releasable, now).all.empty());
    now.settings.heapmin = heap::ReleaseMode::top;
    EXPECT_TRUE(pagesOf(Subject::staying, now).all.empty())
        << "cells do not tell what the top alone would be";
}

TEST(Figures, PagesThatArePointedOutAddUpToTheFigure)
{
    for (const heap::PolicyInfo& policy : heap::policies())
        for (unsigned seed = 1; seed <= 3; ++seed) {
            const Placed placed(std::string(policy.name), seed);
            for (Step step = 1; step <= placed.steps(); step += 97) {
                const Snapshot now = placed.at(step, 1);
                for (const char* name :
                     {"heap_bytes", "after_heapmin_bytes", "committed_bytes", "held_bytes",
                      "bookkeeping_bytes", "released_bytes", "pinned_bytes", "releasable_bytes"}) {
                    const Figure& row = figure(name);
                    const SubjectPages pages = pagesOf(row.subject, now);
                    EXPECT_TRUE(pages.some.empty()) << "of single pages nothing is a part";
                    EXPECT_EQ(double(pagesIn(pages.all).size() * kPage), *row.value(now))
                        << name << ", " << policy.name << ", step " << step;
                }
            }
        }
}

TEST(Figures, CellsOfManyPagesAreSolidWhereAllOfThemCount)
{
    const Placed placed("first", 5);
    for (Step step = 1; step <= placed.steps(); step += 61) {
        const Snapshot fine = placed.at(step, 1), coarse = placed.at(step, 4);
        for (const Subject subject :
             {Subject::committed, Subject::held, Subject::pinned, Subject::bookkeeping, Subject::releasable,
              Subject::released, Subject::live, Subject::free}) {
            const std::set<PageIndex> exact = pagesIn(pagesOf(subject, fine).all);
            const SubjectPages pages = pagesOf(subject, coarse);
            const std::set<PageIndex> all = pagesIn(pages.all), some = pagesIn(pages.some);
            for (PageIndex page = 0; page < fine.totals.pages; page += 4) {
                PageIndex count = 0;
                const PageIndex end = std::min(page + 4, fine.totals.pages);
                for (PageIndex one = page; one < end; ++one)
                    count += exact.contains(one);
                const bool isAll = all.contains(page), isSome = some.contains(page);
                EXPECT_EQ(isAll || isSome, count > 0) << "subject " << int(subject) << ", page " << page;
                EXPECT_LE(isAll ? end - page : 0, count) << "subject " << int(subject) << ", page " << page;
            }
        }
    }
}

TEST(Figures, TheLargestFreeBlockIsPointedOut)
{
    const Placed placed("worst", 2);
    for (Step step = 1; step <= placed.steps(); step += 53) {
        const Snapshot now = placed.at(step, 1);
        const std::set<PageIndex> pages = pagesIn(pagesOf(Subject::largestFree, now).all);
        if (now.largestFree == 0) {
            EXPECT_TRUE(pages.empty());
            continue;
        }
        EXPECT_TRUE(pages.contains(now.freeList.largest.offset / kPage));
        EXPECT_TRUE(pages.contains((now.freeList.largest.offset + now.largestFree - 1) / kPage));
        EXPECT_LE(pages.size() * kPage, now.largestFree + 2 * kPage);
    }
}

TEST(Figures, WhatIsCommittedIsUnknownWhereAddressesAreRecorded)
{
    const Placed placed(std::string(kRecorded), 1);
    const Snapshot now = placed.at(placed.steps() / 2, 1);
    for (const char* name : {"committed_bytes", "releasable_bytes", "released_bytes", "bookkeeping_bytes",
                             "worst_idle_bytes", "refaults", "after_heapmin_bytes", "peak_committed_bytes"})
        EXPECT_FALSE(figure(name).value(now)) << name;
    EXPECT_EQ(figure("held_bytes").value(now), double(now.totals.held * kPage));
}

} // namespace
} // namespace heapglass::replay
