#include "engine/trace/preview.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include "engine/trace/reader.h"

namespace heapglass::trace
{

namespace
{

std::string titleOf(const std::string& name)
{
    const Format* format = formatNamed(name);
    return format ? std::string(format->title) : std::string();
}

/// Between the middle and the end of what was read. The decompressor is ahead of the reader, by about as much
/// at both.
double eventsPerByte(const std::vector<Progress>& points)
{
    if (points.empty()) return 0;
    const Progress& last = points.back();
    const Progress& middle = points[points.size() / 2];
    if (last.bytesRead > middle.bytesRead)
        return double(last.events - middle.events) / double(last.bytesRead - middle.bytesRead);
    return last.bytesRead ? double(last.events) / double(last.bytesRead) : 0;
}

} // namespace

Preview preview(const std::string& path, const HowToRead& how, const std::stop_token& stop,
                std::uint64_t sample)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begin = Clock::now();
    Trace trace;
    LoadControl control;
    control.stop = stop;
    control.maxBytes = sample;
    control.format = how.format;
    control.columns = how.columns;
    std::vector<Progress> points;
    control.progress = [&points](const Progress& progress) { points.push_back(progress); };
    const LoadReport report = load(path, trace, control);
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    Preview preview;
    preview.compression = report.compression;
    preview.bytes = report.bytesTotal;
    if (report.status == LoadStatus::refused) {
        preview.refusal = report.details.empty() ? say("it cannot be read") : report.details.front().text;
        return preview;
    }
    preview.format = titleOf(report.format);
    preview.isWhole = report.bytesDecoded < sample;
    preview.events = trace.published();
    preview.seconds = seconds;
    if (preview.isWhole) return preview;
    preview.events =
        std::max(preview.events, std::uint64_t(eventsPerByte(points) * double(report.bytesTotal)));
    preview.seconds *= double(preview.events) / double(std::max<std::uint64_t>(1, trace.published()));
    return preview;
}

} // namespace heapglass::trace
