#include "gui/paint/time_grid.h"

#include <algorithm>
#include <cmath>

namespace heapglass::gui
{

namespace
{

/// floor(part / whole * of), where the product does not overflow: pages are below 2^44, pixels below 2^16.
std::uint64_t scaled(std::uint64_t part, std::uint64_t whole, std::uint64_t of)
{
    return part * of / std::max<std::uint64_t>(1, whole);
}

/// A pixel far outside of the widget is as good as any other there.
int bounded(double pixel)
{
    return int(std::clamp(std::floor(pixel), -1e6, 1e6));
}

} // namespace

replay::Step TimeGrid::stepAt(int x) const
{
    const int pixel = std::clamp(x - area.left(), 0, std::max(0, area.width() - 1));
    if (axis.isOverTime())
        return std::clamp(axis.stepAt(axis.at(begin) + pixel * unitsPerPixel()), begin, end - 1);
    return begin + replay::Step(scaled(std::uint64_t(pixel), std::uint64_t(area.width()), end - begin));
}

PageRun TimeGrid::pagesAt(int y) const
{
    const int pixel = std::clamp(y - area.top(), 0, std::max(0, area.height() - 1));
    const PageIndex from = scaled(std::uint64_t(pixel), std::uint64_t(area.height()), pages.count);
    const PageIndex to = scaled(std::uint64_t(pixel) + 1, std::uint64_t(area.height()), pages.count);
    return {pages.first + from, std::max<PageIndex>(1, to - from)};
}

int TimeGrid::xOf(replay::Step step) const
{
    return bounded(area.left() + (axis.at(step) - axis.at(begin)) / unitsPerPixel());
}

int TimeGrid::yOf(PageIndex page) const
{
    return bounded(area.top() + (double(page) - double(pages.first)) / pagesPerPixel());
}

} // namespace heapglass::gui
