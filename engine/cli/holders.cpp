// heapglass-cli holders FILE: who holds the pages that cannot go back, at an event.
#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/numbers.h"
#include "engine/cli/placed.h"
#include "engine/replay/apart_rule.h"
#include "engine/replay/holders_grouping.h"

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
    bool apart = false;
};

/// The heap as it is, and with the blocks of the few rows in a heap of their own.
struct Tried {
    replay::Metrics together, apart;
    std::uint64_t blocks = 0; ///< of the whole trace, that are apart
};

std::string nameOf(const HolderRow& row, HoldersBy by)
{
    const std::string_view unit = replay::groupingBy(by).unit;
    if (unit.empty()) {
        const std::string text = row.thread.empty() ? row.site.text() : "thread " + row.thread;
        return text.empty() ? "unknown" : text;
    }
    if (row.least > row.most) return "unknown";
    if (row.most == 1 && row.least == 1) return fmt::format("1 {}", unit.substr(0, unit.size() - 1)); // bytes
    if (row.least == row.most) return fmt::format("{} {}", row.least, unit);
    return fmt::format("{}-{} {}", row.least, row.most, unit);
}

/// What makes the row, in the keys of JSON.
void addKey(Json& json, const HolderRow& row, HoldersBy by)
{
    json["name"] = nameOf(row, by);
    if (!row.site.function.empty()) json["function"] = row.site.function.str();
    if (!row.site.file.empty()) json["source_file"] = row.site.file.str();
    if (row.site.line) json["source_line"] = row.site.line;
    if (!row.site.module.empty()) json["module"] = row.site.module.str();
    if (!row.thread.empty()) json["thread"] = row.thread;
    const std::string_view unit = replay::groupingBy(by).unit;
    if (unit.empty() || row.least > row.most) return;
    json[fmt::format("least_{}", unit)] = row.least;
    json[fmt::format("most_{}", unit)] = row.most;
}

/// Null: they can be.
const char* whyNotApart(const Placed& placed, const Holders& holders)
{
    if (!dynamic_cast<const heap::Heap*>(&placed.recorder.source()))
        return "recorded addresses are in no heap that could be another";
    if (!replay::groupingBy(holders.by).isKnownAtBirth)
        return "where a block goes is chosen before that is known";
    if (placed.trace->isZoned()) return "the trace itself says in which heap a block is";
    return holders.few.empty() ? "there are no few that keep most pages" : nullptr;
}

/// Places the trace once more.
Tried tryApart(const Placed& placed, const Holders& holders, EventIndex at, replay::Sites& sites)
{
    const auto* heap = dynamic_cast<const heap::Heap*>(&placed.recorder.source());
    const replay::ApartRule rule{"apart", holders.by, holders.fewRows()};
    replay::Script script(placed.trace);
    const auto apart = replay::apartOf(rule, *placed.trace, sites);
    script.setApart(apart);
    replay::Recorder recorder(std::move(script), heap::makeHeap(heap->settings()));
    recorder.advance(at);
    return Tried{placed.recorder.metrics(), recorder.metrics(), apart->blocks()};
}

Json jsonOf(const replay::Metrics& metrics)
{
    return {{"pages", metrics.pages},
            {"committed_pages", metrics.committedPages},
            {"held_pages", metrics.heldPages},
            {"meta_held_pages", metrics.metaHeldPages},
            {"releasable_pages", metrics.releasablePages}};
}

Json jsonOf(const std::string& file, const Holders& holders, const std::optional<Tried>& tried)
{
    Json json{{"file", file},
              {"event", holders.event},
              {"page_bytes", holders.pageBytes},
              {"held_pages", holders.heldPages},
              {"pages_held_alone", holders.alone},
              {"free_bytes_in_held_pages", holders.freeBytes},
              {"live_blocks", holders.blocks},
              {"live_bytes", holders.liveBytes},
              {"modules_without_names", inEnglish(holders.troubles)}};
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
    Json few = Json::array();
    for (const replay::HoldersStep& step : holders.few)
        few.push_back(
            {{"name", nameOf(holders.rows[step.row], holders.by)}, {"pages_emptied", step.emptied}});
    json["few"] = std::move(few);
    if (tried)
        json["tried"] = {{"blocks_apart", tried->blocks},
                         {"together", jsonOf(tried->together)},
                         {"apart", jsonOf(tried->apart)}};
    return json;
}

void printCsv(const Holders& holders)
{
    fmt::print("name,pages_held_alone,pages,free_share_bytes,live_blocks,live_bytes\n");
    for (const HolderRow& row : holders.rows)
        fmt::print("{},{},{},{},{},{}\n", quoted(nameOf(row, holders.by)), row.alone, row.pages,
                   row.freeShare, row.blocks, row.liveBytes);
}

