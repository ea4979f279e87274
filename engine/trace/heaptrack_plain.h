// The lines of a heaptrack recording that come in millions, as long as nothing is special about them: events
// and stacks. They are not cut into lines first, and a number is read with all its digits at once.
#pragma once

#include <cstdint>
#include <string_view>

#include "engine/trace/address_linker.h"
#include "engine/trace/trace.h"

namespace heapglass::trace
{

class PlainLines
{
  public:
    struct Taken {
        std::uint64_t lines = 0;
        std::size_t bytes = 0;
    };

    PlainLines(Trace& trace, AddressLinker& linker) : m_trace(trace), m_linker(linker) {}

    /// Reads `bytes` from `from` on, where a line begins, until a line that is not plain, or too near to one
    /// of their ends: whoever has more to say than a plain line reads that one. `before` lines stand before
    /// it.
    Taken take(std::string_view bytes, std::size_t from, std::uint64_t before);

    void appendStack(StackNode node) { m_stacks = m_trace.appendStack(node); }
    std::uint32_t stacks() const { return m_stacks; } ///< of the trace

  private:
    const char* line(const char* at);
    const char* free(const char* at, std::uint32_t ends);
    const char* allocation(const char* at, std::uint32_t ends);
    const char* stack(const char* at, std::uint32_t ends);

    Trace& m_trace;
    AddressLinker& m_linker;
    std::uint64_t m_line = 0;
    std::uint32_t m_stacks = 0;
};

} // namespace heapglass::trace
