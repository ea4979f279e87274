// Worst fit: the largest free block, if it is large enough, the lowest of equals.
#include "engine/heap/address_index.h"
#include "engine/heap/list_heap.h"

namespace heapglass::heap::policy
{
namespace
{

class WorstFit : public AddressIndex, public FitWithoutMemory
{
  public:
    Place choose(const Blocks& blocks, Granule need)
    {
        settle(blocks);
        const Place place = AddressIndex::longest(blocks);
        return place.length >= need ? place : Place{};
    }
    Granule longest(const Blocks& blocks) const { return AddressIndex::longest(blocks).length; }
    template <class Visit>
    void forEachFree(const Blocks& blocks, Visit visit) const
    {
        forEachFreeByLength(blocks, true, visit);
    }
};

} // namespace

PolicyInfo worstFit()
{
    return listPolicy<WorstFit>(
        "worst", "Worst fit",
        "Takes the largest free block: what is left over stays usable, but no large block lasts",
        "the longest first");
}

} // namespace heapglass::heap::policy
