#include "engine/trace/source.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "engine/trace/decoder.h"
#include "engine/trace/read_ahead.h"

namespace heapglass::trace
{

namespace
{

constexpr int kPollMilliseconds = 50;
constexpr std::uint64_t kEndless = ~std::uint64_t{0};
/// A compressed file inside a compressed file is read, no deeper.
constexpr int kMaxCompressions = 2;

/// In the language of the system, as it gives it.
Sentence systemText(int error)
{
    return say("{}", std::generic_category().message(error));
}

class FileStream : public Stream
{
  public:
    FileStream(int fd, bool owned, std::uint64_t size, std::stop_token stop, std::atomic<std::uint64_t>& told)
        : m_fd(fd), m_owned(owned), m_size(size), m_stop(std::move(stop)), m_told(told)
    {
    }
    ~FileStream() override
    {
        if (m_owned) ::close(m_fd);
    }

    std::size_t read(std::span<char> out) override
    {
        // The size at opening is the end: a file that grows is read as it was.
        const std::size_t wanted = std::size_t(std::min<std::uint64_t>(out.size(), m_size - m_offset));
        while (end() == StreamEnd::open) {
            if (wanted == 0) {
                close(StreamEnd::whole, {}, m_offset);
            } else if (m_stop.stop_requested()) {
                close(StreamEnd::cancelled, say("cancelled"), m_offset);
            } else if (ready()) {
                const ssize_t got = ::read(m_fd, out.data(), wanted);
                if (got > 0) {
                    m_offset += std::uint64_t(got);
                    m_told = m_offset;
                    return std::size_t(got);
                }
                if (got == 0)
                    endOfFile();
                else if (errno != EINTR && errno != EAGAIN)
                    close(StreamEnd::failed, systemText(errno), m_offset);
            }
        }
        return 0;
    }

  private:
    /// A pipe may stay silent for ever; asking to stop must still be heard.
    bool ready()
    {
        if (m_size != kEndless) return true;
        pollfd poll{m_fd, POLLIN, 0};
        return ::poll(&poll, 1, kPollMilliseconds) > 0;
    }

    void endOfFile()
    {
        if (m_size == kEndless)
            close(StreamEnd::whole, {}, m_offset);
        else
            close(StreamEnd::cut, say("the file became shorter while it was read"), m_offset);
    }

    int m_fd;
    bool m_owned;
    std::uint64_t m_size;
    std::stop_token m_stop;
    std::uint64_t m_offset = 0;
    std::atomic<std::uint64_t>& m_told;
};

class TextStream : public Stream
{
  public:
    TextStream(std::string_view text, std::atomic<std::uint64_t>& offset) : m_text(text), m_offset(offset) {}

    std::size_t read(std::span<char> out) override
    {
        const std::size_t size = std::min(out.size(), m_text.size());
        std::memcpy(out.data(), m_text.data(), size);
        m_text.remove_prefix(size);
        m_offset += size;
        if (size == 0) close(StreamEnd::whole, {}, m_offset);
        return size;
    }

  private:
    std::string_view m_text;
    std::atomic<std::uint64_t>& m_offset;
};

/// A stream whose first bytes were looked at.
class Peeked : public Stream
{
  public:
    explicit Peeked(std::unique_ptr<Stream> below) : m_below(std::move(below))
    {
        while (m_size < m_head.size()) {
            const std::size_t got = m_below->read(std::span(m_head).subspan(m_size));
            if (got == 0) break;
            m_size += got;
        }
    }

    std::string_view head() const { return {m_head.data(), m_size}; }

    std::size_t read(std::span<char> out) override
    {
        if (m_at < m_size) {
            const std::size_t size = std::min(out.size(), m_size - m_at);
            std::memcpy(out.data(), m_head.data() + m_at, size);
            m_at += size;
            return size;
        }
        const std::size_t size = m_below->read(out);
        if (size == 0) close(m_below->end(), m_below->endText(), m_below->endOffset());
        return size;
    }

  private:
    std::unique_ptr<Stream> m_below;
    std::array<char, 6> m_head{};
    std::size_t m_size = 0;
    std::size_t m_at = 0;
};

/// Why a file of this kind is not opened; empty for one that is.
Sentence refusal(mode_t mode, bool standardInput)
{
    if (S_ISDIR(mode)) return say("is a directory: name a file in it");
    if (standardInput || S_ISREG(mode)) return {};
    if (S_ISFIFO(mode))
        return say("is a named pipe (FIFO): to read from it, give it as the standard input (-)");
    if (S_ISSOCK(mode)) return say("is a socket");
    return say("is a device");
}

struct File {
    int fd = -1;
    std::uint64_t size = 0; ///< what is left of it; kEndless: not a regular file
};

Result<File> openFile(const std::string& path)
{
    const bool standardInput = path == "-";
    // O_NONBLOCK: opening a FIFO that nobody writes to must not wait.
    const int fd =
        standardInput ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0) {
        // A socket cannot be opened at all, and its errno text helps nobody.
        const int error = errno;
        struct stat about;
        if (error == ENXIO && ::stat(path.c_str(), &about) == 0 && S_ISSOCK(about.st_mode))
            return failure(ErrorCode::unreadable, say("is a socket"), path);
        return failure(ErrorCode::unreadable, systemText(error), path);
    }
    struct stat about;
    Sentence text;
    if (::fstat(fd, &about) != 0)
        text = systemText(errno);
    else
        text = refusal(about.st_mode, standardInput);
    if (!text.empty()) {
        if (!standardInput) ::close(fd);
        return failure(ErrorCode::unreadable, text, path);
    }
    if (!S_ISREG(about.st_mode)) return File{fd, kEndless};
    // The standard input may have been read in part before.
    const std::uint64_t at = std::uint64_t(std::max<off_t>(::lseek(fd, 0, SEEK_CUR), 0));
    const auto size = std::uint64_t(about.st_size);
    return File{fd, size - std::min(size, at)};
}

} // namespace

Result<Source> Source::open(const std::string& path, std::stop_token stop)
{
    const Result<File> file = openFile(path);
    if (!file) return tl::unexpected(file.error());
    Source source;
    source.m_bytesTotal = file->size == kEndless ? 0 : file->size;
    if (path != "-" && file->size != kEndless) source.m_plainFile = path;
    std::stop_source end;
    source.m_forward = std::make_unique<std::stop_callback<Forward>>(std::move(stop), Forward{end});
    source.m_stream =
        std::make_unique<FileStream>(file->fd, path != "-", file->size, end.get_token(), *source.m_bytesRead);
    for (int depth = 0;; ++depth) {
        auto peeked = std::make_unique<Peeked>(std::move(source.m_stream));
        const std::string_view compression = compressionOf(peeked->head());
        source.m_stream = std::move(peeked);
        if (compression.empty()) {
            if (depth > 0) source.m_stream = std::make_unique<ReadAhead>(std::move(source.m_stream), end);
            return source;
        }
        source.m_plainFile.clear();
        if (depth == kMaxCompressions)
            return failure(ErrorCode::unsupported,
                           say("is compressed more than twice over: unpack it once by hand"), path);
        source.m_compression = std::string(compression) + (depth ? " in " + source.m_compression : "");
        source.m_stream = decode(compression, std::move(source.m_stream));
    }
}

Source Source::of(std::string_view text)
{
    Source source;
    source.m_bytesTotal = text.size();
    source.m_stream = std::make_unique<TextStream>(text, *source.m_bytesRead);
    return source;
}

} // namespace heapglass::trace
