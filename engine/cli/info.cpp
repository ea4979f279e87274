// heapglass-cli info FILE: what is in a trace. Needs no heap: counts over the events as they are.
#include <cstdio>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/load_file.h"
#include "engine/cli/totals.h"
#include "engine/replay/configuration.h"
#include "engine/symbols/symbols.h"

namespace heapglass::cli
{

namespace
{

using Json = nlohmann::ordered_json;

std::uint64_t capped(Totals::Wide value)
{
    return value > Totals::Wide(~std::uint64_t{0}) ? ~std::uint64_t{0} : std::uint64_t(value);
}

std::string_view nameOf(trace::Addresses addresses)
{
    constexpr std::string_view kNames[] = {"none", "recorded", "foreign"};
    return kNames[std::size_t(addresses)];
}

/// What is known of who asked, and what is missing for names.
std::string_view callStacks(const trace::Trace& trace)
{
    if (trace.stackNodes() == 0) return "none";
    return symbols::Symbols::available() ? "recorded" : "recorded; no names, for this build has no libdw";
}

Json jsonOf(const trace::LoadReport& report, const trace::Trace& trace, const Totals& totals)
{
    return {{"format", report.format},
            {"status", name(report.status)},
            {"allocations", totals.allocations},
            {"frees", totals.frees},
            {"reallocations", totals.reallocations},
            {"failed", totals.failed},
            {"free_null", totals.freeNull},
            {"unknown_frees", totals.unknownFrees},
            {"implicit_frees", totals.implicitFrees},
            {"bytes_requested", capped(totals.bytesRequested)},
            {"peak_live_bytes", capped(totals.peakLiveBytes)},
            {"peak_at_event", totals.peakAtEvent},
            {"peak_live_blocks", totals.peakLiveBlocks},
            {"live_blocks_end", totals.liveBlocks},
            {"live_bytes_end", capped(totals.liveBytes)},
            {"addresses", nameOf(trace.addresses())},
            {"warnings", inEnglish(report.warnings())}};
}

void printText(const Json& json, bool partial, std::string_view stacks)
{
    const std::string_view live = partial ? "not freed in the part read" : "live at the end";
    const std::pair<const char*, std::string> kRows[] = {
        {"format", "format"},
        {"status", "status"},
        {"allocations", "allocations"},
        {"frees", "frees"},
        {"reallocations", "reallocations"},
        {"failed", "failed requests"},
        {"free_null", "frees of NULL"},
        {"unknown_frees", "frees of unknown pointers"},
        {"implicit_frees", "frees that were not recorded"},
        {"bytes_requested", "bytes requested"},
        {"peak_live_bytes", "most live bytes"},
        {"peak_at_event", "… at event"},
        {"peak_live_blocks", "most live blocks"},
        {"live_blocks_end", fmt::format("blocks {}", live)},
        {"live_bytes_end", fmt::format("bytes {}", live)},
        {"addresses", "addresses"},
    };
    constexpr int kWidth = 36;
    for (const auto& [key, title] : kRows) {
        const Json& value = json[key];
        fmt::print("{:<{}}{}\n", title, kWidth, value.is_string() ? value.get<std::string>() : value.dump());
    }
    fmt::print("{:<{}}{}\n", "call stacks", kWidth, stacks);
    for (const Json& warning : json["warnings"])
        fmt::print("{:<{}}{}\n", "warning", kWidth, warning.get<std::string>());
}

int info(const FileOptions& file, bool asJson)
{
    const auto loaded = std::make_shared<trace::Trace>();
    trace::LoadControl control = file.control();
    replay::HeapProbe probe(loaded, control.overrides); // a list may look at where its blocks lie
    control.probe = &probe;
    const trace::LoadReport report = trace::load(file.path, *loaded, control);
    const trace::Trace& trace = *loaded;
    int status = tellTrouble(report, trace);
    if (status == kUnreadable) return status;
    Totals totals;
    totals.addAll(trace, trace.published());
    Json json = jsonOf(report, trace, totals);
    const std::vector<Error> errors = replay::configurationOf(trace, file.control().overrides).errors;
    tell(errors, file.path);
    // As a line that cannot be read: no heap is as the file says.
    if (!errors.empty()) status = kReadInPart;
    if (!errors.empty() && !report.partial()) json["status"] = name(trace::LoadStatus::damaged);
    for (const Error& error : errors)
        json["warnings"].push_back(describe(error));
    if (asJson)
        fmt::print("{}\n", json.dump(-1, ' ', false, Json::error_handler_t::replace));
    else
        printText(json, report.partial(), callStacks(trace));
    tellLost(trace, file.path, status);
    keepCopy(report, trace, file);
    return status;
}

struct InfoOptions {
    FileOptions file;
    bool json = false;
};

} // namespace

Run declareInfo(CLI::App& options)
{
    auto chosen = std::make_shared<InfoOptions>();
    chosen->file.declare(options);
    options.add_flag("--json", chosen->json, "one JSON object instead of words");
    return [chosen] { return info(chosen->file, chosen->json); };
}

} // namespace heapglass::cli
