// The events of a native file that is kept open: chunks are read again when somebody needs them. Read, not
// mapped: a file that is cut while it is open must not end the program. What is not as it was when the file
// was opened is not believed.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "engine/trace/event_source.h"
#include "engine/trace/native/event_rows.h"

namespace heapglass::trace::native
{

class StoredEvents : public EventSource
{
  public:
    /// Null: it cannot be opened.
    static std::shared_ptr<StoredEvents> open(const std::string& path);
    StoredEvents(const StoredEvents&) = delete;
    StoredEvents& operator=(const StoredEvents&) = delete;
    ~StoredEvents() override;

    /// Chunk `number` of the trace is what this header of the file says, which stands at `offset`. False:
    /// there is another one now. One thread, each number once.
    bool add(std::size_t number, std::uint64_t offset, const ChunkHeader& header);

    bool read(std::size_t chunk, EventFiller& out) override;
    std::size_t bytes() const override;

  private:
    struct Place {
        std::uint64_t offset = 0;
        ChunkHeader header;
    };
    /// What one thread at a time decodes with.
    struct Decoding {
        EventDecoder decoder;
        std::string bytes;
    };

    explicit StoredEvents(int file) : m_file(file) {}

    bool readBytes(std::uint64_t offset, std::size_t size, std::string& out) const;
    bool decode(const Place& place, Decoding& decoding, EventFiller& out) const;
    std::unique_ptr<Decoding> takeDecoding();

    const int m_file;
    mutable std::mutex m_mutex;
    std::vector<Place> m_places; ///< by chunk; no rows: not there
    std::vector<std::unique_ptr<Decoding>> m_idle;
    std::size_t m_decodings = 0;
};

} // namespace heapglass::trace::native
