// What the tests of reading share: traces as text, files that go away, and a heap to look at.
#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "engine/trace/loader.h"
#include "engine/trace/reader.h"

namespace heapglass::trace
{

/// A directory that is removed with all that is in it.
class TemporaryDirectory
{
  public:
    TemporaryDirectory()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "heapglass-XXXXXX").string();
        m_path = ::mkdtemp(pattern.data());
    }
    ~TemporaryDirectory() { std::filesystem::remove_all(m_path); }

    std::string path(const std::string& name) const { return (m_path / name).string(); }
    std::string write(const std::string& name, std::string_view bytes) const
    {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }

  private:
    std::filesystem::path m_path;
};

inline std::string contentOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline std::string dataFile(const std::string& name)
{
    return std::string(HEAPGLASS_SOURCE_DIR) + "/tests/data/traces/" + name;
}

/// What a shell command prints, and how it ends.
struct Outcome {
    int status = -1;
    std::string output;
};

inline Outcome run(const std::string& command)
{
    Outcome outcome;
    FILE* pipe = ::popen(command.c_str(), "r");
    if (!pipe) return outcome;
    char buffer[4096];
    while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, pipe))
        outcome.output.append(buffer, got);
    outcome.status = WEXITSTATUS(::pclose(pipe));
    return outcome;
}

inline std::string nameOr(const Trace& trace, BlockId block)
{
    const std::string name = trace.blockName(block);
    return name.empty() ? fmt::format("#{}", block) : name;
}

/// One event in the words of an operation list.
inline std::string asOperation(const Trace& trace, EventIndex event)
{
    const Event e = trace.event(event);
    switch (e.op) {
    case Op::malloc:
    case Op::calloc:
    case Op::aligned:
        return fmt::format("a {} {}", nameOr(trace, e.block), e.size);
    case Op::realloc:
        return fmt::format("r {} {}", nameOr(trace, e.block), e.size);
    case Op::free:
        return fmt::format("f {}", nameOr(trace, e.block));
    case Op::implicitFree:
        return fmt::format("implicit {}", nameOr(trace, e.block));
    case Op::freeNull:
        return "f " + (trace.eventName(event).empty() ? "-1" : trace.eventName(event));
    case Op::freeUnknown:
        return "f unknown";
    case Op::failed:
        return fmt::format("failed {}", e.size);
    case Op::heapmin:
        return "m";
    }
    return {};
}

/// All that a trace says, a line for each thing.
inline std::string asText(const Trace& trace)
{
    std::string text = fmt::format("program {}\n", trace.program());
    for (EventIndex i = 0; i < trace.published(); ++i) {
        text += fmt::format("{} at {:x}", asOperation(trace, i), trace.address(i));
        if (const auto time = trace.milliseconds(i)) text += fmt::format(" time {}", *time);
        text += '\n';
    }
    for (BlockId block = 0; block < trace.blocks(); ++block)
        text += fmt::format("block {} born {} died {} stack {}\n", block, trace.birth(block),
                            trace.death(block), trace.stack(block));
    for (const Setting& setting : trace.settings())
        text += fmt::format("{}: config {} {}\n", setting.line, setting.key, setting.value);
    for (const Directive& directive : trace.directives())
        text += fmt::format("{}: {} {} before {}\n", directive.line, directive.word, directive.text,
                            directive.at);
    return text;
}

/// Of each event; "-": not said.
inline std::string threadsOf(const Trace& trace)
{
    std::vector<std::string> names;
    for (EventIndex i = 0; i < trace.published(); ++i)
        names.push_back(trace.threadOf(i) ? trace.threadName(trace.threadOf(i)) : "-");
    return fmt::format("{}", fmt::join(names, " "));
}

inline std::string asText(const LoadReport& report)
{
    std::string text = fmt::format("{} {}\n", name(report.status), report.format);
    for (const Sentence& warning : report.warnings())
        text += warning.english() + "\n";
    for (const Detail& detail : report.details)
        text += report.located(detail).english() + "\n";
    return text;
}

/// A loaded text.
struct Loaded {
    Trace trace;
    LoadReport report;

    explicit Loaded(std::string_view text, const LoadControl& control = {})
    {
        report = loadText(text, "t", trace, control);
    }
    std::string operations() const
    {
        std::vector<std::string> all;
        for (EventIndex i = 0; i < trace.published(); ++i)
            all.push_back(asOperation(trace, i));
        return fmt::format("{}", fmt::join(all, "; "));
    }
    /// The messages, a line each.
    std::string errors() const
    {
        std::vector<std::string> all;
        for (const Detail& detail : report.details)
            all.push_back(report.located(detail).english());
        return fmt::format("{}", fmt::join(all, "\n"));
    }
};

/// The default heap of refsim (first fit, headers of 16, pages of 4096), just good enough to say
/// where blocks are.
class FirstFit : public PlacementProbe
{
  public:
    explicit FirstFit(const Trace& trace) : m_trace(trace) {}

    Bytes header() override { return 16; }

    std::optional<Bytes> offsetOf(BlockId block) override
    {
        for (; m_done < m_trace.published(); ++m_done)
            apply(m_trace.event(m_done));
        const auto found = m_live.find(block);
        return found == m_live.end() ? std::nullopt : std::optional(found->second.first);
    }

    /// Requests above this fail.
    Bytes limit = kMaxRequest;

  private:
    void apply(const Event& event)
    {
        if (makesBlock(event.op) && event.size <= limit) allocate(event.block, event.size);
        if (event.op == Op::free) release(event.block);
    }

    void allocate(BlockId block, Bytes size)
    {
        Bytes need = std::max<Bytes>(32, roundUp(16 + size, 16));
        auto hole = m_holes.begin();
        while (hole != m_holes.end() && hole->second < need)
            ++hole;
        if (hole == m_holes.end()) hole = grow(need);
        const auto [at, room] = *hole;
        m_holes.erase(hole);
        if (room - need >= 32)
            m_holes[at + need] = room - need;
        else
            need = room;
        m_live[block] = {at, need};
    }

    std::map<Bytes, Bytes>::iterator grow(Bytes need)
    {
        Bytes at = m_end, there = 0;
        if (!m_holes.empty() && m_holes.rbegin()->first + m_holes.rbegin()->second == m_end) {
            at = m_holes.rbegin()->first;
            there = m_holes.rbegin()->second;
        }
        m_end += roundUp(need - there, 4096);
        m_holes[at] = m_end - at;
        return std::prev(m_holes.end());
    }

    void release(BlockId block)
    {
        const auto found = m_live.find(block);
        if (found == m_live.end()) return;
        auto [hole, fresh] = m_holes.insert(found->second);
        m_live.erase(found);
        if (auto next = std::next(hole); next != m_holes.end() && hole->first + hole->second == next->first) {
            hole->second += next->second;
            m_holes.erase(next);
        }
        if (hole == m_holes.begin()) return;
        auto before = std::prev(hole);
        if (before->first + before->second != hole->first) return;
        before->second += hole->second;
        m_holes.erase(hole);
    }

    const Trace& m_trace;
    EventIndex m_done = 0;
    Bytes m_end = 0;
    std::map<Bytes, Bytes> m_holes;
    std::map<BlockId, std::pair<Bytes, Bytes>> m_live; // place and size
};

} // namespace heapglass::trace
