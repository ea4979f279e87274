// Allocations and frees by address become blocks of a Trace. They wait, so that the look-ups of their
// addresses overlap in memory: the table of addresses, not the text, is what reading waits for. While the
// table fits the cache, one waits: the processor then still knows by heart which kind the one before was.
// Later a batch does.
#pragma once

#include <array>
#include <cstdint>
#include <utility>

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
    static constexpr std::size_t kCached = std::size_t{1} << 20; ///< of a second-level cache, about

    struct Pending {
        Bytes address;
        Bytes size;
        std::uint64_t line;
        std::uint32_t stack;
        bool birth;
    };

    bool isCached() const { return m_live.bytes() <= kCached; }
    void add(const Pending& event)
    {
        m_live.prefetch(event.address);
        if (m_waiting == 1 && isCached()) return link(std::exchange(m_batch[0], event));
        m_batch[m_waiting++] = event;
        if (m_waiting == m_batch.size()) flush();
    }
    void link(const Pending& event)
    {
        if (event.birth)
            linkBirth(event);
        else
            linkDeath(event);
    }
    void linkBirth(const Pending& event);
    void linkDeath(const Pending& event);
    void end(Op op, const AddressMap::Slot& slot);

    Trace& m_trace;
    LoadReport& m_report;
    AddressMap m_live;
    std::array<Pending, 64> m_batch;
    std::size_t m_waiting = 0;
};

} // namespace heapglass::trace
