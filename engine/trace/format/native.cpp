// The native format (native/FORMAT.md). Every chunk is checked by its checksum before a byte of
// it is believed; one that is wrong is left out, and what is sound after it is kept.
#include <algorithm>

#include "engine/trace/native/event_rows.h"
#include "engine/trace/native/stored_events.h"
#include "engine/trace/native/tables.h"
#include "engine/trace/native/trace_builder.h"
#include "engine/trace/reader.h"

namespace heapglass::trace
{

namespace
{

using native::Chunk;
using native::ChunkHeader;
using native::ChunkType;

class Native : public Reader
{
  public:
    explicit Native(Reading& reading)
        : m_reading(reading), m_builder(reading.trace, reading.report, storedEvents(reading))
    {
    }

    void feed(std::string_view bytes) override
    {
        m_buffer.append(bytes);
        std::size_t used = 0;
        while (!m_reading.stopped()) {
            const std::size_t taken = step(std::string_view(m_buffer).substr(used));
            if (taken == 0) break;
            used += taken;
            m_offset += taken;
        }
        m_buffer.erase(0, used);
    }

    void finish() override
    {
        if (m_ended) {
            m_builder.finish(m_offset);
            if (!m_buffer.empty()) damaged(say("{} bytes follow the end of the trace", m_buffer.size()));
        } else if (!m_reading.inputCut) {
            m_reading.report.add(Oddity::cutInput, {0, m_offset}, whereCut());
        }
    }

  private:
    /// Null: all events are to stay in memory.
    static std::shared_ptr<native::StoredEvents> storedEvents(Reading& reading)
    {
        const std::uint64_t most = reading.control.eventBytes;
        if (most == LoadControl::kAllEvents || reading.file.empty()) return nullptr;
        std::shared_ptr<native::StoredEvents> stored = native::StoredEvents::open(reading.file);
        if (!stored) return nullptr;
        constexpr std::size_t kFewest = 2, kMost = 64; // chunks that are kept decoded
        EventLimits limits;
        limits.cached = std::clamp(std::size_t(most / 8 / sizeof(EventChunk)), kFewest, kMost);
        const std::uint64_t cached = limits.cached * sizeof(EventChunk);
        limits.resident = std::size_t((most - std::min(most, cached)) / EventChunk::kUsual);
        reading.trace.keepIn(stored, limits);
        return stored;
    }

    /// Reads one thing from the front; the bytes that it took, 0: more are needed.
    std::size_t step(std::string_view bytes)
    {
        if (!m_started) return fileHeader(bytes);
        if (m_ended || bytes.size() < sizeof native::kFooterMark) return 0;
        if (native::fixedAt<std::uint32_t>(bytes, 0) == native::kFooterMark) return footer(bytes);
        if (bytes.size() < ChunkHeader::kSize) return 0;
        const std::optional<ChunkHeader> header = ChunkHeader::of(bytes.substr(0, ChunkHeader::kSize));
        if (!header) return skip(bytes);
        const std::size_t size = ChunkHeader::kSize + header->payload;
        if (bytes.size() < size) return 0;
        m_lost = false;
        chunk(*header, bytes.substr(ChunkHeader::kSize, header->payload));
        return size;
    }

    std::size_t fileHeader(std::string_view bytes)
    {
        if (bytes.size() < native::kFileHeaderSize) return 0;
        m_started = true;
        Sentence wrong;
        if (native::isFileHeader(bytes.substr(0, native::kFileHeaderSize), &wrong))
            return native::kFileHeaderSize;
        m_reading.report.add(Oddity::refusal, {}, wrong);
        m_reading.giveUp();
        return 0;
    }

    void chunk(const ChunkHeader& header, std::string_view payload)
    {
        Sentence wrong = say("its checksum is wrong");
        if (native::checksumOf(payload) == header.checksum) {
            std::optional<Chunk> chunk = Chunk::of(header, payload);
            wrong = chunk ? m_builder.take(*chunk, m_offset) : say("its columns do not fit it");
        }
        if (!wrong.empty()) {
            damaged(say("{}: {}", describe(header), wrong));
            m_builder.lose(header);
        }
        if (header.type == ChunkType::events) m_reading.proceed();
    }

    static Sentence describe(const ChunkHeader& header)
    {
        if (header.type != ChunkType::events || header.rows == 0)
            return say("a chunk of {} cannot be read", nameOf(header.type));
        return say("events {} to {} cannot be read", header.first, header.first + header.rows - 1);
    }

    /// No chunk starts here: goes on to where the next one does.
    std::size_t skip(std::string_view bytes)
    {
        if (!m_lost) damaged(say("no chunk starts here"));
        m_lost = true;
        return native::distanceToMark(bytes.substr(1)) + 1;
    }

    std::size_t footer(std::string_view bytes)
    {
        if (bytes.size() < native::kFooterSize) return 0;
        const bool sound =
            native::checksumOf(bytes.substr(8, 16)) == native::fixedAt<std::uint32_t>(bytes, 4);
        if (!sound) return skip(bytes);
        m_ended = true;
        if (native::fixedAt<std::uint64_t>(bytes, 16) != m_offset + native::kFooterSize)
            damaged(say("the file is not as long as it says"));
        return native::kFooterSize;
    }

    void damaged(Sentence text)
    {
        m_reading.report.add(Oddity::damagedChunk, {0, m_offset}, std::move(text));
    }

    Sentence whereCut() const
    {
        const auto total = m_builder.total();
        const std::uint64_t there = m_reading.trace.appended();
        return total ? say("the file ends too early: {} of {} events are there", there, *total)
                     : say("the file ends too early: {} events are there", there);
    }

    Reading& m_reading;
    native::TraceBuilder m_builder;
    std::string m_buffer;
    std::uint64_t m_offset = 0; ///< of the buffer's first byte
    bool m_started = false;
    bool m_ended = false;
    bool m_lost = false; ///< looking for the next chunk
};

int recognises(std::string_view head)
{
    return head.starts_with(native::kMagic) ? 100 : 0;
}

std::unique_ptr<Reader> open(Reading& reading)
{
    return std::make_unique<Native>(reading);
}

} // namespace

extern const Format kNative;
const Format kNative{
    .name = "native",
    .title = "Heapglass's own format (.hgt)",
    .addresses = "those of what it was made from",
    .carries = "all that the original had",
    .lacks = "nothing",
    .from = "heapglass-cli convert FILE OUT.hgt",
    .recognises = recognises,
    .open = open,
};

} // namespace heapglass::trace
