// The size of all text: what the system says, or larger as chosen in the window.
#pragma once

#include <array>

namespace heapglass::gui
{

/// Percent of the system's size.
inline constexpr std::array<int, 4> kTextSizes = {100, 125, 150, 200};

/// What is chosen: one of kTextSizes.
int textSizeChoice();
/// To be remembered.
void chooseTextSize(int percent);
/// Text laid out from now on is so large, but never below 13 px at 100 %. Needs a QApplication.
void useTextSize(int percent);

} // namespace heapglass::gui
