// heapglass-cli diff FILE: what is different in a heap between two events.
#include <nlohmann/json.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/numbers.h"
#include "engine/cli/placed.h"
#include "engine/replay/difference.h"

namespace heapglass::cli
{

namespace
{

using Json = nlohmann::ordered_json;
using replay::Difference;
using replay::PageRuns;

struct DiffOptions {
    PlacedOptions placed;
    EventIndex from = 0, to = kNone;
};

/// A row of the table. Of pages bytes are whole pages.
struct Row {
    const char* key;
    const char* text;
    std::uint64_t count = 0;
    Bytes bytes = 0;
    bool known = true;
};

std::vector<Row> rowsOf(const Difference& difference)
{
    const auto pages = [&](const char* key, const char* text, const PageRuns& runs, bool known) {
        const PageIndex count = replay::countOf(runs);
        return Row{key, text, count, count * difference.pageBytes, known};
    };
    const bool known = difference.knowsCommitment;
    return {
        {"blocks_born", "blocks born", difference.born.count, difference.born.bytes},
        {"blocks_died", "blocks died", difference.died.count, difference.died.bytes},
        {"blocks_stayed", "blocks stayed", difference.stayed.count, difference.stayed.bytes},
        pages("pages_gained", "pages gained", difference.gained, known),
        pages("pages_lost", "pages lost", difference.lost, known),
        pages("pages_released", "pages released", difference.released, known),
        pages("pages_committed", "pages committed again", difference.committed, known),
        pages("pages_pinned", "pages newly pinned", difference.pinned, true),
        pages("pages_unpinned", "pages no longer pinned", difference.unpinned, true),
    };
}

void printJson(const DiffOptions& options, const Difference& difference)
{
    Json json{{"file", options.placed.file.path},
              {"from", difference.from},
              {"to", difference.to},
              {"page_bytes", difference.pageBytes}};
    for (const Row& row : rowsOf(difference))
        json[row.key] = row.known ? Json{{"count", row.count}, {"bytes", row.bytes}} : Json();
    json["stayed_bytes_before"] = difference.stayedBefore;
    json["stayed_resized"] = difference.resized;
    fmt::print("{}\n", json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

void printCsv(const Difference& difference)
{
    fmt::print("what,count,bytes\n");
    for (const Row& row : rowsOf(difference))
        row.known ? fmt::print("{},{},{}\n", row.key, row.count, row.bytes) : fmt::print("{},,\n", row.key);
}

void printTable(const Difference& difference)
{
    fmt::print("from event {} to event {}\n{:<24} {:>14} {:>16}\n", difference.from, difference.to, "",
               "count", "bytes");
    for (const Row& row : rowsOf(difference)) {
        if (row.known)
            fmt::print("{:<24} {:>14} {:>16}\n", row.text, row.count, row.bytes);
        else
            fmt::print("{:<24} {:>14} {:>16}\n", row.text, "unknown", "unknown");
    }
    fmt::print("blocks that stayed took {} bytes before; {} of them were resized\n", difference.stayedBefore,
               difference.resized);
}

replay::Moment momentAt(const Placed& placed, EventIndex event)
{
    const replay::Timeline timeline = placed.at(event);
    return momentOf(placed.recorder, timeline,
                    std::make_shared<const replay::Census>(placed.censusAt(timeline)));
}

void print(const DiffOptions& options, const Placed& placed)
{
    const Difference difference =
        *differenceOf(momentAt(placed, options.from), momentAt(placed, options.to), *placed.trace);
    if (options.placed.json)
        printJson(options, difference);
    else if (options.placed.csv)
        printCsv(difference);
    else
        printTable(difference);
}

} // namespace

Run declareDiff(CLI::App& app)
{
    auto options = std::make_shared<DiffOptions>();
    options->placed.declare(app);
    addMoment(app, "--from", options->from, "after so many events; the start, if it is not said");
    addMoment(app, "--to", options->to, "after so many events; the end, if it is not said");
    return [options] {
        if (options->from > options->to)
            throw CLI::ValidationError(
                "--from", fmt::format("event {} comes after --to {}", options->from, options->to));
        return runPlaced(options->placed, {{"--from", options->from}, {"--to", options->to}},
                         [&](const Placed& placed) { print(*options, placed); });
    };
}

} // namespace heapglass::cli
