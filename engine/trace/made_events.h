// What the events of a chunk that make blocks say, but for addresses: a bit an event, some 2.3 bytes a block
// born, 8 bytes a realloc. So who asks what made the blocks that live (all over the trace, in no order) need
// not have their chunks decoded.
#pragma once

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "engine/trace/event_chunk.h"

namespace heapglass::trace
{

class MadeEvents
{
  public:
    /// Of a whole chunk, before which blocks up to `firstBlock` were born.
    MadeEvents(const EventChunk& chunk, BlockId firstBlock);

    /// Nothing: event `i` of the chunk makes no block and changes none.
    std::optional<EventFields> find(std::size_t i) const;
    /// Calls visit(i, made) for all of them.
    template <class Visit>
    void forEach(Visit&& visit) const
    {
        for (std::size_t i = 0; i < EventChunk::kSize; ++i)
            if (const auto made = find(i)) visit(i, *made);
    }
    std::size_t bytes() const;

  private:
    struct Realloc {
        std::uint16_t i;
        std::uint16_t size;
        BlockId block;
    };
    static constexpr std::size_t kWords = EventChunk::kSize / 64;
    static constexpr Op kOps[] = {Op::malloc, Op::calloc, Op::aligned, Op::realloc};

    std::uint32_t sizeOf(std::size_t i, std::uint16_t size) const;
    bool isBirth(std::size_t i) const { return m_births[i / 64] >> i % 64 & 1; }
    /// Births before event i.
    std::size_t rank(std::size_t i) const;

    BlockId m_firstBlock;
    std::array<std::uint64_t, kWords> m_births{};
    std::array<std::uint32_t, kWords / 8> m_ranks{}; ///< births before each 8 words
    std::vector<std::uint16_t> m_sizes;              ///< by birth
    std::vector<std::uint8_t> m_ops;                 ///< by birth, four a byte, places in kOps
    std::vector<Realloc> m_reallocs;                 ///< of blocks that existed; ascending
    std::vector<std::pair<std::uint16_t, std::uint32_t>> m_wideSizes; ///< ascending events
};

} // namespace heapglass::trace
