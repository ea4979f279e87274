#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

#include "engine/heap/policies.h"
#include "engine/replay/recorder.h"
#include "tests/bench/big_bench.h"
#include "tests/bench/child.h"
#include "tests/bench/malloc_trace.h"

namespace heapglass::bench
{

namespace
{

constexpr int kRounds = 2;
constexpr std::uint64_t kEvents = 3'000'000;

struct Allocator {
    std::string_view name;
    std::string_view library; ///< empty: the one that is there anyway
};

constexpr Allocator kAllocators[] = {{"glibc malloc", ""},
                                     {"jemalloc", "libjemalloc.so.2"},
                                     {"mimalloc", "libmimalloc.so.2.0"},
                                     {"tcmalloc (minimal)", "libtcmalloc_minimal.so.4"}};

std::string find(std::string_view library)
{
    for (const char* folder : {"/usr/lib/x86_64-linux-gnu/", "/usr/lib/aarch64-linux-gnu/", "/usr/lib/"})
        if (const std::string path = folder + std::string(library); std::filesystem::exists(path))
            return path;
    return {};
}

/// The events of a trace for heapglass_run_malloc; places of dead blocks are given out again.
std::vector<MallocEvent> mallocEvents(const trace::Trace& trace)
{
    std::vector<MallocEvent> events;
    std::vector<std::uint32_t> placeOf(trace.blocks()), free;
    std::uint32_t places = 0;
    for (EventIndex event = 0; event < trace.published(); ++event) {
        const Event e = trace.event(event);
        if (e.block == kNone) continue;
        if (makesBlock(e.op)) {
            if (free.empty()) free.push_back(places++);
            placeOf[e.block] = free.back();
            free.pop_back();
            events.push_back({e.size, placeOf[e.block], MallocEvent::Kind::malloc});
        } else if (e.op == Op::realloc) {
            events.push_back({e.size, placeOf[e.block], MallocEvent::Kind::realloc});
        } else {
            events.push_back({0, placeOf[e.block], MallocEvent::Kind::free});
            free.push_back(placeOf[e.block]);
        }
    }
    return events;
}

bool writeTo(const std::string& path, const std::vector<MallocEvent>& events)
{
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    if (!file) return false;
    const bool good = std::fwrite(events.data(), sizeof events[0], events.size(), file) == events.size();
    return std::fclose(file) == 0 && good;
}

void keepLeast(std::optional<double>& best, double value)
{
    if (value > 0 && (!best || value < *best)) best = value;
}

double simulate(const std::shared_ptr<trace::Trace>& trace, std::string_view policy)
{
    heap::Settings settings;
    settings.header = 8;
    (void)heap::set(settings, "policy", std::string(policy));
    replay::Recorder recorder(replay::Script(trace), heap::makeHeap(settings));
    const double begin = threadSeconds();
    recorder.advance(kNone);
    return (threadSeconds() - begin) * 1e9 / recorder.placement().steps();
}

double execute(const Allocator& allocator, const std::string& path)
{
    const std::string library = allocator.library.empty() ? "" : find(allocator.library);
    if (library.empty() && !allocator.library.empty()) return 0;
    const Cost cost = run({{HEAPGLASS_RUN_MALLOC, path}, "/dev/null", library, 0});
    return cost.good ? std::strtod(cost.output.c_str(), nullptr) : 0;
}

void compare(const BigOptions& options, std::uint64_t live)
{
    const auto trace = loaded(options, {Shape::churn, kEvents, live, 1000});
    const std::string path = fmt::format("{}/heapglass-{}.events", options.directory, live);
    if (!writeTo(path, mallocEvents(*trace))) return fmt::print("{}: cannot be written\n", path);
    std::vector<std::optional<double>> running(std::size(kAllocators));
    std::vector<std::optional<double>> simulating(heap::policies().size());
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 0; i < running.size(); ++i)
            keepLeast(running[i], execute(kAllocators[i], path));
        for (std::size_t i = 0; i < simulating.size(); ++i)
            keepLeast(simulating[i], simulate(trace, heap::policies()[i].name));
    }
    std::filesystem::remove(path);

    fmt::print("\n{} M events, {} live:\n\n| simulating | ns/event |", kEvents / 1'000'000, live);
    for (std::size_t i = 0; i < running.size(); ++i)
        fmt::print(" {} {} |", kAllocators[i].name,
                   running[i] ? fmt::format("({:.0f} ns)", *running[i]) : "(not installed)");
    fmt::print("\n|---|--:|{}\n", std::string("--:|--:|--:|--:|").substr(0, 4 * running.size()));
    for (std::size_t i = 0; i < simulating.size(); ++i) {
        if (!simulating[i]) continue;
        fmt::print("| {} | {:.0f} |", heap::policies()[i].name, *simulating[i]);
        for (const std::optional<double>& other : running)
            fmt::print(" {} |", other ? fmt::format("{:.2f}", *other / *simulating[i]) : "–");
        fmt::print("\n");
    }
    std::fflush(stdout);
}

} // namespace

void benchMalloc(const BigOptions& options)
{
    fmt::print(
        "\n## Simulating a policy against running one\n\n"
        "The same events in the same run, CPU time, the cheaper of {} rounds. A real allocator writes "
        "headers "
        "into memory that has to be paged in, and cannot know what comes next; a simulation also writes down "
        "every placement, and touches no payload. More than 1: simulating is faster than running.\n",
        kRounds);
    compare(options, 10'000);
    compare(options, options.live);
}

} // namespace heapglass::bench
