// Puts the chunks of a native file together into a trace again, one after the other as they come.
// What a lost chunk held is missing: blocks born in it are unknown, blocks freed in it end when
// their address is handed out again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/trace/address_map.h"
#include "engine/trace/load_report.h"
#include "engine/trace/native/event_rows.h"
#include "engine/trace/native/number_map.h"
#include "engine/trace/native/stored_events.h"
#include "engine/trace/trace.h"

namespace heapglass::trace::native
{

class TraceBuilder
{
  public:
    /// What of `events` is as the file says need not stay in the trace, as far as that wants it; null: all
    /// does.
    TraceBuilder(Trace& trace, LoadReport& report, std::shared_ptr<StoredEvents> events = nullptr)
        : m_trace(trace), m_report(report), m_stored(std::move(events))
    {
    }

    /// What does not fit, in words; empty when all was taken. `offset` is the chunk's, for the report.
    Sentence take(Chunk& chunk, std::uint64_t offset);
    /// A chunk that cannot be read, though its header can.
    void lose(const ChunkHeader& header);
    /// After the last chunk of a file that has its end: are all events there?
    void finish(std::uint64_t offset);

    /// The events that the file says it has; nothing: it does not say.
    std::optional<std::uint64_t> total() const { return m_total; }

  private:
    Sentence takeHead(Chunk& chunk);
    Sentence takeEvents(Chunk& chunk);
    void letGo(const ChunkHeader& header);
    bool isAsStored(EventIndex first) const;
    Sentence takeReport(Chunk& chunk);
    bool takeTable(Chunk& chunk);

    void goTo(std::uint64_t event);
    EventIndex shift() const { return m_trace.appended() - EventIndex(m_next); }
    void append(const EventRow& row);
    void birth(const EventRow& row);
    void reallocate(const EventRow& row);
    void death(const EventRow& row);
    std::uint32_t stackOf(const EventRow& row);

    BlockId liveBlock(BlockId number) const;
    void addBirth(BlockId block, Bytes address);
    void unknownFree(Bytes address);
    void collectLive();
    void noteLive(BlockId block, Bytes address);
    void forgetLive(BlockId block, Bytes address);
    void closeAt(Bytes address, BlockId own);

    Trace& m_trace;
    LoadReport& m_report;
    const std::shared_ptr<StoredEvents> m_stored;
    EventDecoder m_decoder;
    TextPool m_texts;
    NumberMap m_blocks{0}, m_stacks{1}, m_names{0};
    std::size_t m_threads = 0; ///< known by name
    std::uint64_t m_next = 0;  ///< event of the file
    std::uint64_t m_offset = 0;
    std::optional<std::uint64_t> m_total;
    std::vector<bool> m_ended; ///< by block of the trace, which knows it only when it is published
    bool m_reallocs = false;
    bool m_lost = false; ///< a chunk before this is missing
    AddressMap m_live;   ///< since something was lost
    bool m_livesKnown = false;

    const EventRows* m_rows = nullptr; ///< of the chunk at hand
    std::size_t m_row = 0, m_name = 0, m_alignment = 0;
};

} // namespace heapglass::trace::native
