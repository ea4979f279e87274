// A reader of a text format, line after line: what such readers have in common.
#pragma once

#include <string_view>

#include "engine/trace/lines.h"
#include "engine/trace/reader.h"

namespace heapglass::trace
{

class LineReader : public Reader
{
  public:
    void feed(std::string_view bytes) override;
    void finish() override;

  protected:
    /// What the last line is when no LF ends it: half a record of a program that died, or a line as any
    /// other.
    enum class LastLine : std::uint8_t { half, whole };

    explicit LineReader(Reading& reading, LastLine lastLine = LastLine::half)
        : m_reading(reading), m_trace(reading.trace), m_lastLine(lastLine)
    {
    }

    /// A line without its end; the first one without a byte order mark. Never one with a NUL byte.
    virtual void line(std::string_view text) = 0;
    /// No more lines: what is left to be said.
    virtual void end() {}

    std::uint64_t number() const { return m_number; } ///< of the line, from 1
    Position here() const { return {m_number, 0}; }
    /// The line cannot be read: "WHAT: the line".
    void bad(const Sentence& what, std::string_view line);

    Reading& m_reading;
    Trace& m_trace;

  private:
    void take(std::string_view text, std::uint64_t number);

    Lines m_lines;
    std::uint64_t m_number = 0;
    LastLine m_lastLine;
};

} // namespace heapglass::trace
