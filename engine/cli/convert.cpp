// heapglass-cli convert FILE OUT: writes a trace of any format in the native one.
#include <filesystem>

#include <nlohmann/json.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/load_file.h"
#include "engine/cli/per_event.h"
#include "engine/cli/policy_names.h"
#include "engine/replay/configuration.h"
#include "engine/trace/native/writer.h"

namespace heapglass::cli
{

namespace
{

using trace::native::Written;

struct ConvertOptions {
    FileOptions file;
    std::string output, policy;
    int level = trace::native::WriteOptions{}.level;
    bool json = false;
    bool columns = false;
};

void printJson(const trace::LoadReport& report, const Written& written)
{
    nlohmann::ordered_json json{
        {"format", report.format},      {"status", name(report.status)},
        {"bytes_in", report.bytesRead}, {"bytes_out", written.bytes},
        {"events", written.events},     {"bytes_per_event", perEvent(written.bytes, written.events)}};
    for (const auto& column : written.columns)
        json["columns"].push_back({{"chunk", nameOf(column.type)},
                                   {"column", column.column},
                                   {"bytes", column.stored},
                                   {"bytes_per_event", perEvent(column.stored, written.events)}});
    fmt::print("{}\n", json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
}

void printText(const trace::LoadReport& report, const Written& written, bool columns)
{
    fmt::print("{:<16}{}\n{:<16}{}\n{:<16}{}\n", "bytes in", report.bytesRead, "bytes out", written.bytes,
               "events", written.events);
    fmt::print("{:<16}{:.3f}\n", "bytes an event", perEvent(written.bytes, written.events));
    if (!columns) return;
    for (const auto& column : written.columns)
        fmt::print("{:<11}{:>4} {:>11} {:.4f}\n", nameOf(column.type), column.column, column.stored,
                   perEvent(column.stored, written.events));
}

int convert(const ConvertOptions& options)
{
    if (options.output == "-") {
        fmt::print(stderr, "-: a native trace is written to a file: give its name\n");
        return kUsage;
    }
    std::error_code none;
    if (std::filesystem::equivalent(options.file.path, options.output, none)) {
        fmt::print(stderr, "{}: it would be written over itself\n", options.output);
        return kFailed;
    }
    const auto trace = std::make_shared<trace::Trace>();
    trace::LoadControl control = options.file.control();
    replay::Overrides overrides = control.overrides;
    if (!options.policy.empty()) replay::choosePolicy(overrides, options.policy);
    replay::HeapProbe probe(trace, overrides);
    control.probe = &probe;
    const trace::LoadReport report = trace::load(options.file.path, *trace, control);
    const int status = tellTrouble(report, *trace);
    if (status == kUnreadable) return status;
    if (probe.asked())
        fmt::print(stderr,
                   "{}: this list looks at where blocks lie: what is written are its events in one heap, "
                   "that of its settings and --policy\n",
                   options.file.path);
    const Result<Written> written =
        trace::native::write(*trace, report, options.output, {.level = options.level});
    if (!written) {
        fmt::print(stderr, "{}\n", describe(written.error()));
        return kFailed;
    }
    if (options.json)
        printJson(report, *written);
    else
        printText(report, *written, options.columns);
    return status;
}

} // namespace

Run declareConvert(CLI::App& options)
{
    auto chosen = std::make_shared<ConvertOptions>();
    chosen->file.declare(options);
    options.add_option("output", chosen->output, "the file to write, by custom NAME.hgt")->required();
    options
        .add_option("--policy", chosen->policy,
                    "of the heap that a list looks at while it is read (heapglass-cli policies lists them)")
        ->check([](const std::string& name) {
            return name == replay::kRecorded ? "a list is read by a heap, not by recorded addresses"
                                             : checkPolicy(name);
        });
    options.add_option("--level", chosen->level, "how hard to compress")
        ->type_name("1..19")
        ->check(CLI::Range(1, 19))
        ->capture_default_str();
    options.add_flag("--columns", chosen->columns, "also what each column takes");
    options.add_flag("--json", chosen->json, "one JSON object instead of words");
    return [chosen] { return convert(*chosen); };
}

} // namespace heapglass::cli
