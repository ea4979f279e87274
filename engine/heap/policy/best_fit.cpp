// Best fit: the smallest free block that is large enough, the lowest of equals.
#include "engine/heap/policies.h"
#include "engine/heap/policy_heap.h"
#include "engine/heap/size_index.h"

namespace heapglass::heap::policy
{
namespace
{

class BestFit : public SizeIndex
{
  public:
    Place choose(const Blocks& blocks, Granule need) const { return smallest(blocks, need); }
    Granule longest(const Blocks&) const { return SizeIndex::longest(); }
    void settle(const Blocks&) {}
    void made(Granule) {}
    void cut(Granule) {}
    void save(std::vector<std::uint64_t>&) const {}
    void restore(const std::vector<std::uint64_t>&) {}
};

} // namespace

PolicyInfo bestFit()
{
    return {"best", "Best fit",
            "Takes the smallest free block that is large enough: little is left over, but in slivers",
            [](const Settings& settings) -> std::unique_ptr<Heap> {
                return std::make_unique<PolicyHeap<BestFit>>(settings);
            }};
}

} // namespace heapglass::heap::policy
