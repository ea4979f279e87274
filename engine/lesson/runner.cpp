#include "engine/lesson/runner.h"

#include <charconv>
#include <cmath>
#include <sstream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/heap/settings.h"
#include "engine/replay/metrics.h"
#include "engine/replay/metrics_json.h"

namespace heapglass::lesson
{

using replay::Metrics;
using replay::Recorder;
using replay::Step;
using trace::Directive;

namespace
{

constexpr PageIndex kMostListedPages = 65536;

std::vector<std::string> wordsOf(const std::string& text)
{
    std::istringstream in(text);
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

struct Comparison {
    std::string_view sign;
    bool (*holds)(double, double);
};

constexpr Comparison kComparisons[] = {
    {"==", [](double a, double b) { return a == b; }}, {"!=", [](double a, double b) { return a != b; }},
    {"<=", [](double a, double b) { return a <= b; }}, {">=", [](double a, double b) { return a >= b; }},
    {"<", [](double a, double b) { return a < b; }},   {">", [](double a, double b) { return a > b; }},
};

/// Metrics that may be followed by @BYTES.
struct PageMetric {
    std::string_view name;
    PageIndex replay::OtherPages::*count;
};

constexpr PageMetric kPageMetrics[] = {
    {"pages", &replay::OtherPages::pages},
    {"held_pages", &replay::OtherPages::held},
    {"meta_held_pages", &replay::OtherPages::metaHeld},
    {"releasable_pages", &replay::OtherPages::releasable},
};

double valueOf(const replay::MetricRow& row, const Metrics& metrics)
{
    if (row.share) return row.share(metrics);
    return row.count ? double(row.count(metrics)) : double(row.result(metrics));
}

Result<double> measuredAt(const Recorder& recorder, const std::string& metric, std::string_view bytes)
{
    for (const PageMetric& row : kPageMetrics) {
        if (row.name != metric) continue;
        heap::Settings settings;
        if (auto done = heap::set(settings, "page", bytes); !done) return tl::unexpected(done.error());
        return double(replay::pagesOfSize(recorder.source(), settings.page).*row.count);
    }
    std::vector<std::string_view> names;
    for (const PageMetric& row : kPageMetrics)
        names.push_back(row.name);
    return failure(ErrorCode::unknownName,
                   say("unknown metric {}@{}: it is {}", metric, bytes, oneOf(names)));
}

Result<double> measured(const Recorder& recorder, const std::string& word)
{
    const std::size_t at = word.find('@');
    const std::string metric = word.substr(0, at);
    if (at != std::string::npos) return measuredAt(recorder, metric, std::string_view(word).substr(at + 1));
    if (const replay::MetricRow* row = replay::findMetric(metric)) return valueOf(*row, recorder.metrics());
    std::vector<std::string_view> names;
    for (const replay::MetricRow& row : replay::metricRows())
        names.push_back(row.name);
    return failure(ErrorCode::unknownName, say("unknown metric {}: it is {}", metric, oneOf(names)));
}

bool parseNumber(const std::string& text, double& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size();
}

std::string plain(double value)
{
    return value == std::floor(value) ? fmt::format("{:.0f}", value) : fmt::format("{}", value);
}

/// An empty error text: it holds.
Result<void> check(const Recorder& recorder, const std::string& text)
{
    const std::vector<std::string> words = wordsOf(text);
    const Comparison* comparison = nullptr;
    double wanted = 0;
    for (const Comparison& row : kComparisons)
        if (words.size() == 3 && row.sign == words[1]) comparison = &row;
    if (!comparison || !parseNumber(words[2], wanted))
        return failure(ErrorCode::invalid, say("expect needs METRIC, one of == != < <= > >=, and a number"));
    const Result<double> got = measured(recorder, words[0]);
    if (!got) return tl::unexpected(got.error());
    if (comparison->holds(*got, wanted)) return {};
    return failure(ErrorCode::invalid,
                   say("expected {} {} {}, got {}", words[0], words[1], words[2], plain(*got)));
}

std::string metricsJson(const Metrics& metrics)
{
    nlohmann::ordered_json json;
    replay::addMetrics(json, metrics);
    return json.dump();
}

std::string_view wordFor(heap::PageState state)
{
    switch (state) {
    case heap::PageState::held:
        return "held";
    case heap::PageState::metaHeld:
        return "meta-held";
    case heap::PageState::released:
        return "released";
    case heap::PageState::releasable:
        return "releasable";
    case heap::PageState::empty:
        break;
    }
    return "empty";
}

void carryOut(const Directive& directive, const Recorder& recorder, const RunOptions& options,
              RunReport& report)
{
    switch (directive.kind) {
    case Directive::Kind::expect: {
        if (!options.checkExpectations) return;
        ++report.expectations;
        auto held = check(recorder, directive.text);
        if (held) return;
        held.error().position = {.line = directive.line, .column = directive.column};
        report.errors.push_back(held.error());
        return;
    }
    case Directive::Kind::show:
        if (options.print) options.print(showText(recorder));
        return;
    case Directive::Kind::metrics:
        if (options.print) options.print(metricsJson(recorder.metrics()) + "\n");
        return;
    case Directive::Kind::mark:
        if (options.print) options.print("-- " + directive.text + "\n");
        return;
    case Directive::Kind::text:
        return;
    }
}

void advance(Recorder& recorder, Step to, const RunOptions& options)
{
    if (!options.every) {
        recorder.advance(to - recorder.placement().steps());
        return;
    }
    while (recorder.placement().steps() < to) {
        recorder.advance(1);
        if (options.print) options.print(stepLine(recorder) + "\n" + showText(recorder));
    }
}

} // namespace

RunReport run(Recorder& recorder, const RunOptions& options)
{
    RunReport report;
    const replay::Script& script = recorder.script();
    const Step end = std::min(script.steps(), options.until);
    for (const Directive& directive : script.trace().directives()) {
        const Step step = script.stepOf(directive.at);
        if (step > end) break;
        advance(recorder, step, options);
        carryOut(directive, recorder, options, report);
    }
    advance(recorder, end, options);
    return report;
}

std::string stepLine(const Recorder& recorder)
{
    const replay::Script& script = recorder.script();
    const Step step = recorder.placement().steps() - 1;
    const replay::Script::Entry entry = script.at(step);
    const trace::Trace& trace = script.trace();
    const Op op = entry.inserted ? Op::heapmin : trace.op(entry.event);
    if (op == Op::heapmin) {
        const heap::HeapminPlan& plan = recorder.lastHeapmin();
        if (plan.result) return "m -> -1 ENOSYS";
        if (!recorder.source().layout().geometry.knowsCommitment) return "m -> –";
        return fmt::format("m -> 0 cut {} released {}", plan.cutPages, plan.releasedPages);
    }
    const BlockId block = trace.block(entry.event);
    std::string name = block == kNone ? trace.eventName(entry.event) : trace.blockName(block);
    if (name.empty() && block != kNone) name = fmt::format("#{}", block);
    if (endsBlock(op) || op == Op::freeNull || op == Op::freeUnknown)
        return fmt::format("f {} -> ok", name.empty() ? "-1" : name);
    const char verb = op == Op::realloc ? 'r' : 'a';
    Bytes offset = 0;
    const Bytes size = trace.size(entry.event);
    const bool failed =
        size > kMaxRequest || recorder.lastFailed() || !recorder.source().place(block, offset);
    const heap::Geometry& geometry = recorder.source().layout().geometry;
    if (failed) return fmt::format("{} {} {} -> null", verb, name, size);
    const Bytes address = geometry.knowsCommitment
                              ? geometry.base + offset % heap::kZoneRoom + geometry.header
                              : trace.address(entry.event);
    return fmt::format("{} {} {} -> {:#x}", verb, name, size, address);
}

namespace
{

std::string pagesText(const heap::Layout& layout)
{
    const PageIndex pages = layout.pages.count();
    if (pages == 0) return " none";
    if (pages > kMostListedPages) return fmt::format(" {} pages", pages);
    const heap::Tail tail = layout.tail();
    std::string text;
    for (PageIndex page = 0; page < pages; ++page) {
        const heap::PageContent content = layout.pages.content(page);
        text += fmt::format(" {}:{}/{}b/{}B", page, wordFor(layout.state(page, tail)), content.liveBlocks,
                            content.liveBytes);
    }
    return text;
}

/// Whether anything was asked of a heap: before, there is none.
bool isAnyHeap(const Recorder& recorder)
{
    const replay::Script& script = recorder.script();
    return script.trace().blocks() && script.stepOf(script.trace().birth(0)) < recorder.placement().steps();
}

} // namespace

std::string showText(const Recorder& recorder)
{
    const heap::Source& source = recorder.source();
    std::vector<std::string> blocks(source.zones());
    source.walk([&](const heap::BlockEntry& block) {
        std::string& text = blocks[heap::zoneOf(block.offset)];
        const Bytes offset = block.offset % heap::kZoneRoom;
        if (block.live)
            text += fmt::format(" [{}+{} live {}]", offset, block.length, block.requested);
        else
            text += fmt::format(" [{}+{} free]", offset, block.length);
    });
    const std::vector<std::string> names = recorder.script().trace().zoneNames();
    std::string text;
    for (heap::ZoneIndex zone = 0; isAnyHeap(recorder) && zone < source.zones(); ++zone) {
        const std::string name = zone < names.size() && !names[zone].empty() ? " " + names[zone] : "";
        text += fmt::format("   blocks{}:{}\n   pages{}: {}\n", name,
                            blocks[zone].empty() ? " none" : blocks[zone], name,
                            pagesText(source.layoutOf(zone)));
    }
    const Metrics m = recorder.metrics();
    const bool known = source.layout().geometry.knowsCommitment;
    const auto ofCommitment = [known](PageIndex pages) { return known ? fmt::to_string(pages) : "–"; };
    text += fmt::format("   heap {} B = {} pages, committed {}, held {}, meta-held {}, releasable {}; "
                        "live {} blocks {} B for {} asked; free {} blocks {} B, largest {}\n",
                        m.heapBytes, m.pages, ofCommitment(m.committedPages), m.heldPages,
                        ofCommitment(m.metaHeldPages), ofCommitment(m.releasablePages), m.liveBlocks,
                        m.liveBytes, m.liveRequestedBytes, m.freeBlocks, m.freeBytes, m.largestFreeBytes);
    return text;
}

} // namespace heapglass::lesson
