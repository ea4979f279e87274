// How every command loads the file that it was given, and what it says when that goes wrong.
#pragma once

#include <cstdio>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "engine/cli/exit_codes.h"
#include "engine/cli/numbers.h"
#include "engine/heap/settings.h"
#include "engine/replay/memory_use.h"
#include "engine/trace/loader.h"

namespace heapglass::cli
{

/// A setting and a value that it takes; a name that is no setting may be a let of the file.
inline std::string checkSetting(const std::string& text)
{
    const std::size_t equals = text.find('=');
    if (equals == text.npos) return "needs KEY=VALUE";
    heap::Settings settings;
    const auto done = heap::set(settings, text.substr(0, equals), text.substr(equals + 1));
    return done || done.error().code == ErrorCode::unknownName ? std::string() : done.error().text.english();
}

/// For JSON.
inline std::vector<std::string> inEnglish(const std::vector<Sentence>& sentences)
{
    std::vector<std::string> texts;
    texts.reserve(sentences.size());
    for (const Sentence& sentence : sentences)
        texts.push_back(sentence.english());
    return texts;
}

/// Errors that only placing finds, in FILE:LINE form.
inline void tell(const std::vector<Error>& errors, const std::string& file)
{
    for (Error error : errors) {
        error.file = file;
        fmt::print(stderr, "{}\n", describe(error));
    }
}

/// The options that say what is loaded and how.
struct FileOptions {
    std::string path;
    std::uint64_t maxBytes = trace::kDefaultMaxBytes;
    std::string format;
    std::string columns;
    std::vector<std::string> overrides; ///< KEY=VALUE
    bool cache = false;
    std::uint64_t eventMemory = replay::eventShare(replay::defaultMemoryCap());

    void declare(CLI::App& options)
    {
        options.add_option("file", path, "the trace; - is the standard input")->required();
        addNumber(options, "--max-bytes", maxBytes, "stop after that many bytes of decompressed input",
                  "BYTES", 1)
            ->default_str(std::to_string(maxBytes));
        options.add_option("--format", format, "read it as this format instead of asking the content");
        options
            .add_option("--map", columns,
                        "of a table (CSV): what stands in which column, by number or name, as "
                        "in op=1,size=2,address=Ptr")
            ->type_name("KEY=COLUMN,…");
        addNumber(options, "--event-memory", eventMemory,
                  "of a native trace (.hgt): what its events may take, in bytes; those beyond it are read "
                  "from the file again when they are needed",
                  "BYTES")
            ->default_str(std::to_string(eventMemory));
        options.add_flag(
            "--cache", cache,
            "keep a native copy of a long recording, so that the next time with --cache is fast");
        options
            .add_option("--set", overrides,
                        "replace a setting or a let of an operation list (expect lines are then skipped); "
                        "may be given more than once")
            ->type_name("KEY=VALUE")
            ->allow_extra_args(false) // one a --set: what follows is the file
            ->check(checkSetting);
    }

    trace::LoadControl control() const
    {
        trace::LoadControl control;
        control.maxBytes = maxBytes;
        control.format = format.empty() && !columns.empty() ? "csv" : format;
        control.columns = columns;
        control.eventBytes = eventMemory;
        if (cache) control.cache.folder = trace::userCacheFolder();
        for (const std::string& text : overrides) {
            const std::size_t equals = text.find('=');
            control.overrides.emplace_back(text.substr(0, equals), text.substr(equals + 1));
        }
        return control;
    }
};

/// Says on the error output what went wrong, and returns the exit code: kOk, kReadInPart, or
/// kUnreadable, in which case there is nothing to work on.
inline int tellTrouble(const trace::LoadReport& report, const trace::Trace& trace)
{
    constexpr int kMaxLines = 10;
    int told = 0;
    std::uint64_t all = 0;
    for (int i = 0; i < trace::kOddityCount; ++i)
        if (row(trace::Oddity(i)).effect != trace::LoadStatus::complete) all += report.counts[std::size_t(i)];
    for (const trace::Detail& detail : report.details) {
        if (row(detail.oddity).effect == trace::LoadStatus::complete || told == kMaxLines) continue;
        fmt::print(stderr, "{}\n", report.located(detail).english());
        ++told;
    }
    if (all > std::uint64_t(told)) fmt::print(stderr, "… and {} more\n", all - std::uint64_t(told));
    if (report.status == trace::LoadStatus::refused) return kUnreadable;
    if (trace.published() == 0) {
        fmt::print(stderr, "{}: contains no events\n", trace::printable(report.file, 4096));
        return kUnreadable;
    }
    return report.partial() ? kReadInPart : kOk;
}

/// An event that was asked for by an option; kNone: it was not given.
struct AskedMoment {
    const char* option;
    EventIndex event;
};

/// Says of those beyond a trace of so many events that its end is taken, and notes that.
inline void tellBeyond(std::initializer_list<AskedMoment> asked, EventIndex events, int& status)
{
    for (const AskedMoment& moment : asked) {
        if (moment.event == kNone || moment.event <= events) continue;
        fmt::print(stderr, "{} {}: the trace ends at event {}\n", moment.option, moment.event, events);
        noteReadInPart(status);
    }
}

/// Says what of the file could not be read a second time, and notes that.
inline void tellLost(const trace::Trace& trace, const std::string& file, int& status)
{
    const std::string lost = trace.lostText().english();
    if (lost.empty()) return;
    fmt::print(stderr, "{}: {}\n", trace::printable(file, 4096), lost);
    noteReadInPart(status);
}

/// With --cache: keeps what was read. That it could not be is worth a line, and no more.
inline void keepCopy(const trace::LoadReport& report, const trace::Trace& trace, const FileOptions& file)
{
    const Result<bool> kept = trace::keepInCache(report, trace, file.control());
    if (!kept) fmt::print(stderr, "{}\n", describe(kept.error()));
}

} // namespace heapglass::cli
