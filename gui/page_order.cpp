#include "gui/page_order.h"

namespace heapglass::gui
{

namespace
{

PageOrder chosen = PageOrder::rows;

} // namespace

PageOrder pageOrder()
{
    return chosen;
}

void setPageOrder(PageOrder order)
{
    chosen = order;
}

} // namespace heapglass::gui
