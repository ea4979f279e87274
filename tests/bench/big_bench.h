// The parts of heapglass_bench_big.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/trace/trace.h"
#include "tests/bench/big_trace.h"

namespace heapglass::bench
{

struct BigOptions {
    std::uint64_t events = 50'000'000;
    std::uint64_t live = 1'000'000;
    std::string policy = "first";
    std::string directory = "/tmp";
    std::vector<std::string> only;

    BigTrace large() const { return {Shape::churn, events, live, events / 25}; }
};

/// The path of a trace in the directory; it is made where it is not there yet.
std::string traceFile(const BigOptions& options, const BigTrace& trace);
/// The same, loaded.
std::shared_ptr<trace::Trace> loaded(const BigOptions& options, const BigTrace& trace);

/// heapglass-cli info against heaptrack_interpret, on the same files.
void benchImport(const BigOptions& options);
/// From opening the large trace to the first picture, also from the cache, and from a cancel to its end.
void benchOpen(const BigOptions& options);
/// Replay, apply, undo, seek, snapshots and memory of the large trace.
void benchReplay(const BigOptions& options);
/// Replay of the shapes that must not be slower than others.
void benchShapes(const BigOptions& options);
/// Simulating a policy against running one.
void benchMalloc(const BigOptions& options);

inline constexpr std::pair<std::string_view, void (*)(const BigOptions&)> kParts[] = {
    {"import", benchImport},
    {"open", benchOpen},
    {"replay", benchReplay},
    {"shapes", benchShapes},
    {"malloc", benchMalloc}};

} // namespace heapglass::bench
