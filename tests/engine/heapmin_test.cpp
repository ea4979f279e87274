#include "engine/crt/heapmin.h"

#include <thread>

#include <gtest/gtest.h>

#include "engine/heap/policies.h"

namespace heapglass::crt
{
namespace
{

TEST(Heapmin, SuccessReturnsPagesAndLeavesErrnoAlone)
{
    const auto heap = heap::makeHeap({});
    heap::ChangeLog log;
    const heap::Request requests[] = {{heap::Request::Kind::allocate, 0, 0, 100'000},
                                      {heap::Request::Kind::allocate, 1, 1, 100},
                                      {heap::Request::Kind::deallocate, 0}};
    heap->run(requests, log);
    _errno() = 7;
    heap::HeapminPlan plan;
    EXPECT_EQ(_heapmin(*heap, log, plan), 0);
    EXPECT_EQ(_errno(), 7);
    EXPECT_EQ(plan.returned(), 23u);
    EXPECT_EQ(log.changes.back().kind, heap::Change::Kind::heapmin);
    EXPECT_EQ(_heapmin(*heap), 0);
    EXPECT_EQ(heap->layout().pages.released(), 23u);
}

TEST(Heapmin, WithoutSupportItFailsWithMicrosoftsEnosys)
{
    heap::Settings settings;
    settings.heapmin = heap::ReleaseMode::enosys;
    const auto heap = heap::makeHeap(settings);
    _errno() = 0;
    EXPECT_EQ(_heapmin(*heap), -1);
    EXPECT_EQ(_errno(), 40);
    EXPECT_EQ(errnoName(_errno()), "ENOSYS");
    EXPECT_EQ(errnoName(12), "12");
}

TEST(Heapmin, ErrnoIsOneAThread)
{
    _errno() = 3;
    std::thread([] { EXPECT_EQ(_errno(), 0), _errno() = 5; }).join();
    EXPECT_EQ(_errno(), 3);
}

} // namespace
} // namespace heapglass::crt
