// A bump arena: blocks are cut off the free block at the heap's end and from nowhere else. What is freed
// below is used again only when everything above it is free as well, as in an obstack or an arena that is
// reset.
#include "engine/heap/address_index.h"
#include "engine/heap/list_heap.h"

namespace heapglass::heap::policy
{
namespace
{

class Bump : public AddressIndex, public FitWithoutMemory
{
  public:
    Place choose(const Blocks& blocks, Granule need) const
    {
        const Granule end = blocks.end(), last = end ? blocks.previous(end) : kNoGranule;
        if (last == kNoGranule || blocks.used(last) || end - last < need) return {};
        return {last, end - last};
    }
    Granule longest(const Blocks& blocks) const { return AddressIndex::longest(blocks).length; }
};

} // namespace

PolicyInfo bump()
{
    return listPolicy<Bump>(
        "bump", "Bump arena",
        "Only goes forward: nothing to search, nothing to reuse until all that came later is free",
        kByAddress);
}

} // namespace heapglass::heap::policy
