// The live blocks of a heap by id: an open hash from id to a slot. A dense array of all ids would cost 4
// bytes a block ever born; this costs 48 a block that lives.
#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include "engine/types.h"

namespace heapglass::heap
{

struct LiveBlock {
    Bytes offset = 0;
    Bytes length = 0;
    Bytes requested = 0;
    BlockId id = kNone;
    std::uint32_t tag = kNone;
};

class LiveBlocks
{
  public:
    LiveBlocks() { clear(); }
    void clear()
    {
        m_slots.clear();
        m_vacant.clear();
        m_size = 0;
        setCapacity(64);
    }
    std::size_t size() const { return m_size; }
    /// nullptr if it does not live. Valid until the next insert.
    LiveBlock* find(BlockId id)
    {
        for (std::size_t i = home(id);; i = (i + 1) & m_mask) {
            const std::uint64_t entry = m_entries[i];
            if (entry == kVacant) return nullptr;
            if (entry >> 32 == id) return &m_slots[std::uint32_t(entry)];
        }
    }
    const LiveBlock* find(BlockId id) const { return const_cast<LiveBlocks*>(this)->find(id); }
    /// `id` does not live, and is not kNone.
    void insert(const LiveBlock& block)
    {
        if ((m_size + 1) * 4 > m_entries.size() * 3) grow();
        std::uint32_t slot = std::uint32_t(m_slots.size());
        if (m_vacant.empty()) {
            m_slots.push_back(block);
        } else {
            slot = m_vacant.back();
            m_vacant.pop_back();
            m_slots[slot] = block;
        }
        link(block.id, slot);
        ++m_size;
    }
    /// Takes out the block `id`; false if it does not live.
    bool take(BlockId id, LiveBlock& block)
    {
        for (std::size_t i = home(id);; i = (i + 1) & m_mask) {
            const std::uint64_t entry = m_entries[i];
            if (entry == kVacant) return false;
            if (entry >> 32 != id) continue;
            const auto slot = std::uint32_t(entry);
            block = m_slots[slot];
            m_slots[slot].id = kNone;
            m_vacant.push_back(slot);
            --m_size;
            closeGap(i);
            return true;
        }
    }
    /// Every live block, in no particular order.
    template <class Visit>
    void forEach(Visit visit) const
    {
        for (const LiveBlock& block : m_slots)
            if (block.id != kNone) visit(block);
    }
    void prefetch(BlockId id) const { __builtin_prefetch(&m_entries[home(id)]); }
    std::size_t bytes() const
    {
        return m_slots.capacity() * sizeof(LiveBlock) + m_vacant.capacity() * 4 + m_entries.capacity() * 8;
    }

  private:
    static constexpr std::uint64_t kVacant = ~std::uint64_t{0};

    std::size_t home(BlockId id) const { return std::size_t(id * 0x9E37'79B9u) >> m_shift; }
    void setCapacity(std::size_t capacity)
    {
        m_entries.assign(capacity, kVacant);
        m_mask = capacity - 1;
        m_shift = 32 - unsigned(std::countr_zero(capacity));
    }
    void link(BlockId id, std::uint32_t slot)
    {
        std::size_t i = home(id);
        while (m_entries[i] != kVacant)
            i = (i + 1) & m_mask;
        m_entries[i] = std::uint64_t{id} << 32 | slot;
    }
    /// Moves back what would no longer be found across the gap.
    void closeGap(std::size_t gap)
    {
        for (std::size_t i = (gap + 1) & m_mask; m_entries[i] != kVacant; i = (i + 1) & m_mask) {
            const std::size_t wanted = home(BlockId(m_entries[i] >> 32));
            if (((i - wanted) & m_mask) < ((i - gap) & m_mask)) continue;
            m_entries[gap] = m_entries[i];
            gap = i;
        }
        m_entries[gap] = kVacant;
    }
    void grow()
    {
        setCapacity(m_entries.size() * 2);
        for (std::size_t slot = 0; slot < m_slots.size(); ++slot)
            if (m_slots[slot].id != kNone) link(m_slots[slot].id, std::uint32_t(slot));
    }

    std::vector<LiveBlock> m_slots;
    std::vector<std::uint32_t> m_vacant;
    std::vector<std::uint64_t> m_entries; ///< id << 32 | slot; a power of two of them
    std::size_t m_mask = 0;
    unsigned m_shift = 0;
    std::size_t m_size = 0;
};

} // namespace heapglass::heap
