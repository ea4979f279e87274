// First fit: the lowest free block that is large enough.
#include "engine/heap/address_index.h"
#include "engine/heap/list_heap.h"

namespace heapglass::heap::policy
{
namespace
{

class FirstFit : public AddressIndex, public FitWithoutMemory
{
  public:
    Place choose(const Blocks& blocks, Granule need) { return lowest(blocks, 0, need); }
    Granule longest(const Blocks& blocks) const { return AddressIndex::longest(blocks).length; }
};

} // namespace

PolicyInfo firstFit()
{
    return listPolicy<FirstFit>(
        "first", "First fit",
        "Takes the lowest free block that is large enough: what is low fills up, what is high can go",
        kByAddress);
}

} // namespace heapglass::heap::policy
