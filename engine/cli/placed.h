// What the commands share that look at a heap at an event: their options, and the trace as it is placed.
#pragma once

#include <algorithm>
#include <functional>
#include <initializer_list>

#include "engine/cli/load_file.h"
#include "engine/cli/policy_names.h"
#include "engine/cli/unheeded.h"
#include "engine/replay/census.h"

namespace heapglass::cli
{

struct PlacedOptions {
    FileOptions file;
    std::string policy;
    bool json = false, csv = false;

    void declare(CLI::App& app)
    {
        file.declare(app);
        app.add_option("--policy", policy, "where blocks go: " + policyNames())->check(checkPolicy);
        CLI::Option* const asJson = app.add_flag("--json", json, "print one line of JSON");
        app.add_flag("--csv", csv, "print comma-separated values")->excludes(asJson);
    }
};

struct Placed {
    std::shared_ptr<const trace::Trace> trace;
    replay::Recorder recorder;

    replay::Timeline at(replay::Step step) const { return recorder.timelineAt(step); }
    replay::Census censusAt(const replay::Timeline& timeline) const
    {
        return *replay::takeCensus(recorder, timeline);
    }
};

/// Loads the file, places its events up to the last of the moments, has them printed, and says what goes
/// wrong on the way. Returns an exit code.
inline int runPlaced(const PlacedOptions& options, std::initializer_list<AskedMoment> moments,
                     const std::function<void(const Placed&)>& print)
{
    auto trace = std::make_shared<trace::Trace>();
    trace::LoadControl control = options.file.control();
    if (!options.policy.empty() && options.policy != replay::kRecorded)
        replay::choosePolicy(control.overrides, options.policy);
    replay::HeapProbe probe(trace, control.overrides);
    control.probe = &probe;
    const trace::LoadReport report = trace::load(options.file.path, *trace, control);
    int trouble = tellTrouble(report, *trace);
    if (trouble == kUnreadable) return trouble;
    const replay::Configuration configuration = replay::configurationOf(*trace, control.overrides);
    auto source = replay::makeSource(*trace, options.policy, configuration.settings);
    if (!source) {
        fmt::print(stderr, "{}: {}\n", options.file.path, source.error().text.english());
        return kUnreadable;
    }
    tell(configuration.errors, options.file.path);
    const bool isRecorded = options.policy == replay::kRecorded;
    const std::string policy(isRecorded ? replay::kRecorded : heap::policyOf(configuration.settings).name);
    tellUnheeded(options.file, {policy}, report.format, trouble);
    Placed placed{trace, replay::Recorder(replay::Script(trace), std::move(*source))};
    tellBeyond(moments, placed.recorder.script().steps(), trouble);
    placed.recorder.advance(std::max(moments, [](const AskedMoment& a, const AskedMoment& b) {
                                return a.event < b.event;
                            }).event);
    print(placed);
    tellLost(*trace, options.file.path, trouble);
    keepCopy(report, *trace, options.file);
    return configuration.errors.empty() ? trouble : kReadInPart;
}

/// A field of CSV (RFC 4180).
inline std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

} // namespace heapglass::cli
