// The live blocks of a recorded trace by address: a hash whose buckets of four slots fill a cache line each
// and are compared all at once, for a walk whose length cannot be foreseen costs a wrong guess of the
// processor. What finds its bucket full is in the next one that is not. A block that died keeps its slot, as
// its address is likely to come again; what does not come again goes when the table is made anew. The
// multiplier is drawn anew for every map, so that no file can be made whose addresses collide. Address 0
// cannot be a key.
#pragma once

#include <bit>
#include <cstdint>
#include <random>
#include <vector>

#include "engine/huge_pages.h"
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
    using Slots = std::vector<Slot, HugePages<Slot>>;
    static constexpr std::size_t kFirstSize = 1024;
    static constexpr std::size_t kLanes = 4; ///< slots of a bucket: 64 bytes

    /// The first slot of the bucket of an address.
    std::size_t home(Bytes address) const { return std::size_t(address * m_multiplier >> m_shift) * kLanes; }

    /// Where the address stands, or the empty slot where it would.
    std::size_t probe(Bytes address) const
    {
        for (std::size_t i = home(address);; i = (i + kLanes) & (m_slots.size() - 1)) {
            const Slot* const bucket = &m_slots[i];
            const auto is = [bucket](std::size_t lane, Bytes a) {
                return unsigned(bucket[lane].address == a);
            };
            const std::size_t lane = is(1, address) | is(2, address) * 2 | is(3, address) * 3;
            if (bucket[lane].address == address) return i + lane;
            // They are filled in order, and none is emptied.
            if (is(kLanes - 1, 0)) return i + kLanes - 1 - is(0, 0) - is(1, 0) - is(2, 0);
        }
    }

    /// Drops the dead; more than 2/5 of live ones get a table of twice the size. So a fifth of the table at
    /// least has to be filled before the next time.
    void renew()
    {
        Slots old(m_live * 5 > m_slots.size() * 2 ? m_slots.size() * 2 : m_slots.size());
        old.swap(m_slots);
        m_shift = shift();
        for (const Slot& slot : old)
            if (slot.address != 0 && slot.block != kNone) m_slots[probe(slot.address)] = slot;
        m_used = m_live;
        m_limit = limit();
    }

    std::size_t limit() const { return m_slots.size() / 8 * 5; }
    unsigned shift() const { return 64 - unsigned(std::countr_zero(m_slots.size() / kLanes)); }

    std::uint64_t m_multiplier = std::uint64_t{std::random_device{}()} << 32 | std::random_device{}() | 1;
    Slots m_slots = Slots(kFirstSize);
    unsigned m_shift = shift();
    std::size_t m_used = 0; ///< live and dead
    std::size_t m_live = 0;
    std::size_t m_limit = limit();
};

} // namespace heapglass::trace
