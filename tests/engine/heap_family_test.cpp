// _heapmin's kin: what Microsoft documents, on every policy of the table; and a heap that is damaged.
#include <gtest/gtest.h>

#include "engine/crt/heapmin.h"
#include "engine/crt/heapset.h"
#include "engine/crt/heapwalk.h"
#include "engine/heap/policies.h"
#include "engine/heap/zones.h"
#include "engine/replay/heap_call.h"

namespace heapglass::crt
{
namespace
{

using heap::Request;

/// Blocks of many sizes, every third one freed.
std::unique_ptr<heap::Heap> usedHeap(const heap::PolicyInfo& policy)
{
    heap::Settings settings;
    EXPECT_TRUE(heap::set(settings, "policy", policy.name));
    auto heap = heap::makeHeap(settings);
    std::vector<Request> requests;
    for (std::uint32_t i = 0; i < 300; ++i)
        requests.push_back({Request::Kind::allocate, i, i, 1 + i * 37 % 2000});
    for (std::uint32_t i = 0; i < 300; i += 3)
        requests.push_back({Request::Kind::deallocate, i});
    heap::ChangeLog log;
    heap->run(requests, log);
    return heap;
}

std::vector<HeapInfo> walked(const heap::Source& heap, HeapStatus& last)
{
    std::vector<HeapInfo> entries;
    HeapInfo info;
    while ((last = _heapwalk(heap, info)) == HeapStatus::ok)
        entries.push_back(info);
    return entries;
}

/// A heap whose walk can be made to lie.
class Damaged final : public heap::Source
{
  public:
    explicit Damaged(std::unique_ptr<heap::Heap> sound) : m_sound(std::move(sound)) {}

    std::function<void(heap::BlockEntry&, int index)> spoil = [](heap::BlockEntry&, int) {};

    void run(std::span<const Request> requests, heap::ChangeLog& log) override
    {
        m_sound->run(requests, log);
    }
    const heap::Layout& layout() const override { return m_sound->layout(); }
    heap::Counters counters() const override { return m_sound->counters(); }
    Bytes liveRequested() const override { return m_sound->liveRequested(); }
    void walk(const std::function<void(const heap::BlockEntry&)>& visit) const override
    {
        int index = 0;
        m_sound->walk([&](heap::BlockEntry block) {
            spoil(block, index++);
            visit(block);
        });
    }
    bool place(BlockId block, Bytes& offset) const override { return m_sound->place(block, offset); }
    std::unique_ptr<Source> clone() const override { return nullptr; }
    std::size_t bytes() const override { return 0; }

