#include <random>
#include <unordered_map>

#include <gtest/gtest.h>

#include "engine/trace/address_map.h"
#include "engine/trace/list/id_table.h"

namespace heapglass::trace
{
namespace
{

TEST(AddressMap, AgreesWithAPlainOneOverRandomOperations)
{
    std::mt19937_64 random(3);
    AddressMap map;
    std::unordered_map<Bytes, BlockId> plain;
    for (BlockId i = 0; i < 300'000; ++i) {
        const Bytes address = 16 * (1 + random() % 20'000);
        AddressMap::Slot* slot = map.find(address);
        ASSERT_EQ(slot != nullptr, plain.contains(address));
        if (!slot) {
            map.claim(address).block = i;
            plain[address] = i;
        } else {
            ASSERT_EQ(slot->block, plain[address]);
            map.erase(*slot);
            plain.erase(address);
        }
        ASSERT_EQ(map.size(), plain.size());
    }
}

TEST(AddressMap, AddressesThatNeverComeAgainLeaveNothingBehind)
{
    AddressMap map;
    constexpr Bytes kLive = 100, kAll = 1'000'000;
    for (Bytes i = 1; i <= kAll; ++i) {
        map.claim(16 * i).block = BlockId(i);
        if (i > kLive) map.erase(*map.find(16 * (i - kLive)));
    }
    EXPECT_EQ(map.size(), kLive);
    EXPECT_LE(map.bytes(), 64u * 1024);
    for (Bytes i = 1; i <= kAll; ++i)
        ASSERT_EQ(map.find(16 * i) != nullptr, i > kAll - kLive);
}

TEST(IdTable, AgreesWithAPlainOneOverRandomOperations)
{
    std::mt19937_64 random(4);
    IdTable table;
    std::unordered_map<std::uint64_t, BlockId> plain;
    table.name(0, "x");
    for (BlockId i = 0; i < 300'000; ++i) {
        const std::uint64_t kind = random() % 10;
        const std::uint64_t index = kind == 0  ? kPlainId
                                    : kind < 5 ? random() % 100'000 * 1'000'003
                                               : random() % 5000;
        BlockId* held = table.find({0, index});
        ASSERT_EQ(held != nullptr, plain.contains(index));
        ASSERT_TRUE(!held || *held == plain[index]);
        if (held && random() % 2) {
            table.forget({0, index}, held);
            plain.erase(index);
        } else {
            table.set({0, index}, i);
            plain[index] = i;
        }
    }
}

} // namespace
} // namespace heapglass::trace
