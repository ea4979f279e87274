// heapglass-cli compare: one trace through several heaps, and the table of what became of each.
#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "engine/cli/commands.h"
#include "engine/cli/load_file.h"
#include "engine/cli/numbers.h"
#include "engine/cli/unheeded.h"
#include "engine/heap/policies.h"
#include "engine/replay/comparison.h"
#include "engine/replay/configuration.h"
#include "engine/replay/figures.h"
#include "engine/replay/picture.h"
#include "engine/replay/thread_time.h"

namespace heapglass::cli
{

namespace
{

using replay::Figure;
using replay::Recorder;
using replay::Step;
using Json = nlohmann::ordered_json;

constexpr std::size_t kMostHeaps = 8;

struct CompareOptions {
    FileOptions file;
    std::vector<std::string> heaps; ///< POLICY[,KEY=VALUE…]
    Step at = kNone;
    bool json = false, csv = false, time = false;
};

/// "best,page=65536" taken apart.
struct HeapChoice {
    std::string policy;
    int policies = 0; ///< that were named
    replay::Overrides knobs;
};

HeapChoice choiceOf(const std::string& text)
{
    HeapChoice choice;
    for (const std::string& part : CLI::detail::split(text, ',')) {
        const std::size_t equals = part.find('=');
        if (equals != part.npos) {
            choice.knobs.emplace_back(part.substr(0, equals), part.substr(equals + 1));
            continue;
        }
        choice.policy = part;
        ++choice.policies;
    }
    return choice;
}

std::string checkChoice(const std::string& text)
{
    const HeapChoice choice = choiceOf(text);
    if (choice.policies > 1) return "one heap has one policy: give --policy once for each heap";
    if (choice.policy != replay::kRecorded && !heap::findPolicy(choice.policy))
        return "unknown policy " + choice.policy + ": heapglass-cli policies lists them, or recorded";
    heap::Settings settings;
    for (const auto& [key, value] : choice.knobs)
        if (const auto done = heap::set(settings, key, value); !done) return done.error().text.english();
    return {};
}

/// One heap, placed to the end of its trace.
struct Placed {
    std::string name;
    std::unique_ptr<Recorder> recorder;
    replay::Snapshot snapshot;
    std::optional<Step> apart;
};

class Comparing
{
  public:
    explicit Comparing(const CompareOptions& options) : m_options(options) {}

    int run()
    {
        for (const std::string& text : m_options.heaps)
            if (const int trouble = add(text); trouble != kOk && trouble != kReadInPart) return trouble;
        tellUnheeded();
        tellBeyond({{"--at", m_options.at}}, m_placed.front().snapshot.steps, m_trouble);
        if (m_options.json)
            printJson();
        else if (m_options.csv)
            printCsv();
        else
            printText();
        return m_trouble;
    }

  private:
    /// What --set says, and what is the heap's own.
    replay::Overrides overridesOf(const HeapChoice& choice) const
    {
        replay::Overrides overrides = m_options.file.control().overrides;
        if (choice.policy != replay::kRecorded) replay::choosePolicy(overrides, choice.policy);
        overrides.insert(overrides.end(), choice.knobs.begin(), choice.knobs.end());
        return overrides;
    }

    /// A trace that looked at where blocks lie while it was read is read anew for each heap. What is the
    /// heap's own is for that look alone: the trace is the others', too.
    int load(const HeapChoice& choice)
    {
        if (m_trace && !m_perHeap) return kOk;
        if (m_trace && m_options.file.path == "-") {
            fmt::print(stderr,
                       "-: the list looks at where blocks lie, so it is read anew for each heap, which the "
                       "standard input cannot be: give a file\n");
            return kUnreadable;
        }
        trace::LoadControl control = m_options.file.control();
        m_trace = std::make_shared<trace::Trace>();
        replay::HeapProbe probe(m_trace, overridesOf(choice));
        control.probe = &probe;
        const trace::LoadReport report = trace::load(m_options.file.path, *m_trace, control);
        const bool again = m_perHeap;
        m_perHeap = probe.asked();
        if (!again || report.status == trace::LoadStatus::refused)
            m_trouble = tellTrouble(report, *m_trace);
        else if (report.partial()) // as the first time, most likely
            noteReadInPart(m_trouble);
        m_format = report.format;
        keepCopy(report, *m_trace, m_options.file);
        return m_trouble;
    }

