#include "engine/trace/native/writer.h"

#include <algorithm>

#include <fmt/format.h>

#include "engine/trace/atomic_file.h"
#include "engine/trace/native/event_rows.h"
#include "engine/trace/native/tables.h"
#include "engine/version.h"

namespace heapglass::trace::native
{

namespace
{

/// Leaves room for one more text, which is at most as long as the longest line of a file.
constexpr std::size_t kTextInChunk = kMaxColumnBytes / 2;

std::string_view nameOf(Addresses addresses)
{
    constexpr std::string_view kNames[] = {"none", "recorded", "foreign"};
    return kNames[std::size_t(addresses)];
}

std::size_t textOf(const std::string& name)
{
    return name.size();
}
std::size_t textOf(const Setting& setting)
{
    return setting.key.size() + setting.value.size();
}
std::size_t textOf(const Module& module)
{
    return module.path.size();
}
std::size_t textOf(const NamedCode& row)
{
    return row.module.size() + row.function.size() + row.file.size();
}
std::size_t textOf(const TimeMark&)
{
    return 0;
}
std::size_t textOf(const Directive& directive)
{
    return directive.word.size() + directive.text.size();
}

class Writer
{
  public:
    Writer(const Trace& trace, const LoadReport& report, AtomicFile& file, const WriteOptions& options)
        : m_trace(trace), m_report(report), m_file(file), m_options(options), m_compressor(options.level),
          m_encoder(trace, m_compressor), m_names(trace.nameTexts()), m_modules(trace.modules()),
          m_times(trace.times()), m_directives(trace.directives())
    {
    }

    /// False: asked to stop.
    bool run()
    {
        writeFileHeader();
        emit(encodeHead(head(), m_compressor));
        const std::vector<Setting> settings = m_trace.settings();
        std::size_t written = 0;
        inSlices(settings, written, settings.size(), encodeSettings);
        const std::vector<std::string> zones = m_trace.zoneNames();
        if (!zones.empty()) emit(encodeZones(zones, m_compressor));
        writeThreads();
        const EventIndex events = m_trace.published();
        const std::uint32_t most = std::clamp(m_options.eventsInChunk, 1u, kMaxRows);
        for (EventIndex first = 0; first < events;) {
            if (m_options.stop.stop_requested()) return false;
            const EventIndex end = first + std::min(most, events - first);
            writeEvents(first, end);
            first = end;
        }
        writeTables(events, kNone, m_trace.stackNodes(), std::uint32_t(m_names.size()));
        const std::vector<NamedCode> code = m_trace.namedCode();
        written = 0;
        inSlices(code, written, code.size(), encodeCode);
        emit(encodeReport(m_report, m_compressor));
        writeIndex();
        return true;
    }

    std::vector<ColumnSize> takeSizes() { return std::move(m_sizes); }

  private:
    void writeFileHeader()
    {
        std::string header(kMagic);
        putFixed(header, kFormatVersion);
        putFixed(header, checksumOf(header));
        m_file.write(header);
    }

    Head head() const
    {
        return {{"content", m_options.content},
                {"addresses", std::string(nameOf(m_trace.addresses()))},
                {"events", fmt::format("{}", m_trace.published())},
                {"format", m_report.format},
                {"origin", m_report.origin.empty() ? m_report.file : m_report.origin},
                {"overridden", m_trace.overridden() ? "yes" : "no"},
                {"program", m_trace.program()},
                {"writer", fmt::format("heapglass {}", heapglass::kVersion)}};
    }

    void writeThreads()
    {
        const std::vector<std::string> threads = m_trace.threadNames();
        std::size_t written = 0;
        inSlices(threads, written, threads.size(), [&](std::span<const std::string> slice, Compressor& c) {
            return encodeThreads(slice, ThreadNumber(slice.data() - threads.data() + 1), c);
        });
    }

    void writeEvents(EventIndex first, EventIndex end)
    {
        ChunkWriter events = m_encoder.encode(first, end);
        writeTables(first, end, m_encoder.stacks(), m_encoder.names());
        emit(std::move(events));
    }

