// From a file to a picture: import, replay into a Placement, seek, snapshot. The input is the bundled sample
// (580,174 events of sqlite3) for import and seek, and random churn at 10^4 to 10^6 live blocks for replay.
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <random>

#include <benchmark/benchmark.h>

#include "engine/heap/policies.h"
#include "engine/replay/configuration.h"
#include "engine/replay/picture.h"
#include "engine/replay/recorder.h"
#include "engine/replay/timeline.h"
#include "engine/trace/loader.h"

namespace heapglass::replay
{
namespace
{

const std::string kSample = HEAPGLASS_SOURCE_DIR "/resources/samples/sqlite3.raw.zst";

std::shared_ptr<trace::Trace> loadSample(trace::LoadReport* report = nullptr)
{
    auto trace = std::make_shared<trace::Trace>();
    trace::LoadReport read = trace::load(kSample, *trace);
    if (report) *report = std::move(read);
    return trace;
}

/// `live` births, then as many events of churn: random deaths, log-uniform sizes of 16 to 4096 bytes.
std::shared_ptr<trace::Trace> churn(std::size_t live, std::size_t events)
{
    auto trace = std::make_shared<trace::Trace>();
    std::mt19937_64 random(1);
    const auto size = [&] { return Bytes(16 * std::exp2(double(random() >> 11) * 0x1p-53 * 8)); };
    std::vector<BlockId> blocks;
    for (std::size_t i = 0; i < live; ++i)
        blocks.push_back(trace->appendBirth(Op::malloc, size()));
    for (std::size_t i = 0; i < events; i += 2) {
        BlockId& block = blocks[random() % blocks.size()];
        trace->appendDeath(Op::free, block);
        block = trace->appendBirth(Op::malloc, size());
    }
    trace->finish();
    return trace;
}

/// CPU time: other work on the machine says little.
double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

void import(benchmark::State& state)
{
    trace::LoadReport report;
    EventIndex events = 0;
    for (auto _ : state)
        events = loadSample(&report)->published();
    state.SetBytesProcessed(std::int64_t(state.iterations() * report.bytesDecoded));
    state.counters["events/s"] =
        benchmark::Counter(double(state.iterations()) * events, benchmark::Counter::kIsRate);
}

/// So many that what only the start of a recording costs does not count for much.
std::size_t eventsOfChurn()
{
    const char* events = std::getenv("HEAPGLASS_BENCH_EVENTS");
    return events ? std::strtoull(events, nullptr, 10) : 8'000'000;
}

void record(benchmark::State& state, const std::string& policy)
{
    const auto live = std::size_t(state.range(0));
    const std::size_t events = eventsOfChurn();
    const auto trace = churn(live, events);
    heap::Settings settings;
    settings.header = 8;
    (void)heap::set(settings, "policy", policy);
    double bytes = 0;
    for (auto _ : state) {
        Recorder recorder(Script(trace), heap::makeHeap(settings));
        recorder.advance(Step(live)); // warm: the heap is filled
        const double begin = threadSeconds();
        recorder.advance(kNone);
        state.SetIterationTime(threadSeconds() - begin);
        bytes = double(recorder.recordBytes()) / recorder.placement().steps();
    }
    state.counters["events/s"] =
        benchmark::Counter(double(state.iterations()) * double(events), benchmark::Counter::kIsRate);
    state.counters["bytes/event"] = bytes;
}

struct Placed {
    std::shared_ptr<trace::Trace> trace = loadSample();
    Recorder recorder{Script(trace), heap::makeHeap({})};
    Timeline timeline{trace, recorder.source().layout().geometry};

    Placed() { recorder.advance(kNone); }
    void seek(Step step) { recorder.seek(timeline, step); }
};

void seekAnywhere(benchmark::State& state)
{
    Placed placed;
    std::mt19937 random(1);
    for (auto _ : state)
        placed.seek(random() % placed.recorder.placement().steps());
}

void applyAndUndo(benchmark::State& state)
{
    Placed placed;
    constexpr Step kEvents = 100'000;
    placed.seek(200'000);
    const KeyFrames none;
    for (auto _ : state) {
        for (const Step step : {200'000 + kEvents, Step{200'000}})
            placed.timeline.seek(step, placed.recorder.script(), placed.recorder.placement(), none);
    }
    state.counters["events/s"] =
        benchmark::Counter(double(state.iterations()) * 2 * kEvents, benchmark::Counter::kIsRate);
}

void snapshot(benchmark::State& state)
{
    Placed placed;
    placed.seek(placed.recorder.peaks().heapStep);
    ViewRequest request;
    request.pages = {0, 1, 100'000};
    request.blocks = {0, Bytes{1} << 40, 20'000, 1'000};
    request.freeBlocks = true;
    for (auto _ : state) {
        Snapshot picture;
        drawPicture(placed.recorder, placed.timeline, request, picture);
        benchmark::DoNotOptimize(picture.pages.cells.data());
    }
}

void heapminAtThePeak(benchmark::State& state)
{
    Placed placed;
    const Step peak = placed.recorder.peaks().heapStep;
    placed.seek(peak);
    for (auto _ : state) {
        int number = 0;
        benchmark::DoNotOptimize(placed.recorder.withHeapmin(peak, placed.timeline.cursor(), number));
    }
}

const int registered = [] {
    for (const heap::PolicyInfo& policy : heap::policies()) {
        const std::string name(policy.name);
        benchmark::RegisterBenchmark(("record/" + name).c_str(), record, name)
            ->Arg(10'000)
            ->Arg(100'000)
            ->Arg(1'000'000)
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond)
            ->Iterations(1);
    }
    if (std::filesystem::exists(kSample)) {
        benchmark::RegisterBenchmark("import/sample", import)->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark("seek/sample, anywhere", seekAnywhere)->Unit(benchmark::kMicrosecond);
        benchmark::RegisterBenchmark("apply and undo/sample", applyAndUndo)->Unit(benchmark::kMillisecond);
        benchmark::RegisterBenchmark("snapshot/sample at its peak", snapshot)->Unit(benchmark::kMicrosecond);
        benchmark::RegisterBenchmark("heapmin/sample at its peak", heapminAtThePeak)
            ->Unit(benchmark::kMicrosecond);
    }
    return 0;
}();

} // namespace
} // namespace heapglass::replay
