// A chunk of the native format: a header that says what it is and how long, and columns, each in
// a zstd frame of its own (FORMAT.md, "Chunks").
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/sentence.h"
#include "engine/trace/native/columns.h"

namespace heapglass::trace::native
{

/// The first bytes of a file: the high bit and the ends of line tell of a transfer as text.
inline constexpr std::string_view kMagic{"\x89HGT\r\n\x1A\n", 8};
inline constexpr std::uint32_t kFormatVersion = 1;
inline constexpr std::size_t kFileHeaderSize = 16;
inline constexpr std::size_t kFooterSize = 24;

inline constexpr std::uint32_t kChunkMark = 0x4B'48'47'48;  // "HGHK"
inline constexpr std::uint32_t kFooterMark = 0x5A'48'47'48; // "HGHZ"

inline constexpr std::uint32_t kMaxRows = 1 << 16;
inline constexpr std::uint32_t kMaxColumnBytes = 1 << 24; ///< decoded
inline constexpr std::uint32_t kMaxColumns = 64;
inline constexpr std::uint32_t kMaxPayload = 1 << 26;

enum class ChunkType : std::uint16_t {
    head = 1,
    settings = 2,
    names = 3,
    stacks = 4,
    modules = 5,
    times = 6,
    directives = 7,
    events = 8,
    report = 9,
    index = 10,
    zones = 11,
    code = 12,
    threads = 13,
};

/// Whether the first kFileHeaderSize bytes of a file are those of a native one of this version; says
/// in `problem` why not.
bool isFileHeader(std::string_view bytes, Sentence* problem = nullptr);

/// "events", for messages; "unknown" for one that is not in this version.
std::string_view nameOf(ChunkType type);

struct ChunkHeader {
    static constexpr std::size_t kSize = 40;

    ChunkType type = ChunkType::head;
    std::uint16_t columns = 0;
    std::uint32_t rows = 0;
    std::uint32_t payload = 0;      ///< bytes that follow the header
    std::uint64_t first = 0;        ///< events: number of the first; tables: number of the first row
    std::uint32_t blocksBefore = 0; ///< events: blocks born before
    std::uint32_t checksum = 0;     ///< CRC-32 of the payload

    std::string bytes() const;
    /// From kSize bytes; nothing when mark, checksum or limits are wrong.
    static std::optional<ChunkHeader> of(std::string_view bytes);
};

/// From the start of `bytes` to where a chunk or the footer may begin; at least to 3 bytes before the end.
std::size_t distanceToMark(std::string_view bytes);

/// CRC-32 as in zip and PNG.
std::uint32_t checksumOf(std::string_view bytes);

/// Compresses with one zstd context for all columns of a file.
class Compressor
{
  public:
    explicit Compressor(int level);
    ~Compressor();
    Compressor(const Compressor&) = delete;
    Compressor& operator=(const Compressor&) = delete;

    std::string compress(std::string_view raw);

  private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

/// What a column takes, for figures.
struct ColumnSize {
    ChunkType type;
    std::uint16_t column = 0;
    std::uint64_t stored = 0;
};

class ChunkWriter
{
  public:
    ChunkWriter(ChunkType type, Compressor& compressor) : m_compressor(compressor) { m_header.type = type; }

    ChunkHeader& header() { return m_header; }
    /// Columns without values are left out.
    template <class Id>
    void add(Id id, const ColumnBytes& column)
    {
        addColumn(std::uint16_t(id), column);
    }
    template <class Id>
    void addTexts(Id lengths, Id bytes, TextWriter& texts)
    {
        add(lengths, texts.takeLengths());
        add(bytes, texts.takeBytes());
    }
    /// The whole chunk, header included.
    std::string finish();
    const std::vector<ColumnSize>& sizes() const { return m_sizes; }

  private:
    void addColumn(std::uint16_t id, const ColumnBytes& column);

    Compressor& m_compressor;
    ChunkHeader m_header;
    std::string m_descriptors;
    std::string m_frames;
    std::vector<ColumnSize> m_sizes;
};

/// A chunk whose checksum was right. Columns are decompressed when they are asked for; one that is
/// not there reads as one without values.
class Chunk
{
  public:
    /// `payload` must outlive the chunk. Nothing when the descriptors do not fit the payload.
    static std::optional<Chunk> of(const ChunkHeader& header, std::string_view payload);

    const ChunkHeader& header() const { return m_header; }

    template <class Id>
    VarintCursor varints(Id id)
    {
        return VarintCursor(raw(find(id, Encoding::varint)));
    }
    template <class Id>
    NibbleCursor nibbles(Id id)
    {
        return NibbleCursor(raw(find(id, Encoding::nibbles)));
    }
    template <class Id>
    PlaneCursor planes(Id id)
    {
        const Column* column = find(id, Encoding::planes);
        return column ? PlaneCursor(column->raw, column->parameter, column->count) : PlaneCursor();
    }
    template <class Id>
    TextCursor texts(Id lengths, Id bytes)
    {
        return {raw(find(lengths, Encoding::varint)), raw(find(bytes, Encoding::bytes))};
    }
    template <class Id>
    std::uint8_t parameter(Id id) const
    {
        const std::size_t i = indexOf(std::uint16_t(id));
        return i < m_columns.size() ? m_columns[i].parameter : 0;
    }
    template <class Id>
    std::uint32_t count(Id id) const
    {
        const std::size_t i = indexOf(std::uint16_t(id));
        return i < m_columns.size() ? m_columns[i].count : 0;
    }

    /// A column that was asked for is not what it says; empty: all were.
    const Sentence& problem() const { return m_problem; }

  private:
    struct Column {
        std::uint16_t id = 0;
        Encoding encoding = Encoding::varint;
        std::uint8_t parameter = 0;
        std::uint32_t count = 0;
        std::uint32_t rawSize = 0;
        std::string_view stored;
        std::string raw;
        bool decoded = false;
    };

    bool parse(std::string_view payload);
    std::size_t indexOf(std::uint16_t id) const;
    template <class Id>
    Column* find(Id id, Encoding encoding)
    {
        return findColumn(std::uint16_t(id), encoding);
    }
    Column* findColumn(std::uint16_t id, Encoding encoding);
    std::string_view raw(const Column* column) const { return column ? column->raw : std::string_view(); }
    bool decode(Column& column);

    ChunkHeader m_header;
    std::vector<Column> m_columns;
    Sentence m_problem;
};

} // namespace heapglass::trace::native
