// How much memory what is open may take, and how that is said.
#pragma once

#include <string>

#include "engine/replay/snapshot.h"

namespace heapglass::replay
{

/// Half of the machine's RAM.
Bytes defaultMemoryCap();

/// What of the cap the decoded events of a native file may take; see LoadControl::eventBytes.
Bytes eventShare(Bytes cap);

/// "3.1 GiB", for sentences.
std::string memoryText(Bytes bytes);

} // namespace heapglass::replay
