#include "engine/trace/native/stored_events.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace heapglass::trace::native
{

std::shared_ptr<StoredEvents> StoredEvents::open(const std::string& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0) return nullptr;
    return std::shared_ptr<StoredEvents>(new StoredEvents(file));
}

StoredEvents::~StoredEvents()
{
    ::close(m_file);
}

bool StoredEvents::readBytes(std::uint64_t offset, std::size_t size, std::string& out) const
{
    out.resize(size);
    for (std::size_t done = 0; done < size;) {
        const ssize_t got = ::pread(m_file, out.data() + done, size - done, off_t(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        done += std::size_t(got);
    }
    return true;
}

bool StoredEvents::add(std::size_t number, std::uint64_t offset, const ChunkHeader& header)
{
    std::string bytes;
    if (!readBytes(offset, ChunkHeader::kSize, bytes) || bytes != header.bytes()) return false;
    std::lock_guard lock(m_mutex);
    if (m_places.size() <= number) m_places.resize(number + 1);
    m_places[number] = {offset, header};
    return true;
}

std::unique_ptr<StoredEvents::Decoding> StoredEvents::takeDecoding()
{
    std::lock_guard lock(m_mutex);
    if (m_idle.empty()) {
        ++m_decodings;
        return std::make_unique<Decoding>();
    }
    std::unique_ptr<Decoding> decoding = std::move(m_idle.back());
    m_idle.pop_back();
    return decoding;
}

bool StoredEvents::read(std::size_t chunk, EventFiller& out)
{
    std::unique_ptr<Decoding> decoding = takeDecoding();
    Place place;
    {
        std::lock_guard lock(m_mutex);
        place = m_places[chunk];
    }
    const bool done = decode(place, *decoding, out);
    std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(decoding));
    return done;
}

bool StoredEvents::decode(const Place& place, Decoding& decoding, EventFiller& out) const
{
    const std::size_t size = ChunkHeader::kSize + place.header.payload;
    if (!readBytes(place.offset, size, decoding.bytes)) return false;
    const std::string_view bytes = decoding.bytes;
    const std::string_view payload = bytes.substr(ChunkHeader::kSize);
    if (bytes.substr(0, ChunkHeader::kSize) != place.header.bytes() ||
        checksumOf(payload) != place.header.checksum)
        return false;
    std::optional<Chunk> columns = Chunk::of(place.header, payload);
    if (!columns) return false;
    const Result<const EventRows*> rows = decoding.decoder.decode(*columns);
    if (!rows) return false;
    std::size_t i = 0;
    for (const EventRow& row : (*rows)->rows)
        out.put(i++, row.op, row.block, row.size, row.address);
    return true;
}

std::size_t StoredEvents::bytes() const
{
    constexpr std::size_t kDecoding = kMaxRows * sizeof(EventRow);
    std::lock_guard lock(m_mutex);
    return m_places.capacity() * sizeof(Place) + m_decodings * kDecoding;
}

} // namespace heapglass::trace::native