    int add(const std::string& text)
    {
        const HeapChoice choice = choiceOf(text);
        if (const int trouble = load(choice); trouble != kOk && trouble != kReadInPart) return trouble;
        const replay::Configuration configuration = replay::configurationOf(*m_trace, overridesOf(choice));
        if (m_placed.empty()) tell(configuration.errors, m_options.file.path);
        if (!configuration.errors.empty()) m_trouble = kReadInPart;
        auto source = replay::makeSource(*m_trace, choice.policy, configuration.settings);
        if (!source) {
            fmt::print(stderr, "{}: {}: {}\n", m_options.file.path, text, source.error().text.english());
            return kUnreadable;
        }
        Placed placed{text, std::make_unique<Recorder>(replay::Script(m_trace), std::move(*source)), {}, {}};
        const double start = replay::threadSeconds();
        placed.recorder->advance(kNone);
        placed.snapshot.run.seconds = replay::threadSeconds() - start;
        placed.snapshot.settings = configuration.settings;
        draw(placed);
        if (!m_placed.empty()) placed.apart = firstApart(*m_placed.front().recorder, *placed.recorder);
        m_placed.push_back(std::move(placed));
        tellLost(*m_trace, m_options.file.path, m_trouble);
        // What remains is in the Snapshots; the first is what the others are held against.
        if (m_placed.size() > 1) m_placed.back().recorder.reset();
        return kOk;
    }

    /// Of --set what no heap heeds, of a heap's own knobs what it does not.
    void tellUnheeded()
    {
        std::vector<std::string> policies;
        for (const Placed& placed : m_placed)
            if (const std::string policy = choiceOf(placed.name).policy;
                std::ranges::find(policies, policy) == policies.end())
                policies.push_back(policy);
        cli::tellUnheeded(m_options.file, policies, m_format, m_trouble);
        for (const Placed& placed : m_placed) {
            const HeapChoice choice = choiceOf(placed.name);
            for (const auto& [key, value] : choice.knobs)
                if (cli::tellUnheeded(m_options.file.path, key, value, {choice.policy}, m_format))
                    noteReadInPart(m_trouble);
        }
    }

    void draw(Placed& placed) const
    {
        const Recorder& recorder = *placed.recorder;
        replay::Timeline timeline = recorder.timelineAt(m_options.at);
        replay::ViewRequest request;
        request.step = timeline.step();
        drawPicture(recorder, timeline, request, placed.snapshot);
    }

    double eventsPerSecond(const Placed& placed) const
    {
        const double seconds = placed.snapshot.run.seconds;
        return seconds > 0 ? placed.snapshot.steps / seconds : 0;
    }

    void printJson() const
    {
        Json json;
        json["file"] = m_options.file.path;
        json["events"] = m_placed.front().snapshot.steps;
        json["at"] = m_placed.front().snapshot.step;
        json["trace_made_for_each_heap"] = m_perHeap;
        json["heaps"] = Json::array();
        for (const Placed& placed : m_placed) {
            Json heap;
            heap["heap"] = placed.name;
            for (const Figure& row : replay::figures()) {
                const auto value = row.value(placed.snapshot);
                Json& cell = heap[std::string(row.name)];
                if (value && isWhole(row))
                    cell = std::uint64_t(*value);
                else if (value)
                    cell = rounded(*value);
            }
            heap["parts_at"] = placed.apart ? Json(*placed.apart) : Json();
            if (m_options.time) heap["events_per_second"] = eventsPerSecond(placed);
            json["heaps"].push_back(std::move(heap));
        }
        fmt::print("{}\n", json.dump(-1, ' ', false, Json::error_handler_t::replace));
    }

