#include <cstdio>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

#include "engine/trace/loader.h"
#include "tests/bench/big_bench.h"
#include "tests/bench/child.h"

namespace heapglass::bench
{

namespace
{

constexpr int kRounds = 3;
constexpr double kMega = 1e6;
/// On sizes and stacks that meet in all pairs it takes 19 GB otherwise.
constexpr std::uint64_t kInterpretLimit = std::uint64_t{4} << 30;

std::string interpreter()
{
    for (const char* path : {"/usr/lib/heaptrack/libexec/heaptrack_interpret",
                             "/usr/lib/x86_64-linux-gnu/libexec/heaptrack_interpret"})
        if (std::filesystem::exists(path)) return path;
    return {};
}

/// The cheaper one, by CPU time of the program itself.
void keepBest(std::optional<Cost>& best, const Cost& cost)
{
    if (cost.good && (!best || cost.userSeconds < best->userSeconds)) best = cost;
}

void row(const std::string& what, const std::string& path, const std::optional<Cost>& cost, double ratio)
{
    if (!cost) return fmt::print("| {} | did not finish | | | | |\n", what);
    const double megabytes = double(std::filesystem::file_size(path)) / kMega;
    fmt::print("| {} | {:.2f} s | {:.2f} s | {:.0f} MB/s | {:.0f} MB | {} |\n", what, cost->userSeconds,
               cost->systemSeconds, megabytes / cost->userSeconds, double(cost->resident) / kMega,
               ratio > 0 ? fmt::format("{:.1f}", ratio) : "");
}

void compare(const BigOptions& options, const std::string& name, const BigTrace& trace)
{
    const std::string path = traceFile(options, trace);
    std::optional<Cost> ours, theirs;
    for (int round = 0; round < kRounds; ++round) {
        keepBest(ours, run({{HEAPGLASS_CLI, "info", path}}));
        if (!interpreter().empty()) keepBest(theirs, run({{interpreter()}, path, {}, kInterpretLimit}));
    }
    row(name + ": heapglass-cli info", path, ours,
        ours && theirs ? theirs->userSeconds / ours->userSeconds : 0);
    row(name + ": heaptrack_interpret", path, theirs, 0);
}

void compressed(const BigOptions& options, const BigTrace& trace)
{
    const std::string path = traceFile(options, trace), packed = path + ".zst";
    if (!std::filesystem::exists(packed) && !run({{"zstd", "-q", "-1", path, "-o", packed}}).good)
        return fmt::print("| .zst | no zstd here to make one | | | | |\n");
    std::optional<Cost> ours, zstd;
    for (int round = 0; round < kRounds; ++round) {
        keepBest(ours, run({{HEAPGLASS_CLI, "info", packed}}));
        keepBest(zstd, run({{"zstd", "-q", "-d", "-f", "-o", "/dev/null", packed}}));
    }
    row("the large one as .zst (MB of text)", path, ours, 0);
    row("zstd -d alone (MB of text)", path, zstd, 0);
    if (ours) fmt::print("\nwall time of the .zst: {:.1f} s\n", ours->wallSeconds);
}

} // namespace

std::string traceFile(const BigOptions& options, const BigTrace& trace)
{
    const std::string path = fmt::format("{}/heapglass-{}-{}-{}-{}.raw", options.directory, int(trace.shape),
                                         trace.events, trace.live, trace.stacks);
    if (std::filesystem::exists(path)) return path;
    std::FILE* const file = std::fopen((path + ".part").c_str(), "wb");
    if (!file) return path;
    bool good = true;
    write(trace, [&](std::string_view text) {
        good = std::fwrite(text.data(), 1, text.size(), file) == text.size() && good;
    });
    if (std::fclose(file) == 0 && good) std::filesystem::rename(path + ".part", path);
    return path;
}

std::shared_ptr<trace::Trace> loaded(const BigOptions& options, const BigTrace& trace)
{
    auto result = std::make_shared<trace::Trace>();
    trace::load(traceFile(options, trace), *result);
    return result;
}

void benchImport(const BigOptions& options)
{
    fmt::print("\n## Import: heaptrack raw, stacks kept\n\n"
               "The cheapest of {} rounds in turn; `info` counts what it has read, too.\n\n"
               "| trace | user | system | MB/s of user time | resident | times heaptrack_interpret |\n"
               "|---|--:|--:|--:|--:|--:|\n",
               kRounds);
    const std::uint64_t tenth = options.events / 5;
    compare(options, "many stacks", {Shape::churn, tenth, options.live, tenth / 25});
    compare(options, "few stacks", {Shape::churn, tenth, options.live, 1000});
    compare(options, "few stacks, 20,000 live", {Shape::churn, tenth, 20'000, 1000});
    const std::string path = traceFile(options, options.large());
    const Cost cost = run({{HEAPGLASS_CLI, "info", path}});
    row(fmt::format("{} M events", options.events / 1'000'000), path, cost, 0);
    compressed(options, {Shape::churn, tenth, options.live, tenth / 25});
    std::fflush(stdout);
}

} // namespace heapglass::bench
