// The lines by which compared heaps are told apart: each has a colour and a dash of its own.
#pragma once

#include <QPen>

namespace heapglass::gui
{

inline constexpr int kLanes = 8;

/// `lane`: 0 to kLanes - 1.
QPen lanePen(int lane, bool dark, double width = 2);

} // namespace heapglass::gui