    void printCsv() const
    {
        fmt::print("heap,events,at");
        for (const Figure& row : replay::figures())
            fmt::print(",{}", row.name);
        fmt::print(",parts_at{}\n", m_options.time ? ",events_per_second" : "");
        for (const Placed& placed : m_placed) {
            fmt::print("\"{}\",{},{}", placed.name, placed.snapshot.steps, placed.snapshot.step);
            for (const Figure& row : replay::figures())
                fmt::print(",{}", plain(row, placed.snapshot));
            fmt::print(",{}", placed.apart ? std::to_string(*placed.apart) : std::string());
            if (m_options.time) fmt::print(",{:.0f}", eventsPerSecond(placed));
            fmt::print("\n");
        }
    }

    void printText() const
    {
        const replay::Snapshot& first = m_placed.front().snapshot;
        if (m_perHeap)
            fmt::print("The trace looks at where blocks lie, so each heap has events of its own; they are "
                       "compared by number.\n");
        printHeading(fmt::format("at event {} of {}", first.step, first.steps));
        printRows(Figure::When::cursor);
        fmt::print("\n");
        printHeading("over the whole run");
        printRows(Figure::When::run);
        printLine("Parts from the first", [](const Placed& placed) {
            return placed.apart ? fmt::format("event {}", *placed.apart) : std::string("–");
        });
        if (m_options.time)
            printLine("Replay, million events/s", [this](const Placed& placed) {
                return fmt::format("{:.2f}", eventsPerSecond(placed) / 1e6);
            });
    }
    void printHeading(const std::string& title) const
    {
        printLine(title, [](const Placed& placed) { return placed.name; });
    }
    void printRows(Figure::When when) const
    {
        for (const Figure& row : replay::figures())
            if (row.compared && row.when == when)
                printLine(std::string(row.title) + (row.unit == Figure::Unit::bytes ? ", bytes" : ""),
                          [&row](const Placed& placed) {
                              const std::string text = plain(row, placed.snapshot);
                              return text.empty() ? std::string("–") : text;
                          });
    }
    template <class Text>
    void printLine(const std::string& title, Text text) const
    {
        fmt::print("{:<34}", title);
        for (const Placed& placed : m_placed)
            fmt::print(" {:>{}}", text(placed), std::max<std::size_t>(14, placed.name.size()));
        fmt::print("\n");
    }

    static bool isWhole(const Figure& row)
    {
        return row.unit == Figure::Unit::bytes || row.unit == Figure::Unit::count;
    }
    static double rounded(double value) { return std::round(value * 1e4) / 1e4; }
    /// Empty: not known.
    static std::string plain(const Figure& row, const replay::Snapshot& snapshot)
    {
        const auto value = row.value(snapshot);
        if (!value) return {};
        return isWhole(row) ? fmt::format("{:.0f}", *value) : fmt::format("{:.4f}", *value);
    }

    const CompareOptions& m_options;
    std::shared_ptr<trace::Trace> m_trace;
    std::string m_format; ///< of the trace
    bool m_perHeap = false;
    std::vector<Placed> m_placed;
    int m_trouble = kOk;
};

} // namespace

Run declareCompare(CLI::App& app)
{
    auto options = std::make_shared<CompareOptions>();
    options->file.declare(app);
    app.add_option("--policy", options->heaps,
                   "a heap to compare: a policy, or recorded, with knobs of its own behind commas "
                   "(best,page=65536); 1 to 8 times")
        ->check(checkChoice)
        ->allow_extra_args(false) // one a --policy: what follows is the file
        ->type_name("POLICY[,KEY=VALUE…]")
        ->required();
    addMoment(app, "--at", options->at, "the event at which they are compared; the end unless given");
    auto* json = app.add_flag("--json", options->json, "print one line of JSON");
    app.add_flag("--csv", options->csv, "print CSV, a line a heap")->excludes(json);
    app.add_flag("--time", options->time, "add the events a second of processor time");
    return [options] {
        if (options->heaps.size() > kMostHeaps)
            throw CLI::ValidationError("--policy",
                                       fmt::format("at most {} heaps are compared at once, and {} are given",
                                                   kMostHeaps, options->heaps.size()));
        return Comparing(*options).run();
    };
}

} // namespace heapglass::cli
