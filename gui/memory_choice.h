// How much memory traces, placements and what belongs to them may take, as a share of this machine's.
#pragma once

#include <array>

#include "engine/types.h"

namespace heapglass::gui
{

/// Percent of the machine's memory.
inline constexpr std::array<int, 4> kMemoryShares = {12, 25, 50, 75};

/// What is chosen: one of kMemoryShares; half unless anything is.
int memoryShareChoice();
/// To be remembered.
void chooseMemoryShare(int percent);
/// A share of this machine's memory, in bytes.
Bytes memoryOf(int percent);
/// What is chosen, in bytes.
Bytes memoryCapChoice();

} // namespace heapglass::gui
