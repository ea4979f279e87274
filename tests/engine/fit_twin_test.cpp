// Every fit against a twin that keeps a plain list and walks it: the same heap must come about, change by
// change.
#include <bit>

#include <gtest/gtest.h>

#include "engine/heap/list_heap.h"
#include "random_heap.h"

namespace heapglass::heap
{
namespace
{

using namespace testing;

/// The free blocks in the order in which they arrived.
using List = std::vector<Place>;

/// Rule::choose(list, blocks, need) walks the list.
template <class Rule>
class Twin : public Rule
{
  public:
    void insert(const Blocks&, Granule at, Granule length) { m_list.push_back({at, length}); }
    void remove(const Blocks&, Granule at, Granule)
    {
        std::erase_if(m_list, [&](Place block) { return block.at == at; });
    }
    void resize(const Blocks& blocks, Granule at, Granule before, Granule after)
    {
        remove(blocks, at, before);
        insert(blocks, at, after);
    }
    Place choose(const Blocks& blocks, Granule need) { return Rule::pick(m_list, blocks, need); }
    void settle(const Blocks&) {}
    Granule longest(const Blocks&) const
    {
        Granule most = 0;
        for (const Place block : m_list)
            most = std::max(most, block.length);
        return most;
    }
    void save(std::vector<std::uint64_t>&) const {}
    void restore(const std::vector<std::uint64_t>&) {}
    void clear() { m_list.clear(); }
    std::string check(const Blocks&) const { return {}; }
    std::size_t bytes() const { return 0; }

