#include "engine/trace/decoder.h"

#include <array>
#include <cstring>
#include <vector>

#include <lzma.h>
#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

namespace heapglass::trace
{

namespace
{

constexpr std::size_t kInputSize = 128 * 1024;
constexpr std::size_t kMagicSize = 6;
/// A frame may ask for any window; this bounds what the decoder takes (zstd's own default).
constexpr int kMaxWindowLog = 27;
constexpr std::uint64_t kMaxXzMemory = std::uint64_t{160} << 20;

/// The bytes between two points, used up from the front.
struct Input {
    const char* at = nullptr;
    std::size_t size = 0;
};

enum class Step { more, memberEnd, error };

/// One compression: decodes from `in` into `out`, advancing both.
class Codec
{
  public:
    virtual ~Codec() = default;
    virtual Step step(Input& in, std::span<char>& out) = 0;
    virtual void restart() = 0; ///< for the next member
    Sentence problem;
};

class Zstd : public Codec
{
  public:
    Zstd() : m_stream(ZSTD_createDStream())
    {
        if (!m_stream) throw std::bad_alloc();
        ZSTD_DCtx_setParameter(m_stream, ZSTD_d_windowLogMax, kMaxWindowLog);
    }
    ~Zstd() override { ZSTD_freeDStream(m_stream); }

    Step step(Input& in, std::span<char>& out) override
    {
        ZSTD_inBuffer from{in.at, in.size, 0};
        ZSTD_outBuffer to{out.data(), out.size(), 0};
        const std::size_t result = ZSTD_decompressStream(m_stream, &to, &from);
        in = {in.at + from.pos, in.size - from.pos};
        out = out.subspan(to.pos);
        if (result == 0) return Step::memberEnd;
        if (!ZSTD_isError(result)) return Step::more;
        problem = ZSTD_getErrorCode(result) == ZSTD_error_frameParameter_windowTooLarge
                      ? say("the zstd frame needs a window of more than 128 MiB: pack it anew without --long")
                      : say("zstd: {}", ZSTD_getErrorName(result));
        return Step::error;
    }
    void restart() override { ZSTD_DCtx_reset(m_stream, ZSTD_reset_session_only); }

  private:
    ZSTD_DStream* m_stream;
};

class Gzip : public Codec
{
  public:
    Gzip()
    {
        if (inflateInit2(&m_stream, 16 + MAX_WBITS) != Z_OK) throw std::bad_alloc();
    }
    ~Gzip() override { inflateEnd(&m_stream); }

    Step step(Input& in, std::span<char>& out) override
    {
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.at));
        m_stream.avail_in = uInt(in.size);
        m_stream.next_out = reinterpret_cast<Bytef*>(out.data());
        m_stream.avail_out = uInt(out.size());
        const int result = inflate(&m_stream, Z_NO_FLUSH);
        in = {in.at + (in.size - m_stream.avail_in), m_stream.avail_in};
        out = out.last(m_stream.avail_out);
        if (result == Z_STREAM_END) return Step::memberEnd;
        if (result == Z_OK || result == Z_BUF_ERROR) return Step::more;
        if (result == Z_MEM_ERROR) throw std::bad_alloc();
        problem = m_stream.msg ? say("gzip: {}", m_stream.msg) : say("gzip: damaged data");
        return Step::error;
    }
    void restart() override { inflateReset(&m_stream); }

  private:
    z_stream m_stream{};
};

class Xz : public Codec
{
  public:
    Xz() { restart(); }
    ~Xz() override { lzma_end(&m_stream); }

    Step step(Input& in, std::span<char>& out) override
    {
        m_stream.next_in = reinterpret_cast<const std::uint8_t*>(in.at);
        m_stream.avail_in = in.size;
        m_stream.next_out = reinterpret_cast<std::uint8_t*>(out.data());
        m_stream.avail_out = out.size();
        const lzma_ret result = lzma_code(&m_stream, LZMA_RUN);
        in = {in.at + (in.size - m_stream.avail_in), m_stream.avail_in};
        out = out.last(m_stream.avail_out);
        if (result == LZMA_STREAM_END) return Step::memberEnd;
        if (result == LZMA_OK || result == LZMA_BUF_ERROR) return Step::more;
        if (result == LZMA_MEM_ERROR) throw std::bad_alloc();
        problem = result == LZMA_MEMLIMIT_ERROR ? say("the xz stream needs more than 160 MiB to decode")
                                                : say("xz: damaged data");
        return Step::error;
    }
    void restart() override
    {
        if (lzma_stream_decoder(&m_stream, kMaxXzMemory, 0) != LZMA_OK) throw std::bad_alloc();
    }

