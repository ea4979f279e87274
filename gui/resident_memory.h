// What the operating system says of this process.
#pragma once

#include <optional>

#include "engine/types.h"

namespace heapglass::gui
{

/// Bytes of the process that lie in memory now, with programs and libraries; nothing where the system does
/// not say it the way Linux does.
std::optional<Bytes> residentMemory();

} // namespace heapglass::gui