  private:
    List m_list;
};

struct NoMemory {
    void made(Granule) {}
    void cut(Granule) {}
};

/// The best block by `better(a, b)` among those that fit; of equals the first of the list.
template <class Better>
Place best(const List& list, Granule need, Better better)
{
    Place chosen;
    for (const Place block : list)
        if (block.length >= need && (!chosen.found() || better(block, chosen))) chosen = block;
    return chosen;
}

struct LowestFirst : NoMemory {
    Place pick(const List& list, const Blocks&, Granule need) const
    {
        return best(list, need, [](Place a, Place b) { return a.at < b.at; });
    }
};
struct RovingFirst {
    Place pick(const List& list, const Blocks&, Granule need) const
    {
        const auto above = [this](Place block) { return block.at + block.length > rover; };
        return best(list, need,
                    [&](Place a, Place b) { return above(a) != above(b) ? above(a) : a.at < b.at; });
    }
    void made(Granule end) { rover = end; }
    void cut(Granule end) { rover = std::min(rover, end); }
    Granule rover = 0;
};
struct SmallestLowest : NoMemory {
    Place pick(const List& list, const Blocks&, Granule need) const
    {
        return best(list, need, [](Place a, Place b) {
            return a.length != b.length ? a.length < b.length : a.at < b.at;
        });
    }
};
struct LargestLowest : NoMemory {
    Place pick(const List& list, const Blocks&, Granule need) const
    {
        return best(list, need, [](Place a, Place b) {
            return a.length != b.length ? a.length > b.length : a.at < b.at;
        });
    }
};
struct NewestFirst : NoMemory {
    Place pick(const List& list, const Blocks&, Granule need) const
    {
        return best(list, need, [](Place, Place) { return true; });
    }
};
struct OldestFirst : NoMemory {
    Place pick(const List& list, const Blocks&, Granule need) const
    {
        return best(list, need, [](Place, Place) { return false; });
    }
};
struct SmallestNewest : NoMemory {
    Place pick(const List& list, const Blocks&, Granule need) const
    {
        return best(list, need, [](Place a, Place b) { return a.length <= b.length; });
    }
};
struct LastOnly : NoMemory {
    Place pick(const List& list, const Blocks& blocks, Granule need) const
    {
        for (const Place block : list)
            if (block.at + block.length == blocks.end() && block.length >= need) return block;
        return {};
    }
};
/// A block is in range r: its length, or for 32 and more 32 ranges an octave. Lowest range that holds only
/// blocks that fit, newest first.
struct GoodFit : NoMemory {
    static std::pair<Granule, Granule> range(Granule length)
    {
        const Granule octave = std::bit_floor(length);
        return octave < 32 ? std::pair{length, length} : std::pair{octave, (length - octave) / (octave / 32)};
    }
    Place pick(const List& list, const Blocks&, Granule need) const
    {
        const Granule octave = std::bit_floor(need);
        const Granule floor = octave < 32 ? need : (need + octave / 32 - 1) / (octave / 32) * (octave / 32);
        Place chosen;
        for (const Place block : list)
            if (block.length >= floor && (!chosen.found() || range(block.length) <= range(chosen.length)))
                chosen = block;
        return chosen;
    }
};
/// The rules of Doug Lea's malloc, each looked up in the plain list.
struct Dlmalloc {
    Place pick(const List& list, const Blocks& blocks, Granule need)
    {
        const auto isTop = [&](Place block) { return block.at + block.length == blocks.end(); };
        const auto shorter = [&](Place a, Place b) {
            return isTop(a) != isTop(b) ? isTop(b) : a.length < b.length;
        };
        Place chosen = best(list, need, shorter);
        cutEnd = 0;
        if (chosen.found() && !isTop(chosen) && need < 32 && chosen.length > need + 1) {
            for (const Place block : list)
                if (block.at == victim && block.length >= need && !isTop(block)) chosen = block;
            cutEnd = chosen.at + chosen.length;
        }
        return chosen;
    }
    void made(Granule end)
    {
        if (end < cutEnd) victim = end;
        cutEnd = 0;
    }
    void cut(Granule) {}
    Granule victim = kNoGranule, cutEnd = 0;
};

template <class Rule>
std::unique_ptr<Heap> twin(const Settings& settings)
{
    return std::make_unique<ListHeap<Twin<Rule>>>(settings);
}

struct Row {
    std::string_view policy;
    std::unique_ptr<Heap> (*make)(const Settings&);
};
constexpr Row kRows[] = {
    {"first", twin<LowestFirst>},
    {"next", twin<RovingFirst>},
    {"best", twin<SmallestLowest>},
    {"worst", twin<LargestLowest>},
    {"first-lifo", twin<NewestFirst>},
    {"first-fifo", twin<OldestFirst>},
    {"best-lifo", twin<SmallestNewest>},
    {"segregated", twin<Dlmalloc>},
    {"tlsf", twin<GoodFit>},
    {"bump", twin<LastOnly>},
};

TEST(FitTwin, EveryListPolicyHasOne)
{
    std::size_t others = 0; // buddy and slab have the reference simulator
    for (const PolicyInfo& policy : policies())
        others += policy.geometry != listGeometry;
    EXPECT_EQ(others, 2u);
    EXPECT_EQ(std::size(kRows) + others, policies().size());
}

class FitTwins : public ::testing::TestWithParam<Row>
{
};

TEST_P(FitTwins, TheSameHeapComesAbout)
{
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        SCOPED_TRACE(seed);
        Random random(seed);
        const Settings settings = randomSettings(random, GetParam().policy);
        Driver real(settings), plain(settings);
        plain.heap = GetParam().make(settings);
        for (const Op& op : randomOps(random, settings, 200)) {
            real.carryOut(op);
            plain.carryOut(op);
            ASSERT_EQ(real.heap->layout(), plain.heap->layout()) << spell(op);
            ASSERT_EQ(real.heap->counters(), plain.heap->counters()) << spell(op);
            ASSERT_EQ(real.heap->largestFree(), plain.heap->largestFree()) << spell(op);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Table, FitTwins, ::testing::ValuesIn(kRows),
                         [](const auto& row) { return testName(row.param.policy); });

} // namespace
} // namespace heapglass::heap
