// Calls on a Heap that is long in the making: they let pictures go first, say how far they are, and can be
// given up. What is done meanwhile is done from the worker's own thread, so that nothing depends on time.
// Runs under TSan, too.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include <unistd.h>

#include <gtest/gtest.h>

#include "engine/replay/worker.h"

namespace heapglass::replay
{
namespace
{

constexpr Step kSteps = 200'000;
constexpr Step kFar = 150'000; ///< more than a piece of work behind the last whole key frame

using Seen = std::function<void(const Snapshot&)>;

class WorkerCallsTest : public testing::Test
{
  protected:
    WorkerCallsTest()
    {
        const std::string path = (std::filesystem::temp_directory_path() /
                                  ("heapglass-calls-" + std::to_string(::getpid()) + ".ops"))
                                     .string();
        std::ofstream(path) << "each i 0..99999 : a x[i] 48\nf x[0..99999]\n";
        worker.open(path);
        worker.waitUntilIdle();
        std::filesystem::remove(path);
    }

    void show(Step step)
    {
        ++request.number;
        request.step = step;
        worker.show(request);
    }

    /// Shows kFar, `asks` in that moment, and tells `later` of each Snapshot after that.
    void atFar(const std::function<void()>& asks, const Seen& later)
    {
        bool asked = false;
        seen = [&, asks, later](const Snapshot& s) {
            if (asked) return later(s);
            if (s.step != kFar) return;
            asked = true;
            asks();
        };
        show(kFar);
        worker.waitUntilIdle();
        seen = {};
    }

    Seen seen; ///< changed only while the worker is idle
    ViewRequest request;
    Worker worker{[this] {
        if (seen) seen(*worker.snapshot());
    }};
};

TEST_F(WorkerCallsTest, AreGivenUpWithoutATrace)
{
    int pictures = 0;
    atFar([&] { worker.heapmin(kFar), show(10); },
          [&](const Snapshot& s) {
              if (pictures++ == 0) worker.stopCalls();
              EXPECT_FALSE(s.heapmin);
          });
    EXPECT_GE(pictures, 1);
    const auto s = worker.snapshot();
    EXPECT_FALSE(s->heapmin);
    EXPECT_FALSE(s->canUndo);
    EXPECT_FALSE(s->callDone);
    EXPECT_EQ(s->step, 10u);
    EXPECT_EQ(s->steps, kSteps);

    atFar([&] { worker.callHeap({HeapCall::Function::walk}, kFar), show(10); },
          [&](const Snapshot&) { worker.stopCalls(); });
    EXPECT_FALSE(worker.snapshot()->answer);

    worker.heapmin(kFar); // what is asked for afterwards is done
    worker.waitUntilIdle();
    EXPECT_TRUE(worker.snapshot()->heapmin);
}

TEST_F(WorkerCallsTest, LetAnotherMomentBeLookedAtAndStayThere)
{
    std::vector<bool> done;
    atFar([&] { worker.heapmin(kFar), show(10); },
          [&](const Snapshot& s) {
              EXPECT_EQ(s.step, 10u);
              done.push_back(s.heapmin != nullptr);
          });
    ASSERT_GE(done.size(), 2u);
    EXPECT_FALSE(done.front());
    EXPECT_TRUE(done.back());
    EXPECT_EQ(worker.snapshot()->heapmin->step, kFar);
    EXPECT_EQ(worker.snapshot()->steps, kSteps + 1);
}

TEST_F(WorkerCallsTest, AreRightEverywhereWhateverWasLookedAtMeanwhile)
{
    for (const Step look : {Step{10}, kFar + 1000, kSteps - 1000}) {
        SCOPED_TRACE(look);
        atFar([&] { worker.heapmin(kFar), show(look); }, [](const Snapshot&) {});
        ASSERT_EQ(worker.snapshot()->steps, kSteps + 1);
        for (const Step step : {look, kFar, kFar + 1, kFar + 2, kSteps}) {
            show(step);
            worker.waitUntilIdle();
            const auto s = worker.snapshot();
            ASSERT_EQ(s->step, step);
            const Step events = step > kFar ? step - 1 : step; // the first half mallocs, the others free
            const std::uint64_t live = events < kSteps / 2 ? events : kSteps - events;
            EXPECT_EQ(s->liveBlocks, live) << "at step " << step;
            EXPECT_EQ(s->requestedBytes, live * 48) << "at step " << step;
        }
        worker.undo();
        worker.waitUntilIdle();
    }
}

TEST_F(WorkerCallsTest, AreUndoneWhereLessIsReplayedSince)
{
    constexpr EventIndex kLess = 50'000;
    worker.heapmin(100);
    worker.setHorizon(kLess);
    worker.undo();
    show(kSteps);
    worker.waitUntilIdle();
    const auto s = worker.snapshot();
    EXPECT_EQ(s->steps, kLess);
    EXPECT_EQ(s->liveBlocks, kLess);
}

TEST_F(WorkerCallsTest, GoPastTheHeapminWhereOnlyTheWindowBecomesAnother)
{
    atFar(
        [&] {
            worker.heapmin(kFar);
            request.pages = {0, 1, 7};
            show(kFar);
        },
        [](const Snapshot&) {});
    EXPECT_EQ(worker.snapshot()->step, kFar + 1);
    worker.undo();
    worker.waitUntilIdle();
    EXPECT_EQ(worker.snapshot()->step, kFar);
    EXPECT_EQ(worker.snapshot()->steps, kSteps);
}

TEST_F(WorkerCallsTest, ThatTakeLongSayHowFarTheyAre)
{
    std::vector<double> told;
    bool waited = false;
    atFar([&] { worker.heapmin(kFar), show(10); },
          [&](const Snapshot& s) {
              if (s.callDone) told.push_back(*s.callDone);
              if (std::exchange(waited, true)) return;
              std::this_thread::sleep_for(std::chrono::milliseconds(210));
              show(11); // whose answer says it, too
          });
    ASSERT_FALSE(told.empty());
    EXPECT_TRUE(std::ranges::is_sorted(told));
    EXPECT_GT(told.front(), 0);
    EXPECT_LT(told.back(), 1);
    EXPECT_FALSE(worker.snapshot()->callDone);
}

} // namespace
} // namespace heapglass::replay
