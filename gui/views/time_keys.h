// What keys move by in the views over time.
#pragma once

namespace heapglass::gui
{

constexpr int kKeyPixels = 24; ///< by which Shift and an arrow mark more
constexpr int kPanShare = 8;   ///< a key pans by an eighth of what is seen

} // namespace heapglass::gui
