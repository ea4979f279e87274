// The live blocks of a recorded trace by address: open addressing, linear probing. A block that died keeps
// its slot, as its address is likely to come again; what does not come again goes when the table is made
// anew. The hash is seeded anew in every map, so that no file can make it collide. Address 0 cannot be a key.
#pragma once

#include <cstdint>
#include <random>

#include "engine/trace/huge_array.h"
#include "engine/types.h"

namespace heapglass::trace
{

/// Addresses of user space lie below.
inline constexpr Bytes kAddressEnd = Bytes{1} << 48;

class AddressMap
{
  public:
    struct Slot {
        Bytes address = 0;      ///< 0: empty
        BlockId block = 0;      ///< kNone: dead
        std::uint32_t size = 0; ///< of the block; kNone: too large to stand here
    };

    /// Starts to bring in what a later find() or claim() of this address will touch.
    void prefetch(Bytes address) const { __builtin_prefetch(&m_slots[home(address)], 1); }

    /// The slot of an address; null when it is not live.
    Slot* find(Bytes address)
    {
        Slot& slot = m_slots[probe(address)];
        return slot.address != 0 && slot.block != kNone ? &slot : nullptr;
    }

    /// The slot of an address: of the block that lives there, or one with kNone as its block. The caller
    /// puts a block into it at once.
    Slot& claim(Bytes address)
    {
        if (m_used == m_limit) renew();
        Slot& slot = m_slots[probe(address)];
        if (slot.address == 0) {
            slot = {address, kNone, 0};
            ++m_used;
        }
        m_live += slot.block == kNone;
        return slot;
    }

    /// Of a live one, from find().
    void erase(Slot& slot)
    {
        slot.block = kNone;
        --m_live;
    }

    std::size_t size() const { return m_live; }
    std::size_t bytes() const { return m_slots.size() * sizeof(Slot); }

  private:
    static constexpr std::size_t kFirstSize = 1024;

    std::size_t home(Bytes address) const
    {
        const auto product = (unsigned __int128)(address ^ m_seed) * 0x9E37'79B9'7F4A'7C15u;
        return std::size_t(std::uint64_t(product) ^ std::uint64_t(product >> 64)) & (m_slots.size() - 1);
    }

    /// Where the address stands, or the empty slot where it would.
    std::size_t probe(Bytes address) const
    {
        std::size_t i = home(address);
        while (m_slots[i].address != address && m_slots[i].address != 0)
            i = (i + 1) & (m_slots.size() - 1);
        return i;
    }

    /// Drops the dead; more than 2/5 of live ones get a table of twice the size. So a fifth of the table at
    /// least has to be filled before the next time.
    void renew()
    {
        HugeArray<Slot> old(m_live * 5 > m_slots.size() * 2 ? m_slots.size() * 2 : m_slots.size());
        old.swap(m_slots);
        for (const Slot& slot : old)
            if (slot.address != 0 && slot.block != kNone) m_slots[probe(slot.address)] = slot;
        m_used = m_live;
        m_limit = limit();
    }

    std::size_t limit() const { return m_slots.size() / 8 * 5; }

    std::uint64_t m_seed = std::uint64_t{std::random_device{}()} << 32 | std::random_device{}();
    HugeArray<Slot> m_slots{kFirstSize};
    std::size_t m_used = 0; ///< live and dead
    std::size_t m_live = 0;
    std::size_t m_limit = limit();
};

} // namespace heapglass::trace
