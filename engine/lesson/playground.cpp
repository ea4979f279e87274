#include "engine/lesson/playground.h"

#include <algorithm>
#include <numeric>
#include <stop_token>

#include <fmt/format.h>

#include "engine/lesson/happening.h"
#include "engine/lesson/runner.h"
#include "engine/replay/configuration.h"

namespace heapglass::lesson
{

namespace
{

using heap::BlockEntry;
using replay::Metrics;

constexpr std::size_t kMostExplained = 10'000; // blocks up to which it is looked who lies beside whom

const trace::Format& operationLists()
{
    const auto rows = trace::formats();
    return *std::find_if(rows.begin(), rows.end(),
                         [](const trace::Format& row) { return row.name == "operation-list"; });
}

std::vector<BlockEntry> blocksOf(const heap::Source& source)
{
    std::vector<BlockEntry> blocks;
    const heap::Layout& layout = source.layout();
    if (source.zones() > 1 || layout.blocks.usedCount() + layout.blocks.freeCount() > kMostExplained)
        return blocks;
    source.walk([&blocks](const BlockEntry& block) { blocks.push_back(block); });
    return blocks;
}

/// The settings that are not the usual ones.
replay::Overrides changed(const heap::Settings& settings)
{
    replay::Overrides result;
    for (const heap::Knob& knob : heap::knobs())
        if (std::string value = heap::get(settings, knob.key); value != heap::get({}, knob.key))
            result.emplace_back(knob.key, std::move(value));
    return result;
}

} // namespace

/// The list as read so far, and the heap that it made.
struct Playground::Heap {
    explicit Heap(const heap::Settings& settings)
        : trace(std::make_shared<trace::Trace>()), probe(trace, changed(settings)), control(makeControl()),
          reading(*trace, report, control), reader(operationLists().open(reading)),
          recorder(replay::Script(trace), *replay::makeSource(*trace, {}, settings))
    {
    }

    /// What is wrong with the line; empty: nothing.
    Sentence feed(const std::string& line)
    {
        const std::size_t known = report.details.size();
        reader->feed(line + "\n");
        trace->publish();
        if (trace->published() > kMostEvents || stop.stop_requested())
            return say("a playground holds {} events at most", std::uint64_t{kMostEvents});
        if (report.details.size() > known) return report.details[known].text;
        recorder.advance(kNone);
        return {};
    }

    trace::LoadControl makeControl()
    {
        trace::LoadControl result;
        result.probe = &probe; // some generators look at where blocks lie
        result.stop = stop.get_token();
        result.progress = [this](const trace::Progress& progress) {
            if (progress.events > kMostEvents) stop.request_stop();
        };
        return result;
    }

    std::stop_source stop;
    std::shared_ptr<trace::Trace> trace;
    replay::HeapProbe probe;
    trace::LoadReport report;
    trace::LoadControl control;
    trace::Reading reading;
    std::unique_ptr<trace::Reader> reader;
    replay::Recorder recorder;
};

namespace
{

/// What one operation did to the blocks, in words.
class Story
{
  public:
    Story(std::vector<BlockEntry> before, std::vector<BlockEntry> after, Bytes page)
        : m_before(std::move(before)), m_after(std::move(after)), m_page(page)
    {
    }

    std::vector<Sentence> tell(Op op, BlockId block, bool failed) const
    {
        std::vector<Sentence> happened;
        if (failed) return {sentence(Happening::failed)};
        const BlockEntry *was = find(m_before, block), *is = find(m_after, block);
        const bool frees = was && !is;
        if (frees) tellFree(*was, happened);
        if (is && was && is->offset == was->offset && is->length != was->length)
            happened.push_back(sentence(Happening::inPlace, {was->length, is->length}));
        const bool moved = is && was && is->offset != was->offset;
        if (moved) happened.push_back(sentence(Happening::moved, {is->length, was->length}));
        if (is && (!was || moved) && op != Op::heapmin) tellBirth(*is, happened);
        return happened;
    }

  private:
    static const BlockEntry* find(const std::vector<BlockEntry>& blocks, BlockId block)
    {
        const auto found = std::find_if(blocks.begin(), blocks.end(), [block](const BlockEntry& entry) {
            return entry.live && entry.block == block;
        });
        return found == blocks.end() ? nullptr : &*found;
    }

    static Bytes endOf(const std::vector<BlockEntry>& blocks)
    {
        return blocks.empty() ? 0 : blocks.back().offset + blocks.back().length;
    }

    /// The block was cut from a free one, took it whole, or the heap grew.
    void tellBirth(const BlockEntry& is, std::vector<Sentence>& happened) const
    {
        const Bytes grown = (endOf(m_after) - std::min(endOf(m_after), endOf(m_before))) / m_page;
        if (grown)
            happened.push_back(grown == 1 ? sentence(Happening::heapGrewByPage)
                                          : sentence(Happening::heapGrew, {grown}));
        for (const BlockEntry& free : m_before) {
            if (free.live || free.offset > is.offset || free.offset + free.length <= is.offset) continue;
            const Bytes rest =
                free.offset + free.length - std::min(free.offset + free.length, is.offset + is.length);
            if (grown) return;
            happened.push_back(free.length == is.length
                                   ? sentence(Happening::usedWhole, {free.length})
                                   : sentence(Happening::split, {free.length, is.length, rest}));
            return;
        }
    }

