// Where the bytes of a trace come from: a regular file or the standard input, decompressed on the
// way by a thread of its own. Nothing is opened that could block or act on being opened.
#pragma once

#include <atomic>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include "engine/result.h"
#include "engine/trace/stream.h"

namespace heapglass::trace
{

class Source
{
  public:
    /// "-" is the standard input.
    static Result<Source> open(const std::string& path, std::stop_token stop);
    /// Text in memory, taken as it is. It must outlive the source.
    static Source of(std::string_view text);

    std::size_t read(std::span<char> out) { return m_stream->read(out); }
    const Stream& stream() const { return *m_stream; }
    /// "", "zstd", "gzip in zstd" …
    const std::string& compression() const { return m_compression; }
    /// The regular file that read() gives the bytes of as they stand in it; empty: there is none, or it is
    /// packed.
    const std::string& plainFile() const { return m_plainFile; }
    std::uint64_t bytesRead() const { return *m_bytesRead; }  ///< of the file, so far
    std::uint64_t bytesTotal() const { return m_bytesTotal; } ///< 0: not known

  private:
    Source() = default;

    struct Forward {
        std::stop_source to;
        void operator()() { to.request_stop(); }
    };

    std::unique_ptr<std::atomic<std::uint64_t>> m_bytesRead = std::make_unique<std::atomic<std::uint64_t>>(0);
    std::unique_ptr<std::stop_callback<Forward>> m_forward; // the user's wish to stop, to the file
    std::uint64_t m_bytesTotal = 0;
    std::string m_compression;
    std::string m_plainFile;
    std::unique_ptr<Stream> m_stream;
};

} // namespace heapglass::trace
