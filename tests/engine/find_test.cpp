// What queries find: against a test of each block by itself, over every policy and recorded addresses.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "engine/replay/find.h"
#include "engine/replay/recorded.h"
#include "tests/engine/placed_trace.h"

namespace heapglass::replay
{

namespace
{

class FindTest : public testing::TestWithParam<std::string>
{
  protected:
    explicit FindTest(bool scarce = false) : placed(GetParam(), 11, scarce)
    {
        if (const auto* recorded = dynamic_cast<const Recorded*>(&placed.recorder->source()))
            regions = recorded->regions();
    }
    AddressSpace space(const Census& census) const { return {census.geometry.base, regions}; }

    bool meets(const Term& term, const LiveBlock& live, const Census& census) const
    {
        const trace::Trace& trace = *placed.trace;
        const BlockId block = trace.block(live.maker);
        const Bytes granule = census.geometry.granule, page = census.geometry.page;
        const Bytes begin = live.offset * granule, last = begin + live.length * granule - 1;
        const auto in = [&](std::uint64_t value) { return value >= term.least && value <= term.most; };
        const auto touches = [&](std::uint64_t first, std::uint64_t end) {
            return first <= term.most && end >= term.least;
        };
        switch (term.field) {
        case Field::size:
            return in(trace.size(live.maker));
        case Field::age:
            return in(census.event - live.maker);
        case Field::lifetime:
            return trace.death(block) == kNone ? term.most == ~std::uint64_t{0}
                                               : in(trace.death(block) - birthOf(block, census.step));
        case Field::event:
            return in(std::uint64_t{live.maker} + 1);
        case Field::alive:
            return term.least <= census.event ? birthOf(block, census.step) < term.least
                                              : trace.death(block) >= term.least;
        case Field::block:
            return in(block);
        case Field::name:
            return fmt::format("#{}", block) == term.text;
        case Field::page:
            return touches(begin / page, last / page);
        case Field::offset:
            return touches(begin, last);
        case Field::address: {
            bool any = false;
            for (Bytes byte = begin; byte <= last; ++byte)
                any = any || in(addressOf(regions, census.geometry.base, byte));
            return any;
        }
        case Field::site:
            return fmt::format("0x{:x}000", trace.stack(block)).find(term.text) != std::string::npos &&
                   trace.stack(block) != 0;
        case Field::thread:
            return trace.threadName(trace.threadOf(live.maker)) == term.text;
        }
        return false;
    }

    /// The event since which it has been in this heap.
    virtual EventIndex birthOf(BlockId block, Step) const { return placed.trace->birth(block); }

    void expectFound(const std::string& text, Step step)
    {
        const auto parsed = parseQuery(text);
        ASSERT_TRUE(parsed) << text;
        const Census census = placed.censusAt(step);
        Sites sites(*placed.trace);
        const auto query = std::make_shared<const Query>(*parsed);
        const auto matches = find(query, census, *placed.trace, space(census), &sites);
        ASSERT_TRUE(matches);
        std::vector<Bytes> offsets;
        std::set<PageIndex> pages;
        Bytes bytes = 0;
        const Bytes granule = census.geometry.granule, page = census.geometry.page;
        for (const LiveBlock& live : census.blocks) {
            if (!std::ranges::all_of(query->terms, [&](const Term& t) { return meets(t, live, census); }))
                continue;
            const Bytes begin = live.offset * granule, length = live.length * granule;
            offsets.push_back(begin);
            bytes += length;
            for (PageIndex p = begin / page; p <= (begin + length - 1) / page; ++p)
                pages.insert(p);
        }
        EXPECT_EQ(matches->offsets, offsets) << text << " at " << step;
        EXPECT_EQ(matches->bytes, bytes);
        EXPECT_EQ(test::pagesIn(matches->pages), pages);
        EXPECT_EQ(countOf(matches->pages), pages.size());
        found += offsets.size();
    }

