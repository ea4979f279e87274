// heapglass-cli find FILE QUERY: the live blocks at an event that a query asks for.
#include <nlohmann/json.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/numbers.h"
#include "engine/cli/placed.h"
#include "engine/replay/find.h"
#include "engine/replay/recorded.h"

namespace heapglass::cli
{

namespace
{

using Json = nlohmann::ordered_json;
using replay::Matches;

struct FindOptions {
    PlacedOptions placed;
    std::string query;
    EventIndex at = kNone;
};

/// A block that was found, as people count: its numbers begin where those of the query do.
struct Row {
    Bytes address = 0, offset = 0, bytes = 0, requested = 0;
    PageIndex page = 0;
    BlockId block = kNone;
    EventIndex event = 0, age = 0;
    std::string name, site, thread;
};

std::vector<replay::Region> regionsOf(const Placed& placed)
{
    if (const auto* recorded = dynamic_cast<const replay::Recorded*>(&placed.recorder.source()))
        return recorded->regions();
    return replay::zoneRegions(placed.recorder.source().layout().geometry.base, placed.recorder.zonePeaks(),
                               placed.trace->zoneNames());
}

/// Visits the blocks of the census that were found; both are in address order.
template <class Visit>
void forEachFound(const replay::Census& census, const Matches& matches, Visit&& visit)
{
    auto block = census.blocks.begin();
    for (const Bytes offset : matches.offsets) {
        while (block->offset * census.geometry.granule != offset)
            ++block;
        visit(*block);
    }
}

class Printer
{
  public:
    Printer(const FindOptions& options, const Placed& placed, replay::Sites& sites)
        : m_options(options), m_placed(placed), m_sites(sites), m_timeline(placed.at(options.at)),
          m_census(placed.censusAt(m_timeline)), m_regions(regionsOf(placed))
    {
    }

    void print(const std::shared_ptr<const replay::Query>& query)
    {
        const auto matches = replay::find(query, m_census, *m_placed.trace, {base(), m_regions}, &m_sites);
        if (m_options.placed.json)
            printJson(*matches);
        else if (m_options.placed.csv)
            printCsv(*matches);
        else
            printTable(*matches);
    }

  private:
    Bytes base() const { return m_census.geometry.base; }

    Row rowOf(const replay::LiveBlock& live)
    {
        const trace::Trace& trace = *m_placed.trace;
        const Bytes granule = m_census.geometry.granule;
        Row row;
        row.offset = live.offset * granule;
        row.address = replay::addressOf(m_regions, base(), row.offset);
        row.page = row.offset / m_census.geometry.page;
        row.bytes = live.length * granule;
        if (live.maker == kNone) return row;
        row.requested = trace.size(live.maker);
        row.event = live.maker + 1;
        row.age = m_census.event - live.maker;
        row.block = trace.block(live.maker);
        row.name = trace.blockName(row.block);
        row.thread = trace.threadName(trace.threadOf(live.maker));
        row.site = m_sites.site(m_sites.siteOf(trace.stack(row.block), live.maker)).text();
        return row;
    }

    void printJson(const Matches& matches)
    {
        Json rows = Json::array();
        Bytes requested = 0;
        forEachFound(m_census, matches, [&](const replay::LiveBlock& live) {
            const Row row = rowOf(live);
            requested += row.requested;
            rows.push_back({{"block", row.block},
                            {"address", row.address},
                            {"offset", row.offset},
                            {"page", row.page},
                            {"bytes", row.bytes},
                            {"requested", row.requested},
                            {"event", row.event},
                            {"age_events", row.age},
                            {"name", row.name},
                            {"site", row.site}});
            if (m_placed.trace->hasThreads()) rows.back()["thread"] = row.thread;
        });
        const Json json{{"file", m_options.placed.file.path},
                        {"query", matches.query->text},
                        {"event", matches.event},
                        {"blocks", matches.blocks()},
                        {"bytes", matches.bytes},
                        {"requested_bytes", requested},
                        {"pages", replay::countOf(matches.pages)},
                        {"rows", std::move(rows)}};
        fmt::print("{}\n", json.dump(-1, ' ', false, Json::error_handler_t::replace));
    }

    void printCsv(const Matches& matches)
    {
        const bool threads = m_placed.trace->hasThreads();
        fmt::print("block,address,offset,page,bytes,requested,event,age_events,name,site{}\n",
                   threads ? ",thread" : "");
        forEachFound(m_census, matches, [&](const replay::LiveBlock& live) {
            const Row row = rowOf(live);
            fmt::print("{},{:#x},{:#x},{},{},{},{},{},{},{}{}\n", row.block, row.address, row.offset,
                       row.page, row.bytes, row.requested, row.event, row.age, quoted(row.name),
                       quoted(row.site), threads ? "," + quoted(row.thread) : std::string());
        });
    }

    void printTable(const Matches& matches)
    {
        fmt::print("event {}: {}\n", matches.event,
                   say("{} of {} live {block|blocks}, {} {byte|bytes} in {} {page|pages}", matches.blocks(),
                       m_census.blocks.size(), matches.bytes, replay::countOf(matches.pages))
                       .english());
        fmt::print("{:>10} {:>16} {:>10} {:>10} {:>10} {:>10} {:>10}  {}\n", "block", "address", "page",
                   "bytes", "asked", "event", "age", "who");
        forEachFound(m_census, matches, [&](const replay::LiveBlock& live) {
            const Row row = rowOf(live);
            const std::string& who = row.name.empty() ? row.site : row.name;
            fmt::print("{:>10} {:>#16x} {:>10} {:>10} {:>10} {:>10} {:>10}  {}\n", row.block, row.address,
                       row.page, row.bytes, row.requested, row.event, row.age,
                       trace::printable(who.empty() ? "unknown" : who, 400));
        });
    }

    const FindOptions& m_options;
    const Placed& m_placed;
    replay::Sites& m_sites;
    replay::Timeline m_timeline;
    replay::Census m_census;
    std::vector<replay::Region> m_regions;
};

/// The terms, a line for each, for the help.
std::string termsText()
{
    std::string text = "Terms, joined by \"and\":\n";
    for (const replay::TermInfo& term : replay::queryTerms())
        text += fmt::format("  {:<24}  {}\n", term.example, term.says);
    return text;
}

int refuse(const std::string& query, const replay::QueryError& error)
{
    fmt::print(stderr, "query: column {}: {}\n  {}\n  {:>{}}\n", error.column + 1, error.text.english(),
               query, "^", error.column + 1);
    return kUsage;
}

int runFind(const FindOptions& options)
{
    const auto query = replay::parseQuery(options.query);
    if (!query) return refuse(options.query, query.error());
    std::optional<replay::QueryError> beyond;
    const int code = runPlaced(options.placed, {{"--at", options.at}}, [&](const Placed& placed) {
        beyond = replay::momentBeyond(*query, placed.trace->published());
        if (beyond) return;
        replay::Sites sites(*placed.trace, replay::writtenAt(options.placed.file.path));
        Printer(options, placed, sites).print(std::make_shared<const replay::Query>(*query));
    });
    return beyond ? refuse(options.query, *beyond) : code;
}

} // namespace

Run declareFind(CLI::App& app)
{
    auto options = std::make_shared<FindOptions>();
    options->placed.declare(app);
    app.add_option("query", options->query, "what to find, such as \"size>4K and alive at 1200000\"")
        ->required();
    addMoment(app, "--at", options->at, "after so many events; the end, if it is not said");
    app.footer(termsText());
    return [options] { return runFind(*options); };
}

} // namespace heapglass::cli
