// The state at the cursor at full size: 10^6 live blocks under random churn (log-uniform sizes of 16 to 4096
// bytes, random deaths, best fit). Seeks by kind with their 50th and 99th percentile, apply and undo, a
// Snapshot at three zooms, and what a step costs in memory by part. CPU time of the thread.
//
// HEAPGLASS_BENCH_EVENTS sets the length of the trace (11,000,000): nothing but memory should follow it.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <random>
#include <vector>

#include <benchmark/benchmark.h>

#include "engine/heap/policies.h"
#include "engine/replay/difference.h"
#include "engine/replay/find.h"
#include "engine/replay/fine_walk.h"
#include "engine/replay/holders.h"
#include "engine/replay/picture.h"
#include "engine/replay/recorder.h"
#include "engine/replay/timeline.h"

namespace heapglass::replay
{
namespace
{

constexpr std::uint32_t kStacks = 10'000;

double threadSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

std::size_t wantedEvents()
{
    const char* text = std::getenv("HEAPGLASS_BENCH_EVENTS");
    return text ? std::strtoull(text, nullptr, 10) : 11'000'000;
}

std::shared_ptr<trace::Trace> churn(std::size_t live, std::size_t events)
{
    auto trace = std::make_shared<trace::Trace>();
    std::mt19937_64 random(1);
    const auto size = [&] { return Bytes(16 * std::exp2(double(random() >> 11) * 0x1p-53 * 8)); };
    std::vector<std::pair<BlockId, Bytes>> blocks;
    for (std::uint32_t node = 1; node <= kStacks; ++node)
        trace->appendStack({0x1000 + 8 * Bytes{node}, node / 4});
    std::uint32_t births = 0;
    const auto birth = [&] {
        const Bytes bytes = size();
        return std::pair(trace->appendBirth(Op::malloc, bytes, 0, 1 + births++ * 7 % kStacks), bytes);
    };
    for (std::size_t i = 0; i < live; ++i)
        blocks.push_back(birth());
    for (std::size_t i = live; i + 1 < events; i += 2) {
        auto& block = blocks[random() % blocks.size()];
        trace->appendDeath(Op::free, block.first, block.second, 0);
        block = birth();
    }
    trace->finish();
    return trace;
}

heap::Settings bestFit()
{
    heap::Settings settings;
    settings.header = 8;
    (void)heap::set(settings, "policy", "best");
    return settings;
}

/// Made once for all rows.
struct Big {
    static constexpr std::size_t kLive = 1'000'000;
    std::shared_ptr<trace::Trace> trace = churn(kLive, wantedEvents());
    Recorder recorder{Script(trace), heap::makeHeap(bestFit())};
    Timeline timeline{trace, recorder.source().layout().geometry};
    std::mt19937 random{1};

