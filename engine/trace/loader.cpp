#include "engine/trace/loader.h"

#include <algorithm>
#include <new>

#include "engine/trace/head.h"
#include "engine/trace/kinds.h"
#include "engine/trace/reader.h"
#include "engine/trace/source.h"

namespace heapglass::trace
{

namespace
{

constexpr std::size_t kChunkSize = 256 * 1024;
/// What is packed tighter than any recording (300 times have been seen) is made to waste time. Small files
/// may.
constexpr std::uint64_t kMostRatio = 4096, kSmall = std::uint64_t{256} << 20;
/// Below EventIndex's end by more than one chunk can hold.
constexpr EventIndex kMaxEvents = kNone - (EventIndex{1} << 22);

Oddity oddityOf(StreamEnd end)
{
    switch (end) {
    case StreamEnd::cut:
        return Oddity::cutInput;
    case StreamEnd::corrupt:
        return Oddity::corruptInput;
    case StreamEnd::failed:
        return Oddity::failedRead;
    default:
        return Oddity::stopped;
    }
}

const Format* recognise(std::string_view head, const std::string& wanted)
{
    const Format* best = nullptr;
    int bestScore = 0;
    for (const Format& format : formats()) {
        const int score = wanted.empty() ? format.recognises(head) : format.name == wanted;
        if (score > bestScore) {
            best = &format;
            bestScore = score;
        }
    }
    return best;
}

/// One load, from the opened source to the finished trace.
class Loading
{
  public:
    Loading(Source& source, Reading& reading)
        : m_source(source), m_reading(reading), m_report(reading.report), m_buffer(kChunkSize)
    {
    }

    void run()
    {
        const std::string_view head = readHead();
        const Format* format = head.empty() ? nullptr : recognise(head, m_reading.control.format);
        if (!format) return refuse(head);
        m_report.format = format->name;
        const std::unique_ptr<Reader> reader = format->open(m_reading);
        feed(*reader, head);
        while (!m_reading.stopped()) {
            const std::size_t size = m_source.read(m_buffer);
            if (size == 0) break;
            feed(*reader, {m_buffer.data(), size});
        }
        if (!m_reading.stopped()) noteEnd();
        if (!m_reading.stopped()) reader->finish();
    }

  private:
    /// The first 64 KiB, or all of it.
    std::string_view readHead()
    {
        std::size_t size = 0;
        while (size < kHeadSize) {
            const std::size_t got = m_source.read(std::span(m_buffer).subspan(size, kHeadSize - size));
            if (got == 0) break;
            size += got;
        }
        return {m_buffer.data(), size};
    }

    void refuse(std::string_view head)
    {
        const StreamEnd end = m_source.stream().end();
        if (head.empty() && end != StreamEnd::whole) return noteEnd();
        m_report.add(Oddity::refusal, {},
                     head.empty() ? say("contains no events: the file is empty")
                                  : whatItLooksLike(head, m_reading.control.format));
    }

    void feed(Reader& reader, std::string_view bytes)
    {
        const std::uint64_t left = m_reading.control.maxBytes - m_report.bytesDecoded;
        const bool tooMuch = bytes.size() > left;
        if (tooMuch) bytes = bytes.substr(0, left);
        m_report.bytesDecoded += bytes.size();
        m_report.bytesRead = m_source.bytesRead();
        reader.feed(bytes);
        m_reading.proceed();
        if (tooMuch && !m_reading.stopped()) {
            m_report.add(Oddity::stopped, {0, m_report.bytesDecoded},
                         say("stopped after {} bytes of text, the limit", m_report.bytesDecoded));
            m_reading.giveUp();
        }
        stopBomb();
    }

