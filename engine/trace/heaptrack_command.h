// The command line of a heaptrack file: its arguments are joined by spaces as they are, so that a newline in
// one of them starts what looks like a line of its own. It ends only where a true record follows.
#pragma once

#include <string>
#include <string_view>

#include "engine/trace/trace.h"

namespace heapglass::trace
{

class HeaptrackCommand
{
  public:
    void begin(std::string_view text)
    {
        m_text = text;
        m_open = true;
    }
    /// A line that belongs to it.
    void goOn(std::string_view line)
    {
        constexpr std::size_t kMost = 64 * 1024;
        if (m_text.size() + line.size() < kMost) m_text.append("\n").append(line);
    }
    /// It is the program of the trace, as far as it has come.
    void end(Trace& trace)
    {
        if (m_open) trace.setProgram(m_text);
        m_open = false;
    }

    bool isOpen() const { return m_open; }
    bool empty() const { return m_text.empty(); }

  private:
    std::string m_text;
    bool m_open = false;
};

} // namespace heapglass::trace
