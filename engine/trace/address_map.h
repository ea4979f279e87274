// The live blocks of a recorded trace by address: open addressing, linear probing, deletion by
// shifting back. The hash is seeded anew in every map, so that no file can make it collide.
// Address 0 cannot be a key.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "engine/types.h"

namespace heapglass::trace
{

class AddressMap
{
  public:
    struct Slot {
        Bytes address = 0; ///< 0: empty
        BlockId block = 0;
        std::uint32_t size = 0; ///< of the block; kNone: too large to stand here
    };

    AddressMap() : m_slots(std::size_t{1} << kFirstBits) {}

    /// Starts to bring in what a later find() of this address will touch.
    void prefetch(Bytes address) const { __builtin_prefetch(&m_slots[home(address)]); }

    /// The slot of an address; null when it is not live.
    Slot* find(Bytes address)
    {
        for (std::size_t i = home(address);; i = next(i)) {
            if (m_slots[i].address == address) return &m_slots[i];
            if (m_slots[i].address == 0) return nullptr;
        }
    }

    /// The address must not be live.
    void insert(const Slot& slot)
    {
        if ((m_size + 1) * 2 > m_slots.size()) grow();
        place(slot);
        ++m_size;
    }

    void erase(Slot* slot)
    {
        auto hole = std::size_t(slot - m_slots.data());
        for (std::size_t i = next(hole); m_slots[i].address != 0; i = next(i)) {
            const std::size_t wanted = home(m_slots[i].address);
            // May move back unless its home lies behind the hole.
            if (((i - wanted) & (m_slots.size() - 1)) < ((i - hole) & (m_slots.size() - 1))) continue;
            m_slots[hole] = m_slots[i];
            hole = i;
        }
        m_slots[hole].address = 0;
        --m_size;
    }

    std::size_t size() const { return m_size; }

  private:
    static constexpr int kFirstBits = 10;

    std::size_t home(Bytes address) const
    {
        const auto product = (unsigned __int128)(address ^ m_seed) * 0x9E37'79B9'7F4A'7C15u;
        return std::size_t(std::uint64_t(product) ^ std::uint64_t(product >> 64)) & (m_slots.size() - 1);
    }
    std::size_t next(std::size_t i) const { return (i + 1) & (m_slots.size() - 1); }

    void place(const Slot& slot)
    {
        std::size_t i = home(slot.address);
        while (m_slots[i].address != 0)
            i = next(i);
        m_slots[i] = slot;
    }

    void grow()
    {
        std::vector<Slot> old(m_slots.size() * 2);
        old.swap(m_slots);
        for (const Slot& slot : old)
            if (slot.address != 0) place(slot);
    }

    std::uint64_t m_seed = std::uint64_t{std::random_device{}()} << 32 | std::random_device{}();
    std::vector<Slot> m_slots;
    std::size_t m_size = 0;
};

} // namespace heapglass::trace
