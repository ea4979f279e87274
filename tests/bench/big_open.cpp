#include <chrono>
#include <cstdio>
#include <filesystem>
#include <thread>

#include <fmt/format.h>

#include "engine/replay/worker.h"
#include "engine/trace/loader.h"
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

using Status = replay::LoadView::Status;

replay::ViewRequest allPages()
{
    replay::ViewRequest request;
    request.number = 1;
    request.step = kNone;
    request.pages = {0, 1, 40'000};
    return request;
}

bool hasPages(const replay::Snapshot& snapshot)
{
    return !snapshot.pages.cells.empty();
}

void firstTime(const BigOptions& options, const std::string& path)
{
    replay::Worker worker([] {});
    const auto begin = Clock::now();
    worker.open(path, options.policy);
    worker.show(allPages());
    const double picture = wait(worker, hasPages);
    std::this_thread::sleep_until(begin + std::chrono::seconds(1));
    worker.cancelLoading();
    const double cancelled =
        wait(worker, [](const replay::Snapshot& s) { return s.load && s.load->status == Status::cancelled; });
    fmt::print("| first picture with pages | {:.0f} ms |\n"
               "| from a cancel to the last word on the load | {:.0f} ms |\n"
               "| events kept | {} |\n",
               picture, cancelled, worker.snapshot()->events);
}

/// Leaves a native copy in the cache, as opening the whole file once does.
bool keepCopy(const std::string& path, const trace::CacheOptions& cache)
{
    trace::Trace trace;
    trace::LoadControl control;
    control.cache = cache;
    const trace::LoadReport report = trace::load(path, trace, control);
    return trace::keepInCache(report, trace, control).value_or(false);
}

void secondTime(const BigOptions& options, const std::string& path)
{
    const trace::CacheOptions cache{.folder = options.directory + "/heapglass-bench-cache"};
    const bool kept = keepCopy(path, cache);
    replay::Worker worker([] {});
    worker.useCache(cache);
    worker.open(path, options.policy);
    worker.show(allPages());
    const double picture = kept ? wait(worker, hasPages) : 0;
    fmt::print("| the second time, from the cache: first picture with pages | {} |\n",
               kept ? fmt::format("{:.0f} ms", picture) : "no copy was kept");
    worker.close();
    std::error_code error;
    std::filesystem::remove_all(cache.folder, error);
}

} // namespace

void benchOpen(const BigOptions& options)
{
    const std::string path = traceFile(options, options.large());
    fmt::print("\n## Opening {} M events (wall time)\n\n| what | |\n|---|--:|\n", options.events / 1'000'000);
    firstTime(options, path);
    secondTime(options, path);
    std::fflush(stdout);
}

} // namespace heapglass::bench
