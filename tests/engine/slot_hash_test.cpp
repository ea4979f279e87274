// The hash of numbers: right whatever the keys are, and never much slower for keys that somebody chose. Work
// is counted in entries looked at, not in time.
#include <random>
#include <unordered_map>

#include <gtest/gtest.h>

#include "engine/heap/slot_hash.h"

namespace heapglass::heap
{
namespace
{

constexpr std::uint32_t kFibonacci = 0x9E37'79B9u;
constexpr std::uint32_t kKeys = 30'000; ///< in 65,536 entries, or 32,768 before
constexpr auto kAny = [](std::uint32_t) { return true; };

/// x with x * factor = 1 (modulo 2^32).
constexpr std::uint32_t inverse(std::uint32_t factor)
{
    std::uint32_t x = factor;
    for (int i = 0; i < 5; ++i)
        x *= 2 - factor * x;
    return x;
}

/// Keys that all belong into the first few places.
std::vector<std::uint32_t> crowded()
{
    std::vector<std::uint32_t> keys;
    for (std::uint32_t product = 0; keys.size() < kKeys; ++product)
        keys.push_back(product * inverse(kFibonacci));
    return keys;
}

/// Keys each in the place after the last one's, without a gap.
std::vector<std::uint32_t> inARow()
{
    std::vector<std::uint32_t> keys;
    for (std::uint32_t place = 0; keys.size() < kKeys; ++place)
        keys.push_back((place << 16) * inverse(kFibonacci));
    return keys;
}

/// A table that has as many entries as it will need.
SlotHash grown()
{
    SlotHash hash;
    for (std::uint32_t key = 0; key < kKeys; ++key)
        hash.insert(key, key);
    for (std::uint32_t key = 0; key < kKeys; ++key)
        hash.take(key, kAny);
    return hash;
}

std::uint64_t workOfInserting(SlotHash& hash, const std::vector<std::uint32_t>& keys)
{
    std::uint64_t work = 0;
    std::uint32_t slot = 0;
    for (const std::uint32_t key : keys) {
        work += hash.wayFrom(key);
        hash.insert(key, slot++);
    }
    return work;
}

std::uint64_t workOfTaking(SlotHash& hash, const std::vector<std::uint32_t>& keys)
{
    std::uint64_t work = 0;
    for (const std::uint32_t key : keys) {
        work += hash.wayFrom(key);
        hash.take(key, kAny);
    }
    return work;
}

std::uint64_t workOfMissing(SlotHash& hash, std::uint32_t key, int times)
{
    std::uint64_t work = 0;
    for (int i = 0; i < times; ++i) {
        work += hash.wayFrom(key);
        EXPECT_EQ(hash.find(key, kAny), SlotHash::kNoSlot);
    }
    return work;
}

/// What the same keys cost in a table of this size that stays with its hash.
std::uint64_t workWithoutSeed(const std::vector<std::uint32_t>& keys)
{
    std::vector<bool> taken(65'536);
    std::uint64_t work = 0;
    for (const std::uint32_t key : keys) {
        std::size_t i = key * kFibonacci >> 16;
        for (; taken[i]; i = (i + 1) % taken.size())
            ++work;
        taken[i] = true;
    }
    return work;
}

TEST(SlotHash, ChosenKeysThatCrowdCostNoMoreThanAFewStepsEach)
{
    const std::vector<std::uint32_t> keys = crowded();
    EXPECT_GT(workWithoutSeed(keys), std::uint64_t{kKeys} * kKeys / 3) << "they are chosen well";
    SlotHash hash;
    EXPECT_LT(workOfInserting(hash, keys), 100u * kKeys);
    EXPECT_LT(workOfTaking(hash, keys), 100u * kKeys);
    EXPECT_EQ(hash.size(), 0u);
}

TEST(SlotHash, ChosenKeysThatLeaveNoGapCostNoMoreThanAFewStepsEach)
{
    const std::vector<std::uint32_t> keys = inARow();
    SlotHash taken = grown();
    EXPECT_LT(workOfInserting(taken, keys), 100u * kKeys);
    EXPECT_LT(workOfTaking(taken, keys), 100u * kKeys);

    SlotHash missed = grown();
    workOfInserting(missed, keys);
    const std::uint32_t absent = keys[0] + inverse(kFibonacci);
    EXPECT_GT(missed.wayFrom(absent), kKeys / 2) << "none of them was in the way of another";
    EXPECT_LT(workOfMissing(missed, absent, kKeys), 100u * kKeys);
    SlotHash takenFrom = grown();
    workOfInserting(takenFrom, keys);
    for (std::uint32_t i = 0; i < 100; ++i)
        EXPECT_EQ(takenFrom.take(absent, kAny), SlotHash::kNoSlot);
    EXPECT_LT(takenFrom.wayFrom(absent), 2000u);
}

TEST(SlotHash, UsualKeysStandWhereTheyShould)
{
    SlotHash hash;
    std::uint64_t work = 0;
    for (std::uint32_t key = 0; key < 400'000; ++key) {
        hash.insert(key, key);
        if (key >= 20'000) hash.take(key - 20'000, kAny);
        work += hash.wayFrom(key);
    }
    EXPECT_LT(work, 3u * 400'000) << "blocks have numbers in the order of their birth";
}

TEST(SlotHash, KnowsWhatItWasTold)
{
    for (const bool chosen : {false, true}) {
        SlotHash hash;
        std::unordered_map<std::uint32_t, std::uint32_t> twin;
        std::mt19937 random(chosen);
        const std::vector<std::uint32_t> keys = crowded();
        const auto any = [&] { return chosen ? keys[random() % 3000] : std::uint32_t(random() % 3000); };
        for (std::uint32_t i = 0; i < 100'000; ++i) {
            const std::uint32_t key = any();
            if (twin.emplace(key, i).second) hash.insert(key, i);
            const std::uint32_t gone = any();
            const auto known = twin.find(gone);
            ASSERT_EQ(hash.find(gone, kAny), known == twin.end() ? SlotHash::kNoSlot : known->second);
            if (random() % 2) continue;
            ASSERT_EQ(hash.take(gone, kAny), known == twin.end() ? SlotHash::kNoSlot : known->second);
            if (known != twin.end()) twin.erase(known);
            ASSERT_EQ(hash.size(), twin.size());
        }
    }
}

} // namespace
} // namespace heapglass::heap
