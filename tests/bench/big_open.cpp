#include <chrono>
#include <cstdio>
#include <thread>

#include <fmt/format.h>

#include "engine/replay/worker.h"
#include "tests/bench/big_bench.h"

namespace heapglass::bench
{

namespace
{

using Clock = std::chrono::steady_clock;

/// Milliseconds until the worker's newest snapshot is as wanted.
template <class Wanted>
double wait(const replay::Worker& worker, Wanted&& wanted)
{
    const auto begin = Clock::now();
    while (!wanted(*worker.snapshot()))
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

} // namespace

void benchOpen(const BigOptions& options)
{
    using Status = replay::LoadView::Status;
    const std::string path = traceFile(options, options.large());
    replay::Worker worker([] {});
    const auto begin = Clock::now();
    worker.open(path, options.policy);
    replay::ViewRequest request;
    request.number = 1;
    request.step = kNone;
    request.pages = {0, 1, 40'000};
    worker.show(request);
    const double picture = wait(worker, [](const replay::Snapshot& s) { return !s.pages.cells.empty(); });
    std::this_thread::sleep_until(begin + std::chrono::seconds(1));
    worker.cancelLoading();
    const double cancelled =
        wait(worker, [](const replay::Snapshot& s) { return s.load && s.load->status == Status::cancelled; });
    fmt::print("\n## Opening {} M events (wall time)\n\n| what | |\n|---|--:|\n"
               "| first picture with pages | {:.0f} ms |\n"
               "| from a cancel to the last word on the load | {:.0f} ms |\n"
               "| events kept | {} |\n",
               options.events / 1'000'000, picture, cancelled, worker.snapshot()->events);
    std::fflush(stdout);
}

} // namespace heapglass::bench
