#include "engine/trace/native/verify.h"

#include <fstream>

#include "engine/trace/native/tables.h"

namespace heapglass::trace::native
{

namespace
{

class Verifier
{
  public:
    Verifier(const std::string& path, const std::string& content)
        : m_file(path, std::ios::binary), m_content(content)
    {
    }

    bool run()
    {
        if (!take(kFileHeaderSize) || !isFileHeader(m_bytes)) return false;
        while (take(sizeof kFooterMark)) {
            if (fixedAt<std::uint32_t>(m_bytes, 0) == kFooterMark) return footer();
            if (!chunk()) return false;
        }
        return false;
    }

  private:
    /// The next bytes of the file, all of them or none.
    bool take(std::size_t size)
    {
        m_bytes.clear();
        return takeMore(size);
    }
    bool takeMore(std::size_t size)
    {
        const std::size_t had = m_bytes.size();
        m_bytes.resize(had + size);
        m_file.read(m_bytes.data() + had, std::streamsize(size));
        m_offset += size;
        return m_file.good();
    }

    bool footer()
    {
        if (!takeMore(kFooterSize - sizeof kFooterMark)) return false;
        const bool sound =
            checksumOf(std::string_view(m_bytes).substr(8)) == fixedAt<std::uint32_t>(m_bytes, 4);
        return sound && fixedAt<std::uint64_t>(m_bytes, 16) == m_offset && m_named && m_file.peek() == EOF;
    }

    bool chunk()
    {
        if (!takeMore(ChunkHeader::kSize - sizeof kFooterMark)) return false;
        const std::optional<ChunkHeader> header = ChunkHeader::of(m_bytes);
        if (!header || (header->payload > 0 && !take(header->payload))) return false;
        if (header->payload == 0) m_bytes.clear();
        if (checksumOf(m_bytes) != header->checksum) return false;
        return header->type != ChunkType::head || isOfContent(*header);
    }

    bool isOfContent(const ChunkHeader& header)
    {
        std::optional<Chunk> chunk = Chunk::of(header, m_bytes);
        Head head;
        m_named = chunk && decodeHead(*chunk, head) && head["content"] == m_content;
        return m_named;
    }

    std::ifstream m_file;
    const std::string& m_content;
    std::string m_bytes;
    std::uint64_t m_offset = 0;
    bool m_named = false;
};

} // namespace

bool isSound(const std::string& path, const std::string& content)
{
    return Verifier(path, content).run();
}

} // namespace heapglass::trace::native
