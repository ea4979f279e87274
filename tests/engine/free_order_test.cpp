// In which order a policy keeps its free blocks: what the strip below the block map shows.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <gtest/gtest.h>

#include "random_heap.h"

namespace heapglass::heap
{
namespace
{

using namespace testing;

using FreeRun = std::pair<Bytes, Bytes>; ///< offset, length

std::vector<FreeRun> walked(const Heap& heap)
{
    std::vector<FreeRun> free;
    heap.walkFree([&](Bytes offset, Bytes length) { free.emplace_back(offset, length); });
    return free;
}

class FreeOrder : public ::testing::TestWithParam<PolicyInfo>
{
};

TEST_P(FreeOrder, HasEachFreeBlockOnce)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        const Settings settings = randomSettings(random, GetParam().name);
        Driver driver(settings, 1 + seed % 3);
        int carriedOut = 0;
        for (const Op& op : randomOps(random, settings, 150)) {
            driver.carryOut(op);
            if (++carriedOut % 25) continue;
            std::multiset<FreeRun> expected;
            driver.heap->walk([&](const BlockEntry& entry) {
                if (!entry.live) expected.emplace(entry.offset, entry.length);
            });
            const std::vector<FreeRun> free = walked(*driver.heap);
            ASSERT_EQ(std::multiset<FreeRun>(free.begin(), free.end()), expected) << spell(op);
        }
    }
}

TEST_P(FreeOrder, IsTheSameInAHeapMadeAgain)
{
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        const Settings settings = randomSettings(random, GetParam().name);
        Driver driver(settings);
        for (const Op& op : randomOps(random, settings, 150))
            driver.carryOut(op);
        HeapState state;
        driver.heap->save(state);
        const auto again = makeHeap(settings);
        again->restore(state);
        EXPECT_EQ(walked(*again), walked(*driver.heap));
    }
}

INSTANTIATE_TEST_SUITE_P(Table, FreeOrder, ::testing::ValuesIn(policies().begin(), policies().end()),
                         [](const auto& info) { return testName(info.param.name); });

/// These take the first of the order that is large enough.
TEST(FreeOrderOfFits, SaysWhichBlockTheNextRequestTakes)
{
    for (const std::string policy :
         {"first", "next", "best", "worst", "first-lifo", "first-fifo", "best-lifo"}) {
        int told = 0;
        for (std::uint64_t seed = 0; seed < 30; ++seed) {
            Random random(seed);
            Settings settings = randomSettings(random, policy);
            Driver driver(settings);
            for (const Op& op : randomOps(random, settings, 150)) {
                const std::vector<FreeRun> free = walked(*driver.heap);
                Bytes address;
                const bool fresh = op.verb == 'a' && !driver.pointer(op.name, address);
                const Geometry& geometry = driver.heap->layout().geometry;
                const Bytes need =
                    std::max(geometry.minimumBlock, roundUp(settings.header + op.size, settings.align));
                const auto first =
                    std::ranges::find_if(free, [&](const FreeRun& run) { return run.second >= need; });
                const Change change = driver.carryOut(op);
                if (!fresh || first == free.end() || change.kind != Change::Kind::birth) continue;
                ASSERT_EQ(change.offset, first->first) << policy << ", seed " << seed << ": " << spell(op);
                ++told;
            }
        }
        EXPECT_GT(told, 100) << policy;
    }
}

std::string drawn(const std::string& policy, const std::vector<unsigned>& freed)
{
    Settings settings;
    settings.policy = policy;
    Driver driver(settings);
    for (unsigned name = 0; name < 10; ++name)
        driver.carryOut({'a', name, 48});
    std::map<Bytes, unsigned> names;
    for (unsigned name = 0; name < 10; ++name) {
        Bytes address;
        if (driver.pointer(name, address))
            names[address - driver.heap->layout().geometry.base - settings.header] = name;
    }
    for (const unsigned name : freed)
        driver.carryOut({'f', name, 0});
    std::string order;
    for (const auto& [offset, length] : walked(*driver.heap))
        if (names.contains(offset)) order += std::to_string(names[offset]);
    return order;
}

TEST(FreeOrderOfFits, IsThatOfTheListAndNotOfAddresses)
{
    EXPECT_EQ(drawn("first", {6, 0, 2, 4}), "0246");
    EXPECT_EQ(drawn("first-lifo", {6, 0, 2, 4}), "4206");
    EXPECT_EQ(drawn("first-fifo", {6, 0, 2, 4}), "6024");
    EXPECT_EQ(drawn("best-lifo", {6, 0, 2, 4}), "4206");
    EXPECT_EQ(drawn("tlsf", {6, 0, 2, 4}), "4206");
    EXPECT_EQ(drawn("segregated", {6, 0, 2, 4}), "6024");
}

} // namespace
} // namespace heapglass::heap
