// Worst fit: the largest free block, if it is large enough, the lowest of equals.
#include "engine/heap/address_index.h"
#include "engine/heap/policies.h"
#include "engine/heap/policy_heap.h"

namespace heapglass::heap::policy
{
namespace
{

class WorstFit : public AddressIndex
{
  public:
    Place choose(const Blocks& blocks, Granule need)
    {
        settle(blocks);
        const Place place = AddressIndex::longest(blocks);
        return place.length >= need ? place : Place{};
    }
    Granule longest(const Blocks& blocks) const { return AddressIndex::longest(blocks).length; }
    void made(Granule) {}
    void cut(Granule) {}
    void save(std::vector<std::uint64_t>&) const {}
    void restore(const std::vector<std::uint64_t>&) {}
};

} // namespace

PolicyInfo worstFit()
{
    return {"worst", "Worst fit",
            "Takes the largest free block: what is left over stays usable, but no large block lasts",
            [](const Settings& settings) -> std::unique_ptr<Heap> {
                return std::make_unique<PolicyHeap<WorstFit>>(settings);
            }};
}

} // namespace heapglass::heap::policy
