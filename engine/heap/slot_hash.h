// An open hash from 32-bit keys to slot numbers, with linear probing and without tombstones: what an array of
// things needs to find one by its number. Keys may repeat (say, the low half of a longer one); whoever asks
// says which slot is meant. Nothing is allocated while the number of entries stays below its greatest.
#pragma once

#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace heapglass::heap
{

class SlotHash
{
  public:
    static constexpr std::uint32_t kNoSlot = ~std::uint32_t{0};

    SlotHash() { setCapacity(64); }
    void clear()
    {
        m_size = 0;
        setCapacity(64);
    }
    std::size_t size() const { return m_size; }
    /// The slot of `key` that `isIt(slot)` accepts, kNoSlot if there is none.
    template <class IsIt>
    std::uint32_t find(std::uint32_t key, IsIt isIt) const
    {
        const std::size_t i = indexOf(key, isIt);
        return std::uint32_t(m_entries[i]); // the low half of a vacant entry is kNoSlot
    }
    /// Takes out what find() finds.
    template <class IsIt>
    std::uint32_t take(std::uint32_t key, IsIt isIt)
    {
        const std::size_t i = indexOf(key, isIt);
        const auto slot = std::uint32_t(m_entries[i]);
        if (slot == kNoSlot) return slot;
        --m_size;
        closeGap(i);
        return slot;
    }
    void insert(std::uint32_t key, std::uint32_t slot)
    {
        if ((m_size + 1) * 4 > m_entries.size() * 3) grow();
        put(std::uint64_t{key} << 32 | slot);
        ++m_size;
    }
    void prefetch(std::uint32_t key) const { __builtin_prefetch(&m_entries[home(key)]); }
    std::size_t bytes() const { return m_entries.capacity() * sizeof(std::uint64_t); }

  private:
    static constexpr std::uint64_t kVacant = ~std::uint64_t{0};

    std::size_t home(std::uint32_t key) const { return std::size_t(key * 0x9E37'79B9u) >> m_shift; }
    template <class IsIt>
    std::size_t indexOf(std::uint32_t key, IsIt isIt) const
    {
        for (std::size_t i = home(key);; i = (i + 1) & m_mask) {
            const std::uint64_t entry = m_entries[i];
            if (entry == kVacant || (entry >> 32 == key && isIt(std::uint32_t(entry)))) return i;
        }
    }
    void setCapacity(std::size_t capacity)
    {
        m_entries.assign(capacity, kVacant);
        m_mask = capacity - 1;
        m_shift = 32 - unsigned(std::countr_zero(capacity));
    }
    void put(std::uint64_t entry)
    {
        std::size_t i = home(std::uint32_t(entry >> 32));
        while (m_entries[i] != kVacant)
            i = (i + 1) & m_mask;
        m_entries[i] = entry;
    }
    /// Moves back what would no longer be found across the gap.
    void closeGap(std::size_t gap)
    {
        for (std::size_t i = (gap + 1) & m_mask; m_entries[i] != kVacant; i = (i + 1) & m_mask) {
            const std::size_t wanted = home(std::uint32_t(m_entries[i] >> 32));
            if (((i - wanted) & m_mask) < ((i - gap) & m_mask)) continue;
            m_entries[gap] = m_entries[i];
            gap = i;
        }
        m_entries[gap] = kVacant;
    }
    void grow()
    {
        const std::vector<std::uint64_t> entries = std::move(m_entries);
        setCapacity(entries.size() * 2);
        for (const std::uint64_t entry : entries)
            if (entry != kVacant) put(entry);
    }

    std::vector<std::uint64_t> m_entries; ///< key << 32 | slot; a power of two of them
    std::size_t m_mask = 0;
    unsigned m_shift = 0;
    std::size_t m_size = 0;
};

} // namespace heapglass::heap
