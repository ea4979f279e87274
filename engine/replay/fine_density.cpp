#include "engine/replay/fine_density.h"

#include <algorithm>

namespace heapglass::replay
{

std::size_t FineWindow::indexOf(const std::vector<std::uint64_t>& borders, std::uint64_t value)
{
    const auto above = std::upper_bound(borders.begin() + 1, borders.end() - 1, value);
    return std::size_t(above - borders.begin()) - 1;
}

} // namespace heapglass::replay