    test::PlacedTrace placed;
    std::vector<Region> regions;
    std::size_t found = 0;
};

} // namespace

TEST_P(FindTest, FindsWhatATestOfEachBlockFinds)
{
    for (const Step step : {Step{0}, Step{700}, Step{1999}, Step{3000}})
        for (const char* text : {"size>200",
                                 "size<64",
                                 "size=100..300",
                                 "size>=1",
                                 "age>500",
                                 "age=10..900",
                                 "age<=1",
                                 "lifetime<300",
                                 "lifetime>1000",
                                 "event=100..1500",
                                 "event>1000",
                                 "alive at 0",
                                 "alive at 650",
                                 "alive at 2500",
                                 "#17",
                                 "#100",
                                 "id=#100",
                                 "id=#17 and size>1",
                                 "id=100",
                                 "page 3",
                                 "page=2..9",
                                 "page>4",
                                 "offset=0x400..0xfff",
                                 "site=0x3",
                                 "site=000",
                                 "thread=t1",
                                 "thread=T12 and size>50",
                                 "thread=\"t3\"",
                                 "thread=t",
                                 "thread=t1 and thread=t2",
                                 "size>100 and age>100 and alive at 600",
                                 "page=1..8 and size<300 and lifetime>50",
                                 "size>5 and size<3",
                                 "age>100000",
                                 "event<1",
                                 ""})
            expectFound(text, step);
    EXPECT_GT(found, 500U) << "the queries do find something";
}

namespace
{

class FindScarceTest : public FindTest
{
  protected:
    FindScarceTest() : FindTest(true)
    {
        const auto run = placed.record(0);
        std::set<BlockId> before;
        while (run->advance(1)) {
            std::set<BlockId> now;
            run->source().walk([&](const heap::BlockEntry& entry) {
                if (entry.live) now.insert(entry.block);
            });
            for (const BlockId block : now)
                if (!before.contains(block)) comings[block].push_back(run->placement().steps() - 1);
            before = std::move(now);
        }
    }
    EventIndex birthOf(BlockId block, Step step) const override
    {
        return *std::prev(std::ranges::lower_bound(comings.at(block), step));
    }

