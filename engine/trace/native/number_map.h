// From the numbers that a file gives (blocks, stack nodes, names) to those of the trace. They are
// the same until a chunk is lost; then what it held has no number, and the rest moves up.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/types.h"

namespace heapglass::trace::native
{

class NumberMap
{
  public:
    explicit NumberMap(std::uint32_t first) : m_runs{{first, 0, first}} {}

    /// The number in the trace; kNone: lost, or not there yet.
    std::uint32_t operator[](std::uint32_t number) const
    {
        // Backwards: there is one run in a sound file, and few in any.
        for (std::size_t i = m_runs.size(); i-- > 0;)
            if (number >= m_runs[i].first)
                return number - m_runs[i].first < m_runs[i].count ? number - m_runs[i].first + m_runs[i].own
                                                                  : kNone;
        return kNone;
    }

    /// The number that comes next in the file, if nothing is lost.
    std::uint32_t next() const { return m_runs.back().first + m_runs.back().count; }
    /// Goes on at `number` (at least next()), which is to be `own`.
    void skipTo(std::uint32_t number, std::uint32_t own)
    {
        if (number != next()) m_runs.push_back({number, 0, own});
    }
    /// next() is in the trace now.
    void add() { ++m_runs.back().count; }

  private:
    struct Run {
        std::uint32_t first;
        std::uint32_t count;
        std::uint32_t own;
    };

    std::vector<Run> m_runs;
};

} // namespace heapglass::trace::native
