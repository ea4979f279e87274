// First fit over a free list in LIFO order: the first of the list that is large enough, where what came last
// is looked at first.
#include "engine/heap/list_heap.h"
#include "engine/heap/list_order.h"

namespace heapglass::heap::policy
{
namespace
{

class FirstFitLifo : public ListOrder, public FitWithoutMemory
{
  public:
    FirstFitLifo() : ListOrder(Arrival::front) {}
    Place choose(const Blocks&, Granule need) const { return first(need); }
    void settle(const Blocks&) {}
    Granule longest(const Blocks&) const { return ListOrder::longest(); }
    using ListOrder::restore, ListOrder::save;
};

} // namespace

PolicyInfo firstFitLifo()
{
    return listPolicy<FirstFitLifo>(
        "first-lifo", "First fit, newest first",
        "What was freed last is warm, but remnants gather at the front and large blocks break up",
        "the one that came last first");
}

} // namespace heapglass::heap::policy