    /// The four cases of coalescing, by what the free block that is there now covers.
    void tellFree(const BlockEntry& was, std::vector<Sentence>& happened) const
    {
        for (const BlockEntry& free : m_after) {
            if (free.live || free.offset > was.offset || free.offset + free.length < was.offset + was.length)
                continue;
            const bool left = free.offset < was.offset;
            const bool right = free.offset + free.length > was.offset + was.length;
            const Happening which = left && right ? Happening::mergedBoth
                                    : left        ? Happening::mergedLeft
                                    : right       ? Happening::mergedRight
                                                  : Happening::notMerged;
            happened.push_back(sentence(which, {free.length}));
            return;
        }
    }

    std::vector<BlockEntry> m_before, m_after;
    Bytes m_page;
};

/// Of a line "+10,-0"; others have none.
std::uint64_t plussesIn(std::string_view typed)
{
    const std::size_t begin = typed.find_first_not_of(' ');
    if (begin == typed.npos || (typed[begin] != '+' && typed[begin] != '-')) return 0;
    return std::uint64_t(std::ranges::count(typed, '+'));
}

} // namespace

Playground::Playground(const heap::Settings& settings)
    : m_settings(settings), m_heap(std::make_unique<Heap>(settings))
{
}

Playground::~Playground() = default;

Result<Playground::Answer> Playground::enter(std::string_view typed)
{
    const Result<TypedCall> call =
        readCall(typed, std::accumulate(m_plusses.begin(), m_plusses.end(), std::uint64_t{0}));
    if (!call) return tl::unexpected(call.error());
    if (call->line.empty() && !call->looksAt) return failure(ErrorCode::invalid, say("nothing was typed"));
    if (call->line.empty()) return Answer{{}, {}, call->looksAt};
    Result<Answer> answer = carryOut(*call);
    if (!answer) {
        rebuild(); // a line may do half of what it says
        return answer;
    }
    m_lines.push_back(call->line);
    m_plusses.push_back(plussesIn(typed));
    m_undone.clear();
    m_undonePlusses.clear();
    return answer;
}

Result<Playground::Answer> Playground::carryOut(const TypedCall& call)
{
    replay::Recorder& recorder = m_heap->recorder;
    const replay::Step before = recorder.placement().steps();
    const PageIndex pagesBefore = recorder.source().layout().pages.count();
    std::vector<BlockEntry> blocks = blocksOf(recorder.source());
    const Sentence wrong = m_heap->feed(call.line);
    if (!wrong.empty()) return failure(ErrorCode::invalid, wrong);
    const replay::Step after = recorder.placement().steps();
    if (after == before) return failure(ErrorCode::invalid, say("nothing to do in this line"));
    if (after - before > 1) return Answer{{}, {sentence(Happening::operations, {after - before})}, {}};
    const EventIndex event = recorder.script().at(before).event;
    const Op op = m_heap->trace->op(event);
    const std::string line = stepLine(recorder);
    Answer answer;
    answer.text = line.substr(line.find("-> ") + 3);
    if (answer.text == "null") answer.text = "NULL";
    if (op == Op::heapmin) {
        const heap::HeapminPlan& plan = recorder.lastHeapmin();
        answer.text = plan.result ? "-1, errno 40 (ENOSYS)" : "0";
        if (plan.result == 0)
            answer.happened.push_back(sentence(Happening::returned, {plan.returned(), pagesBefore}));
        return answer;
    }
    const Story story(std::move(blocks), blocksOf(recorder.source()),
                      recorder.source().layout().geometry.page);
    answer.happened = story.tell(op, m_heap->trace->block(event), answer.text == "NULL" && op != Op::realloc);
    return answer;
}

void Playground::undo()
{
    if (m_lines.empty()) return;
    m_undone.push_back(std::move(m_lines.back()));
    m_lines.pop_back();
    m_undonePlusses.push_back(m_plusses.back());
    m_plusses.pop_back();
    rebuild();
}

void Playground::redo()
{
    if (m_undone.empty()) return;
    m_lines.push_back(std::move(m_undone.back()));
    m_undone.pop_back();
    m_plusses.push_back(m_undonePlusses.back());
    m_undonePlusses.pop_back();
    m_heap->feed(m_lines.back());
}

void Playground::setSettings(const heap::Settings& settings)
{
    if (settings == m_settings) return;
    m_settings = settings;
    rebuild();
}

void Playground::rebuild()
{
    m_heap = std::make_unique<Heap>(m_settings);
    for (const std::string& line : m_lines)
        m_heap->feed(line);
}

std::string Playground::text() const
{
    return m_lines.empty() ? std::string() : fmt::format("{}\n", fmt::join(m_lines, "\n"));
}

std::string Playground::fileText() const
{
    std::string config;
    for (const auto& [key, value] : changed(m_settings))
        config += fmt::format("config {} {}\n", key, value);
    return config + text();
}

std::string Playground::lessonText(const std::string& title) const
{
    return fmt::format("lesson 1 {}\ngoal What is learned here.\n{}say What was done, in a sentence.\n",
                       title, fileText());
}

std::vector<std::string> Playground::liveNames() const
{
    std::vector<std::string> names;
    for (const BlockEntry& block : blocksOf(m_heap->recorder.source())) {
        if (names.size() == 100) break;
        if (block.live) names.push_back(m_heap->trace->blockName(block.block));
    }
    std::sort(names.begin(), names.end());
    return names;
}

std::string Playground::freshName() const
{
    const auto blocks = blocksOf(m_heap->recorder.source());
    for (std::size_t number = m_lines.size() + 1;; ++number) {
        std::string name = fmt::format("p{}", number);
        const auto has = [&](const BlockEntry& block) {
            return block.live && m_heap->trace->blockName(block.block) == name;
        };
        if (std::ranges::none_of(blocks, has)) return name;
    }
}

} // namespace heapglass::lesson
