// What would empty the pages: the few groups that keep most of them, and the trace placed once more with
// their blocks in a heap of their own.
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "engine/replay/apart_rule.h"
#include "engine/replay/greedy_set.h"
#include "engine/replay/worker.h"
#include "tests/engine/placed_trace.h"
#include "tests/engine/trace_support.h"

namespace heapglass::replay
{
namespace
{

/// Pages by the letters of the groups in them: "A A AB BC".
struct Pages {
    std::vector<std::set<std::uint32_t>> pages;
    std::uint32_t groups = 0;

    explicit Pages(std::string_view text)
    {
        bool isNew = true;
        for (const char c : text) {
            if (c != ' ' && std::exchange(isNew, false)) pages.emplace_back();
            if (c == ' ')
                isNew = true;
            else
                put(std::uint32_t(c - 'A'));
        }
    }
    Pages(unsigned seed, std::uint32_t groups, std::size_t count) : groups(groups)
    {
        std::mt19937 random(seed);
        for (std::size_t i = 0; i < count; ++i) {
            pages.emplace_back();
            for (unsigned n = random() % 4; n < 4; ++n)
                put(std::uint32_t(random() % groups));
        }
    }
    void put(std::uint32_t group)
    {
        pages.back().insert(group);
        groups = std::max(groups, group + 1);
    }
    GreedySet set() const
    {
        GreedySet set(groups);
        for (const auto& page : pages) {
            const std::vector<std::uint32_t> named(page.begin(), page.end());
            named.size() == 1 ? set.addAlone(named.front(), 1) : set.addShared(named);
        }
        return set;
    }
    PageIndex emptiedBy(const std::set<std::uint32_t>& gone) const
    {
        return PageIndex(std::ranges::count_if(
            pages, [&](const auto& page) { return std::ranges::includes(gone, page); }));
    }
};

std::string textOf(const std::vector<GreedySet::Step>& steps)
{
    std::string text;
    for (const GreedySet::Step& step : steps)
        text += fmt::format("{}{} ", char('A' + step.group), step.emptied);
    return text;
}

TEST(GreedySet, TakesTheGroupThatEmptiesMostAndThenTheNextGivenThatOne)
{
    EXPECT_EQ(textOf(Pages("A A A AB B BC").set().choose(5, 1)), "A3 B5 C6 ");
    EXPECT_EQ(textOf(Pages("A A A AB B BC").set().choose(1, 1)), "A3 ");
    EXPECT_EQ(textOf(Pages("A A A AB B BC").set().choose(5, 2)), "A3 B5 ") << "C empties one page only";
}

TEST(GreedySet, TakesTwoThatShareEveryPage)
{
    EXPECT_EQ(textOf(Pages("AB AB AB C").set().choose(5, 1)), "C1 A1 B4 ");
    EXPECT_EQ(textOf(Pages("AB AB AB").set().choose(1, 1)), "") << "one of them alone empties nothing";
    EXPECT_EQ(textOf(Pages("").set().choose(5, 1)), "");
}

TEST(GreedySet, CountsWhatIsEmptyAndNeverPassesOverABetterGroup)
{
    for (unsigned seed = 0; seed < 40; ++seed) {
        const Pages pages(seed, 7, 60);
        std::set<std::uint32_t> gone;
        for (const GreedySet::Step& step : pages.set().choose(7, 1)) {
            PageIndex best = 0;
            for (std::uint32_t group = 0; group < pages.groups; ++group) {
                std::set<std::uint32_t> with = gone;
                if (with.insert(group).second) best = std::max(best, pages.emptiedBy(with));
            }
            gone.insert(step.group);
            ASSERT_EQ(step.emptied, pages.emptiedBy(gone)) << "seed " << seed;
            ASSERT_EQ(step.emptied, best) << "seed " << seed;
        }
        EXPECT_EQ(gone.size(), pages.groups) << "all of them empty all";
    }
}

class FewHolders : public testing::TestWithParam<std::string>
{
};

TEST_P(FewHolders, EmptyThePagesThatTheyAreSaidToEmpty)
{
    const test::PlacedTrace placed(GetParam(), 11);
    Sites sites(*placed.trace);
    for (const Step step : {Step(700), Step(1500), Step(3000)}) {
        const Census census = placed.censusAt(step);
        for (const HoldersBy by : {HoldersBy::site, HoldersBy::size, HoldersBy::age, HoldersBy::thread}) {
            const Holders holders = *holdersOf(census, *placed.trace, by, sites);
            std::set<PageIndex> rest; // pages of the rows that stay
            for (const HolderRow& row : holders.rows)
                for (const PageRuns* runs : {&row.alonePages, &row.sharedPages})
                    for (const PageIndex page : test::pagesIn(*runs))
                        rest.insert(page);
            ASSERT_EQ(rest.size(), holders.heldPages);
            std::set<std::uint32_t> gone;
            for (const HoldersStep& few : holders.few) {
                gone.insert(few.row);
                rest.clear();
                for (std::uint32_t row = 0; row < holders.rows.size(); ++row)
                    for (const PageRuns* runs :
                         {&holders.rows[row].alonePages, &holders.rows[row].sharedPages})
                        if (!gone.contains(row))
                            for (const PageIndex page : test::pagesIn(*runs))
                                rest.insert(page);
                EXPECT_EQ(few.emptied, holders.heldPages - rest.size());
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(EveryPolicy, FewHolders, testing::ValuesIn(test::everyPolicy()), test::policyName);

/// Lesson 15: sessions of 48 bytes between buffers that leave.
constexpr auto kSessions = "each i 0..255 : a t[i] 1984 ; a s[i] 48 ; a u[i] 1984\n"
                           "f t[0..255] ; f u[0..255]\n";

/// The list in a file that goes away.
struct Sessions {
    trace::TemporaryDirectory folder;
    std::string path = folder.write("sessions.ops", kSessions);
};

ApartRule ofSizes(Bytes least, Bytes most)
{
    ApartRule rule{"sessions", HoldersBy::size, {{}}};
    rule.rows.front().least = least;
    rule.rows.front().most = most;
    return rule;
}

TEST(Apart, AHeapOfTheirOwnIsWorthWhatLesson15Says)
{
    const Sessions file;
    const auto trace = std::make_shared<trace::Trace>();
    trace::load(file.path, *trace, {});
    Sites sites(*trace);
    Recorder together(Script(trace), heap::makeHeap({}));
    together.advance(kNone);
    Script script(trace);
    script.setApart(apartOf(ofSizes(32, 63), *trace, sites));
    EXPECT_EQ(script.apart()->blocks(), 256U);
    Recorder apart(script, heap::makeHeap({}));
    apart.advance(kNone);
    EXPECT_EQ(together.metrics().heldPages, 254U); // the numbers of the lesson and its twin
    EXPECT_EQ(apart.metrics().heldPages, 4U);
    EXPECT_EQ(apart.metrics().pages, 255U);
    EXPECT_EQ(apart.metrics().releasablePages, 251U);
}

TEST(Apart, SitesAreThoseOfTheRows)
{
    const test::PlacedTrace placed("first", 3);
    Sites sites(*placed.trace);
    const Holders holders = *holdersOf(placed.censusAt(2000), *placed.trace, HoldersBy::site, sites);
    ASSERT_GT(holders.rows.size(), 2U);
    const ApartRule rule{"two", HoldersBy::site, {holders.rows[0], holders.rows[2]}};
    const auto apart = apartOf(rule, *placed.trace, sites);
    std::uint64_t count = 0;
    for (BlockId block = 0; block < placed.trace->blocks(); ++block) {
        const std::uint32_t site = sites.siteOf(placed.trace->stack(block), placed.trace->birth(block));
        const bool belongs =
            sites.site(site) == holders.rows[0].site || sites.site(site) == holders.rows[2].site;
        EXPECT_EQ(apart->has(block), belongs) << block;
        count += belongs;
    }
    EXPECT_EQ(apart->blocks(), count);
    EXPECT_FALSE(apartOf(rule, *placed.trace, sites, [] { return true; })) << "stopped";
}

TEST(Apart, ThreadsAreThoseThatMadeTheBlocks)
{
    const test::PlacedTrace placed("first", 3);
    Sites sites(*placed.trace);
    const Holders holders = *holdersOf(placed.censusAt(2000), *placed.trace, HoldersBy::thread, sites);
    ASSERT_GT(holders.rows.size(), 2U);
    const auto apart = apartOf({"one", HoldersBy::thread, {holders.rows[1]}}, *placed.trace, sites);
    for (BlockId block = 0; block < placed.trace->blocks(); ++block)
        EXPECT_EQ(apart->has(block), placed.trace->threadName(placed.trace->threadOf(
                                         placed.trace->birth(block))) == holders.rows[1].thread)
            << block;
}

TEST(Apart, IsPlacedBesideAndShownAsZones)
{
    const Sessions file;
    Worker worker([] {});
    worker.open(file.path);
    worker.waitUntilIdle();
    Worker beside([] {});
    beside.openBeside(worker, "first", std::make_shared<const ApartRule>(ofSizes(32, 63)));
    ViewRequest request;
    request.number = 1;
    request.step = kNone;
    beside.show(request);
    beside.waitUntilIdle();
    const auto snapshot = beside.snapshot();
    ASSERT_TRUE(snapshot->isZoned());
    ASSERT_EQ(snapshot->regions->size(), 2U);
    EXPECT_EQ(snapshot->regions->at(1).zone, "sessions");
    EXPECT_EQ(snapshot->totals.held + snapshot->totals.pinned, 4U);
    EXPECT_EQ(snapshot->wouldReturn, 251U);
    beside.setPolicy("best");
    beside.show(request);
    beside.waitUntilIdle();
    EXPECT_TRUE(beside.snapshot()->isZoned()) << "with another policy, too";
    beside.openBeside(worker, "first");
    beside.waitUntilIdle();
    EXPECT_FALSE(beside.snapshot()->isZoned()) << "only where it was asked for";
}

} // namespace
} // namespace heapglass::replay
