// heapglass-cli holders FILE: who holds the pages that cannot go back, at an event.
#include <map>

#include <nlohmann/json.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/placed.h"
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
    PlacedOptions placed;
    EventIndex at = kNone;
    HoldersBy by = HoldersBy::site;
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

void print(const HoldersOptions& options, const Placed& placed)
{
    replay::Sites sites(*placed.trace, replay::writtenAt(options.placed.file.path));
    const replay::Timeline timeline = placed.at(options.at);
    const Holders holders = *replay::holdersOf(placed.censusAt(timeline), *placed.trace, options.by, sites);
    if (options.placed.json)
        fmt::print(
            "{}\n",
            jsonOf(options.placed.file.path, holders).dump(-1, ' ', false, Json::error_handler_t::replace));
    else if (options.placed.csv)
        printCsv(holders);
    else
        printTable(holders);
}

} // namespace

Run declareHolders(CLI::App& app)
{
    auto options = std::make_shared<HoldersOptions>();
    options->placed.declare(app);
    app.add_option("--at", options->at, "after so many events; the end, if it is not said")->type_name("N");
    static const std::map<std::string, HoldersBy> kBy{
        {"site", HoldersBy::site}, {"size", HoldersBy::size}, {"age", HoldersBy::age}};
    app.add_option("--by", options->by, "what a row is: a call site, a class of sizes, or of ages")
        ->transform(CLI::CheckedTransformer(kBy))
        ->type_name("site|size|age");
    return [options] {
        return runPlaced(options->placed, options->at,
                         [&](const Placed& placed) { print(*options, placed); });
    };
}

} // namespace heapglass::cli