    Big() { recorder.advance(kNone); }
    static Big& get()
    {
        static Big big;
        return big;
    }
    Step steps() const { return recorder.placement().steps(); }
    /// A step at which the heap is full.
    Step anywhere() { return Step(kLive + random() % (steps() - kLive)); }
    void seek(Step step) { recorder.seek(timeline, step); }
    Snapshot show(const ViewRequest& request)
    {
        Snapshot picture;
        drawPicture(recorder, timeline, request, picture);
        return picture;
    }
};

/// Runs `act` once an iteration, `prepare` before it unmeasured.
template <class Prepare, class Act>
void measure(benchmark::State& state, Prepare prepare, Act act)
{
    std::vector<double> times;
    for (auto _ : state) {
        prepare();
        const double begin = threadSeconds();
        act();
        times.push_back(threadSeconds() - begin);
        state.SetIterationTime(times.back());
    }
    std::sort(times.begin(), times.end());
    state.counters["p50_ms"] = times[times.size() / 2] * 1e3;
    state.counters["p99_ms"] = times[std::size_t(double(times.size() - 1) * 0.99)] * 1e3;
}

void seekNear(benchmark::State& state)
{
    Big& big = Big::get();
    Step to = 0;
    big.seek(big.anywhere());
    measure(
        state,
        [&] {
            const Step from = big.timeline.step();
            const Step reach = 200'001;
            to = std::clamp<Step>(from - 100'000 + big.random() % reach, Big::kLive, big.steps());
        },
        [&] { big.seek(to); });
}

/// What a dragged cursor costs: the seek, and a Snapshot of `request` at the new place.
void seekAndShow(benchmark::State& state, const ViewRequest& request)
{
    Big& big = Big::get();
    Step to = 0;
    measure(
        state, [&] { to = big.anywhere(); },
        [&] {
            big.seek(to);
            benchmark::DoNotOptimize(big.show(request));
        });
}

void seekAnywhere(benchmark::State& state)
{
    Big& big = Big::get();
    Step to = 0;
    measure(
        state, [&] { to = big.anywhere(); }, [&] { big.seek(to); });
}

void walk(benchmark::State& state, bool backwards)
{
    Big& big = Big::get();
    constexpr Step kSteps = 500'000;
    const Step low = Big::kLive + 1'000'000, high = low + kSteps;
    const KeyFrames none;
    const auto go = [&](Step step) {
        big.timeline.seek(step, big.recorder.script(), big.recorder.placement(), none);
    };
    big.seek(low);
    go(high);
    measure(
        state, [&] { go(backwards ? high : low); }, [&] { go(backwards ? low : high); });
    state.counters["events/s"] =
        benchmark::Counter(double(state.iterations()) * kSteps, benchmark::Counter::kIsRate);
}

/// A frame of a view that stays, after `moved` steps of playing.
void snapshot(benchmark::State& state, const ViewRequest& request, Step moved)
{
    Big& big = Big::get();
    Step at = big.steps() / 2;
    big.seek(at);
    (void)big.show(request);
    measure(
        state, [&] { big.seek(at += moved); }, [&] { benchmark::DoNotOptimize(big.show(request)); });
}

void memory(benchmark::State& state)
{
    Big& big = Big::get();
    for (auto _ : state)
        benchmark::DoNotOptimize(big.recorder.recordBytes());
    big.seek(Step(big.steps()));
    const double steps = big.steps();
    double frames = 0;
    for (const auto& frame : big.recorder.frames())
        frames += double(frame->bytes());
    state.counters["placement_B"] = double(big.recorder.placement().bytes()) / steps;
    state.counters["frames_B"] = frames / steps;
    state.counters["curves_B"] = double(big.recorder.series().bytes()) / steps;
    state.counters["record_B"] = double(big.recorder.recordBytes()) / steps;
    state.counters["timeline_B/live"] =
        double(big.timeline.bytes()) / double(big.timeline.layout().blocks.usedCount());
}

/// Replay with a Snapshot of a cursor that stands in the middle, 60 times a second: the share of the time
/// that they take. (The worker itself sends those of a cursor at the end of the replay more seldom.)
void replayAsked(benchmark::State& state, const ViewRequest& request)
{
    Big& big = Big::get();
    double drawing = 0, all = 0;
    for (auto _ : state) {
        Recorder recorder(Script(big.trace), heap::makeHeap(bestFit()));
        recorder.advance(Step(2 * Big::kLive));
        const Step middle = Step(Big::kLive + Big::kLive / 2);
        Timeline timeline = recorder.timelineAt(middle);
        const double begin = threadSeconds();
        double next = begin;
        while (recorder.placement().steps() < 6 * Big::kLive) {
            recorder.advance(8192);
            const double now = threadSeconds();
            if (now < next) continue;
            next = now + 1.0 / 60;
            Snapshot picture;
            recorder.seek(timeline, middle);
            drawPicture(recorder, timeline, request, picture);
            (void)recorder.series().columns(0, kNone, 1600);
            drawing += threadSeconds() - now;
        }
        all += threadSeconds() - begin;
        state.SetIterationTime(all);
    }
    state.counters["share"] = drawing / all;
    state.counters["events/s"] =
        benchmark::Counter(4.0 * Big::kLive * double(state.iterations()), benchmark::Counter::kIsRate);
}

/// Who holds the pages: all live blocks with their makers, then the sums over them.
void census(benchmark::State& state)
{
    Big& big = Big::get();
    measure(
        state, [&] { big.seek(big.anywhere()); }, [&] { takeCensus(big.recorder, big.timeline); });
}

/// A query over all live blocks, once they are listed.
void search(benchmark::State& state, const char* text)
{
    Big& big = Big::get();
    big.seek(big.steps());
    const auto blocks = takeCensus(big.recorder, big.timeline);
    const auto query = std::make_shared<const Query>(*parseQuery(text));
    Sites sites(*big.trace);
    std::uint64_t found = 0;
    measure(
        state, [] {}, [&] { found = find(query, *blocks, *big.trace, {}, &sites)->blocks(); });
    state.counters["found"] = double(found);
    state.counters["ns a block"] =
        benchmark::Counter(double(state.iterations()) * double(blocks->blocks.size()) * 1e-9,
                           benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
}

/// Time × address counted from the events of a window: `positions` of them from anywhere, `pages` pages from
/// the middle of the heap (0: all), for a plot of 1,000 by 250 pixels.
void countWindow(benchmark::State& state, Step positions, PageIndex pages)
{
    Big& big = Big::get();
    constexpr std::uint64_t kColumns = 1000, kRows = 250;
    const Bytes all = big.recorder.zonePeaks().front();
    const Bytes from = pages ? all / 2 / 4096 * 4096 : 0, to = pages ? from + pages * 4096 : all;
    std::shared_ptr<const FineWindow> wanted;
    measure(
        state,
        [&] {
            auto window = std::make_shared<FineWindow>();
            const Step begin = std::min(big.anywhere(), big.steps() - positions);
            for (std::uint64_t i = 0; i <= kColumns; ++i)
                window->columns.push_back(begin + positions * i / kColumns);
            for (std::uint64_t i = 0; i <= kRows; ++i)
                window->rows.push_back(from + (to - from) * i / kRows);
            wanted = window;
        },
        [&] {
            FineWalk walk(big.recorder, wanted);
            walk.advance();
            benchmark::DoNotOptimize(walk.take());
        });
}

/// Both moments listed already.
void difference(benchmark::State& state)
{
    Big& big = Big::get();
    const auto moment = [&](Step step) {
        big.seek(step);
        return momentOf(big.recorder, big.timeline,
                        std::make_shared<const Census>(*takeCensus(big.recorder, big.timeline)));
    };
    const Moment from = moment(big.steps() / 2), to = moment(big.steps());
    measure(
        state, [] {}, [&] { differenceOf(from, to, *big.trace); });
}

void holders(benchmark::State& state, HoldersBy by)
{
    Big& big = Big::get();
    big.seek(big.steps());
    const auto blocks = takeCensus(big.recorder, big.timeline);
    std::optional<Sites> sites;
    measure(
        state, [&] { sites.emplace(*big.trace); }, [&] { holdersOf(*blocks, *big.trace, by, *sites); });
}

const int registered = [] {
    const auto add = [](const char* name, auto function, auto... arguments) {
        return benchmark::RegisterBenchmark(name, function, arguments...)
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    };
    ViewRequest whole, middle, close, pagesOnly;
    pagesOnly.pages = {0, 256, 1000};
    whole.pages = pagesOnly.pages;
    whole.blocks = {0, Bytes{1} << 30, 20'000, 2'000};
    middle.pages = {20'000, 1, 4'096};
    middle.blocks = {Bytes{20'000} * 4096, Bytes{24'096} * 4096, 50'000, 2'000};
    close.pages = {20'000, 1, 256};
    close.blocks = {Bytes{20'000} * 4096, Bytes{20'256} * 4096, 20'000, 2'000};

    add("timeline/memory a step", memory)->Iterations(1);
    add("timeline/replay, asked 60 times a second", replayAsked, whole)->Iterations(1);
    add("timeline/apply", walk, false)->Iterations(6);
    add("timeline/undo", walk, true)->Iterations(6);
    add("timeline/seek, within 100,000 steps", seekNear)->Iterations(200);
    add("timeline/seek, anywhere", seekAnywhere)->Iterations(100);
    add("timeline/seek anywhere and the page map", seekAndShow, pagesOnly)->Iterations(100);
    add("timeline/seek anywhere and 4096 pages of blocks", seekAndShow, middle)->Iterations(100);
    add("timeline/census, anywhere", census)->Iterations(40);
    for (const char* text : {"size>2K", "size<64", "age>1000000", "page=1000..2000", "alive at 5000000",
                             "site=0x1f", "size>200 and alive at 5000000", ""})
        add((std::string("timeline/find \"") + text + '"').c_str(), search, text)->Iterations(20);
    for (const Step positions : {Step{1000}, Step{100'000}, Step{1'000'000}, FineWindow::kMostPositions})
        for (const PageIndex pages : {PageIndex{0}, PageIndex{200}})
            add(("timeline/count " + std::to_string(positions) + " positions of " +
                 (pages ? std::to_string(pages) + " pages" : std::string("all pages")))
                    .c_str(),
                countWindow, positions, pages)
                ->Iterations(5);
    add("timeline/difference of two moments", difference)->Iterations(20);
    add("timeline/holders by site", holders, HoldersBy::site)->Iterations(20);
    add("timeline/holders by size", holders, HoldersBy::size)->Iterations(20);
    add("timeline/holders by age", holders, HoldersBy::age)->Iterations(20);
    for (const Step moved : {Step{0}, Step{10'000}}) {
        const std::string after = moved ? ", after 10,000 steps" : ", standing";
        add(("timeline/snapshot, the whole heap" + after).c_str(), snapshot, whole, moved)->Iterations(40);
        add(("timeline/snapshot, 4096 pages" + after).c_str(), snapshot, middle, moved)->Iterations(40);
        add(("timeline/snapshot, 256 pages" + after).c_str(), snapshot, close, moved)->Iterations(40);
    }
    return 0;
}();

} // namespace
} // namespace heapglass::replay
