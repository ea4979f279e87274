// heapglass-cli replay: runs a trace through a policy and prints the figures of the heap.
#include <chrono>
#include <optional>

#include <nlohmann/json.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/load_file.h"
#include "engine/cli/numbers.h"
#include "engine/cli/per_event.h"
#include "engine/cli/policy_names.h"
#include "engine/cli/unheeded.h"
#include "engine/lesson/runner.h"
#include "engine/replay/configuration.h"
#include "engine/replay/metrics_json.h"
#include "engine/replay/recorded.h"
#include "engine/replay/recorder.h"

namespace heapglass::cli
{

namespace
{

using replay::Metrics;
using replay::Recorder;
using replay::Step;

struct ReplayOptions {
    FileOptions file;
    std::string policy;
    std::string heapminAt;
    Step until = kNone;
    bool every = false;
    bool json = false;
    bool time = false;
};

std::string checkPosition(const std::string& text)
{
    return text == "end" || eventsIn(text) ? std::string() : "is end or a number of events";
}

struct Timing {
    double loadSeconds = 0;
    double replaySeconds = 0;
    EventIndex events = 0;
    std::size_t traceBytes = 0, placementBytes = 0;
    trace::Trace::OnDemand onDemand = {};
};

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// `known` false: what only a simulated heap knows is null.
void printJson(const std::string& file, const Metrics& metrics, bool known, const Timing* timing)
{
    nlohmann::ordered_json json;
    json["file"] = file;
    replay::addMetrics(json, metrics, known);
    if (timing) {
        json["load_seconds"] = timing->loadSeconds;
        json["replay_seconds"] = timing->replaySeconds;
        json["events_per_second"] = timing->replaySeconds > 0 ? timing->events / timing->replaySeconds : 0;
        json["trace_bytes_per_event"] = perEvent(timing->traceBytes, timing->events);
        json["trace_events_on_demand"] = timing->onDemand.events;
        json["trace_events_decoded_again"] = timing->onDemand.decoded;
        json["placement_bytes_per_event"] = perEvent(timing->placementBytes, timing->events);
    }
    fmt::print("{}\n", json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void printTable(const Metrics& metrics, bool known)
{
    for (const replay::MetricRow& row : replay::metricRows()) {
        if (row.ofCommitment && !known)
            fmt::print("{:<24}–\n", row.name);
        else if (row.count)
            fmt::print("{:<24}{}\n", row.name, row.count(metrics));
        else if (row.share)
            fmt::print("{:<24}{:.4f}\n", row.name, row.share(metrics));
        else
            fmt::print("{:<24}{}\n", row.name, row.result(metrics));
    }
}

void printTiming(const Timing& timing)
{
    fmt::print("{:<24}{:.3f} s\n", "load", timing.loadSeconds);
    fmt::print("{:<24}{:.3f} s, {:.2f} million events/s\n", "replay", timing.replaySeconds,
               timing.replaySeconds > 0 ? timing.events / timing.replaySeconds / 1e6 : 0);
    fmt::print("{:<24}{:.2f} bytes an event\n", "trace", perEvent(timing.traceBytes, timing.events));
    if (timing.onDemand.events)
        fmt::print("{:<24}{} of {} events, decoded again {:.1f} times\n", "not kept in memory",
                   timing.onDemand.events, timing.events,
                   double(timing.onDemand.decoded) / double(timing.onDemand.events));
    fmt::print("{:<24}{:.2f} bytes an event\n", "placement", perEvent(timing.placementBytes, timing.events));
}

struct Loaded {
    std::shared_ptr<trace::Trace> trace = std::make_shared<trace::Trace>();
    trace::LoadReport report;
    replay::Overrides overrides;
};

Loaded loadFor(const ReplayOptions& options)
{
    Loaded loaded;
    trace::LoadControl control = options.file.control();
    if (!options.policy.empty() && options.policy != replay::kRecorded)
        replay::choosePolicy(control.overrides, options.policy);
    loaded.overrides = control.overrides;
    replay::HeapProbe probe(loaded.trace, loaded.overrides);
    control.probe = &probe;
    loaded.report = trace::load(options.file.path, *loaded.trace, control);
    return loaded;
}

replay::Script scriptFor(const ReplayOptions& options, const Loaded& loaded)
{
    replay::Script script(loaded.trace);
    if (options.heapminAt.empty()) return script;
    const Step end = std::min(script.steps(), options.until);
    return script.withHeapmin(std::min(end, eventsIn(options.heapminAt).value_or(end)));
}

/// Null where what is asked for cannot be: that is said, and `status` the exit code.
std::unique_ptr<heap::Source> sourceFor(const ReplayOptions& options, const Loaded& loaded,
                                        const heap::Settings& settings, int& status)
{
    auto source = replay::makeSource(*loaded.trace, options.policy, settings);
    if (!source) {
        fmt::print(stderr, "{}: {}\n", options.file.path, source.error().text.english());
        status = kUnreadable;
        return nullptr;
    }
    if (options.heapminAt.empty() || !dynamic_cast<const replay::Recorded*>(source->get()))
        return std::move(*source);
    fmt::print(stderr,
               "{}: --heapmin-at: what the program's own heap would have returned is not known: "
               "choose a policy to simulate one\n",
               options.file.path);
    status = kUsage;
    return nullptr;
}

lesson::RunOptions runOptions(const ReplayOptions& options, const Loaded& loaded)
{
    lesson::RunOptions run;
    run.every = options.every;
    run.checkExpectations = loaded.overrides.empty() && options.heapminAt.empty();
    run.until = options.until == kNone ? kNone : options.until + (options.heapminAt.empty() ? 0 : 1);
    if (!options.json) run.print = [](std::string_view text) { fmt::print("{}", text); };
    return run;
}

void printFigures(const ReplayOptions& options, const Recorder& recorder, const lesson::RunReport& report,
                  const Timing& timing)
{
    const bool known = recorder.source().layout().geometry.knowsCommitment;
    if (options.json)
        return printJson(options.file.path, recorder.metrics(), known, options.time ? &timing : nullptr);
    if (!options.every) printTable(recorder.metrics(), known);
    if (options.time) printTiming(timing);
    fmt::print("{}: {} ops, {} expectations, {} wrong\n", options.file.path, recorder.placement().steps(),
               report.expectations, report.errors.size());
}

/// Requests that returned NULL, which a program may well survive: no error of the file.
void tellFailures(const Recorder& recorder, const heap::Settings& settings, const std::string& file)
{
    const auto failed = recorder.source().counters().failed;
    if (!failed) return;
    // Of a buddy heap: its largest block, which a larger page or minblock may set, too.
    const Bytes region = recorder.source().layout().geometry.region, limit = settings.limit;
    const std::string block = region == Bytes{1} << settings.maxorder
                                  ? fmt::format("; no block is larger than {} bytes (maxorder)", region)
                                  : std::string();
    fmt::print(stderr, "{}: {} returned NULL, the first at event {}{}{}\n", file,
               failed == 1 ? std::string("1 request") : fmt::format("{} requests", failed),
               recorder.script().eventsBefore(recorder.firstFailed()), block,
               limit ? fmt::format("; the heap may not get larger than limit={}", limit) : std::string());
}

int replayLoaded(const ReplayOptions& options, const Loaded& loaded, Timing& timing)
{
    const std::string& file = options.file.path;
    const replay::Configuration configuration = replay::configurationOf(*loaded.trace, loaded.overrides);
    int status = kOk;
    auto source = sourceFor(options, loaded, configuration.settings, status);
    if (!source) return status;
    tell(configuration.errors, file);
    Recorder recorder(scriptFor(options, loaded), std::move(source));
    const auto start = std::chrono::steady_clock::now();
    const lesson::RunReport report = lesson::run(recorder, runOptions(options, loaded));
    timing.replaySeconds = secondsSince(start);
    timing.events = recorder.placement().steps();
    timing.traceBytes = loaded.trace->bytes();
    timing.onDemand = loaded.trace->onDemand();
    timing.placementBytes = recorder.recordBytes();
    tell(report.errors, file);
    const auto* recorded = dynamic_cast<const replay::Recorded*>(&recorder.source());
    if (recorded && recorded->overlaps())
        fmt::print(stderr, "{}: {}\n", file, recorded->overlapsSaid().english());
    if (!recorded && !options.every) tellFailures(recorder, configuration.settings, file);
    printFigures(options, recorder, report, timing);
    int unheeded = kOk;
    const std::string policy =
        recorded ? std::string(replay::kRecorded) : std::string(heap::policyOf(configuration.settings).name);
    tellUnheeded(options.file, {policy}, loaded.report.format, unheeded);
    const EventIndex heapminAt = eventsIn(options.heapminAt).value_or(kNone);
    tellBeyond({{"--until", options.until}, {"--heapmin-at", heapminAt}}, loaded.trace->published(),
               unheeded);
    if (!report.errors.empty()) return kFailed;
    return configuration.errors.empty() ? unheeded : kReadInPart;
}

int runReplay(const ReplayOptions& options)
{
    Timing timing;
    const auto start = std::chrono::steady_clock::now();
    const Loaded loaded = loadFor(options);
    timing.loadSeconds = secondsSince(start);
    int trouble = tellTrouble(loaded.report, *loaded.trace);
    if (trouble == kUnreadable && loaded.report.status == trace::LoadStatus::refused) return trouble;
    const int status = replayLoaded(options, loaded, timing);
    tellLost(*loaded.trace, options.file.path, trouble);
    keepCopy(loaded.report, *loaded.trace, options.file);
    return status != kOk ? status : trouble;
}

} // namespace

Run declareReplay(CLI::App& app)
{
    auto options = std::make_shared<ReplayOptions>();
    options->file.declare(app);
    app.add_option("--policy", options->policy, "where blocks go: " + policyNames())->check(checkPolicy);
    app.add_option("--heapmin-at", options->heapminAt, "call _heapmin there: end, or after so many events")
        ->check(checkPosition)
        ->type_name("end|N");
    addMoment(app, "--until", options->until, "stop after so many events");
    CLI::Option* every =
        app.add_flag("--every", options->every, "print each event with the blocks and pages after it");
    app.add_flag("--json", options->json, "print the figures as one line of JSON")->excludes(every);
    app.add_flag("--time", options->time, "add seconds, events a second and bytes an event");
    return [options] { return runReplay(*options); };
}

} // namespace heapglass::cli
