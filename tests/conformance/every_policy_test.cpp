// What must hold for each row of policies(), whatever it prefers.
#include <gtest/gtest.h>

#include "../engine/random_heap.h"

namespace heapglass::heap
{

void PrintTo(const PolicyInfo& row, std::ostream* out)
{
    *out << row.name;
}

namespace
{

using namespace testing;

TEST(Policies, EveryFileHasARow)
{
    EXPECT_EQ(policies().size(), std::size_t{HEAPGLASS_POLICY_FILES});
    for (const PolicyInfo& row : policies())
        EXPECT_EQ(findPolicy(row.name), &row);
    EXPECT_EQ(findPolicy("none"), nullptr);
}

class EveryPolicy : public ::testing::TestWithParam<PolicyInfo>
{
  protected:
    /// Runs random lists on heaps of random settings; look(driver, operation) after each.
    template <class Look>
    void forRandomHeaps(Look look)
    {
        for (std::uint64_t seed = 0; seed < 12; ++seed) {
            SCOPED_TRACE(seed);
            Random random(seed);
            const Settings settings = randomSettings(random, GetParam().name);
            Driver driver(settings);
            for (const Op& op : randomOps(random, settings, 150)) {
                look(driver, op);
                if (HasFatalFailure()) return;
            }
        }
    }
};

std::vector<BlockEntry> liveBlocks(const Source& source)
{
    std::vector<BlockEntry> live;
    source.walk([&](const BlockEntry& entry) {
        if (entry.live) live.push_back(entry);
    });
    return live;
}

void expectSameBlocks(const std::vector<BlockEntry>& a, const std::vector<BlockEntry>& b)
{
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        ASSERT_EQ(a[i].offset, b[i].offset);
        ASSERT_EQ(a[i].length, b[i].length);
        ASSERT_EQ(a[i].block, b[i].block);
        ASSERT_EQ(a[i].tag, b[i].tag);
        ASSERT_EQ(a[i].requested, b[i].requested);
    }
}

TEST_P(EveryPolicy, KeepsItsInvariants)
{
    forRandomHeaps([](Driver& driver, const Op& op) {
        driver.carryOut(op);
        ASSERT_EQ(driver.heap->check(), "") << spell(op);
    });
}

TEST_P(EveryPolicy, BlocksAreLargeEnoughAndDoNotOverlap)
{
    forRandomHeaps([](Driver& driver, const Op& op) {
        driver.carryOut(op);
        const Geometry& geometry = driver.heap->layout().geometry;
        Bytes above = 0;
        driver.heap->walk([&](const BlockEntry& entry) {
            ASSERT_EQ(entry.offset, above);
            ASSERT_EQ(entry.offset % geometry.granule, 0u);
            ASSERT_GE(entry.length, geometry.minimumBlock);
            if (entry.live) {
                ASSERT_GE(entry.length, geometry.header + entry.requested);
            }
            above = entry.offset + entry.length;
        });
        ASSERT_EQ(above, driver.heap->layout().end());
    });
}

TEST_P(EveryPolicy, HeapminLeavesLiveBlocksAlone)
{
    forRandomHeaps([](Driver& driver, const Op& op) {
        const auto before = liveBlocks(*driver.heap);
        const Bytes bytes = driver.heap->layout().liveBytes;
        driver.carryOut(op);
        if (op.verb != 'm') return;
        ASSERT_EQ(driver.heap->layout().liveBytes, bytes);
        expectSameBlocks(before, liveBlocks(*driver.heap));
    });
}

TEST_P(EveryPolicy, ACloneIsEqualAndLivesItsOwnLife)
{
    forRandomHeaps([](Driver& driver, const Op& op) {
        const auto copy = driver.heap->clone();
        ASSERT_EQ(copy->layout(), driver.heap->layout());
        expectSameBlocks(liveBlocks(*copy), liveBlocks(*driver.heap));
        const Layout before = copy->layout();
        driver.carryOut(op);
        ASSERT_EQ(copy->layout(), before);
    });
}

TEST_P(EveryPolicy, ACloneGoesOnAsTheOriginal)
{
    Random random(1);
    const auto requests = [&random](BlockId from, BlockId count) {
        std::vector<Request> made;
        for (BlockId id = from; id < from + count; ++id) {
            made.push_back({Request::Kind::allocate, id, id, random() % 5000});
            if (id > 100) made.push_back({Request::Kind::deallocate, BlockId(random() % id)});
        }
        return made;
    };
    Settings settings;
    settings.policy = GetParam().name;
    const auto heap = makeHeap(settings);
    ChangeLog log;
    heap->run(requests(0, 1000), log);
    const auto copy = heap->clone();
    const auto more = requests(1000, 1000);
    heap->run(more, log);
    copy->run(more, log);
    EXPECT_EQ(heap->layout(), copy->layout());
    EXPECT_EQ(heap->counters(), copy->counters());
}

TEST_P(EveryPolicy, RefusesWhatIsTooLargeAndTouchesNothing)
{
    Settings settings;
    settings.policy = GetParam().name;
    settings.limit = 5 * 4096;
    settings.maxorder = 13;
    Driver driver(settings);
    driver.carryOut({'a', 1, 5000});
    const Layout before = driver.heap->layout();
    for (const Bytes size : {Bytes{30'000}, kMaxRequest, kMaxRequest + 1, ~Bytes{0}}) {
        EXPECT_EQ(driver.carryOut({'a', 2, size}).kind, Change::Kind::failed);
        EXPECT_EQ(driver.carryOut({'r', 1, size}).kind, Change::Kind::failed);
        EXPECT_EQ(driver.carryOut({'f', 2, 0}).kind, Change::Kind::nothing);
    }
    EXPECT_EQ(driver.heap->layout(), before);
    EXPECT_EQ(driver.heap->counters().failed, 8u);
    EXPECT_EQ(driver.carryOut({'a', 2, 100}).kind, Change::Kind::birth);
}

INSTANTIATE_TEST_SUITE_P(Table, EveryPolicy, ::testing::ValuesIn(policies().begin(), policies().end()),
                         [](const auto& row) { return testName(row.param.name); });

} // namespace
} // namespace heapglass::heap
