// Allocations and frees by address become blocks of a Trace. They wait in a small batch, so that the
// look-ups of their addresses overlap in memory: the table of addresses, not the text, is what reading
// waits for.
#pragma once

#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "engine/trace/address_map.h"
#include "engine/trace/load_report.h"
#include "engine/trace/trace.h"

namespace heapglass::trace
{

class AddressLinker
{
  public:
    AddressLinker(Trace& trace, LoadReport& report) : m_trace(trace), m_report(report) {}

    /// An allocation; at address 0 a failed one. `line` is for messages.
    void allocate(Bytes address, Bytes size, std::uint32_t stack, std::uint64_t line)
    {
        add({address, size, line, stack, true});
    }
    void free(Bytes address, std::uint64_t line) { add({address, 0, line, 0, false}); }

    /// Appends all that waits. To be called before anything else goes to the trace, and before it is
    /// published.
    void flush();

  private:
    struct Pending {
        Bytes address;
        Bytes size;
        std::uint64_t line;
        std::uint32_t stack;
        bool birth;
    };

    void add(const Pending& event)
    {
        m_live.prefetch(event.address);
        m_batch[m_waiting++] = event;
        if (m_waiting == m_batch.size()) flush();
    }
    void linkBirth(const Pending& event);
    void linkDeath(const Pending& event);
    void end(Op op, const AddressMap::Slot& slot);
    void count(Oddity oddity, const Pending& event, fmt::format_string<const Bytes&> text);

    Trace& m_trace;
    LoadReport& m_report;
    AddressMap m_live;
    std::array<Pending, 64> m_batch;
    std::size_t m_waiting = 0;
};

} // namespace heapglass::trace
