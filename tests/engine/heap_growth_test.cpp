// What must not grow with what. Ratios of CPU times in one process, best of five, with wide limits; and that
// nothing is allocated once a heap is warm.
#include <algorithm>
#include <bit>
#include <ctime>

#include <gtest/gtest.h>

#include "allocation_count.h"
#include "random_heap.h"

namespace heapglass::heap
{
namespace
{

using testing::Random;

struct Churn {
    Settings settings;
    std::size_t live = 10'000;
    Bytes lowest = 16, highest = 512;
    Bytes resident = 0; ///< one more block of this size, in the midst of the others
};

Bytes logUniform(Random& random, Bytes lowest, Bytes highest)
{
    const auto octaves = unsigned(std::bit_width(highest / lowest)) - 1;
    const Bytes floor = lowest << (octaves ? random() % octaves : 0);
    return floor + random() % floor;
}

/// A heap, and endless random deaths and births for it.
class Churner
{
  public:
    explicit Churner(const Churn& churn) : m_churn(churn), heap(makeHeap(churn.settings))
    {
        std::vector<Request> requests;
        for (std::size_t i = 0; i < churn.live; ++i) {
            if (i == churn.live / 2 && churn.resident)
                requests.push_back({Request::Kind::allocate, m_born++, 0, churn.resident});
            m_ids.push_back(m_born);
            requests.push_back(birth());
        }
        heap->run(requests, m_log);
    }
    void run(std::size_t events)
    {
        for (; events > 0; events -= std::min(events, kBatch)) {
            m_requests.clear();
            for (std::size_t i = 0; i < kBatch; i += 2) {
                BlockId& id = m_ids[m_random() % m_ids.size()];
                m_requests.push_back({Request::Kind::deallocate, id});
                id = m_born;
                m_requests.push_back(birth());
            }
            m_log.clear();
            heap->run(m_requests, m_log);
        }
    }
    /// Some blocks die, and none is born for them.
    void shrink(std::size_t blocks)
    {
        m_requests.clear();
        for (; blocks > 0; --blocks) {
            m_requests.push_back({Request::Kind::deallocate, m_ids.back()});
            m_ids.pop_back();
        }
        m_log.clear();
        heap->run(m_requests, m_log);
    }

  private:
    static constexpr std::size_t kBatch = 1000;
    Request birth()
    {
        return {Request::Kind::allocate, m_born++, 0, logUniform(m_random, m_churn.lowest, m_churn.highest)};
    }

    Churn m_churn;
    Random m_random{1};
    std::vector<BlockId> m_ids;
    BlockId m_born = 0;
    std::vector<Request> m_requests;
    ChangeLog m_log;

  public:
    std::unique_ptr<Heap> heap;
};

double cpuSeconds()
{
    timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

double bestOfFive(const std::function<void()>& work)
{
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const double before = cpuSeconds();
        work();
        best = std::min(best, cpuSeconds() - before);
    }
    return best;
}

double churnTime(const Churn& churn, std::size_t events = 20'000)
{
    Churner churner(churn);
    churner.run(events);
    return bestOfFive([&] { churner.run(events); });
}

class HeapGrowth : public ::testing::TestWithParam<std::string_view>
{
  protected:
    Churn churn() const
    {
        Churn made;
        made.settings.policy = GetParam();
        return made;
    }
};

TEST_P(HeapGrowth, OneHugeBlockAmongSmallOnesSlowsNothing)
{
    Churn with = churn();
    with.resident = 128 << 20;
    EXPECT_LT(churnTime(with) / churnTime(churn()), 4);
}

TEST_P(HeapGrowth, AHugeBlockCostsItsPagesOver64)
{
    const auto timeOf = [&](Bytes size) {
        Churner churner(churn());
        BlockId id = 1 << 30;
        ChangeLog log;
        return bestOfFive([&] {
            for (int i = 0; i < 200; ++i) {
                log.clear();
                const Request pair[] = {{Request::Kind::allocate, id, 0, size},
                                        {Request::Kind::deallocate, id}};
                churner.heap->run(pair, log);
                ++id;
            }
        });
    };
    EXPECT_LT(timeOf(128 << 20) / timeOf(64 << 10), 60); // 2048 times the pages
}

TEST_P(HeapGrowth, APageFullOfTinyBlocksIsNoSlowerThanSmallPages)
{
    Churn small = churn();
    small.live = 60'000;
    small.lowest = 1, small.highest = 16;
    small.settings.header = 0;
    Churn large = small;
    large.settings.page = 2 << 20;
    EXPECT_LT(churnTime(large) / churnTime(small), 4);
}

TEST_P(HeapGrowth, MoreFreeBlocksWithoutCoalescingCostLittle)
{
    Churn small = churn();
    small.settings.coalesce = Coalesce::off;
    Churn large = small;
    small.live = 3'000, large.live = 30'000;
    EXPECT_LT(churnTime(large) / churnTime(small), 8);
}

TEST_P(HeapGrowth, FailedSearchesDoNotSweepAgainAndAgain)
{
    Churn limited = churn();
    limited.settings.coalesce = Coalesce::deferred;
    limited.settings.limit = 8 << 20;
    const auto timeOf = [&](std::size_t live) {
        limited.live = live;
        Churner churner(limited);
        churner.run(2'000);
        BlockId id = 1 << 30;
        ChangeLog log; // cleared, or the faults of its new pages would be what is timed
        return bestOfFive([&] {
            for (int i = 0; i < 20'000; ++i) {
                log.clear();
                const Request tooMuch{Request::Kind::allocate, id++, 0, 16 << 20};
                churner.heap->run({&tooMuch, 1}, log);
            }
        });
    };
    EXPECT_LT(timeOf(30'000) / timeOf(1'000), 8);
}

TEST_P(HeapGrowth, AWarmHeapAllocatesNothing)
{
    if (GetParam() == "bump") GTEST_SKIP() << "its heap grows as long as anything lives";
    for (const Coalesce coalesce : {Coalesce::on, Coalesce::deferred}) {
        Churn steady = churn();
        steady.settings.coalesce = coalesce;
        steady.live = 3'000;
        steady.highest = 4096;
        Churner churner(steady);
        churner.run(200'000);
        churner.shrink(1'000); // a new record of free blocks is not what is tested
        churner.run(600'000);
        const std::uint64_t before = heapglass::testing::allocationCount();
        churner.run(100'000);
        EXPECT_EQ(heapglass::testing::allocationCount() - before, 0u) << int(coalesce);
    }
}

std::vector<std::string_view> allPolicies()
{
    std::vector<std::string_view> names;
    for (const PolicyInfo& row : policies())
        names.push_back(row.name);
    return names;
}

INSTANTIATE_TEST_SUITE_P(Table, HeapGrowth, ::testing::ValuesIn(allPolicies()),
                         [](const auto& name) { return testing::testName(name.param); });

} // namespace
} // namespace heapglass::heap
