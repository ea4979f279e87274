// First fit: the lowest free block that is large enough.
#include "engine/heap/address_index.h"
#include "engine/heap/policies.h"
#include "engine/heap/policy_heap.h"

namespace heapglass::heap::policy
{
namespace
{

class FirstFit : public AddressIndex
{
  public:
    Place choose(const Blocks& blocks, Granule need) { return lowest(blocks, 0, need); }
    Granule longest(const Blocks& blocks) const { return AddressIndex::longest(blocks).length; }
    void made(Granule) {}
    void cut(Granule) {}
    void save(std::vector<std::uint64_t>&) const {}
    void restore(const std::vector<std::uint64_t>&) {}
};

} // namespace

PolicyInfo firstFit()
{
    return {"first", "First fit",
            "Takes the lowest free block that is large enough: what is low fills up, what is high can go",
            [](const Settings& settings) -> std::unique_ptr<Heap> {
                return std::make_unique<PolicyHeap<FirstFit>>(settings);
            }};
}

} // namespace heapglass::heap::policy