  private:
    lzma_stream m_stream = LZMA_STREAM_INIT;
};

template <class T>
std::unique_ptr<Codec> make()
{
    return std::make_unique<T>();
}

bool isZstd(std::string_view head)
{
    // The second one is a skippable frame, which parallel compressors put first.
    return head.starts_with("\x28\xB5\x2F\xFD") ||
           (head.size() >= 4 && (head[0] & 0xF0) == 0x50 && head.substr(1, 3) == "\x2A\x4D\x18");
}

bool isGzip(std::string_view head)
{
    return head.starts_with("\x1F\x8B");
}

bool isXz(std::string_view head)
{
    return head.starts_with(std::string_view("\xFD"
                                             "7zXZ\0",
                                             6));
}

struct Compression {
    std::string_view name;
    bool (*recognises)(std::string_view head);
    std::unique_ptr<Codec> (*make)();
};

constexpr Compression kCompressions[] = {
    {"zstd", isZstd, make<Zstd>}, {"gzip", isGzip, make<Gzip>}, {"xz", isXz, make<Xz>}};

class Decoder : public Stream
{
  public:
    Decoder(const Compression& compression, std::unique_ptr<Stream> below)
        : m_compression(compression), m_codec(compression.make()), m_below(std::move(below)),
          m_buffer(kInputSize)
    {
    }

    std::size_t read(std::span<char> out) override
    {
        while (end() == StreamEnd::open) {
            if (m_between && !startMember()) break;
            if (m_input.size == 0) refill();
            const std::size_t before = m_input.size;
            std::span<char> rest = out;
            const Step step = m_codec->step(m_input, rest);
            const std::size_t made = out.size() - rest.size();
            if (step == Step::error) close(StreamEnd::corrupt, m_codec->problem, offset());
            m_between = step == Step::memberEnd;
            if (made > 0) return made;
            if (step == Step::more && before == 0 && m_below->end() != StreamEnd::open) endEarly();
        }
        return 0;
    }

  private:
    std::uint64_t offset() const { return m_taken - m_input.size; }

    void refill()
    {
        if (m_input.size > 0) std::memmove(m_buffer.data(), m_input.at, m_input.size);
        const std::size_t got = m_below->read(std::span(m_buffer).subspan(m_input.size));
        m_input = {m_buffer.data(), m_input.size + got};
        m_taken += got;
    }

    /// Between two members: is there another one?
    bool startMember()
    {
        while (m_input.size < kMagicSize && m_below->end() == StreamEnd::open)
            refill();
        if (m_input.size == 0) {
            inheritEnd(StreamEnd::whole, {});
            return false;
        }
        if (!m_compression.recognises({m_input.at, m_input.size})) {
            close(StreamEnd::corrupt,
                  say("something else follows the end of the {} data", m_compression.name), offset());
            return false;
        }
        m_codec->restart();
        m_between = false;
        return true;
    }

    void endEarly()
    {
        inheritEnd(StreamEnd::cut, say("the {} data ends too early: is the copy whole?", m_compression.name));
    }

    /// What ended the stream below says more than what it did to this one.
    void inheritEnd(StreamEnd end, Sentence text)
    {
        if (m_below->end() == StreamEnd::whole)
            close(end, std::move(text), offset());
        else
            close(m_below->end(), m_below->endText(), m_below->endOffset());
    }

    const Compression& m_compression;
    std::unique_ptr<Codec> m_codec;
    std::unique_ptr<Stream> m_below;
    std::vector<char> m_buffer;
    Input m_input;
    std::uint64_t m_taken = 0; ///< bytes taken from below
    bool m_between = false;
};

} // namespace

std::string_view compressionOf(std::string_view head)
{
    for (const Compression& compression : kCompressions)
        if (compression.recognises(head)) return compression.name;
    return {};
}

std::unique_ptr<Stream> decode(std::string_view compression, std::unique_ptr<Stream> below)
{
    for (const Compression& row : kCompressions)
        if (row.name == compression) return std::make_unique<Decoder>(row, std::move(below));
    return below;
}

} // namespace heapglass::trace
