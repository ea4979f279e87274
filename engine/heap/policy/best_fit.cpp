// Best fit: the smallest free block that is large enough, the lowest of equals.
#include "engine/heap/list_heap.h"
#include "engine/heap/size_index.h"

namespace heapglass::heap::policy
{
namespace
{

class BestFit : public SizeIndex, public FitWithoutMemory
{
  public:
    Place choose(const Blocks& blocks, Granule need) const { return smallest(blocks, need); }
    Granule longest(const Blocks&) const { return SizeIndex::longest(); }
    void settle(const Blocks&) {}
    template <class Visit>
    void forEachFree(const Blocks& blocks, Visit visit) const
    {
        forEachFreeByLength(blocks, false, visit);
    }
};

} // namespace

PolicyInfo bestFit()
{
    return listPolicy<BestFit>(
        "best", "Best fit",
        "Takes the smallest free block that is large enough: little is left over, but in slivers",
        "by length, the lowest of equals first");
}

} // namespace heapglass::heap::policy
