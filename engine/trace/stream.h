// A stream of bytes that says how it ended. Files and decoders are streams, so that a decoder can
// stand on another one.
#pragma once

#include <cstdint>
#include <span>

#include "engine/sentence.h"

namespace heapglass::trace
{

enum class StreamEnd : std::uint8_t {
    open,      ///< not ended yet
    whole,     ///< ended where it should
    cut,       ///< ended too early
    corrupt,   ///< the rest does not decode
    failed,    ///< the system could not read on
    cancelled, ///< asked to stop
};

class Stream
{
  public:
    virtual ~Stream() = default;

    /// Up to out.size() bytes; 0 means that the stream has ended, see end().
    virtual std::size_t read(std::span<char> out) = 0;

    StreamEnd end() const { return m_end; }
    /// Why, in plain words; empty for a whole one.
    const Sentence& endText() const { return m_endText; }
    /// Where, in bytes of the file (of a compressed one: compressed bytes).
    std::uint64_t endOffset() const { return m_endOffset; }

  protected:
    void close(StreamEnd end, Sentence text = {}, std::uint64_t offset = 0)
    {
        m_end = end;
        m_endText = std::move(text);
        m_endOffset = offset;
    }

  private:
    StreamEnd m_end = StreamEnd::open;
    Sentence m_endText;
    std::uint64_t m_endOffset = 0;
};

} // namespace heapglass::trace
