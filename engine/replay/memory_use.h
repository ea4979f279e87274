// How much memory what is open may take, and how that is said.
#pragma once

#include <string>

#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

/// Half of the machine's RAM.
Bytes defaultMemoryCap();

/// "3.1 GiB", for sentences.
std::string memoryText(Bytes bytes);

} // namespace heapglass::replay