  private:
    std::unique_ptr<heap::Heap> m_sound;
};

TEST(HeapFamily, TheNumbersAreMicrosofts)
{
    EXPECT_EQ(int(HeapStatus::empty), -1);
    EXPECT_EQ(int(HeapStatus::ok), -2);
    EXPECT_EQ(int(HeapStatus::badBegin), -3);
    EXPECT_EQ(int(HeapStatus::badNode), -4);
    EXPECT_EQ(int(HeapStatus::end), -5);
    EXPECT_EQ(int(HeapStatus::badPointer), -6);
    EXPECT_EQ(nameOf(HeapStatus::badNode), "_HEAPBADNODE");
}

TEST(HeapFamily, WalkGivesEveryBlockInAddressOrderAndThenTheEndAgainAndAgain)
{
    for (const heap::PolicyInfo& policy : heap::policies()) {
        const auto heap = usedHeap(policy);
        HeapStatus last{};
        const std::vector<HeapInfo> entries = walked(*heap, last);
        EXPECT_EQ(last, HeapStatus::end) << policy.name;
        std::vector<HeapInfo> expected;
        heap->walk([&](const heap::BlockEntry& block) {
            expected.push_back({block.offset, block.length, block.live});
        });
        EXPECT_EQ(entries, expected) << policy.name;
        HeapInfo info = entries.back();
        EXPECT_EQ(_heapwalk(*heap, info), HeapStatus::end);
        EXPECT_EQ(info, entries.back()) << "the entry stays";
    }
}

TEST(HeapFamily, WalkRefusesWhatIsNoBlock)
{
    const auto heap = usedHeap(heap::policies().front());
    HeapStatus last{};
    const HeapInfo sound = walked(*heap, last).at(5);
    for (const Bytes offset : {*sound.entry + 1, *sound.entry + 8, heap->layout().end(),
                               heap->layout().end() + 4096, heap::kZoneRoom}) {
        HeapInfo info{offset, 0, false};
        EXPECT_EQ(_heapwalk(*heap, info), HeapStatus::badPointer) << offset;
    }
}

TEST(HeapFamily, AnEmptyHeapIsEmpty)
{
    const auto heap = heap::makeHeap({});
    HeapInfo info;
    EXPECT_EQ(_heapwalk(*heap, info), HeapStatus::empty);
    EXPECT_EQ(_heapchk(*heap), HeapStatus::empty);
    HeapFill fill;
    EXPECT_EQ(_heapset(*heap, 'Z', fill), HeapStatus::empty);
    EXPECT_EQ(fill.bytes, 0u);
}

TEST(HeapFamily, ZonesAreWalkedOneAfterTheOther)
{
    heap::Zones zones(heap::makeHeap({}));
    heap::ChangeLog log;
    const Request requests[] = {{Request::Kind::allocate, 0, 0, 100, 0, 0, 0},
                                {Request::Kind::allocate, 1, 1, 100, 0, 0, 2}};
    zones.run(requests, log);
    HeapStatus last{};
    const std::vector<HeapInfo> entries = walked(zones, last);
    EXPECT_EQ(last, HeapStatus::end);
    ASSERT_EQ(entries.size(), 4u) << "in each a block and what is free behind it";
    EXPECT_EQ(entries[0].entry, Bytes{0});
    EXPECT_EQ(entries[2].entry, 2 * heap::kZoneRoom) << "zone 1 is empty";
    EXPECT_EQ(_heapchk(zones), HeapStatus::ok);
}

TEST(HeapFamily, CheckFindsEveryHeapSound)
{
    for (const heap::PolicyInfo& policy : heap::policies()) {
        std::optional<Bytes> bad = 1;
        EXPECT_EQ(_heapchk(*usedHeap(policy), &bad), HeapStatus::ok) << policy.name;
        EXPECT_FALSE(bad);
    }
}

TEST(HeapFamily, CheckSaysWhereABlockIsDamaged)
{
    Damaged heap(usedHeap(heap::policies().front()));
    std::vector<Bytes> offsets;
    heap.walk([&](const heap::BlockEntry& block) { offsets.push_back(block.offset); });
    std::optional<Bytes> bad;
    const auto spoilAt = [&](int where, auto change) {
        heap.spoil = [=](heap::BlockEntry& block, int index) {
            if (index == where) change(block);
        };
        return _heapchk(heap, &bad);
    };
    EXPECT_EQ(spoilAt(7, [](heap::BlockEntry& block) { block.length += 16; }), HeapStatus::badNode);
    EXPECT_EQ(bad, offsets[8]) << "it runs into the next one";
    EXPECT_EQ(spoilAt(7, [](heap::BlockEntry& block) { block.length = 0; }), HeapStatus::badNode);
    EXPECT_EQ(bad, offsets[7]);
    EXPECT_EQ(spoilAt(4, [](heap::BlockEntry& block) { block.requested = block.length + 1; }),
              HeapStatus::badNode);
    EXPECT_EQ(spoilAt(0, [](heap::BlockEntry& block) { block.length += 3; }), HeapStatus::badBegin);
    EXPECT_EQ(bad, Bytes{0});
    EXPECT_EQ(spoilAt(5, [](heap::BlockEntry& block) { block.live = !block.live; }), HeapStatus::badNode)
        << "what is live does not add up";
    EXPECT_EQ(spoilAt(-1, [](heap::BlockEntry&) {}), HeapStatus::ok);
}

TEST(HeapFamily, SetFillsFreeMemoryBehindItsBookkeepingWithTheLowByte)
{
    for (const heap::PolicyInfo& policy : heap::policies()) {
        const auto heap = usedHeap(policy);
        HeapFill fill;
        ASSERT_EQ(_heapset(*heap, 0x15A, fill), HeapStatus::ok) << policy.name;
        HeapFill expected{.byte = 0x5A};
        heap->walk([&](const heap::BlockEntry& block) {
            if (block.live) return;
            ++expected.blocks;
            expected.bytes += block.length - heap->layout().bookkeepingOf(block.length);
        });
        EXPECT_EQ(fill, expected) << policy.name;
        EXPECT_EQ(_heapchk(*heap), HeapStatus::ok) << "and leaves the heap sound";
    }
}

TEST(HeapFamily, AddAlwaysFailsWithEnosys)
{
    const auto heap = heap::makeHeap({});
    _errno() = 0;
    EXPECT_EQ(_heapadd(*heap, nullptr, 4096), -1);
    EXPECT_EQ(_errno(), kEnosys);
    _errno() = 0;
    EXPECT_EQ(_heapadd(*heap, nullptr, 0), -1);
    EXPECT_EQ(_errno(), kEnosys);
}

TEST(HeapFamily, AnAnswerCountsAndLists)
{
    using Function = replay::HeapCall::Function;
    const auto heap = usedHeap(heap::policies().front());
    const Bytes room[] = {heap->layout().end()};
    const replay::ZoneMap map(room);
    const auto walk = replay::callHeap({.function = Function::walk}, *heap, map);
    EXPECT_EQ(walk.result, -5);
    EXPECT_EQ(walk.name, "_HEAPEND");
    EXPECT_EQ(walk.used, 200u);
    EXPECT_EQ(walk.entries.size(), walk.used + walk.free);
    const auto check = replay::callHeap({.function = Function::check}, *heap, map);
    EXPECT_EQ(check.result, -2);
    EXPECT_EQ(check.used, walk.used);
    EXPECT_EQ(check.free, walk.free);
    const auto add = replay::callHeap({.function = Function::add}, *heap, map);
    EXPECT_EQ(add.result, -1);
    EXPECT_EQ(add.errnoValue, 40);
    EXPECT_EQ(add.name, "ENOSYS");
}

} // namespace
} // namespace heapglass::crt
