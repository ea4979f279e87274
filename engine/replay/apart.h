// Blocks that are given a heap of their own, whatever the trace says of zones, to see what that is worth.
// Which ones: apart_rule.h.
#pragma once

#include <string>
#include <vector>

#include "engine/event.h"

namespace heapglass::replay
{

/// Never changes; any thread.
class Apart
{
  public:
    /// `name`: of their heap, for people; `blocks`: how many the trace has.
    Apart(std::string name, std::uint32_t blocks) : m_name(std::move(name)), m_bits(blocks / 64 + 1) {}

    void put(BlockId block)
    {
        m_bits[block / 64] |= std::uint64_t{1} << (block % 64);
        ++m_blocks;
    }
    bool has(BlockId block) const { return m_bits[block / 64] >> (block % 64) & 1; }
    /// Blocks that are apart, in the whole trace.
    std::uint64_t blocks() const { return m_blocks; }
    /// The names of the two zones: the rest, and those apart.
    std::vector<std::string> zoneNames() const { return {std::string(), m_name}; }

  private:
    std::string m_name;
    std::vector<std::uint64_t> m_bits; // by block
    std::uint64_t m_blocks = 0;
};

} // namespace heapglass::replay
