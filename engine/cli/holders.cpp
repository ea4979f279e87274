// heapglass-cli holders FILE: who holds the pages that cannot go back, at an event.
#include <map>

#include <nlohmann/json.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/load_file.h"
#include "engine/cli/policy_names.h"
#include "engine/replay/configuration.h"
#include "engine/replay/holders.h"

namespace heapglass::cli
{

namespace
{

using Json = nlohmann::ordered_json;
using replay::HolderRow;
using replay::Holders;
using replay::HoldersBy;

struct HoldersOptions {
    FileOptions file;
    std::string policy;
    EventIndex at = kNone;
    HoldersBy by = HoldersBy::site;
    bool json = false, csv = false;
};

std::string nameOf(const HolderRow& row, HoldersBy by)
{
    if (by == HoldersBy::site) {
        const std::string text = row.site.text();
        return text.empty() ? "unknown" : text;
    }
    if (row.least > row.most) return "unknown";
    return fmt::format("{}-{} {}", row.least, row.most, by == HoldersBy::size ? "bytes" : "events");
}

/// What makes the row, in the keys of JSON.
void addKey(Json& json, const HolderRow& row, HoldersBy by)
{
    json["name"] = nameOf(row, by);
    if (by == HoldersBy::site) {
        if (!row.site.function.empty()) json["function"] = row.site.function;
        if (!row.site.file.empty()) json["source_file"] = row.site.file;
        if (row.site.line) json["source_line"] = row.site.line;
        if (!row.site.module.empty()) json["module"] = row.site.module;
        return;
    }
    if (row.least > row.most) return;
    json[by == HoldersBy::size ? "least_bytes" : "least_events"] = row.least;
    json[by == HoldersBy::size ? "most_bytes" : "most_events"] = row.most;
}

Json jsonOf(const std::string& file, const Holders& holders)
{
    Json json{{"file", file},
              {"event", holders.event},
              {"page_bytes", holders.pageBytes},
              {"held_pages", holders.heldPages},
              {"pages_held_alone", holders.alone},
              {"free_bytes_in_held_pages", holders.freeBytes},
              {"live_blocks", holders.blocks},
              {"live_bytes", holders.liveBytes},
              {"modules_without_names", holders.troubles}};
    Json rows = Json::array();
    for (const HolderRow& row : holders.rows) {
        Json entry;
        addKey(entry, row, holders.by);
        entry["pages_held_alone"] = row.alone;
        entry["pages"] = row.pages;
        entry["free_share_bytes"] = row.freeShare;
        entry["live_blocks"] = row.blocks;
        entry["live_bytes"] = row.liveBytes;
        rows.push_back(std::move(entry));
    }
    json["rows"] = std::move(rows);
    return json;
}

/// A field of CSV (RFC 4180).
std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + '"';
}

void printCsv(const Holders& holders)
{
    fmt::print("name,pages_held_alone,pages,free_share_bytes,live_blocks,live_bytes\n");
    for (const HolderRow& row : holders.rows)
        fmt::print("{},{},{},{},{},{}\n", quoted(nameOf(row, holders.by)), row.alone, row.pages,
                   row.freeShare, row.blocks, row.liveBytes);
}

void printTable(const Holders& holders)
{
    fmt::print("event {}: {} live blocks hold {} pages, in which {} bytes are free\n", holders.event,
               holders.blocks, holders.heldPages, holders.freeBytes);
    fmt::print("{:>12} {:>10} {:>14} {:>10} {:>14}  {}\n", "pages alone", "pages", "free share B", "blocks",
               "live B", "who");
    for (const HolderRow& row : holders.rows)
        fmt::print("{:>12} {:>10} {:>14} {:>10} {:>14}  {}\n", row.alone, row.pages, row.freeShare,
                   row.blocks, row.liveBytes, trace::printable(nameOf(row, holders.by), 400));
    fmt::print("{:>12} {:>10} {:>14} {:>10} {:>14}  sum\n", holders.alone, "", holders.freeBytes,
               holders.blocks, holders.liveBytes);
    for (const std::string& trouble : holders.troubles)
        fmt::print("no names: {}\n", trouble);
}

Result<Holders> holdersAt(const HoldersOptions& options, const std::shared_ptr<trace::Trace>& trace,
                          const replay::Configuration& configuration)
{
    auto source = replay::makeSource(*trace, options.policy, configuration.settings);
    if (!source) return tl::unexpected(source.error());
    replay::Recorder recorder(replay::Script(trace), std::move(*source));
    recorder.advance(options.at);
    replay::Timeline timeline(trace, recorder.source().layout().geometry);
    timeline.seek(options.at, recorder.script(), recorder.placement(), recorder.frames());
    replay::Sites sites(*trace, replay::writtenAt(options.file.path));
    const auto census = replay::takeCensus(recorder, timeline);
    return *replay::holdersOf(*census, *trace, options.by, sites);
}

int runHolders(const HoldersOptions& options)
{
    auto trace = std::make_shared<trace::Trace>();
    trace::LoadControl control = options.file.control();
    if (!options.policy.empty() && options.policy != replay::kRecorded)
        replay::choosePolicy(control.overrides, options.policy);
    replay::HeapProbe probe(trace, control.overrides);
    control.probe = &probe;
    const trace::LoadReport report = trace::load(options.file.path, *trace, control);
    const int trouble = tellTrouble(report, *trace);
    if (trouble == kUnreadable) return trouble;
    const auto holders = holdersAt(options, trace, replay::configurationOf(*trace, control.overrides));
    if (!holders) {
        fmt::print(stderr, "{}: {}\n", options.file.path, holders.error().text);
        return kUnreadable;
    }
    if (options.json)
        fmt::print("{}\n",
                   jsonOf(options.file.path, *holders).dump(-1, ' ', false, Json::error_handler_t::replace));
    else if (options.csv)
        printCsv(*holders);
    else
        printTable(*holders);
    keepCopy(report, *trace, options.file);
    if (std::fflush(stdout) == 0) return trouble;
    fmt::print(stderr, "heapglass-cli: cannot write the output\n");
    return kFailed;
}

} // namespace

Run declareHolders(CLI::App& app)
{
    auto options = std::make_shared<HoldersOptions>();
    options->file.declare(app);
    app.add_option("--at", options->at, "after so many events; the end, if it is not said")->type_name("N");
    app.add_option("--policy", options->policy, "where blocks go: " + policyNames())->check(checkPolicy);
    static const std::map<std::string, HoldersBy> kBy{
        {"site", HoldersBy::site}, {"size", HoldersBy::size}, {"age", HoldersBy::age}};
    app.add_option("--by", options->by, "what a row is: a call site, a class of sizes, or of ages")
        ->transform(CLI::CheckedTransformer(kBy))
        ->type_name("site|size|age");
    CLI::Option* json = app.add_flag("--json", options->json, "print one line of JSON");
    app.add_flag("--csv", options->csv, "print comma-separated values")->excludes(json);
    return [options] { return runHolders(*options); };
}

} // namespace heapglass::cli
