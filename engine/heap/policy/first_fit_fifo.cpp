// First fit over a free list in FIFO order: the first of the list that is large enough, where what came first
// is looked at first.
#include "engine/heap/list_heap.h"
#include "engine/heap/list_order.h"

namespace heapglass::heap::policy
{
namespace
{

class FirstFitFifo : public ListOrder, public FitWithoutMemory
{
  public:
    FirstFitFifo() : ListOrder(Arrival::back) {}
    Place choose(const Blocks&, Granule need) const { return first(need); }
    void settle(const Blocks&) {}
    Granule longest(const Blocks&) const { return ListOrder::longest(); }
    using ListOrder::restore, ListOrder::save;
};

} // namespace

PolicyInfo firstFitFifo()
{
    return listPolicy<FirstFitFifo>(
        "first-fifo", "First fit, oldest first",
        "Blocks rest before they are used again, so that their neighbours may come free as well",
        "the one that came first first");
}

} // namespace heapglass::heap::policy
