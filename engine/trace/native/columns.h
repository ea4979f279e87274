// The columns of a chunk: encoders that make their bytes, cursors that read them back (FORMAT.md,
// "Columns"). A cursor never reads outside its bytes; what was asked for and is not there reads as
// 0 and is remembered, so that a loop over a chunk needs one check at its end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/trace/native/numbers.h"

namespace heapglass::trace::native
{

enum class Encoding : std::uint8_t {
    varint = 1,  ///< LEB128 numbers
    nibbles = 2, ///< two numbers below 16 a byte, the first one low
    planes = 3,  ///< fixed width: all lowest bytes, then all second bytes …
    bytes = 4,   ///< as they are
};

/// A column as it is being made.
struct ColumnBytes {
    Encoding encoding = Encoding::varint;
    std::uint8_t parameter = 0; ///< planes: bytes a number; otherwise what the column's meaning says
    std::uint32_t count = 0;
    std::string raw;
};

class VarintWriter
{
  public:
    void add(std::uint64_t value)
    {
        putVarint(m_column.raw, value);
        ++m_column.count;
    }
    void addDifference(std::uint64_t difference) { add(zigzag(difference)); }
    ColumnBytes take(std::uint8_t parameter = 0)
    {
        m_column.parameter = parameter;
        return std::move(m_column);
    }

  private:
    ColumnBytes m_column;
};

class NibbleWriter
{
  public:
    void add(std::uint8_t value)
    {
        if (m_column.count % 2 == 0)
            m_column.raw.push_back(char(value));
        else
            m_column.raw.back() = char(m_column.raw.back() | value << 4);
        ++m_column.count;
    }
    ColumnBytes take() { return std::move(m_column); }

  private:
    ColumnBytes m_column{Encoding::nibbles, 0, 0, {}};
};

class PlaneWriter
{
  public:
    void add(std::uint32_t value) { m_values.push_back(value); }
    ColumnBytes take() const;

  private:
    std::vector<std::uint32_t> m_values;
};

/// A column of texts: two columns, the lengths and the bytes.
class TextWriter
{
  public:
    void add(std::string_view text)
    {
        m_lengths.add(text.size());
        m_bytes.raw.append(text);
        m_bytes.count = std::uint32_t(m_bytes.raw.size());
    }
    std::size_t size() const { return m_bytes.raw.size(); }
    ColumnBytes takeLengths() { return m_lengths.take(); }
    ColumnBytes takeBytes() { return std::move(m_bytes); }

  private:
    VarintWriter m_lengths;
    ColumnBytes m_bytes{Encoding::bytes, 0, 0, {}};
};

class VarintCursor
{
  public:
    VarintCursor() = default;
    explicit VarintCursor(std::string_view bytes) : m_at(bytes.data()), m_end(m_at + bytes.size()) {}

    std::uint64_t next()
    {
        if (m_at != m_end && !(*m_at & 0x80)) return std::uint64_t(*m_at++);
        return nextLong();
    }
    std::uint64_t nextDifference() { return unzigzag(next()); }
    /// All was there, and nothing is left over.
    bool exact() const { return !m_failed && m_at == m_end; }
    bool failed() const { return m_failed; }

  private:
    std::uint64_t nextLong();

    const char* m_at = nullptr;
    const char* m_end = nullptr;
    bool m_failed = false;
};

class NibbleCursor
{
  public:
    NibbleCursor() = default;
    explicit NibbleCursor(std::string_view bytes) : m_bytes(bytes) {}

    /// `i` must be below twice the bytes.
    std::uint8_t at(std::size_t i) const { return std::uint8_t(m_bytes[i / 2]) >> (i % 2 * 4) & 15; }

  private:
    std::string_view m_bytes;
};

class PlaneCursor
{
  public:
    PlaneCursor() = default;
    PlaneCursor(std::string_view bytes, int width, std::uint32_t count);

    std::uint32_t next()
    {
        if (m_at < m_values.size()) return m_values[m_at++];
        m_failed = true;
        return 0;
    }
    bool exact() const { return !m_failed && m_at == m_values.size(); }
    bool failed() const { return m_failed; }

  private:
    std::vector<std::uint32_t> m_values;
    std::size_t m_at = 0;
    bool m_failed = false;
};

class TextCursor
{
  public:
    TextCursor() = default;
    TextCursor(std::string_view lengths, std::string_view bytes) : m_lengths(lengths), m_bytes(bytes) {}

    std::string next();
    bool exact() const { return !m_failed && m_lengths.exact() && m_bytes.empty(); }

  private:
    VarintCursor m_lengths;
    std::string_view m_bytes;
    bool m_failed = false;
};

} // namespace heapglass::trace::native
