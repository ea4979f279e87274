// Hilbert's curve through a square of cells: what follows each other on it lies side by side, and a run of it
// keeps together as a patch.
#pragma once

#include <cstdint>
#include <utility>

namespace heapglass::gui
{

struct HilbertPlace {
    int column = 0, row = 0;
    bool operator==(const HilbertPlace&) const = default;
};

/// `side`: of the square, a power of two; 1: the one cell. From the upper left corner to the upper right one.
constexpr HilbertPlace hilbertPlace(int side, std::uint64_t index)
{
    int x = 0, y = 0;
    for (int s = 1; s < side; s *= 2, index /= 4) {
        const int right = int(index / 2 & 1), down = int((index ^ std::uint64_t(right)) & 1);
        if (!down) {
            if (right) {
                x = s - 1 - x;
                y = s - 1 - y;
            }
            std::swap(x, y);
        }
        x += s * right;
        y += s * down;
    }
    return {x, y};
}

constexpr std::uint64_t hilbertIndex(int side, HilbertPlace place)
{
    std::uint64_t index = 0;
    int x = place.column, y = place.row;
    for (int s = side / 2; s > 0; s /= 2) {
        const int right = (x & s) != 0, down = (y & s) != 0;
        index += std::uint64_t(s) * std::uint64_t(s) * std::uint64_t((3 * right) ^ down);
        if (!down) {
            if (right) {
                x = side - 1 - x;
                y = side - 1 - y;
            }
            std::swap(x, y);
        }
    }
    return index;
}

} // namespace heapglass::gui
