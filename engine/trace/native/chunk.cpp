#include "engine/trace/native/chunk.h"

#include <new>

#include <zlib.h>
#include <zstd.h>

namespace heapglass::trace::native
{

namespace
{

constexpr std::size_t kDescriptorSize = 16;

/// Columns of a later version may be encoded in other ways; they are not read.
bool isKnown(Encoding encoding)
{
    return encoding >= Encoding::varint && encoding <= Encoding::bytes;
}

/// Whether `count` numbers can take `size` bytes. Bounds what a cursor allocates.
bool isPlausible(Encoding encoding, std::uint8_t parameter, std::uint32_t count, std::uint32_t size)
{
    switch (encoding) {
    case Encoding::varint:
        return size >= count && size <= std::uint64_t{10} * count;
    case Encoding::nibbles:
        return size == (std::uint64_t{count} + 1) / 2;
    case Encoding::planes:
        return count <= kMaxRows && parameter <= 4 && size == parameter * count;
    case Encoding::bytes:
        return size == count;
    }
    return false;
}

/// A context is large and made once a thread.
ZSTD_DCtx* decompressor()
{
    struct Free {
        void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
    };
    thread_local const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    if (!context) throw std::bad_alloc();
    return context.get();
}

} // namespace

bool isFileHeader(std::string_view bytes, Sentence* problem)
{
    const auto version = fixedAt<std::uint32_t>(bytes, kMagic.size());
    Sentence wrong;
    if (!bytes.starts_with(kMagic))
        wrong = say("the file does not begin as a native trace does");
    else if (checksumOf(bytes.substr(0, kFileHeaderSize - 4)) !=
             fixedAt<std::uint32_t>(bytes, kFileHeaderSize - 4))
        wrong = say("the checksum of the first 16 bytes is wrong");
    else if (version != kFormatVersion)
        wrong =
            say("version {} of the native format is not read here, version {} is", version, kFormatVersion);
    const bool right = wrong.empty();
    if (problem) *problem = std::move(wrong);
    return right;
}

std::string_view nameOf(ChunkType type)
{
    constexpr std::string_view kNames[] = {"unknown", "head",  "settings",   "names",  "stacks",
                                           "modules", "times", "directives", "events", "report",
                                           "index",   "zones", "code",       "threads"};
    return std::size_t(type) < std::size(kNames) ? kNames[std::size_t(type)] : kNames[0];
}

std::uint32_t checksumOf(std::string_view bytes)
{
    return std::uint32_t(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

std::size_t distanceToMark(std::string_view bytes)
{
    constexpr std::size_t kMarkSize = sizeof kChunkMark;
    if (bytes.size() < kMarkSize) return 0;
    std::size_t at = 0;
    for (; at + kMarkSize <= bytes.size(); ++at) {
        const auto mark = fixedAt<std::uint32_t>(bytes, at);
        if (mark == kChunkMark || mark == kFooterMark) break;
    }
    return at;
}

std::string ChunkHeader::bytes() const
{
    std::string out;
    putFixed(out, kChunkMark);
    putFixed(out, std::uint16_t(type));
    putFixed(out, columns);
    putFixed(out, rows);
    putFixed(out, payload);
    putFixed(out, first);
    putFixed(out, blocksBefore);
    putFixed(out, std::uint32_t{0});
    putFixed(out, checksum);
    putFixed(out, checksumOf(out));
    return out;
}

std::optional<ChunkHeader> ChunkHeader::of(std::string_view bytes)
{
    if (fixedAt<std::uint32_t>(bytes, 0) != kChunkMark) return std::nullopt;
    if (fixedAt<std::uint32_t>(bytes, kSize - 4) != checksumOf(bytes.substr(0, kSize - 4)))
        return std::nullopt;
    ChunkHeader header;
    header.type = ChunkType(fixedAt<std::uint16_t>(bytes, 4));
    header.columns = fixedAt<std::uint16_t>(bytes, 6);
    header.rows = fixedAt<std::uint32_t>(bytes, 8);
    header.payload = fixedAt<std::uint32_t>(bytes, 12);
    header.first = fixedAt<std::uint64_t>(bytes, 16);
    header.blocksBefore = fixedAt<std::uint32_t>(bytes, 24);
    header.checksum = fixedAt<std::uint32_t>(bytes, 32);
    const bool fits =
        header.rows <= kMaxRows && header.payload <= kMaxPayload && header.columns <= kMaxColumns;
    return fits ? std::optional(header) : std::nullopt;
}

// ---- writing ----

struct Compressor::Context {
    ZSTD_CCtx* zstd = ZSTD_createCCtx();
    ~Context() { ZSTD_freeCCtx(zstd); }
};

Compressor::Compressor(int level) : m_context(std::make_unique<Context>())
{
    if (!m_context->zstd) throw std::bad_alloc();
    ZSTD_CCtx_setParameter(m_context->zstd, ZSTD_c_compressionLevel, level);
}

Compressor::~Compressor() = default;

std::string Compressor::compress(std::string_view raw)
{
    std::string out(ZSTD_compressBound(raw.size()), '\0');
    const std::size_t size = ZSTD_compress2(m_context->zstd, out.data(), out.size(), raw.data(), raw.size());
    if (ZSTD_isError(size)) throw std::bad_alloc(); // the bound is large enough: nothing else is left
    out.resize(size);
    return out;
}

void ChunkWriter::addColumn(std::uint16_t id, const ColumnBytes& column)
{
    if (column.count == 0) return;
    std::string stored = m_compressor.compress(column.raw);
    if (stored.size() >= column.raw.size()) stored = column.raw;
    putFixed(m_descriptors, id);
    putFixed(m_descriptors, std::uint8_t(column.encoding));
    putFixed(m_descriptors, column.parameter);
    putFixed(m_descriptors, column.count);
    putFixed(m_descriptors, std::uint32_t(column.raw.size()));
    putFixed(m_descriptors, std::uint32_t(stored.size()));
    m_frames += stored;
    m_sizes.push_back({m_header.type, id, kDescriptorSize + stored.size()});
    ++m_header.columns;
}

std::string ChunkWriter::finish()
{
    const std::string payload = m_descriptors + m_frames;
    m_header.payload = std::uint32_t(payload.size());
    m_header.checksum = checksumOf(payload);
    return m_header.bytes() + payload;
}

// ---- reading ----

std::optional<Chunk> Chunk::of(const ChunkHeader& header, std::string_view payload)
{
    Chunk chunk;
    chunk.m_header = header;
    return chunk.parse(payload) ? std::optional(std::move(chunk)) : std::nullopt;
}

bool Chunk::parse(std::string_view payload)
{
    const std::size_t descriptors = m_header.columns * kDescriptorSize;
    if (payload.size() != m_header.payload || payload.size() < descriptors) return false;
    std::string_view frames = payload.substr(descriptors);
    for (std::size_t at = 0; at < descriptors; at += kDescriptorSize) {
        Column column;
        column.id = fixedAt<std::uint16_t>(payload, at);
        column.encoding = Encoding(fixedAt<std::uint8_t>(payload, at + 2));
        column.parameter = fixedAt<std::uint8_t>(payload, at + 3);
        column.count = fixedAt<std::uint32_t>(payload, at + 4);
        column.rawSize = fixedAt<std::uint32_t>(payload, at + 8);
        const auto stored = fixedAt<std::uint32_t>(payload, at + 12);
        if (stored > frames.size() || column.rawSize > kMaxColumnBytes || stored > column.rawSize)
            return false;
        // Whoever reads a column counts on it, so it is looked at here and not when it is decoded.
        if (isKnown(column.encoding) &&
            !isPlausible(column.encoding, column.parameter, column.count, column.rawSize))
            return false;
        column.stored = frames.substr(0, stored);
        frames.remove_prefix(stored);
        m_columns.push_back(std::move(column));
    }
    return frames.empty();
}

std::size_t Chunk::indexOf(std::uint16_t id) const
{
    std::size_t i = 0;
    while (i < m_columns.size() && m_columns[i].id != id)
        ++i;
    return i;
}

Chunk::Column* Chunk::findColumn(std::uint16_t id, Encoding encoding)
{
    const std::size_t i = indexOf(id);
    if (i == m_columns.size()) return nullptr;
    Column& column = m_columns[i];
    if (column.encoding == encoding && decode(column)) return &column;
    if (m_problem.empty()) m_problem = say("column {} cannot be decoded", id);
    column.raw.clear();
    return nullptr;
}

bool Chunk::decode(Column& column)
{
    if (column.decoded) return true;
    if (column.stored.size() == column.rawSize) {
        column.raw.assign(column.stored);
    } else {
        column.raw.resize(column.rawSize);
        const std::size_t size = ZSTD_decompressDCtx(decompressor(), column.raw.data(), column.raw.size(),
                                                     column.stored.data(), column.stored.size());
        if (ZSTD_isError(size) || size != column.rawSize) return false;
    }
    column.decoded = true;
    return true;
}

} // namespace heapglass::trace::native
