// Page maps beside each other.
#pragma once

#include <span>

namespace heapglass::gui
{

class PageMap;

/// Equal pages lie under equal columns: the largest cells with which all heaps fit.
void shareScale(std::span<PageMap* const> maps);

} // namespace heapglass::gui
