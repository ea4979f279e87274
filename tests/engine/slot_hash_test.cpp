// The hash of numbers: right whatever the keys are, and never much slower for keys that somebody chose. Work
// is counted in buckets looked at beyond the first, not in time.
#include <random>
#include <unordered_map>

#include <gtest/gtest.h>

#include "engine/heap/slot_hash.h"

namespace heapglass::heap
{
namespace
{

constexpr std::uint32_t kFibonacci = 0x9E37'79B9u;
constexpr std::uint32_t kKeys = 30'000, kBuckets = 8192; ///< which hold seven each
constexpr unsigned kShift = 19;                          ///< what is above it chooses the bucket
constexpr auto kAny = [](std::uint32_t) { return true; };

/// x with x * factor = 1 (modulo 2^32).
constexpr std::uint32_t inverse(std::uint32_t factor)
{
    std::uint32_t x = factor;
    for (int i = 0; i < 5; ++i)
        x *= 2 - factor * x;
    return x;
}

/// Keys that all belong into the first bucket.
std::vector<std::uint32_t> crowded()
{
    std::vector<std::uint32_t> keys;
    for (std::uint32_t product = 0; keys.size() < kKeys; ++product)
        keys.push_back(product * inverse(kFibonacci));
    return keys;
}

/// Keys that fill one bucket after the other, and last one more for the first.
std::vector<std::uint32_t> inARow()
{
    std::vector<std::uint32_t> keys;
    for (std::uint32_t bucket = 0; keys.size() + 7 < kKeys; ++bucket)
        for (std::uint32_t i = 0; i < 7; ++i)
            keys.push_back((bucket << kShift | i) * inverse(kFibonacci));
    keys.push_back(7 * inverse(kFibonacci));
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
    std::vector<unsigned> taken(kBuckets);
    std::uint64_t work = 0;
    for (const std::uint32_t key : keys) {
        std::size_t i = key * kFibonacci >> kShift;
        for (; taken[i] == 7; i = (i + 1) % taken.size())
            ++work;
        ++taken[i];
    }
    return work;
}

TEST(SlotHash, ChosenKeysThatCrowdCostNoMoreThanAFewStepsEach)
{
    const std::vector<std::uint32_t> keys = crowded();
    EXPECT_GT(workWithoutSeed(keys), std::uint64_t{kKeys} * kKeys / 20) << "they are chosen well";
    SlotHash hash;
    EXPECT_LT(workOfInserting(hash, keys), 100u * kKeys);
    EXPECT_LT(workOfTaking(hash, keys), 100u * kKeys);
    EXPECT_EQ(hash.size(), 0u);
}

TEST(SlotHash, ChosenKeysThatLeaveNoGapCostNoMoreThanAFewStepsEach)
{
    const std::vector<std::uint32_t> keys = inARow();
    SlotHash missed = grown();
    EXPECT_LT(workOfInserting(missed, keys), 100u * kKeys);
    const std::uint32_t absent = 8 * inverse(kFibonacci);
    EXPECT_GT(missed.wayFrom(absent), kKeys / 10) << "only the last was in the way of others";
    EXPECT_LT(workOfMissing(missed, absent, kKeys), 100u * kKeys);
    SlotHash takenFrom = grown();
    workOfInserting(takenFrom, keys);
    for (std::uint32_t i = 0; i < 100; ++i)
        EXPECT_EQ(takenFrom.take(absent, kAny), SlotHash::kNoSlot);
    EXPECT_LT(takenFrom.wayFrom(absent), 20u);
}

TEST(SlotHash, WhatIsNotThereIsFoundNotToBeThoughEveryBucketPassedSomethingOn)
{
    constexpr std::uint32_t kFew = 8; // buckets at first
    SlotHash hash;
    const auto keyOf = [](std::uint32_t bucket, std::uint32_t i) {
        return (bucket << 29 | i) * inverse(kFibonacci);
    };
    for (std::uint32_t bucket = 0; bucket < kFew; ++bucket) {
        for (std::uint32_t i = 0; i < 8; ++i)
            hash.insert(keyOf(bucket, i), i); // the eighth is passed on
        for (std::uint32_t i = 0; i < 8; ++i)
            if (i != 7) hash.take(keyOf(bucket, i), kAny);
    }
    ASSERT_EQ(hash.size(), kFew);
    for (std::uint32_t bucket = 0; bucket < kFew; ++bucket) {
        EXPECT_EQ(hash.find(keyOf(bucket, 100), kAny), SlotHash::kNoSlot);
        EXPECT_EQ(hash.take(keyOf(bucket, 100), kAny), SlotHash::kNoSlot);
        EXPECT_LT(hash.wayFrom(keyOf(bucket, 100)), kFew);
        EXPECT_EQ(hash.find(keyOf(bucket, 7), kAny), 7U);
    }
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
    EXPECT_LT(work, 400u) << "blocks have numbers in the order of their birth";
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
