// A hash from 32-bit keys to slot numbers: what an array of things needs to find one by its number. Keys may
// repeat (say, the low half of a longer one); whoever asks says which slot is meant. Nothing is allocated
// while the number of entries stays below its greatest.
//
// Seven entries share a bucket of one cache line and are compared all at once. What a table with a place an
// entry needs, a walk whose length cannot be foreseen, costs a wrong guess of the processor each time, more
// than all the rest; here only what finds its bucket full goes on to the next, and the bucket remembers how
// many did. Taking one out leaves a gap and nothing to mend.
//
// Keys go to their buckets by Fibonacci hashing, which spreads the dense numbers of blocks better than chance
// does. A file can choose what lives so that it does not; then ways get long, as by chance they never do, and
// once they have cost as much as it takes the table is made anew with a multiplier that no file can know.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <random>
#include <utility>
#include <vector>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "engine/huge_pages.h"

namespace heapglass::heap
{

class SlotHash
{
  public:
    static constexpr std::uint32_t kNoSlot = ~std::uint32_t{0};

    SlotHash() { setBuckets(kFewest); }
    void clear()
    {
        m_size = 0;
        setBuckets(kFewest);
    }
    std::size_t size() const { return m_size; }
    /// The slot of `key` that `isIt(slot)` accepts, kNoSlot if there is none.
    template <class IsIt>
    std::uint32_t find(std::uint32_t key, IsIt isIt) const
    {
        const Bucket& bucket = m_buckets[home(key)];
        if (const unsigned lane = bucket.laneOf(key, isIt); lane != kLanes) [[likely]]
            return bucket.slots[lane];
        const Found found = lookBeyond(key, isIt);
        return found.lane == kLanes ? kNoSlot : m_buckets[found.bucket].slots[found.lane];
    }
    /// The same for who may change it.
    template <class IsIt>
    std::uint32_t find(std::uint32_t key, IsIt isIt)
    {
        const Bucket& bucket = m_buckets[home(key)];
        if (const unsigned lane = bucket.laneOf(key, isIt); lane != kLanes) [[likely]]
            return bucket.slots[lane];
        const Found found = lookBeyond(key, isIt);
        const std::uint32_t slot = found.lane == kLanes ? kNoSlot : m_buckets[found.bucket].slots[found.lane];
        note(key, found.bucket);
        return slot;
    }
    /// Takes out what find() finds.
    template <class IsIt>
    std::uint32_t take(std::uint32_t key, IsIt isIt)
    {
        Bucket& bucket = m_buckets[home(key)];
        const unsigned lane = bucket.laneOf(key, isIt);
        if (lane == kLanes) [[unlikely]]
            return takeBeyond(key, isIt);
        bucket.taken &= ~(1u << lane);
        --m_size;
        return bucket.slots[lane];
    }
    void insert(std::uint32_t key, std::uint32_t slot)
    {
        if (m_size == m_most) [[unlikely]]
            remake(m_buckets.size() * 2);
        ++m_size;
        Bucket& bucket = m_buckets[home(key)];
        if (bucket.taken != kFull) [[likely]]
            bucket.put(key, slot);
        else
            note(key, putBeyond(key, slot));
    }
    [[gnu::always_inline]] void prefetch(std::uint32_t key) const
    {
        __builtin_prefetch(&m_buckets[home(key)]);
    }
    std::size_t bytes() const { return m_buckets.capacity() * sizeof(Bucket); }
    /// How many buckets beyond the first are looked at to find that a key is not there.
    std::size_t wayFrom(std::uint32_t key) const
    {
        const std::size_t first = home(key);
        std::size_t way = 0;
        while (way < m_mask && m_buckets[(first + way) & m_mask].passed)
            ++way;
        return way;
    }

  private:
    static constexpr unsigned kLanes = 7;
    static constexpr std::uint32_t kFull = (1u << kLanes) - 1;
    static constexpr std::size_t kFewest = 8;
    /// On the average, so that one bucket in twenty is full where keys fall by chance.
    static constexpr std::size_t kMostABucket = 4;
    /// Ways that are longer are by somebody's will.
    static constexpr std::size_t kLongWay = 16;

    struct alignas(64) Bucket {
        std::array<std::uint32_t, kLanes> keys{};
        std::uint32_t taken = 0; ///< a bit a lane
        std::array<std::uint32_t, kLanes> slots{};
        std::uint32_t passed = 0; ///< entries that found this bucket full and are further on

