// The live blocks of a heap by id. A dense array of all ids would cost 4 bytes a block ever born; this costs
// 48 a block that lives.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/heap/slot_hash.h"
#include "engine/huge_pages.h"
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
    void clear()
    {
        m_slots.clear();
        m_vacant.clear();
        m_hash.clear();
    }
    std::size_t size() const { return m_hash.size(); }
    /// nullptr if it does not live. Valid until the next insert.
    LiveBlock* find(BlockId id)
    {
        const std::uint32_t slot = m_hash.find(id, kAny);
        return slot == SlotHash::kNoSlot ? nullptr : &m_slots[slot];
    }
    const LiveBlock* find(BlockId id) const
    {
        const std::uint32_t slot = m_hash.find(id, kAny);
        return slot == SlotHash::kNoSlot ? nullptr : &m_slots[slot];
    }
    /// Where a block is kept while it lives; kNoSlot if it does not.
    static constexpr std::uint32_t kNoSlot = SlotHash::kNoSlot;
    std::uint32_t slotOf(BlockId id) const { return m_hash.find(id, kAny); }
    const LiveBlock& atSlot(std::uint32_t slot) const { return m_slots[slot]; }
    /// `id` does not live, and is not kNone.
    void insert(const LiveBlock& block)
    {
        auto slot = std::uint32_t(m_slots.size());
        if (m_vacant.empty()) {
            m_slots.push_back(block);
        } else {
            slot = m_vacant.back();
            m_vacant.pop_back();
            m_slots[slot] = block;
        }
        m_hash.insert(block.id, slot);
    }
    /// Takes out the block `id`; false if it does not live.
    bool take(BlockId id, LiveBlock& block)
    {
        const std::uint32_t slot = m_hash.take(id, kAny);
        if (slot == SlotHash::kNoSlot) return false;
        block = m_slots[slot];
        m_slots[slot].id = kNone;
        m_vacant.push_back(slot);
        return true;
    }
    /// Every live block, in no particular order.
    template <class Visit>
    void forEach(Visit visit) const
    {
        for (const LiveBlock& block : m_slots)
            if (block.id != kNone) visit(block);
    }
    /// The same, where each visit waits for memory: soon(block) is called some blocks before visit(block).
    template <class Soon, class Visit>
    void forEach(Soon soon, Visit visit) const
    {
        constexpr std::size_t kAhead = 16;
        for (std::size_t i = 0; i < m_slots.size(); ++i) {
            if (i + kAhead < m_slots.size() && m_slots[i + kAhead].id != kNone) soon(m_slots[i + kAhead]);
            if (m_slots[i].id != kNone) visit(m_slots[i]);
        }
    }
    void prefetch(BlockId id) const { m_hash.prefetch(id); }
    std::size_t bytes() const
    {
        return m_slots.capacity() * sizeof(LiveBlock) + m_vacant.capacity() * 4 + m_hash.bytes();
    }

  private:
    static constexpr auto kAny = [](std::uint32_t) { return true; };

    std::vector<LiveBlock, HugePages<LiveBlock>> m_slots;
    std::vector<std::uint32_t> m_vacant;
    SlotHash m_hash;
};

} // namespace heapglass::heap
