// What happens to a heap, in words: its functions have their own names, which nobody translates.
#pragma once

#include <QString>

#include "engine/event.h"

namespace heapglass::gui
{

/// "malloc", "_heapmin"; empty for what is no plain call: an oddity of the file.
QString callName(Op op);
/// The same of any event: "free (not in the file)", "malloc that failed".
QString eventName(Op op);
/// A number of bytes belongs to it.
bool hasSize(Op op);

} // namespace heapglass::gui
