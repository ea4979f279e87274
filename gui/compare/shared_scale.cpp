#include "gui/compare/shared_scale.h"

#include <algorithm>

#include "gui/views/page_map.h"

namespace heapglass::gui
{

void shareScale(std::span<PageMap* const> maps)
{
    int step = 0;
    for (const PageMap* map : maps)
        step = std::max(step, map->fittingStep());
    for (PageMap* map : maps)
        map->setLeastStep(step);
}

} // namespace heapglass::gui
