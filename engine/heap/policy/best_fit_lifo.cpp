// Best fit with LIFO ties: the smallest free block that is large enough, of equals the one that came last.
#include "engine/heap/length_lists.h"
#include "engine/heap/list_heap.h"

namespace heapglass::heap::policy
{
namespace
{

class BestFitLifo : public LengthLists, public FitWithoutMemory
{
  public:
    BestFitLifo() : LengthLists(FreeLists::End::front) {}
    Place choose(const Blocks&, Granule need) const { return smallest(need); }
    void settle(const Blocks&) {}
    Granule longest(const Blocks&) const { return LengthLists::longest(); }
    using LengthLists::restore, LengthLists::save;
};

} // namespace

PolicyInfo bestFitLifo()
{
    return listPolicy<BestFitLifo>(
        "best-lifo", "Best fit, newest first",
        "Best fit that takes the block freed last among equals: as tight, and O(1)",
        "by length, of equals the one that came last first");
}

} // namespace heapglass::heap::policy