    /// Not where a limit was asked for: that holds instead.
    void stopBomb()
    {
        if (m_report.compression.empty() || m_reading.control.maxBytes != kDefaultMaxBytes) return;
        const std::uint64_t ratio = m_report.bytesDecoded / std::max<std::uint64_t>(m_report.bytesRead, 1);
        if (m_report.bytesDecoded < kSmall || ratio < kMostRatio || m_reading.stopped()) return;
        m_report.add(Oddity::stopped, {0, m_report.bytesDecoded},
                     say("stopped after {} bytes of text: packed {} times, as no recording is (a limit "
                         "of your own, --max-bytes, is kept to instead)",
                         m_report.bytesDecoded, ratio));
        m_reading.giveUp();
    }

    void noteEnd()
    {
        const Stream& stream = m_source.stream();
        m_report.bytesRead = m_source.bytesRead();
        if (stream.end() == StreamEnd::whole) return;
        m_report.add(oddityOf(stream.end()), {0, stream.endOffset()}, stream.endText());
        m_reading.inputCut = true;
        if (stream.end() == StreamEnd::cancelled) m_reading.giveUp();
    }

    Source& m_source;
    Reading& m_reading;
    LoadReport& m_report;
    std::vector<char> m_buffer;
};

template <class Open>
LoadReport loadFrom(const std::string& name, Trace& trace, const LoadControl& control, Open&& open)
{
    LoadReport report;
    report.file = name;
    try {
        Result<Source> source = open();
        if (source) {
            report.compression = source->compression();
            report.bytesTotal = source->bytesTotal();
            Reading reading(trace, report, control);
            reading.file = source->plainFile();
            Loading(*source, reading).run();
        } else {
            report.add(Oddity::refusal, source.error().position, source.error().text);
        }
    } catch (const std::bad_alloc&) {
        report.add(Oddity::stopped, {0, report.bytesDecoded}, say("out of memory"));
    } catch (const std::exception& error) {
        report.add(Oddity::stopped, {0, report.bytesDecoded}, say("{}", error.what()));
    }
    trace.finish();
    return report;
}

/// What else was asked for would not be in a copy. (Overrides are for lists, of which none is kept.)
bool mayCache(const LoadControl& control)
{
    return !control.cache.folder.empty() && control.format.empty() && control.columns.empty() &&
           control.maxBytes == kDefaultMaxBytes;
}

} // namespace

bool Reading::proceed()
{
    trace.publish();
    if (control.progress) control.progress({report.bytesRead, report.bytesTotal, trace.appended()});
    if (m_stopped) return false;
    if (control.stop.stop_requested()) {
        report.add(Oddity::stopped, {0, report.bytesRead}, say("cancelled"));
        m_stopped = true;
    } else if (trace.appended() > kMaxEvents) {
        report.add(Oddity::stopped, {0, report.bytesRead}, say("more events than a trace can hold (2^32)"));
        m_stopped = true;
    }
    return !m_stopped;
}

LoadReport load(const std::string& path, Trace& trace, const LoadControl& control)
{
    std::string identity;
    bool copied = false, copyWasDamaged = false;
    LoadReport report = loadFrom(path, trace, control, [&]() -> Result<Source> {
        if (!mayCache(control)) return Source::open(path, control.stop);
        identity = Cache::identityOf(path);
        const auto [copy, wasDamaged] = Cache(control.cache).find(path, control.stop);
        copyWasDamaged = wasDamaged;
        Result<Source> source = Source::open(copy ? *copy : path, control.stop);
        copied = copy && source;
        return copy && !source ? Source::open(path, control.stop) : std::move(source);
    });
    report.identity = std::move(identity);
    report.fromCache = copied;
    report.copyWasDamaged = copyWasDamaged;
    if (copied) report.origin.clear(); // it is this file
    return report;
}

Result<bool> keepInCache(const LoadReport& report, const Trace& trace, const LoadControl& control)
{
    if (report.fromCache) return true;
    if (!mayCache(control)) return false;
    return Cache(control.cache).keep(report.file, report.identity, trace, report, control.stop);
}

LoadReport loadText(std::string_view text, const std::string& name, Trace& trace, const LoadControl& control)
{
    return loadFrom(name, trace, control, [&]() -> Result<Source> { return Source::of(text); });
}

} // namespace heapglass::trace