    std::map<BlockId, std::vector<EventIndex>> comings; // events of each block, ascending
};

} // namespace

TEST_P(FindScarceTest, ABlockWhoseRequestFailedWasNotThere)
{
    EXPECT_TRUE(placed.hasLateBirths());
    for (Step step = 100; step <= 3000; step += 100)
        for (const Step back : {1u, 10u, 50u, 99u}) {
            expectFound(fmt::format("alive at {}", step - back), step);
            expectFound(fmt::format("lifetime<{}", back * 3), step);
        }
}

INSTANTIATE_TEST_SUITE_P(EveryPolicy, FindScarceTest, testing::ValuesIn(test::everyPolicy()),
                         test::policyName);

TEST_P(FindTest, FindsBlocksByAddress)
{
    const Census census = placed.censusAt(1999);
    std::mt19937 random(5);
    for (int i = 0; i < 20; ++i) {
        const LiveBlock& live = census.blocks[random() % census.blocks.size()];
        const Bytes begin = live.offset * census.geometry.granule;
        const Bytes address = addressOf(regions, census.geometry.base, begin);
        expectFound(fmt::format("{:#x}", address), 1999);
        expectFound(fmt::format("{:#x}..{:#x}", address + 1, address + 5000), 1999);
    }
    expectFound("0x0..0xffffffffffffffff", 1999);
    EXPECT_GT(found, 40U);
}

TEST_P(FindTest, FindsRandomQueries)
{
    std::mt19937 random(9);
    for (int i = 0; i < 200; ++i) {
        std::string text;
        for (unsigned n = 1 + random() % 3; n > 0; --n) {
            if (!text.empty()) text += " and ";
            const char* words[] = {"size", "age", "lifetime", "event", "page", "offset"};
            const char* relations[] = {">", "<=", ">=", "="};
            const unsigned limits[] = {400, 3000, 3000, 3000, 200, 200'000};
            const std::size_t word = random() % std::size(words);
            const unsigned value = random() % limits[word];
            text += fmt::format("{}{}{}", words[word], relations[random() % 4], value);
            if (text.find('=') != text.npos && text.back() != '=' && random() % 2 &&
                text.rfind('=') > text.rfind(' ') + 1 && text[text.rfind('=') - 1] != '<' &&
                text[text.rfind('=') - 1] != '>')
                text += fmt::format("..{}", value + random() % limits[word]);
        }
        if (!parseQuery(text)) continue;
        expectFound(text, Step(random() % 3001));
    }
    EXPECT_GT(found, 1000U);
}

TEST_P(FindTest, CountsWhatBeginsInAStretch)
{
    const Census census = placed.censusAt(1999);
    Sites sites(*placed.trace);
    const auto matches = find(std::make_shared<const Query>(*parseQuery("size>100")), census, *placed.trace,
                              space(census), &sites);
    std::mt19937 random(5);
    for (int i = 0; i < 100; ++i) {
        const Bytes begin = random() % 300'000, end = begin + random() % 100'000;
        const auto expected =
            std::ranges::count_if(matches->offsets, [&](Bytes o) { return o >= begin && o < end; });
        EXPECT_EQ(matches->countIn(begin, end), std::uint64_t(expected));
    }
    for (const LiveBlock& live : census.blocks) {
        const Bytes offset = live.offset * census.geometry.granule;
        EXPECT_EQ(matches->has(offset), placed.trace->size(live.maker) > 100);
        EXPECT_FALSE(matches->has(offset + 1));
    }
}

TEST_P(FindTest, StopsWhenAsked)
{
    const Census census = placed.censusAt(1999);
    const auto query = std::make_shared<const Query>(*parseQuery("size>100"));
    EXPECT_FALSE(find(query, census, *placed.trace, space(census), nullptr, [] { return true; }));
    EXPECT_TRUE(find(query, census, *placed.trace, space(census), nullptr, [] { return false; }));
}

INSTANTIATE_TEST_SUITE_P(EveryPolicy, FindTest, testing::ValuesIn(test::everyPolicy()), test::policyName);

TEST(Find, LooksIntoTheNamesOfAnOperationList)
{
    trace::Trace trace;
    for (int i = 0; i < 3; ++i) {
        const BlockId block = trace.appendBirth(Op::malloc, 10);
        trace.nameBlock(block, i == 1 ? "Pin" : "tmp", i);
    }
    trace.finish();
    Census census;
    census.blocks = {{0, 1, 0}, {10, 2, 1}, {200, 1, 2}};
    Sites sites(trace);
    const auto matchesOf = [&](const char* text) {
        return find(std::make_shared<const Query>(*parseQuery(text)), census, trace, {}, &sites)->offsets;
    };
    EXPECT_EQ(matchesOf("site=pin"), std::vector<Bytes>{160});
    EXPECT_EQ(matchesOf("site=TMP[2]"), std::vector<Bytes>{3200});
    EXPECT_EQ(matchesOf("site=nothing"), std::vector<Bytes>{});
    EXPECT_EQ(matchesOf("id=Pin[1]"), std::vector<Bytes>{160});
    EXPECT_EQ(matchesOf("id=pin[1]"), std::vector<Bytes>{}) << "another letter, another name";
    EXPECT_EQ(matchesOf("id=#1"), std::vector<Bytes>{}) << "it has a name";
    EXPECT_EQ(matchesOf("#1"), std::vector<Bytes>{160});
}

TEST(Find, TellsBlocksByTheNamesThatATableGivesThem)
{
    trace::Trace trace;
    for (const char* name : {"20013", "1", "7"})
        trace.nameBlock(trace.appendBirth(Op::malloc, 10), name, std::nullopt);
    trace.finish();
    Census census;
    census.blocks = {{0, 1, 0}, {10, 2, 1}, {200, 1, 2}};
    Sites sites(trace);
    const auto matchesOf = [&](const char* text) {
        return find(std::make_shared<const Query>(*parseQuery(text)), census, trace, {}, &sites)->offsets;
    };
    EXPECT_EQ(matchesOf("id=20013"), std::vector<Bytes>{0});
    EXPECT_EQ(matchesOf("id=1"), std::vector<Bytes>{160});
    EXPECT_EQ(matchesOf("#2"), std::vector<Bytes>{3200});
    EXPECT_EQ(matchesOf("id=2"), std::vector<Bytes>{});
}

} // namespace heapglass::replay
