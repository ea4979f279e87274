// An open hash from 32-bit keys to slot numbers, with linear probing and without tombstones: what an array of
// things needs to find one by its number. Keys may repeat (say, the low half of a longer one); whoever asks
// says which slot is meant. Nothing is allocated while the number of entries stays below its greatest.
//
// Keys go to their places by Fibonacci hashing, which spreads the dense numbers of blocks better than chance
// does. At most 9 of 16 places are taken, so that mostly the first look is the last: a way whose length
// cannot be foreseen costs a wrong guess of the processor. A file can choose what lives so that it does not;
// then ways get long, as by chance they never do, and once they have cost as much as it takes the table is
// made anew with a multiplier that no file can know.
#pragma once

#include <bit>
#include <cstdint>
#include <random>
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
    /// The same for who may change it.
    template <class IsIt>
    std::uint32_t find(std::uint32_t key, IsIt isIt)
    {
        const std::size_t i = indexOf(key, isIt);
        const auto slot = std::uint32_t(m_entries[i]);
        note(home(key), i);
        return slot;
    }
    /// Takes out what find() finds.
    template <class IsIt>
    std::uint32_t take(std::uint32_t key, IsIt isIt)
    {
        const std::size_t i = indexOf(key, isIt);
        const auto slot = std::uint32_t(m_entries[i]);
        if (slot == kNoSlot) {
            note(home(key), i);
            return slot;
        }
        --m_size;
        note(home(key), closeGap(i));
        return slot;
    }
    void insert(std::uint32_t key, std::uint32_t slot)
    {
        if ((m_size + 1) * 16 > m_entries.size() * 9) remake(m_entries.size() * 2);
        ++m_size;
        note(home(key), put(std::uint64_t{key} << 32 | slot));
    }
    void prefetch(std::uint32_t key) const { __builtin_prefetch(&m_entries[home(key)]); }
    std::size_t bytes() const { return m_entries.capacity() * sizeof(std::uint64_t); }
    /// How many entries a key's place is followed by without a gap, counted from where the key should stand:
    /// what finding one that is not there looks at, and what taking out the first looks at.
    std::size_t wayFrom(std::uint32_t key) const
    {
        std::size_t i = home(key);
        while (m_entries[i] != kVacant)
            i = (i + 1) & m_mask;
        return (i - home(key)) & m_mask;
    }

  private:
    static constexpr std::uint64_t kVacant = ~std::uint64_t{0};

    /// Ways that are longer are by somebody's will: even at three quarters full, one in 10^8 is by chance.
    static constexpr std::size_t kLongWay = 512;

    std::size_t home(std::uint32_t key) const { return std::size_t(key * m_multiplier) >> m_shift; }
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
    /// Where it was put.
    std::size_t put(std::uint64_t entry)
    {
        std::size_t i = home(std::uint32_t(entry >> 32));
        while (m_entries[i] != kVacant)
            i = (i + 1) & m_mask;
        m_entries[i] = entry;
        return i;
    }
    /// Moves back what would no longer be found across the gap. Returns where that ended.
    std::size_t closeGap(std::size_t gap)
    {
        std::size_t i = (gap + 1) & m_mask;
        for (; m_entries[i] != kVacant; i = (i + 1) & m_mask) {
            const std::size_t wanted = home(std::uint32_t(m_entries[i] >> 32));
            if (((i - wanted) & m_mask) < ((i - gap) & m_mask)) continue;
            m_entries[gap] = m_entries[i];
            gap = i;
        }
        m_entries[gap] = kVacant;
        return i;
    }
    /// Somebody went from `begin` to `end`.
    void note(std::size_t begin, std::size_t end)
    {
        const std::size_t way = (end - begin) & m_mask;
        if (way > kLongWay) [[unlikely]]
            noteLong(way);
    }
    void noteLong(std::size_t way)
    {
        m_wasted += way;
        if (m_wasted < m_entries.size()) return;
        m_multiplier = std::random_device{}() | 1;
        remake(m_entries.size());
    }
    void remake(std::size_t capacity)
    {
        const std::vector<std::uint64_t> entries = std::move(m_entries);
        setCapacity(capacity);
        m_wasted = 0;
        for (const std::uint64_t entry : entries)
            if (entry != kVacant) put(entry);
    }

    std::vector<std::uint64_t> m_entries; ///< key << 32 | slot; a power of two of them
    std::size_t m_mask = 0;
    unsigned m_shift = 0;
    std::uint32_t m_multiplier = 0x9E37'79B9u; ///< odd
    std::size_t m_size = 0;
    std::size_t m_wasted = 0; ///< steps on long ways since the table was made
};

} // namespace heapglass::heap