        unsigned lanesOf(std::uint32_t key) const
        {
#ifdef __SSE2__
            // All at once; the eighth that is compared is `taken` itself, which has no eighth bit.
            const __m128i wanted = _mm_set1_epi32(int(key));
            const auto* four = reinterpret_cast<const __m128i*>(this);
            const __m128i low = _mm_cmpeq_epi32(_mm_load_si128(four), wanted);
            const __m128i high = _mm_cmpeq_epi32(_mm_load_si128(four + 1), wanted);
            const __m128i lanes = _mm_packs_epi16(_mm_packs_epi32(low, high), _mm_setzero_si128());
            return unsigned(_mm_movemask_epi8(lanes)) & taken;
#else
            unsigned lanes = 0;
            for (unsigned i = 0; i < kLanes; ++i)
                lanes |= unsigned(keys[i] == key) << i;
            return lanes & taken;
#endif
        }
        /// The lane of `key` that `isIt(slot)` accepts; kLanes: none here.
        template <class IsIt>
        unsigned laneOf(std::uint32_t key, IsIt isIt) const
        {
            for (unsigned lanes = lanesOf(key); lanes; lanes &= lanes - 1)
                if (const auto lane = unsigned(std::countr_zero(lanes)); isIt(slots[lane])) return lane;
            return kLanes;
        }
        void put(std::uint32_t key, std::uint32_t slot)
        {
            const auto lane = unsigned(std::countr_one(taken));
            taken |= 1u << lane;
            keys[lane] = key;
            slots[lane] = slot;
        }
    };
    using Buckets = std::vector<Bucket, HugePages<Bucket>>;
    struct Found {
        std::size_t bucket = 0; ///< where looking ended
        unsigned lane = kLanes; ///< kLanes: nowhere
    };

    std::size_t home(std::uint32_t key) const
    {
        return std::size_t(key * m_multiplier) >> m_shift;
    }
    /// In the buckets behind its first, as far as any were passed on.
    template <class IsIt>
    [[gnu::noinline]] Found lookBeyond(std::uint32_t key, IsIt isIt) const
    {
        std::size_t i = home(key);
        const std::size_t last = (i - 1) & m_mask; // every bucket may have passed some on
        while (m_buckets[i].passed && i != last) {
            i = (i + 1) & m_mask;
            if (const unsigned lane = m_buckets[i].laneOf(key, isIt); lane != kLanes) return {i, lane};
        }
        return {i, kLanes};
    }
    template <class IsIt>
    [[gnu::noinline]] std::uint32_t takeBeyond(std::uint32_t key, IsIt isIt)
    {
        const Found found = lookBeyond(key, isIt);
        std::uint32_t slot = kNoSlot;
        if (found.lane != kLanes) {
            Bucket& bucket = m_buckets[found.bucket];
            slot = bucket.slots[found.lane];
            bucket.taken &= ~(1u << found.lane);
            --m_size;
            for (std::size_t i = home(key); i != found.bucket; i = (i + 1) & m_mask)
                --m_buckets[i].passed;
        }
        note(key, found.bucket);
        return slot;
    }
    void setBuckets(std::size_t count)
    {
        setBuckets(Buckets(count));
    }
    void setBuckets(Buckets buckets)
    {
        const std::size_t count = buckets.size();
        m_buckets = std::move(buckets);
        m_mask = count - 1;
        m_most = count * kMostABucket;
        m_shift = 32 - unsigned(std::countr_zero(count));
    }
    /// Into which bucket it was put.
    std::size_t putBeyond(std::uint32_t key, std::uint32_t slot)
    {
        std::size_t i = home(key);
        for (; m_buckets[i].taken == kFull; i = (i + 1) & m_mask)
            ++m_buckets[i].passed;
        m_buckets[i].put(key, slot);
        return i;
    }
    /// Somebody who wanted `key` went as far as this bucket.
    void note(std::uint32_t key, std::size_t bucket)
    {
        const std::size_t way = (bucket - home(key)) & m_mask;
        if (way > kLongWay) [[unlikely]]
            noteLong(way);
    }
    void noteLong(std::size_t way)
    {
        m_wasted += way;
        if (m_wasted < m_buckets.size()) return;
        m_multiplier = std::random_device{}() | 1;
        remake(m_buckets.size());
    }
    void remake(std::size_t count)
    {
        Buckets made(count); // first, so that nothing is torn where there is no memory
        const Buckets buckets = std::move(m_buckets);
        setBuckets(std::move(made));
        m_wasted = 0;
        for (const Bucket& bucket : buckets)
            for (std::uint32_t taken = bucket.taken; taken; taken &= taken - 1) {
                const auto lane = unsigned(std::countr_zero(taken));
                putBeyond(bucket.keys[lane], bucket.slots[lane]);
            }
    }

    Buckets m_buckets; ///< a power of two of them
    std::size_t m_mask = 0;
    std::size_t m_most = 0; ///< entries
    unsigned m_shift = 0;
    std::uint32_t m_multiplier = 0x9E37'79B9u; ///< odd
    std::size_t m_size = 0;
    std::size_t m_wasted = 0; ///< buckets on long ways since the table was made
};

} // namespace heapglass::heap
