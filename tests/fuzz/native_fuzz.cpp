// Any bytes through the reader of the native format, as they are and with their checksums put
// right, without which hardly anything would get past them. Whole and in small parts must give the
// same trace, and what is read must be sound enough to be walked.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

#include "engine/trace/native/chunk.h"
#include "engine/trace/reader.h"

using namespace heapglass::trace;

namespace
{

void put(std::string& text, std::size_t at, std::uint32_t value)
{
    std::memcpy(text.data() + at, &value, sizeof value);
}

std::uint32_t checksum(const std::string& text, std::size_t first, std::size_t size)
{
    return native::checksumOf(std::string_view(text).substr(first, size));
}

/// Makes a file out of it, chunk after chunk as long as the lengths allow.
void repair(std::string& text)
{
    if (text.size() < native::kFileHeaderSize) return;
    text.replace(0, native::kMagic.size(), native::kMagic);
    put(text, 8, native::kFormatVersion);
    put(text, 12, checksum(text, 0, 12));
    constexpr std::size_t kHeader = native::ChunkHeader::kSize;
    for (std::size_t at = native::kFileHeaderSize; at + kHeader <= text.size();) {
        const std::uint32_t payload = std::min<std::uint32_t>(native::fixedAt<std::uint16_t>(text, at + 12),
                                                              text.size() - at - kHeader);
        put(text, at, native::kChunkMark);
        put(text, at + 12, payload);
        put(text, at + 32, checksum(text, at + kHeader, payload));
        put(text, at + 36, checksum(text, at, kHeader - 4));
        at += kHeader + payload;
    }
}

void read(Trace& trace, std::string_view text, std::size_t chunk)
{
    LoadReport report;
    report.file = "fuzzed";
    const LoadControl control;
    Reading reading(trace, report, control);
    for (const Format& format : formats()) {
        if (format.name != "native") continue;
        const auto reader = format.open(reading);
        for (; !text.empty() && !reading.stopped(); text.remove_prefix(std::min(chunk, text.size())))
            reader->feed(text.substr(0, chunk));
        if (!reading.stopped()) reader->finish();
    }
    trace.finish();
}

/// What the rest of the engine relies on.
void check(const Trace& trace)
{
    for (heapglass::EventIndex i = 0; i < trace.published(); ++i) {
        const heapglass::Event event = trace.event(i);
        if (int(event.op) >= heapglass::kOpCount) std::abort();
        if (event.block == heapglass::kNone) continue;
        if (event.block >= trace.blocks() || trace.birth(event.block) > i || trace.death(event.block) < i)
            std::abort();
        if (trace.maker(i) > i || trace.stack(event.block) > trace.stackNodes()) std::abort();
        trace.blockName(event.block);
        trace.alignment(i);
        trace.milliseconds(i);
        trace.moduleAt(event.address, i);
    }
    for (std::uint32_t node = 1; node <= trace.stackNodes(); ++node)
        if (trace.stackNode(node).parent >= node) std::abort();
}

void tryOut(std::string_view text)
{
    Trace whole, parts;
    read(whole, text, text.size() + 1);
    read(parts, text, 7);
    check(whole);
    if (whole.published() != parts.published()) std::abort();
    for (heapglass::EventIndex i = 0; i < whole.published(); ++i)
        if (whole.op(i) != parts.op(i) || whole.size(i) != parts.size(i)) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::string text(reinterpret_cast<const char*>(data), size);
    tryOut(text);
    repair(text);
    tryOut(text);
    return 0;
}