void printTried(const char* what, const replay::Metrics& metrics)
{
    fmt::print("  {:<9} {:>8} {:>10} {:>8} {:>11}\n", what, metrics.pages, metrics.committedPages,
               metrics.heldPages, metrics.releasablePages);
}

void printFew(const Holders& holders, const std::optional<Tried>& tried)
{
    if (holders.few.empty()) return;
    fmt::print("few rows keep most: without them {} of {} held pages held nothing\n",
               holders.few.back().emptied, holders.heldPages);
    for (const replay::HoldersStep& step : holders.few)
        fmt::print("{:>12} pages emptied, up to and with  {}\n", step.emptied,
                   trace::printable(nameOf(holders.rows[step.row], holders.by), 400));
    if (!tried) return;
    fmt::print("placed once more, with their {} blocks in a heap of their own:\n", tried->blocks);
    fmt::print("  {:<9} {:>8} {:>10} {:>8} {:>11}\n", "", "pages", "committed", "held", "releasable");
    printTried("together", tried->together);
    printTried("apart", tried->apart);
}

void printTable(const Holders& holders, const std::optional<Tried>& tried)
{
    fmt::print("event {}: {}\n", holders.event,
               say("{} live {block holds|blocks hold} {} {page|pages}, in which {} {byte is|bytes are} free",
                   holders.blocks, holders.heldPages, holders.freeBytes)
                   .english());
    fmt::print("{:>12} {:>10} {:>14} {:>10} {:>14}  {}\n", "pages alone", "pages", "free share B", "blocks",
               "live B", "who");
    for (const HolderRow& row : holders.rows)
        fmt::print("{:>12} {:>10} {:>14} {:>10} {:>14}  {}\n", row.alone, row.pages, row.freeShare,
                   row.blocks, row.liveBytes, trace::printable(nameOf(row, holders.by), 400));
    fmt::print("{:>12} {:>10} {:>14} {:>10} {:>14}  sum\n", holders.alone, "", holders.freeBytes,
               holders.blocks, holders.liveBytes);
    printFew(holders, tried);
    for (const Sentence& trouble : holders.troubles)
        fmt::print("no names: {}\n", trouble.english());
}

std::vector<std::string_view> words()
{
    std::vector<std::string_view> result;
    for (const replay::HoldersGrouping& row : replay::holdersGroupings())
        result.push_back(row.word);
    return result;
}

std::optional<HoldersBy> byOf(std::string_view word)
{
    const auto row = std::ranges::find(replay::holdersGroupings(), word, &replay::HoldersGrouping::word);
    if (row == replay::holdersGroupings().end()) return std::nullopt;
    return row->by;
}

void print(const HoldersOptions& options, const Placed& placed)
{
    replay::Sites sites(*placed.trace, replay::writtenAt(options.placed.file.path));
    const replay::Timeline timeline = placed.at(options.at);
    const Holders holders = *replay::holdersOf(placed.censusAt(timeline), *placed.trace, options.by, sites);
    std::optional<Tried> tried;
    if (const char* why = options.apart ? whyNotApart(placed, holders) : nullptr)
        fmt::print(stderr, "{}: --apart changes nothing: {}\n", options.placed.file.path, why);
    else if (options.apart)
        tried = tryApart(placed, holders, options.at, sites);
    if (options.placed.json)
        fmt::print("{}\n", jsonOf(options.placed.file.path, holders, tried)
                               .dump(-1, ' ', false, Json::error_handler_t::replace));
    else if (options.placed.csv)
        printCsv(holders);
    else
        printTable(holders, tried);
}

} // namespace

Run declareHolders(CLI::App& app)
{
    auto options = std::make_shared<HoldersOptions>();
    options->placed.declare(app);
    addMoment(app, "--at", options->at, "after so many events; the end, if it is not said");
    app.add_option_function<std::string>(
           "--by", [options](const std::string& word) { options->by = *byOf(word); },
           "what a row is: a call site, a class of sizes or of ages, or a thread")
        ->check([](const std::string& word) {
            return byOf(word) ? std::string()
                              : fmt::format("it is {}, not {}", oneOf(words()).english(), word);
        })
        ->type_name(fmt::to_string(fmt::join(words(), "|")));
    app.add_flag(
           "--apart", options->apart,
           "place the trace once more, with the few rows that keep most pages in a heap of their own; not "
           "with --csv")
        ->excludes("--csv");
    return [options] {
        return runPlaced(options->placed, {{"--at", options->at}},
                         [&](const Placed& placed) { print(*options, placed); });
    };
}

} // namespace heapglass::cli
