#include <algorithm>
#include <array>
#include <cstdio>
#include <random>

#include <fmt/format.h>

#include "engine/heap/policies.h"
#include "engine/replay/picture.h"
#include "engine/replay/recorder.h"
#include "engine/replay/timeline.h"
#include "tests/bench/big_bench.h"
#include "tests/bench/child.h"

namespace heapglass::bench
{

namespace
{

using replay::Step;

std::unique_ptr<heap::Heap> heapOf(const std::string& policy)
{
    heap::Settings settings;
    settings.header = 8;
    (void)heap::set(settings, "policy", policy);
    return heap::makeHeap(settings);
}

void row(std::string_view what, const std::string& value)
{
    fmt::print("| {} | {} |\n", what, value);
    std::fflush(stdout);
}

/// CPU milliseconds that `seek` took, over many seeks: the middle one and the 99th of 100.
template <class Seek>
std::string percentiles(int count, Seek&& seek)
{
    std::vector<double> times;
    for (int i = 0; i < count; ++i) {
        const double begin = threadSeconds();
        seek();
        times.push_back((threadSeconds() - begin) * 1e3);
    }
    std::ranges::sort(times);
    return fmt::format("p50 {:.2f} ms, p99 {:.2f} ms", times[times.size() / 2],
                       times[times.size() * 99 / 100]);
}

/// A recording and a place in it.
struct Replayed {
    std::shared_ptr<trace::Trace> trace;
    replay::Recorder recorder;
    replay::Timeline timeline;
    std::mt19937 random{1};

    Replayed(std::shared_ptr<trace::Trace> from, const std::string& policy)
        : trace(std::move(from)), recorder(replay::Script(trace), heapOf(policy)),
          timeline(trace, recorder.source().layout().geometry)
    {
    }
    Step steps() const { return recorder.placement().steps(); }
    void seek(Step step)
    {
        recorder.seek(timeline, step);
        timeline.refresh();
    }
};

void memory(const Replayed& replayed)
{
    const double events = replayed.steps();
    std::size_t frames = 0;
    for (const auto& frame : replayed.recorder.frames())
        frames += frame->bytes();
    const double record = double(replayed.recorder.recordBytes());
    row("memory: trace", fmt::format("{:.1f} B/event", double(replayed.trace->bytes()) / events));
    row("memory: placement and curves", fmt::format("{:.1f} B/event", (record - double(frames)) / events));
    row("memory: key frames", fmt::format("{:.1f} B/event ({} of them)", double(frames) / events,
                                          replayed.recorder.frames().size()));
    row("memory: the state at the cursor", fmt::format("{:.0f} MB", double(replayed.timeline.bytes()) / 1e6));
    row("memory: resident, all", fmt::format("{:.0f} MB", double(residentNow()) / 1e6));
}

void applyAndUndo(Replayed& replayed)
{
    const Step middle = replayed.steps() / 2, distance = std::min<Step>(1'000'000, replayed.steps() / 4);
    const replay::KeyFrames none;
    const auto walk = [&](Step to) {
        const double begin = threadSeconds();
        replayed.timeline.seek(to, replayed.recorder.script(), replayed.recorder.placement(), none);
        return fmt::format("{:.0f} ns/event", (threadSeconds() - begin) * 1e9 / distance);
    };
    replayed.seek(middle);
    row("apply", walk(middle + distance));
    row("undo", walk(middle));
}

void seeks(Replayed& replayed)
{
    row("seek anywhere", percentiles(100, [&] { replayed.seek(replayed.random() % replayed.steps()); }));
    const Step middle = replayed.steps() / 2, reach = std::min<Step>(100'000, middle);
    replayed.seek(middle);
    row("seek within 100,000 events of the cursor", percentiles(400, [&] {
            const Step from = std::clamp(replayed.timeline.step(), reach, replayed.steps() - reach);
            replayed.seek(from - reach + replayed.random() % (2 * reach + 1));
        }));
}

void snapshots(Replayed& replayed)
{
    const Bytes heap = replayed.timeline.layout().end();
    const Bytes page = replayed.timeline.layout().geometry.page;
    for (const auto& [name, part] :
         {std::pair{"the whole heap", Bytes{1}}, std::pair{"a hundredth", Bytes{100}},
          std::pair{"a ten-thousandth", Bytes{10'000}}}) {
        replay::ViewRequest request;
        const Bytes size = std::max(heap / part, page);
        constexpr std::uint32_t kCells = 40'000;
        request.pages = {0, std::max<std::uint32_t>(1, std::uint32_t(size / page / kCells)), kCells};
        request.blocks = {heap / 2 / page * page, heap / 2 / page * page + size, 20'000, 1'600};
        row(fmt::format("snapshot of {}", name), percentiles(20, [&] {
                replay::Snapshot picture;
                drawPicture(replayed.recorder, replayed.timeline, request, picture);
            }));
    }
}

double replayNanoseconds(Replayed& replayed)
{
    const double begin = threadSeconds();
    replayed.recorder.advance(kNone);
    return (threadSeconds() - begin) * 1e9 / replayed.steps();
}

} // namespace

void benchReplay(const BigOptions& options)
{
    fmt::print("\n## {} M events, {} live, policy {}\n\n| what | CPU time |\n|---|--:|\n",
               options.events / 1'000'000, options.live, options.policy);
    const double begin = threadSeconds();
    Replayed replayed(loaded(options, options.large()), options.policy);
    row("import", fmt::format("{:.1f} s", threadSeconds() - begin));
    row("replay into a placement", fmt::format("{:.0f} ns/event", replayNanoseconds(replayed)));
    applyAndUndo(replayed);
    seeks(replayed);
    snapshots(replayed);
    memory(replayed);
}

void benchShapes(const BigOptions& options)
{
    constexpr std::uint64_t kEvents = 2'000'000;
    fmt::print("\n## Shapes, {} M events: replay into a placement, CPU ns an event\n\n"
               "| policy | 10,000 live | 100,000 | 1,000,000 | one block of 128 MiB under 100,000 | "
               "up to 250 blocks a page, 100,000 |\n|---|--:|--:|--:|--:|--:|\n",
               kEvents / 1'000'000);
    const std::array<std::shared_ptr<trace::Trace>, 5> traces{
        loaded(options, {Shape::churn, kEvents, 10'000, 1000}),
        loaded(options, {Shape::churn, kEvents, 100'000, 1000}),
        loaded(options, {Shape::churn, 2 * kEvents, 1'000'000, 1000}),
        loaded(options, {Shape::huge, kEvents, 100'000, 1000}),
        loaded(options, {Shape::dense, kEvents, 100'000, 1000})};
    for (const heap::PolicyInfo& policy : heap::policies()) {
        fmt::print("| {} |", policy.name);
        for (const auto& trace : traces) {
            Replayed replayed(trace, std::string(policy.name));
            fmt::print(" {:.0f} |", replayNanoseconds(replayed));
            std::fflush(stdout);
        }
        fmt::print("\n");
    }
}

} // namespace heapglass::bench
