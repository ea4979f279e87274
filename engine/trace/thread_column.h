// Which thread did what, where a file says so: a small number for each event, and the names of the threads.
// Takes no memory where nothing is said. One thread appends; any thread reads what was published.
#pragma once

#include <atomic>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/event.h"
#include "engine/trace/column.h"

namespace heapglass::trace
{

/// A thread by number in its trace; 0: not said.
using ThreadNumber = std::uint16_t;

class ThreadColumn
{
  public:
    static constexpr std::size_t kMost = 65'535;

    /// Numbers count from 1 in the order in which names are first asked for; 0 of the empty name, and where
    /// there are kMost others already. Writer only.
    ThreadNumber numberOf(std::string_view name);
    /// Writer only: events from `next` on are of this thread.
    void set(ThreadNumber thread, EventIndex next)
    {
        m_current = thread;
        if (thread && !any()) m_from.store(next, std::memory_order_release);
    }
    /// Writer only, once for each event.
    void append(Op op)
    {
        if (!any()) return;
        m_threads.append(op == Op::implicitFree ? ThreadNumber{0} : m_current); // whose it was is not known
    }

    /// Whether some event says it.
    bool any() const { return m_from.load(std::memory_order_acquire) != kNone; }
    ThreadNumber of(EventIndex event) const
    {
        const EventIndex from = m_from.load(std::memory_order_acquire);
        return event < from || from == kNone ? ThreadNumber{0} : m_threads[event - from];
    }
    /// Empty of 0.
    std::string nameOf(ThreadNumber thread) const;
    /// By number, from 1 on.
    std::vector<std::string> names() const;
    /// Memory of the numbers, in bytes; writer only.
    std::size_t bytes() const { return m_threads.bytes(); }

  private:
    Column<ThreadNumber> m_threads; ///< by event - m_from
    std::atomic<EventIndex> m_from{kNone};
    // Writer only:
    ThreadNumber m_current = 0;
    std::string m_lastName; ///< that was asked for
    ThreadNumber m_lastNumber = 0;

    mutable std::mutex m_mutex;
    std::vector<std::string> m_names;
    std::unordered_map<std::string, ThreadNumber> m_numbers;
};

} // namespace heapglass::trace