    /// What events [first, end) refer to, and `stacks` nodes and `names` in all.
    void writeTables(EventIndex first, EventIndex end, std::uint32_t stacks, std::uint32_t names)
    {
        const auto before = [end](const auto& rows, auto eventOf) {
            return std::size_t(std::partition_point(rows.begin(), rows.end(),
                                                    [&](const auto& row) { return eventOf(row) < end; }) -
                               rows.begin());
        };
        inSlices(m_names, m_nextName, names, [this](std::span<const std::string> slice, Compressor& c) {
            return encodeNames(slice, std::uint32_t(slice.data() - m_names.data()), c);
        });
        for (; m_stacks < stacks; m_stacks += std::min(kMaxRows, stacks - m_stacks))
            emit(encodeStacks(m_trace, m_stacks + 1, m_stacks + 1 + std::min(kMaxRows, stacks - m_stacks),
                              m_compressor));
        const auto from = [first](auto encode) {
            return [first, encode](auto rows, Compressor& compressor) {
                return encode(rows, first, compressor);
            };
        };
        inSlices(m_modules, m_nextModule, before(m_modules, [](const Module& m) { return m.validFrom; }),
                 from(encodeModules));
        inSlices(m_times, m_nextTime, before(m_times, [](const TimeMark& m) { return m.event; }),
                 from(encodeTimes));
        inSlices(m_directives, m_nextDirective, before(m_directives, [](const Directive& d) { return d.at; }),
                 from(encodeDirectives));
    }

    /// Rows [next, end) in as many chunks as it takes; moves `next`.
    template <class Row, class Encode>
    void inSlices(const std::vector<Row>& rows, std::size_t& next, std::size_t end, Encode&& encode)
    {
        while (next < end) {
            const std::size_t first = next;
            std::size_t text = 0;
            while (next < end && next - first < kMaxRows && text < kTextInChunk)
                text += textOf(rows[next++]);
            emit(encode(std::span(rows).subspan(first, next - first), m_compressor));
        }
    }

    void emit(ChunkWriter chunk)
    {
        const std::uint64_t offset = m_file.size();
        const std::string bytes = chunk.finish();
        m_places.push_back({offset, chunk.header()});
        m_file.write(bytes);
        for (const ColumnSize& size : chunk.sizes())
            count(size);
    }

    void count(const ColumnSize& size)
    {
        for (ColumnSize& row : m_sizes) {
            if (row.type != size.type || row.column != size.column) continue;
            row.stored += size.stored;
            return;
        }
        m_sizes.push_back(size);
    }

    void writeIndex()
    {
        const std::uint64_t offset = m_file.size();
        const std::vector<ChunkPlace> places = m_places;
        for (std::size_t first = 0; first < places.size(); first += kMaxRows)
            emit(encodeIndex(
                std::span(places).subspan(first, std::min<std::size_t>(kMaxRows, places.size() - first)),
                m_compressor));
        std::string footer;
        putFixed(footer, offset);
        putFixed(footer, m_file.size() + kFooterSize);
        std::string head;
        putFixed(head, kFooterMark);
        putFixed(head, checksumOf(footer));
        m_file.write(head + footer);
    }

    const Trace& m_trace;
    const LoadReport& m_report;
    AtomicFile& m_file;
    const WriteOptions& m_options;
    Compressor m_compressor;
    EventEncoder m_encoder;
    const std::vector<std::string> m_names;
    const std::vector<Module> m_modules;
    const std::vector<TimeMark> m_times;
    const std::vector<Directive> m_directives;
    std::size_t m_nextName = 0, m_nextModule = 0, m_nextTime = 0, m_nextDirective = 0;
    std::uint32_t m_stacks = 0; ///< nodes written
    std::vector<ChunkPlace> m_places;
    std::vector<ColumnSize> m_sizes;
};

} // namespace

Result<Written> write(const Trace& trace, const LoadReport& report, const std::string& path,
                      const WriteOptions& options)
{
    Result<AtomicFile> file = AtomicFile::create(path);
    if (!file) return tl::unexpected(file.error());
    try {
        Writer writer(trace, report, *file, options);
        if (!writer.run()) return failure(ErrorCode::cancelled, say("cancelled; nothing was written"), path);
        if (const Sentence lost = trace.lostText(); !lost.empty())
            return failure(ErrorCode::unreadable, say("{}; nothing was written", lost), path);
        if (const Result<void> done = file->commit(); !done) return tl::unexpected(done.error());
        return Written{file->size(), trace.published(), writer.takeSizes()};
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::tooLarge, say("out of memory; nothing was written"), path);
    }
}

} // namespace heapglass::trace::native
