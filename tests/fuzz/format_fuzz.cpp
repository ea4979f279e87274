// Any bytes through one reader, whole and in small chunks: both must give the same events.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/trace/reader.h"

using namespace heapglass::trace;

namespace
{

/// A list may ask for 50 M operations in ten bytes; some hundred thousand show as much.
constexpr int kMaxPauses = 4;

void read(Trace& trace, std::string_view text, std::size_t chunk)
{
    LoadReport report;
    report.file = "fuzzed";
    LoadControl control;
    std::stop_source stop;
    control.stop = stop.get_token();
    int pauses = 0;
    control.progress = [&](const Progress&) {
        if (++pauses == kMaxPauses) stop.request_stop();
    };
    Reading reading(trace, report, control);
    for (const Format& format : formats()) {
        if (format.name != FUZZED_FORMAT) continue;
        const auto reader = format.open(reading);
        for (; !text.empty() && !reading.stopped(); text.remove_prefix(std::min(chunk, text.size())))
            reader->feed(text.substr(0, chunk));
        if (!reading.stopped()) reader->finish();
    }
    trace.finish();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    Trace whole, parts;
    read(whole, text, size + 1);
    read(parts, text, 3);
    if (whole.published() != parts.published()) std::abort();
    for (heapglass::EventIndex i = 0; i < whole.published(); ++i)
        if (whole.op(i) != parts.op(i) || whole.size(i) != parts.size(i)) std::abort();
    for (const Format& format : formats())
        format.recognises(text);
    return 0;
}
