// How many free blocks there are of each size class, kept with every one that comes or goes.
#pragma once

#include <array>
#include <bit>

#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

class FreeSizes
{
  public:
    using Classes = std::array<FreeBlocks::SizeClass, 64>;

    /// A free block of `length` > 0 bytes comes or goes.
    void add(Bytes length)
    {
        FreeBlocks::SizeClass& c = classOf(length);
        ++c.count;
        c.bytes += length;
    }
    void remove(Bytes length)
    {
        FreeBlocks::SizeClass& c = classOf(length);
        --c.count;
        c.bytes -= length;
    }
    const Classes& classes() const { return m_classes; }
    bool operator==(const FreeSizes& other) const
    {
        for (std::size_t k = 0; k < m_classes.size(); ++k)
            if (m_classes[k].count != other.m_classes[k].count ||
                m_classes[k].bytes != other.m_classes[k].bytes)
                return false;
        return true;
    }

  private:
    FreeBlocks::SizeClass& classOf(Bytes length)
    {
        return m_classes[std::size_t(std::bit_width(length) - 1)];
    }

    Classes m_classes{};
};

} // namespace heapglass::replay
